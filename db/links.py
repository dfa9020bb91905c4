"""Tables of what may tie cases together: traces, known networks, sales agents."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class TraceRecord(Base):
    """An account, sender, address, device or proxy seen in a case; taken back, never edited."""

    __tablename__ = "trace"
    __table_args__ = (Index("ix_trace_key", "kind", "value_key"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    value: Mapped[str]
    value_key: Mapped[str]
    holder: Mapped[str | None]
    source_kind: Mapped[str]
    source_id: Mapped[str | None]
    seen_on: Mapped[date]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]


class KnownTraceRecord(Base):
    """A trace of a network that somebody established: our own finding or a published judgment; it expires."""

    __tablename__ = "known_trace"
    __table_args__ = (Index("ix_known_trace_key", "kind", "value_key"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    value: Mapped[str]
    value_key: Mapped[str]
    network: Mapped[str]
    source: Mapped[str]
    expires_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class SalesAgentRecord(Base):
    """A sales agent by the name that stands on contracts, with the day they left."""

    __tablename__ = "sales_agent"
    __table_args__ = (UniqueConstraint("name_key"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str]
    left_on: Mapped[date | None]
    source: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
