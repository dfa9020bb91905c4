"""Tables of evidence: stored files by content, the catalogue, what it proves, review, custody."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class EvidenceFileRecord(Base):
    """A file in the store, named by the SHA-256 of its original bytes."""

    __tablename__ = "evidence_file"
    __table_args__ = (CheckConstraint("length(sha256) = 64 AND length(sm3) = 64", name="digests"), STRICT)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    sm3: Mapped[str]
    size_bytes: Mapped[int]
    media_type: Mapped[str]
    pages: Mapped[int | None]
    # `metadata` itself is taken by the declarative base.
    file_metadata: Mapped[Any] = mapped_column("metadata", Json)
    stored_at: Mapped[datetime]


# What of a file's properties may name the device or the hand it comes from.
TELLING_FACTS = ("serial", "author", "modified_by", "made_with", "written_by")


def file_fact(name: str) -> ColumnElement[str]:
    """A property of a stored file as an index holds it, one of `TELLING_FACTS`."""
    return func.json_extract(EvidenceFileRecord.file_metadata, text(f"'$.facts.{name}'"))


for _name in TELLING_FACTS:
    Index(f"ix_evidence_file_{_name}", file_fact(_name), sqlite_where=file_fact(_name).is_not(None))


class EvidenceRecord(Base):
    """An exhibit of a case as the catalogue lists it."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("complaint_id", "number"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    original_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("evidence_file.sha256"), index=True)
    kind: Mapped[str]
    source: Mapped[str | None]
    form: Mapped[str]
    formed_on: Mapped[date | None]
    holder: Mapped[str | None]
    why_no_original: Mapped[str | None]
    stance: Mapped[str] = mapped_column(default="neutral")
    settlement_talk: Mapped[bool] = mapped_column(default=False)
    copies: Mapped[int] = mapped_column(default=1)
    note: Mapped[str | None]
    added_at: Mapped[datetime]
    added_by: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]
    # The chain's length and last hash, so that a cut tail shows.
    custody_count: Mapped[int]
    custody_hash: Mapped[str]
    revision: Mapped[int] = mapped_column(default=1)
    # What it is to prove, in the words of the catalogue.
    purpose: Mapped[str | None]


class EvidenceLinkRecord(Base):
    """What an exhibit is held to prove: an element of a ground or an item of the evidence list."""

    __tablename__ = "evidence_link"
    __table_args__ = (UniqueConstraint("evidence_id", "target_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    target_id: Mapped[str]
    linked_by: Mapped[str]
    linked_at: Mapped[datetime]


class PropertyAnswerRecord(Base):
    """An answer to one of the three-property questions about an exhibit."""

    __tablename__ = "property_answer"
    __table_args__ = (UniqueConstraint("evidence_id", "question_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    question_id: Mapped[str]
    answer: Mapped[str]
    note: Mapped[str | None]
    answered_by: Mapped[str]
    answered_at: Mapped[datetime]


class CustodyEventRecord(Base):
    """One link of an exhibit's custody chain; append-only, hashed onto the link before."""

    __tablename__ = "custody_event"
    __table_args__ = (UniqueConstraint("evidence_id", "position"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    position: Mapped[int]
    event: Mapped[str]
    at: Mapped[str]
    from_person: Mapped[str | None]
    to_person: Mapped[str | None]
    witness: Mapped[str | None]
    place: Mapped[str | None]
    device: Mapped[str | None]
    carrier_no: Mapped[str | None]
    seal_no: Mapped[str | None]
    method: Mapped[str]
    sha256: Mapped[str]
    sm3: Mapped[str]
    size_bytes: Mapped[int]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    fixed_clock: Mapped[bool]
    previous_hash: Mapped[str]
    row_hash: Mapped[str]
    # Exhibits of the same case that are photographs of this event.
    photos: Mapped[Any | None] = mapped_column(Json)
    due_back_on: Mapped[date | None]
    clock_note: Mapped[str | None]


# Few exhibits are out of the house, and Today asks for them.
Index(
    "ix_custody_event_due_back_on",
    CustodyEventRecord.due_back_on,
    sqlite_where=CustodyEventRecord.due_back_on.is_not(None),
)


class EvidenceParticularRecord(Base):
    """One particular of an exhibit beyond the catalogue, such as who scanned or compared it."""

    __tablename__ = "evidence_particular"
    __table_args__ = (UniqueConstraint("evidence_id", "field"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    field: Mapped[str]
    value: Mapped[str]
    given_by: Mapped[str]
    given_at: Mapped[datetime]


class FileMismatchRecord(Base):
    """A stored file that was found changed, gone or unreadable; open until it was found whole again."""

    __tablename__ = "file_mismatch"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("evidence_file.sha256"), index=True)
    code: Mapped[str]
    found_sha256: Mapped[str | None]
    found_at: Mapped[datetime]
    found_by: Mapped[str]
    cleared_at: Mapped[datetime | None]
    cleared_by: Mapped[str | None]
