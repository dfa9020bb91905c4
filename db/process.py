"""Tables of the process: handing over, recusal, approval, review, and what is paid."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class HandoverRecord(Base):
    """A case offered to another handler; it changes hands only when that person accepts."""

    __tablename__ = "handover"
    __table_args__ = (
        CheckConstraint("answer IN ('accepted', 'declined', 'taken_back')", name="answer"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    from_id: Mapped[str | None] = mapped_column(ForeignKey("staff.id"))
    to_id: Mapped[str] = mapped_column(ForeignKey("staff.id"), index=True)
    reason: Mapped[str]
    offered_by: Mapped[str]
    offered_at: Mapped[datetime]
    answer: Mapped[str | None]
    answer_reason: Mapped[str | None]
    answered_by: Mapped[str | None]
    answered_at: Mapped[datetime | None]


class RecusalRecord(Base):
    """A person kept away from a case, because it is about that person or by own or another's declaration."""

    __tablename__ = "recusal"
    __table_args__ = (CheckConstraint("source IN ('complained_of', 'declared')", name="source"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    source: Mapped[str]
    reason: Mapped[str]
    declared_by: Mapped[str]
    declared_at: Mapped[datetime]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[str | None]
    lifted_reason: Mapped[str | None]


class ApprovalRecord(Base):
    """What somebody with authority said to a matter of a case; appended, never changed."""

    __tablename__ = "approval"
    __table_args__ = (CheckConstraint("verdict IN ('approved', 'returned')", name="verdict"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    matter: Mapped[str]
    subject_id: Mapped[str | None]
    level: Mapped[str]
    approver: Mapped[str]
    verdict: Mapped[str]
    opinion: Mapped[str | None]
    decided_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class ReviewRecord(Base):
    """A request that the superior unit look at a decision again, and what came of it."""

    __tablename__ = "review"
    __table_args__ = (CheckConstraint("verdict IN ('upheld', 'redo', 'changed')", name="verdict"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    applicant: Mapped[str]
    decision_no: Mapped[str | None]
    decision_received_on: Mapped[date | None]
    requested_on: Mapped[date]
    reviewer: Mapped[str | None]
    procedure: Mapped[str | None]
    time_limit: Mapped[str | None]
    outcome: Mapped[str | None]
    verdict: Mapped[str | None]
    reason: Mapped[str | None]
    informed_on: Mapped[date | None]
    informed_mode: Mapped[str | None]
    informed_proof: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class AwardRecord(Base):
    """An amount granted: due by contract or law, or goodwill apart from it; withdrawn, never deleted."""

    __tablename__ = "award"
    __table_args__ = (CheckConstraint("amount_fen > 0", name="amount"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    demand_id: Mapped[str | None] = mapped_column(ForeignKey("demand.id"), index=True)
    kind: Mapped[str]
    amount_fen: Mapped[int]
    basis: Mapped[str]
    payee: Mapped[str]
    due_on: Mapped[date | None]
    paid_on: Mapped[date | None]
    paid_proof: Mapped[str | None]
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"))
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]
