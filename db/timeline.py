"""The table of the timeline: one append-only stream for every case."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class TimelineEntryRecord(Base):
    """Something that happened; a correction names the entry it corrects."""

    __tablename__ = "timeline_entry"
    __table_args__ = (Index("ix_timeline_entry_case_day", "complaint_id", "occurred_on"), STRICT)
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    detail: Mapped[Any] = mapped_column(Json)
    text: Mapped[str | None]
    occurred_on: Mapped[date | None]
    occurred_at: Mapped[datetime | None]
    source_kind: Mapped[str | None]
    source_id: Mapped[str | None] = mapped_column(index=True)
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("timeline_entry.id"), index=True)
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
