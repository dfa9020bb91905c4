"""Tables of the analysis: changes whose effect is watched, and denominators that people typed."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class InterventionRecord(Base):
    """A change (a new form, another staff plan) from a day on, for the cases it may touch."""

    __tablename__ = "intervention"
    __table_args__ = STRICT
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    started_on: Mapped[date]
    category: Mapped[str | None]
    cause: Mapped[str | None]
    product: Mapped[str | None]
    unit: Mapped[str | None]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]


class DenominatorRecord(Base):
    """How many policies, customers or outlets a measure divides by, as typed; the newest counts."""

    __tablename__ = "denominator"
    __table_args__ = (Index("ix_denominator_period", "measure", "period"), STRICT)
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    measure: Mapped[str]
    period: Mapped[str]
    unit: Mapped[str | None]
    value: Mapped[int]
    source: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
