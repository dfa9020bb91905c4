"""Tables of people: identity, phones, other names, judgements with an expiry, pairs decided upon."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import STRICT, Base, Json
from db.folding import folded


class PersonRecord(Base):
    """A natural person or an organisation, once, however many cases they have."""

    __tablename__ = "person"
    __table_args__ = STRICT
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    anonymity: Mapped[str] = mapped_column(default="named")
    gender: Mapped[str | None]
    birth_on: Mapped[date | None] = mapped_column(index=True)
    address: Mapped[str | None]
    region_code: Mapped[str | None]
    email: Mapped[str | None]
    wechat: Mapped[str | None]
    occupation: Mapped[str | None]
    preferred_contact: Mapped[str | None]
    best_time: Mapped[str | None]
    dialect: Mapped[str | None]
    accessibility: Mapped[str | None]
    note: Mapped[str | None]
    complaint_count: Mapped[int] = mapped_column(default=0)
    last_received_on: Mapped[date | None] = mapped_column(index=True)
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    updated_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(default=1)
    merged_into_id: Mapped[str | None] = mapped_column(index=True)


class PersonDocumentRecord(Base):
    """An identity document as typed and as normalised; 15 and 18 digits share one match key."""

    __tablename__ = "person_document"
    __table_args__ = (UniqueConstraint("person_id", "match_key"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    id_type: Mapped[str]
    typed: Mapped[str]
    normal: Mapped[str]
    match_key: Mapped[str] = mapped_column(index=True)
    accepted_reason: Mapped[str | None]


class PersonPhoneRecord(Base):
    """A phone number as typed and as normalised."""

    __tablename__ = "person_phone"
    __table_args__ = (UniqueConstraint("person_id", "normal"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    typed: Mapped[str]
    normal: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    extension: Mapped[str | None]


class PersonAliasRecord(Base):
    """Another name the same person was seen under."""

    __tablename__ = "person_alias"
    __table_args__ = (UniqueConstraint("person_id", "name"), STRICT)
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)


class PersonPairRecord(Base):
    """Two people somebody looked at and decided upon, so that nobody is asked twice."""

    __tablename__ = "person_pair"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        CheckConstraint("first_id < second_id", name="ordered"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    first_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    second_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    decision: Mapped[str]
    reason: Mapped[str | None]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime]


class PersonMergeRecord(Base):
    """Two people found to be one: what was moved from the one to the other, so that it can be moved back."""

    __tablename__ = "person_merge"
    __table_args__ = STRICT
    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    kept_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    gone_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    reason: Mapped[str]
    moved: Mapped[Any] = mapped_column(Json)
    merged_by: Mapped[str]
    merged_at: Mapped[datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]
    undone_reason: Mapped[str | None]


class JudgementRecord(Base):
    """A judged value about a person: who judged, on what, until when; withdrawn, never edited."""

    __tablename__ = "judgement"
    __table_args__ = STRICT
    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    complaint_id: Mapped[str | None] = mapped_column(ForeignKey("complaint.id"), index=True)
    field: Mapped[str]
    value: Mapped[str]
    basis: Mapped[str]
    judged_by: Mapped[str]
    judged_at: Mapped[datetime]
    expires_on: Mapped[date]
    withdrawn_at: Mapped[datetime | None]


def _index_what_people_share(table: Table) -> None:
    """Let whoever shares an address, e-mail or chat account be found without reading everybody."""
    for name in ("address", "email", "wechat"):
        column = table.columns[name]
        Index(f"ix_person_{name}_folded", folded(column), sqlite_where=column.is_not(None))


assert isinstance(PersonRecord.__table__, Table)
_index_what_people_share(PersonRecord.__table__)
