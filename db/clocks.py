"""Tables of clocks: running deadlines, their pauses, and calendar years the branch added."""

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
    # The day on which a pause began that has not ended: until then nobody can say when the period ends.
    paused_since: Mapped[date | None]
    # A length that the contract or the letter sets, in the place of the rule's.
    own_amount: Mapped[int | None]
    own_reason: Mapped[str | None]
    receipt_id: Mapped[str | None]


class SuspensionRecord(Base):
    """A stretch of a case that does not count: appraisal or mediation, from the day it began to its end."""

    __tablename__ = "suspension"
    __table_args__ = (CheckConstraint("to_on IS NULL OR to_on >= from_on", name="order"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    kind: Mapped[str]
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    reason: Mapped[str]
    told_on: Mapped[date | None]
    told_mode: Mapped[str | None]
    told_proof: Mapped[str | None]
    # What proves the stretch itself: the order for the appraisal, the mediator's acceptance.
    papers: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    ended_reason: Mapped[str | None]
    ended_by: Mapped[str | None]
    ended_at: Mapped[datetime | None]


class ExtensionRecord(Base):
    """A longer period put in the place of a running one: why, who approved, how the complainant was told."""

    __tablename__ = "extension"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    from_clock_id: Mapped[str] = mapped_column(ForeignKey("clock.id"))
    to_clock_id: Mapped[str] = mapped_column(ForeignKey("clock.id"), index=True)
    reason: Mapped[str]
    approver: Mapped[str | None]
    told_on: Mapped[date]
    told_mode: Mapped[str | None]
    told_proof: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


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


class CalendarYearRecord(Base):
    """A year that the branch entered from the State Council's notice, until the program knows it too."""

    __tablename__ = "calendar_year"
    __table_args__ = STRICT
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    notice: Mapped[str]
    added_by: Mapped[str]
    added_at: Mapped[datetime]


class CalendarDayRecord(Base):
    """A day that such a notice names: a public holiday, another day off, or a worked weekend day."""

    __tablename__ = "calendar_day"
    __table_args__ = (CheckConstraint("kind IN ('holiday', 'rest', 'worked')", name="kind"), STRICT)
    day: Mapped[date] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(ForeignKey("calendar_year.year"), index=True)
    kind: Mapped[str]
    holiday: Mapped[str | None]
