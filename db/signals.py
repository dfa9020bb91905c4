"""Tables of black-market reviews: signs that people observed, proposals, and what a second person decided."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class ObservedSignRecord(Base):
    """A sign that only a person can see (a script read out, a forged proof), with what it was seen in."""

    __tablename__ = "observed_sign"
    __table_args__ = (CheckConstraint("strength BETWEEN 1 AND 3", name="strength"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    indicator: Mapped[str]
    strength: Mapped[int]
    what: Mapped[str]
    source_kind: Mapped[str]
    source_id: Mapped[str | None]
    seen_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]


class SignalReviewRecord(Base):
    """A proposal to handle cases as one network, and a second person's verdict."""

    __tablename__ = "signal_review"
    __table_args__ = (CheckConstraint("verdict IN ('confirmed', 'rejected')", name="verdict"), STRICT)
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    reason: Mapped[str]
    proposed_by: Mapped[str]
    proposed_at: Mapped[datetime]
    # Whoever cannot see all of its cases sees nothing of it.
    case_count: Mapped[int]
    verdict: Mapped[str | None]
    opinion: Mapped[str | None]
    reviewed_by: Mapped[str | None]
    reviewed_at: Mapped[datetime | None]
    expires_on: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str | None]
    ended_reason: Mapped[str | None]


class ReviewedCaseRecord(Base):
    """A case of a review with its signals, score and evidence as they stood when it was proposed."""

    __tablename__ = "reviewed_case"
    __table_args__ = STRICT
    review_id: Mapped[str] = mapped_column(ForeignKey("signal_review.id"), primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), primary_key=True, index=True)
    score: Mapped[int]
    signals: Mapped[Any] = mapped_column(Json)


class SignalStepRecord(Base):
    """A step of the response that was taken, when and what came of it; appended, never changed."""

    __tablename__ = "signal_step"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    review_id: Mapped[str] = mapped_column(ForeignKey("signal_review.id"), index=True)
    step: Mapped[str]
    done_on: Mapped[date]
    what: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
