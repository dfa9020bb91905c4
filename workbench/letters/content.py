"""What a letter or form says, independent of paper, screen and word processor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Alignment = Literal["left", "center", "right"]
Layout = Literal["letter", "form"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is 一、, level 2 is （一）."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str
    indent: bool = True
    align: Alignment = "left"


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of a form: a label and its value."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``shares`` are the relative widths of its columns, empty for equal ones."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to be signed by hand, each with a place for the date."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attachments:
    """The list of what is attached."""

    items: tuple[str, ...]


Block = Heading | Paragraph | Facts | Grid | Signatures | Attachments


@dataclass(frozen=True, slots=True)
class LetterContent:
    """A whole letter as it is to be laid out."""

    template_id: str
    title: str
    organisation: str
    blocks: tuple[Block, ...]
    case_no: str
    draft: bool
    version: str
    number: str = ""
    salutation: str = ""
    signed_by: str = ""
    signed_on: date | None = None
    layout: Layout = "letter"
    export_id: str = ""
    internal: bool = False
