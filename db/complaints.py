"""Tables of complaints: the case, its receipts, parties, contracts, demands, natures and states."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json
from db.folding import folded


class ContractRecord(Base):
    """A policy, loan, card or account; it belongs to no case and to no single person."""

    __tablename__ = "contract"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    number_key: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    product: Mapped[str | None] = mapped_column(index=True)
    line: Mapped[str | None]
    formed_on: Mapped[date | None]
    effective_on: Mapped[date | None]
    purchase_channel: Mapped[str | None]
    yearly_premium_fen: Mapped[int | None]
    sales_agent: Mapped[str | None]
    created_at: Mapped[datetime]


# Whose contracts an agent sold is asked by name, in whatever spelling.
Index(
    "ix_contract_sales_agent_folded",
    folded(ContractRecord.sales_agent),
    sqlite_where=ContractRecord.sales_agent.is_not(None),
)


class ContractPaymentRecord(Base):
    """Money collected or paid under a contract."""

    __tablename__ = "contract_payment"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    contract_id: Mapped[str] = mapped_column(ForeignKey("contract.id"), index=True)
    paid_on: Mapped[date]
    amount_fen: Mapped[int]
    kind: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class ComplaintRecord(Base):
    """A registered complaint; `seq` orders lists on this machine, `id` names it everywhere."""

    __tablename__ = "complaint"
    __table_args__ = (
        CheckConstraint("severity BETWEEN 1 AND 5", name="severity"),
        CheckConstraint("asked_fen IS NULL OR asked_fen >= 0", name="asked_fen"),
        Index("ix_complaint_open_due", "closed_on", "due_internal_on"),
        STRICT,
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    case_no: Mapped[str] = mapped_column(unique=True)
    narrative: Mapped[str]
    received_on: Mapped[date] = mapped_column(index=True)
    channel: Mapped[str] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    category: Mapped[str | None] = mapped_column(index=True)
    cause: Mapped[str | None]
    complainant_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    complainant_name: Mapped[str]
    complained_unit: Mapped[str | None]
    first_demand: Mapped[str | None]
    asked_fen: Mapped[int | None]
    natures: Mapped[str]
    severity: Mapped[int]
    severity_basis: Mapped[Any] = mapped_column(Json)
    severity_override: Mapped[int | None]
    severity_reason: Mapped[str | None]
    self_harm_words: Mapped[str | None]
    handler_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"), index=True)
    due_clock: Mapped[str | None]
    due_statutory_on: Mapped[date | None]
    due_internal_on: Mapped[date | None] = mapped_column(index=True)
    late_entry_reason: Mapped[str | None]
    registered_at: Mapped[datetime]
    registered_by: Mapped[str]
    closed_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column(default=1)
    merged_into_id: Mapped[str | None] = mapped_column(index=True)


class ReceiptRecord(Base):
    """One way by which the complaint reached us."""

    __tablename__ = "receipt"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    channel: Mapped[str]
    received_on: Mapped[date]
    letter_no: Mapped[str | None]
    forwarded_by: Mapped[str | None]
    reply_by: Mapped[date | None] = mapped_column(index=True)
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class PartyRecord(Base):
    """A person's role in a complaint; a proxy names principal, scope and term."""

    __tablename__ = "party"
    __table_args__ = (UniqueConstraint("complaint_id", "person_id", "role"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str]
    proxy_for: Mapped[str | None]
    proxy_scope: Mapped[str | None]
    proxy_until: Mapped[date | None]
    proxy_original_seen: Mapped[bool | None]
    proxy_paid: Mapped[bool | None]


class ComplaintContractRecord(Base):
    """A contract that a complaint is about."""

    __tablename__ = "complaint_contract"
    __table_args__ = STRICT
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), primary_key=True)
    contract_id: Mapped[str] = mapped_column(ForeignKey("contract.id"), primary_key=True, index=True)


class DemandRecord(Base):
    """What the complainant asks for; money in fen."""

    __tablename__ = "demand"
    __table_args__ = (UniqueConstraint("complaint_id", "position"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    position: Mapped[int]
    code: Mapped[str]
    asked_fen: Mapped[int | None]
    note: Mapped[str | None]
    lawful_fen: Mapped[int | None]
    goodwill_cap_fen: Mapped[int | None]
    outcome: Mapped[str | None]


class NatureRecord(Base):
    """A nature label of a complaint with who set it and why; taken off, never deleted."""

    __tablename__ = "nature"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    code: Mapped[str]
    reason: Mapped[str | None]
    set_by: Mapped[str]
    set_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class StateChangeRecord(Base):
    """A step of a case from one state to the next."""

    __tablename__ = "state_change"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    from_state: Mapped[str]
    to_state: Mapped[str]
    reason: Mapped[str | None]
    changed_at: Mapped[datetime]
    changed_by: Mapped[str]
