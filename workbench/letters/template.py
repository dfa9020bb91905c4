"""What a template is made of: its fields, the tree of its body, and what becomes of it when it goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.letters.content import Alignment, Layout
from workbench.letters.model import Field, TemplateRow
from workbench.rulebook.model import Citation


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A field in a text; `list.column` inside a repeated part, `.no` its running number there."""

    name: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A citation in a text."""

    citation: Citation


Shape = Literal["table", "items", "attachments"]
Text = tuple[str | FieldMark | CitationMark, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Whether a field is filled, or has one of the values."""

    field: str
    values: tuple[str, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class HeadingNode:
    """A heading."""

    text: Text
    level: int


@dataclass(frozen=True, slots=True)
class TextNode:
    """A paragraph."""

    text: Text
    indent: bool = True
    align: Alignment = "left"


@dataclass(frozen=True, slots=True)
class PairNode:
    """A row of a form."""

    label: Text
    value: Text


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list field: as a table, as numbered paragraphs, or as what is attached."""

    field: str
    shape: Shape
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SignNode:
    """Lines to be signed by hand."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IfNode:
    """A part that stands there only when a condition holds, and what stands there otherwise."""

    condition: Condition
    then: tuple[Node, ...]
    otherwise: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class EachNode:
    """A part that is repeated for every row of a list."""

    field: str
    body: tuple[Node, ...]


Node = HeadingNode | TextNode | PairNode | ListNode | SignNode | IfNode | EachNode


@dataclass(frozen=True, slots=True)
class IssueFact:
    """A fact that issuing establishes: the letter's number, a fixed value, or the value of a field."""

    fact: str
    value: str = ""
    field: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read and found sound; `text` is the file as it stood."""

    id: str
    zh: str
    en: str
    word: str
    layout: Layout
    internal: bool
    addressee: str
    title: Text
    salutation: Text
    fields: tuple[Field, ...]
    body: tuple[Node, ...]
    notice: str
    unreachable_counts: bool
    on_issue: tuple[IssueFact, ...]
    needs: tuple[str, ...]
    citations: tuple[Citation, ...]
    note_zh: str
    note_en: str
    text: str
    version: int = 0

    @property
    def row(self) -> TemplateRow:
        """The template as the list shows it."""
        return TemplateRow(
            self.id, self.zh, self.en, self.layout, self.internal, self.word, self.version,
            self.addressee, self.note_zh, self.note_en,
        )  # fmt: skip

    @property
    def by_key(self) -> dict[str, Field]:
        """The fields by their keys."""
        return {field.key: field for field in self.fields}
