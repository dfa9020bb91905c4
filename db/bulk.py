"""Tables of taking in many files at once: each run and each of its files, so that it goes on after a stop."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class BulkIntakeRecord(Base):
    """One run over a folder, an archive or dropped files."""

    __tablename__ = "bulk_intake"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    sources: Mapped[Any] = mapped_column(Json)
    started_at: Mapped[datetime]
    started_by: Mapped[str]
    finished_at: Mapped[datetime | None]


class BulkIntakeItemRecord(Base):
    """A file of a run: waiting, taken in as an exhibit, or refused with the reason."""

    __tablename__ = "bulk_intake_item"
    __table_args__ = (UniqueConstraint("bulk_id", "position"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    bulk_id: Mapped[str] = mapped_column(ForeignKey("bulk_intake.id"), index=True)
    position: Mapped[int]
    source: Mapped[int]
    # Where below the source; a file in an archive has its decoded name.
    name: Mapped[str]
    size_bytes: Mapped[int]
    state: Mapped[str]
    code: Mapped[str | None]
    detail: Mapped[Any | None] = mapped_column(Json)
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"))
