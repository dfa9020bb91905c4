"""Tables of the workspace itself: settings, staff, gapless number series, drafts, exports."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json


class SettingRecord(Base):
    """One setting of the workspace."""

    __tablename__ = "setting"
    __table_args__ = STRICT
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(Json)


class StaffRecord(Base):
    """A member of staff who handles, records or approves."""

    __tablename__ = "staff"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class NumberSeriesRecord(Base):
    """The last number given out in a series; raised in the transaction that uses the number."""

    __tablename__ = "number_series"
    __table_args__ = STRICT
    scope: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class DraftRecord(Base):
    """Unfinished input, saved while typing and offered again after a crash."""

    __tablename__ = "draft"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    body: Mapped[Any] = mapped_column(Json)
    owner: Mapped[str]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)


class ExportRecord(Base):
    """A document that left the program: what, for whom, how masked, with which hash."""

    __tablename__ = "export_record"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    complaint_id: Mapped[str | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    kind: Mapped[str]
    internal: Mapped[bool]
    unmasked: Mapped[bool]
    reason: Mapped[str | None]
    sha256: Mapped[str]
    size_bytes: Mapped[int]
    pages: Mapped[int]
    audit_count: Mapped[int]
    audit_head: Mapped[str]
    exported_at: Mapped[datetime]
    exported_by: Mapped[str]
    person_id: Mapped[str | None] = mapped_column(index=True)
