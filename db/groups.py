"""Tables of group complaints: the group, its members, questions and answers, notices."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class GroupRecord(Base):
    """Several complaints about one event; only a link, every member keeps a case and clocks of its own."""

    __tablename__ = "complaint_group"
    __table_args__ = (CheckConstraint("grade IN ('watch', 'general', 'major')", name="grade"), STRICT)
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    event: Mapped[str]
    product: Mapped[str | None]
    unit: Mapped[str | None]
    grade: Mapped[str]
    grade_reason: Mapped[str]
    face_to_face: Mapped[int | None]
    roles: Mapped[Any] = mapped_column(Json)
    reasons: Mapped[Any] = mapped_column(Json)
    opened_by: Mapped[str]
    opened_at: Mapped[datetime]
    closed_by: Mapped[str | None]
    closed_at: Mapped[datetime | None]
    closing: Mapped[str | None]


class GroupMemberRecord(Base):
    """A case of a group with why it belongs to it; it leaves, it is never deleted."""

    __tablename__ = "group_member"
    __table_args__ = (Index("ix_group_member_standing", "group_id", "left_at"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("complaint_group.id"))
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    reasons: Mapped[Any] = mapped_column(Json)
    joined_by: Mapped[str]
    joined_at: Mapped[datetime]
    representative_since: Mapped[date | None]
    election: Mapped[str | None]
    left_by: Mapped[str | None]
    left_at: Mapped[datetime | None]
    left_reason: Mapped[str | None]


class GroupQuestionRecord(Base):
    """A question that many members ask, with the one answer that somebody approved."""

    __tablename__ = "group_question"
    __table_args__ = STRICT
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("complaint_group.id"), index=True)
    question: Mapped[str]
    answer: Mapped[str | None]
    written_by: Mapped[str]
    written_at: Mapped[datetime]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class GroupNoticeRecord(Base):
    """A notice to members or a report to somebody above: when, to whom, what."""

    __tablename__ = "group_notice"
    __table_args__ = STRICT
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("complaint_group.id"), index=True)
    kind: Mapped[str]
    sent_on: Mapped[date]
    recipient: Mapped[str]
    what: Mapped[str]
    members: Mapped[Any] = mapped_column(Json)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class GroupDismissalRecord(Base):
    """Cases that somebody said are no group, so that nobody is asked twice about the same ones."""

    __tablename__ = "group_dismissal"
    __table_args__ = (UniqueConstraint("first_complaint_id", "second_complaint_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    first_complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"))
    second_complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    reason: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime]
