"""Tables of what comes after the decision: following up, the root cause, and its rectification."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class FollowUpRecord(Base):
    """One attempt to follow up on a decision; scores are 1 to 5 and none where nobody was reached."""

    __tablename__ = "follow_up"
    __table_args__ = (
        CheckConstraint("reached OR (outcome_score IS NULL AND process_score IS NULL)", name="unreached"),
        CheckConstraint("outcome_score IS NULL OR outcome_score BETWEEN 1 AND 5", name="outcome"),
        CheckConstraint("process_score IS NULL OR process_score BETWEEN 1 AND 5", name="process"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    contact_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"))
    occasion: Mapped[str]
    tried_at: Mapped[datetime]
    reached: Mapped[bool]
    outcome_score: Mapped[int | None]
    process_score: Mapped[int | None]
    attitude_score: Mapped[int | None]
    timeliness_score: Mapped[int | None]
    still_demands: Mapped[str | None]
    contact_again: Mapped[bool | None]
    words: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class RootCauseRecord(Base):
    """Why it happened, asked down to the root, and whether we were at fault; the newest counts."""

    __tablename__ = "root_cause"
    __table_args__ = (CheckConstraint("fault IN ('full', 'none', 'part')", name="fault"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    cause: Mapped[str | None]
    whys: Mapped[Any] = mapped_column(Json)
    finding: Mapped[str]
    unit: Mapped[str | None]
    fault: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class RectificationRecord(Base):
    """Something to be mended so that it does not happen again: by whom, until when, with which proof."""

    __tablename__ = "rectification"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    action: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date] = mapped_column(index=True)
    done_on: Mapped[date | None]
    proof: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None]
    dropped_reason: Mapped[str | None]
