"""People as typed (drafts), as found (candidates) and as listed (rows)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar


class Anonymity(StrEnum):
    """How the person gave their name."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as typed; nothing is parsed yet.

    `same_as` is the id of a person in the workspace that somebody said this is; "new" insists on a new one;
    empty leaves it to an equal identity number together with an equal name.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    name: str = ""
    anonymity: str = Anonymity.NAMED
    id_type: str = ""
    id_no: str = ""
    id_reason: str = ""
    phones: tuple[str, ...] = ()
    address: str = ""
    email: str = ""
    gender: str = ""
    birth_on: str = ""
    occupation: str = ""
    preferred_contact: str = ""
    best_time: str = ""
    dialect: str = ""
    accessibility: str = ""
    note: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class PhoneAccepted:
    """A phone number, ready to keep."""

    typed: str
    normal: str
    kind: str
    extension: str | None


@dataclass(frozen=True, slots=True)
class DocumentAccepted:
    """An identity document, ready to keep."""

    id_type: str
    typed: str
    normal: str
    match_key: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class PersonAccepted:
    """A person whose every part was examined."""

    name: str
    name_key: str
    anonymity: str
    document: DocumentAccepted | None
    phones: tuple[PhoneAccepted, ...]
    birth_on: date | None
    gender: str | None
    same_as: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person in the workspace who may be the one being typed, with the reasons."""

    person_id: str
    name: str
    reasons: tuple[str, ...]
    complaint_count: int
    last_case_no: str | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list."""

    seq: int
    id: str
    name: str
    document: str | None
    document_type: str | None
    phone: str | None
    address: str | None
    complaint_count: int
    open_count: int
    last_received_on: date | None


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A phone of a person."""

    normal: str
    kind: str
    extension: str | None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """An identity document of a person."""

    id_type: str
    typed: str
    normal: str
    accepted_reason: str | None


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """Everything typed about a person."""

    id: str
    name: str
    anonymity: str
    gender: str | None
    birth_on: date | None
    address: str | None
    email: str | None
    occupation: str | None
    preferred_contact: str | None
    best_time: str | None
    dialect: str | None
    accessibility: str | None
    note: str | None
    aliases: tuple[str, ...]
    documents: tuple[DocumentRow, ...]
    phones: tuple[PhoneRow, ...]
    complaint_count: int
    revision: int
    merged_into_id: str | None = None
