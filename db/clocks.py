"""Tables of clocks: running deadlines, their pauses, and calendar days the branch added."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class ClockRecord(Base):
    """A deadline running, ended or superseded, with the dates as computed."""

    __tablename__ = "clock"
    __table_args__ = (Index("ix_clock_open", "ended_on", "internal_on", "rule_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    rule_id: Mapped[str]
    started_on: Mapped[date]
    nominal_on: Mapped[date]
    statutory_on: Mapped[date]
    internal_on: Mapped[date]
    calendar_published: Mapped[bool]
    ended_on: Mapped[date | None]
    ended_by: Mapped[str | None]
    started_by_fact: Mapped[str | None]
    computed_at: Mapped[datetime]


class ClockPauseRecord(Base):
    """A stretch of days that does not count."""

    __tablename__ = "clock_pause"
    __table_args__ = (CheckConstraint("to_on >= from_on", name="order"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    clock_id: Mapped[str] = mapped_column(ForeignKey("clock.id"), index=True)
    kind: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date]
    reason: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class CalendarDayRecord(Base):
    """A day off or a swapped working day that the branch added from a later notice."""

    __tablename__ = "calendar_day"
    __table_args__ = STRICT
    day: Mapped[date] = mapped_column(primary_key=True)
    working: Mapped[bool]
    citation: Mapped[str]
    added_by: Mapped[str]
    added_at: Mapped[datetime]
