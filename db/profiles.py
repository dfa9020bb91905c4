"""Tables of the profile: answers to questions, versions of it, and what people ask about their data."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class AnswerRecord(Base):
    """What a person answered to a question of the questionnaire; withdrawn, never edited."""

    __tablename__ = "answer"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    complaint_id: Mapped[str | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    question: Mapped[str]
    answer: Mapped[str]
    asked_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]


class ProfileVersionRecord(Base):
    """The profile as it stood on a day, with what changed since the one before and why it was kept."""

    __tablename__ = "profile_version"
    __table_args__ = (UniqueConstraint("person_id", "number"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    number: Mapped[int]
    content: Mapped[Any] = mapped_column(Json)
    changes: Mapped[Any] = mapped_column(Json)
    reason: Mapped[str]
    rules: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class DataRequestRecord(Base):
    """What a person asks about the data kept on them, and what was answered."""

    __tablename__ = "data_request"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('access', 'copy', 'correction', 'deletion', 'explanation', 'human_decision')",
            name="kind",
        ),
        CheckConstraint("decision IN ('granted', 'partly', 'refused')", name="decision"),
        CheckConstraint("(done_at IS NULL) = (done_kind IS NULL)", name="done"),
        STRICT,
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    complaint_id: Mapped[str | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    kind: Mapped[str]
    applicant: Mapped[str | None]
    received_on: Mapped[date]
    due_on: Mapped[date] = mapped_column(index=True)
    identity_checked: Mapped[str]
    asked: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    decision: Mapped[str | None]
    answer: Mapped[str | None]
    decided_by: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    told_on: Mapped[date | None]
    # An edit, a withdrawal or an export; `done_ref` is its place in the trail or its number.
    done_kind: Mapped[str | None]
    done_ref: Mapped[str | None]
    done_by: Mapped[str | None]
    done_at: Mapped[datetime | None]
