"""What a chapter is made of once it is read, and what a search finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Look = Literal["plain", "bold", "code", "key"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link goes: a chapter, and a heading in it where one is named."""

    chapter: str
    anchor: str = ""

    @classmethod
    def of(cls, text: str) -> "Target":
        """`clocks` or `clocks#pause`, with or without `chapter:` before it."""
        chapter, _, anchor = text.removeprefix("chapter:").partition("#")
        return cls(chapter, anchor)

    def __str__(self) -> str:
        return f"{self.chapter}#{self.anchor}" if self.anchor else self.chapter


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look; `link` leads to another place of the handbook."""

    text: str
    look: Look = "plain"
    link: Target | None = None


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title (level 1) or the head of a section (2, 3)."""

    level: int
    line: Line
    anchor: str

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.line)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """Items with bullets, or with numbers from `start` on; each item is blocks of its own."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of as many cells."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to type, kept as they are; `kind` is `sh` for commands."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know beside the text; a warning begins in bold."""

    blocks: "tuple[Block, ...]"
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by name; its words are the caption, and what is read to those who do not see it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class KeysHere:
    """Where the table of shortcuts stands."""


Block = Heading | Paragraph | Listing | Table | Code | Remark | Picture | KeysHere


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter in one language."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The heads of its sections; the title is not one of them."""
        return tuple(block for block in self.blocks if isinstance(block, Heading) and block.level > 1)

    def everything(self) -> Iterator[Block]:
        """Every block, those in lists and remarks too."""
        return _inside(self.blocks)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the contents and the chapters below it."""

    title: str
    chapters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The keys of one page: what it is called, and (keys, what they do)."""

    title: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A section in which all the words stand: chapter, section, and the text around the first of them."""

    target: Target
    chapter: str
    section: str
    excerpt: str


def plain(line: Line) -> str:
    """The words of a line without their looks."""
    return "".join(span.text for span in line)


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of text that a block itself holds, without those of blocks inside it."""
    if isinstance(block, Heading | Paragraph):
        yield block.line
    elif isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row


def _inside(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Remark):
            yield from _inside(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _inside(item)
