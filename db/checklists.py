"""Tables of the checklists: chosen grounds, marks on items, facts of the case."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class GroundRecord(Base):
    """A ground of refusal chosen for a case; dropped, never deleted."""

    __tablename__ = "ground"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    ground_id: Mapped[str]
    chosen_by: Mapped[str]
    chosen_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None]
    dropped_by: Mapped[str | None]
    dropped_reason: Mapped[str | None]


class MarkRecord(Base):
    """Where an item of a checklist stands: an element, an evidence item or a step."""

    __tablename__ = "mark"
    __table_args__ = (UniqueConstraint("complaint_id", "item_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    item_id: Mapped[str]
    state: Mapped[str]
    note: Mapped[str | None]
    marked_by: Mapped[str]
    marked_at: Mapped[datetime]


class CaseFactRecord(Base):
    """A fact of the case that a gate or a clock asks for, with its source."""

    __tablename__ = "case_fact"
    __table_args__ = (UniqueConstraint("complaint_id", "key"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    key: Mapped[str]
    value: Mapped[Any] = mapped_column(Json)
    source: Mapped[str | None]
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"), index=True)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
