"""The table of what a legal department made of the shipped rules."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class RuleChangeRecord(Base):
    """A rule confirmed, changed or switched on or off, from a day on; the newest of a row counts."""

    __tablename__ = "rule_change"
    __table_args__ = (
        CheckConstraint("deed IN ('confirm', 'change', 'switch_on', 'switch_off', 'take_back')", name="deed"),
        Index("ix_rule_change_row", "table_name", "row_id"),
        STRICT,
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    table_name: Mapped[str]
    row_id: Mapped[str]
    row_valid_from: Mapped[date]
    deed: Mapped[str]
    fields: Mapped[Any] = mapped_column(Json)
    effective_from: Mapped[date]
    reason: Mapped[str]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]
