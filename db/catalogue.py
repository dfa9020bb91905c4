"""Tables of the catalogue of evidence: the groups, and where in them each exhibit stands."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base


class ExhibitGroupRecord(Base):
    """A group of exhibits in a case's catalogue, about one question in dispute."""

    __tablename__ = "exhibit_group"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    element_id: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class ExhibitPlaceRecord(Base):
    """Where somebody put an exhibit, or that it stays out of the outward catalogue, and why."""

    __tablename__ = "exhibit_place"
    __table_args__ = (UniqueConstraint("evidence_id"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    complaint_id: Mapped[str] = mapped_column(ForeignKey("complaint.id"), index=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"))
    group_id: Mapped[str | None] = mapped_column(ForeignKey("exhibit_group.id"), index=True)
    position: Mapped[int | None]
    # "in", "out", or nothing: then the rules decide.
    choice: Mapped[str | None]
    reason: Mapped[str | None]
    placed_by: Mapped[str]
    placed_at: Mapped[datetime]
