"""Tables of taking in many files at once: each run and each of its files, so that it goes on after a stop."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class BulkIntakeRecord(Base):
    """One run over a folder, an archive or dropped files."""

    __tablename__ = "bulk_intake"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    sources: Mapped[Any] = mapped_column(Json)
    # What was said of all its files together, as typed.
    draft: Mapped[Any] = mapped_column(Json)
    started_at: Mapped[datetime]
    started_by: Mapped[str]
    finished_at: Mapped[datetime | None]


class BulkIntakeItemRecord(Base):
    """A file of a run: waiting, taken in as an exhibit, passed over or refused with the reason."""

    __tablename__ = "bulk_intake_item"
    __table_args__ = (
        UniqueConstraint("bulk_id", "position"),
        Index("ix_bulk_intake_item_state", "bulk_id", "state", "position"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    bulk_id: Mapped[str] = mapped_column(ForeignKey("bulk_intake.id"))
    position: Mapped[int]
    source: Mapped[int]
    role: Mapped[str]
    # Where below the source; a file in an archive has its decoded name.
    name: Mapped[str]
    # The bytes of that name in hex, where they are not simply its UTF-8.
    raw_name: Mapped[str]
    # Where in the archive its header begins.
    header_at: Mapped[int | None]
    size_bytes: Mapped[int]
    title: Mapped[str]
    # Whether it is wanted although the case has its content already.
    again: Mapped[bool]
    state: Mapped[str]
    code: Mapped[str | None]
    detail: Mapped[Any | None] = mapped_column(Json)
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"))
