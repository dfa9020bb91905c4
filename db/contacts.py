"""Tables of contacts with people and of the promises made in them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class ContactRecord(Base):
    """A call, visit or message: words, facts, emotion and demands kept apart."""

    __tablename__ = "contact"
    __table_args__ = (
        CheckConstraint("emotion_level IS NULL OR emotion_level BETWEEN 0 AND 4", name="emotion_level"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    started_at: Mapped[datetime]
    duration_seconds: Mapped[int | None]
    caller: Mapped[str | None]
    answered: Mapped[bool]
    recording_told: Mapped[bool | None]
    said: Mapped[str | None]
    facts: Mapped[str | None]
    demand: Mapped[str | None]
    emotion_level: Mapped[int | None]
    emotion_label: Mapped[str | None]
    emotion_words: Mapped[str | None]
    next_step: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class PromiseRecord(Base):
    """Something promised to the complainant, with a date."""

    __tablename__ = "promise"
    __table_args__ = (Index("ix_promise_open", "kept_at", "due_on"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"), index=True)
    text: Mapped[str]
    due_on: Mapped[date]
    due_time: Mapped[str | None]
    promised_by: Mapped[str]
    kept_at: Mapped[datetime | None]
