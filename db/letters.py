"""Tables of letters and forms: own templates, drafts and issued letters, deliveries."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class TemplateRecord(Base):
    """A template as the branch changed it; each saving is a version of its own, the newest counts."""

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("template_id", "version"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    template_id: Mapped[str]
    version: Mapped[int]
    body: Mapped[str | None]
    reason: Mapped[str]
    saved_by: Mapped[str]
    saved_at: Mapped[datetime]


class LetterRecord(Base):
    """A letter or form of a case: a draft until it is issued, then frozen as the file with its hash."""

    __tablename__ = "letter"
    __table_args__ = (CheckConstraint("(issued_at IS NULL) = (sha256 IS NULL)", name="issued"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    template_id: Mapped[str]
    template_version: Mapped[int]
    fields: Mapped[Any] = mapped_column(Json)
    body: Mapped[Any] = mapped_column(Json, nullable=True)
    corrects_id: Mapped[str | None] = mapped_column(ForeignKey("letter.id"), index=True)
    number: Mapped[str | None] = mapped_column(unique=True)
    issued_at: Mapped[datetime | None]
    issued_by: Mapped[str | None]
    frozen: Mapped[Any] = mapped_column(Json, nullable=True)
    sha256: Mapped[str | None]
    size_bytes: Mapped[int | None]
    pages: Mapped[int | None]
    dropped_at: Mapped[datetime | None]
    dropped_by: Mapped[str | None]
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(default=1)


class DeliveryRecord(Base):
    """An attempt to deliver an issued letter: mode, time, proof, result; appended, never changed."""

    __tablename__ = "delivery"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id"), index=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    mode: Mapped[str]
    attempted_at: Mapped[datetime]
    result: Mapped[str]
    received_on: Mapped[date | None]
    receiver: Mapped[str | None]
    proof: Mapped[str]
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"), index=True)
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
