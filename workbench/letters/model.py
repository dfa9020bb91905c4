"""Templates, drafts and issued letters, what fills them, and how they were delivered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, Literal, Protocol

from workbench.changes import Changes
from workbench.errors import Problem
from workbench.letters.content import Block, Layout, LetterContent
from workbench.rulebook.model import Certainty, Citation

Kind = Literal["text", "long", "date", "amount", "choice", "list", "yes_no", "citations"]
Origin = Literal["typed", "program", "missing"]
# As stored: text, a date in ISO form, an amount in fen, the value of a choice, rows of a table, citations.
Value = str | int | list[list[str]] | list[str]


class Mode(StrEnum):
    """How a letter was to reach its addressee.

    Source: 办法 21; 民法典 137, 139.
    """

    HANDED = "handed"
    POSTED = "posted"
    EMAIL = "email"
    SMS = "sms"
    CALL = "call"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that a field offers."""

    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a field that holds a table."""

    key: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a template; required always, or when the condition `required_when` on other fields holds."""

    key: str
    zh: str
    en: str
    kind: Kind = "text"
    required: bool = False
    required_when: str = ""
    max_len: int = 0
    mask: str = ""
    source: str = ""
    default: str = ""
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    help_zh: str = ""
    help_en: str = ""


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template in the list; `version` 0 is the one that comes with the program."""

    id: str
    zh: str
    en: str
    layout: Layout
    internal: bool
    word: str
    version: int
    addressee: str = ""
    note_zh: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class TemplateVersionRow:
    """A version that the branch saved; `body` is empty where it went back to the shipped one."""

    template_id: str
    version: int
    reason: str
    saved_by: str
    saved_at: datetime
    shipped: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a letter with its value, where that came from, and what is wrong with it.

    `shown` is what the letter prints; `value` is as stored; `required` for this letter as it is filled now.
    """

    field: Field
    value: Value | None
    shown: str
    origin: Origin
    required: bool
    problems: tuple[Problem, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether the letter cannot be issued without it."""
        return self.required and self.origin == "missing"


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation of a letter, and whether it may stand in one that goes out."""

    citation: Citation
    zh: str
    certainty: Certainty | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class LintView:
    """Words that should not go out: where (`place` names the block), why, and what to say instead."""

    place: str
    term: str
    level: Literal["禁止", "提示"]
    reason_zh: str
    reason_en: str
    replacement: str


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """An attempt to deliver a letter."""

    id: str
    mode: str
    attempted_at: datetime
    result: str
    received_on: date | None
    receiver: str | None
    proof: str
    evidence_number: int | None
    note: str | None
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter of a case: a draft without number, or issued."""

    id: str
    complaint_id: str
    case_no: str
    template_id: str
    template_version: int
    zh: str
    en: str
    internal: bool
    layout: Layout
    number: str | None
    corrects: str | None
    corrects_id: str | None
    edited: bool
    issued_at: datetime | None
    issued_by: str | None
    sha256: str | None
    size_bytes: int | None
    pages: int | None
    created_by: str
    created_at: datetime
    updated_at: datetime
    revision: int
    unreachable: bool = False
    corrected_by: tuple[str, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether it was not issued yet."""
        return self.issued_at is None


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter as it stands: what fills it, what it says, and everything that keeps it from being issued.

    `content` is the preview of a draft, and what was frozen of an issued letter. `law` is the edition of the
    rules that an issued letter was made under.
    """

    letter: LetterRow
    fields: tuple[FieldView, ...]
    content: LetterContent
    problems: tuple[Problem, ...] = ()
    lint: tuple[LintView, ...] = ()
    citations: tuple[CitationView, ...] = ()
    law: str = ""

    @property
    def blocked(self) -> tuple[Problem, ...]:
        """What must be mended before the letter can be issued."""
        return tuple(problem for problem in self.problems if problem.level == "error")


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """An attempt to deliver a letter, as typed: `at` is day and time of the branch (`2026-11-22 09:30`).

    `evidence` is the number of the exhibit that proves it; `received_on` the day on which it arrived.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "coerce_numbers_to_str": True}

    mode: str = ""
    at: str = ""
    result: str = ""
    proof: str = ""
    received_on: str = ""
    receiver: str = ""
    evidence: str = ""
    note: str = ""


class EditedText(Protocol):
    """A draft as it came back from a word processor."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its parts."""

    @property
    def title(self) -> str:
        """Its title; empty where it was not found."""

    @property
    def salutation(self) -> str:
        """Whom it addresses; empty where it was not found."""


@dataclass(frozen=True, slots=True)
class LetterDone:
    """What a command made of a letter."""

    id: str
    changes: Changes
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Issued:
    """A letter that was just issued."""

    id: str
    number: str
    sha256: str
    pages: int
    changes: Changes
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivered:
    """An attempt that was just recorded; `unreachable` when it was the third on a third day in vain."""

    id: str
    unreachable: bool
    changes: Changes
    warnings: tuple[Problem, ...] = ()
