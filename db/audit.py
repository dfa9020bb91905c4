"""Tables of the audit trail: a chain of entries and its head."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class AuditEntryRecord(Base):
    """Who did what to what, when; `hash` covers the entry and the hash before it."""

    __tablename__ = "audit_entry"
    __table_args__ = STRICT
    position: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    fixed_clock: Mapped[bool]
    actor: Mapped[str]
    door: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    before: Mapped[Any] = mapped_column(Json, nullable=True)
    after: Mapped[Any] = mapped_column(Json, nullable=True)
    previous_hash: Mapped[str]
    hash: Mapped[str]


class AuditHeadRecord(Base):
    """The one row that holds the length and the last hash of the chain."""

    __tablename__ = "audit_head"
    __table_args__ = (CheckConstraint("id = 1", name="single"), STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    count: Mapped[int]
    hash: Mapped[str]
