"""Tables of redaction: the areas to black out and the copies that were made without them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class RedactionAreaRecord(Base):
    """An area of a page to black out, in fractions of the page as it is shown, from its upper left corner."""

    __tablename__ = "redaction_area"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    page: Mapped[int]
    x0: Mapped[float]
    y0: Mapped[float]
    x1: Mapped[float]
    y1: Mapped[float]
    # What was found there by pattern, or "drawn"; never the text itself.
    kind: Mapped[str]
    reason: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    removed_by: Mapped[str | None]


class RedactedCopyRecord(Base):
    """A copy of an exhibit without its redacted areas, with what proves that they are gone."""

    __tablename__ = "redacted_copy"
    __table_args__ = (UniqueConstraint("evidence_id", "version"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), index=True)
    version: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("evidence_file.sha256"), index=True)
    areas: Mapped[Any] = mapped_column(Json)
    proof: Mapped[Any] = mapped_column(Json)
    made_by: Mapped[str]
    made_at: Mapped[datetime]
