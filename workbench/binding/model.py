"""What is bound, where it came to lie, and what was found in a source before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

# From the left, from below, to the right, to above.
Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a source is, read before anything is bound.

    `problem`: a code when it cannot be bound whole. `prints`: a digest of what each page shows.
    `left_out`: codes of what the bound copy will not carry, such as scripts and attachments.
    `archival`: empty when the pages may stand in a PDF/A, else the code of what is against it.
    `prepared`: the PDF to bind in the place of a picture, or of a PDF whose pages had to be cleaned.
    `layered`: some of its content can be switched on and off.
    """

    pages: int = 0
    problem: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)
    prints: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    archival: str = ""
    prepared: str = ""
    layered: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An area of a page of a part (counted from 0) that leads to the first page of another part."""

    page: int
    rect: Rect
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that stand together, under one key and at most one bookmark.

    `first` and `count`: which pages of a PDF, from 0.
    `numbered`: whether they take part in the run of page numbers; then they get stamp and `mark`.
    `label`: what page labels of pages outside the run begin with.
    `prints`: what its pages must show in the end, and `layered`: whether it has layers, as `Measured` says.
    """

    key: str
    title: str
    source: Path | bytes
    first: int = 0
    count: int = 1
    level: int = 0
    numbered: bool = False
    mark: str = ""
    label: str = ""
    links: tuple[Link, ...] = ()
    prints: tuple[str, ...] = ()
    layered: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """The run of page numbers: how they are printed, the first one, and how many there are.

    `folio`: the words for the place of a page in the run, with `{page}` and `{pages}`.
    """

    prefix: str = ""
    digits: int = 6
    first: int = 1
    total: int = 0
    folio: str = "第 {page} 页/共 {pages} 页"

    def text(self, number: int) -> str:
        """A page number as it is printed."""
        return f"{self.prefix}{number:0{self.digits}d}"


@dataclass(frozen=True, slots=True)
class BoundPart:
    """Where a part lies: its first page in the file (from 0), how many, and its numbers if it has any."""

    key: str
    first_page: int
    pages: int
    first_number: int | None = None
    last_number: int | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A written document: labels of all pages, and what the pages call the fonts of the stamps."""

    path: Path
    pages: int
    sha256: str
    parts: tuple[BoundPart, ...]
    labels: tuple[str, ...]
    fonts: tuple[str, ...]
