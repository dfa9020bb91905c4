"""Tables of evidence packs: each production as it left the program, and the numbers its exhibits got."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class EvidencePackRecord(Base):
    """An evidence pack that was made; `first_number` to `last_number` is its run of page numbers."""

    __tablename__ = "evidence_pack"
    __table_args__ = (UniqueConstraint("complaint_id", "production"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    production: Mapped[int]
    prefix: Mapped[str]
    digits: Mapped[int]
    first_number: Mapped[int]
    last_number: Mapped[int]
    exhibits: Mapped[int]
    recipient: Mapped[str]
    reason: Mapped[str]
    options: Mapped[Any] = mapped_column(Json)
    path: Mapped[str]
    pdf_sha256: Mapped[str]
    manifest_sha256: Mapped[str]
    size_bytes: Mapped[int]
    pages: Mapped[int]
    signed_by: Mapped[str | None]
    audit_count: Mapped[int]
    audit_head: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[str]


class EvidencePackItemRecord(Base):
    """An exhibit in a pack: its number there, the bytes that went out, its pages."""

    __tablename__ = "evidence_pack_item"
    __table_args__ = (UniqueConstraint("pack_id", "evidence_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    pack_id: Mapped[str] = mapped_column(ForeignKey("evidence_pack.id"), index=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    label: Mapped[str]
    sha256: Mapped[str]
    redacted: Mapped[bool]
    first_number: Mapped[int]
    last_number: Mapped[int]
