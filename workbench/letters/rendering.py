"""Turns a filled template into what the letter says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from workbench.letters.content import (
    Attachments,
    Block,
    Facts,
    Grid,
    Heading,
    LetterContent,
    Paragraph,
    Signatures,
)
from workbench.letters.filling import holds
from workbench.letters.markup import NUMBER, parse_citation
from workbench.letters.model import FieldView
from workbench.letters.template import (
    CitationMark,
    EachNode,
    FieldMark,
    HeadingNode,
    IfNode,
    ListNode,
    Node,
    PairNode,
    SignNode,
    Template,
    Text,
    TextNode,
)
from workbench.letters.values import rows_of, shown
from workbench.rulebook.citing import chinese_number
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import Rulebook

# A value may end its sentence itself where the template ends it too.
_DOUBLED = re.compile("([。！？；])[。；]")


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the words of a letter."""

    organisation: str
    case_no: str
    version: str
    draft: bool = True
    number: str = ""
    signed_on: date | None = None
    export_id: str = ""


def render(
    template: Template, views: Iterable[FieldView], frame: Frame, book: Rulebook
) -> tuple[LetterContent, frozenset[str]]:
    """The letter, and the keys of the fields that stand in it; what is missing stands as 【label】."""
    writer = _Writer({view.field.key: view for view in views}, book)
    blocks = numbered(writer.blocks(template.body))
    title, salutation = writer.line(template.title), writer.line(template.salutation)
    content = LetterContent(
        template_id=template.id,
        title=title,
        organisation=frame.organisation,
        blocks=blocks,
        case_no=frame.case_no,
        draft=frame.draft,
        version=frame.version,
        number=frame.number,
        salutation=salutation,
        signed_by=frame.organisation if template.layout == "letter" else "",
        signed_on=frame.signed_on if template.layout == "letter" else None,
        layout=template.layout,
        export_id=frame.export_id,
        internal=template.internal,
    )
    return content, frozenset(writer.used)


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with their headings numbered: 一、 and below it （一）, whatever parts were left out.

    Source: GB/T 9704-2012, 7.3.3.
    """
    found: list[Block] = []
    upper = lower = 0
    for block in blocks:
        if isinstance(block, Heading):
            if block.level == 1:
                upper, lower = upper + 1, 0
                block = replace(block, text=f"{chinese_number(upper)}、{block.text}")
            else:
                lower += 1
                block = replace(block, text=f"（{chinese_number(lower)}）{block.text}")
        found.append(block)
    return tuple(found)


class _Writer:
    """Writes one letter; a law is named with its edition where it is cited first."""

    def __init__(self, views: Mapping[str, FieldView], book: Rulebook) -> None:
        self._views = views
        self._values = {key: view.value for key, view in views.items()}
        self._book = book
        self._laws: set[str] = set()
        self._rows: dict[str, tuple[int, list[str]]] = {}
        self.used: set[str] = set()

    def blocks(self, nodes: Iterable[Node]) -> list[Block]:
        """The blocks of a part of the body; rows of a form that follow each other stand in one."""
        found: list[Block] = []
        for node in nodes:
            for block in self._block(node):
                last = found[-1] if found else None
                if isinstance(block, Facts) and isinstance(last, Facts):
                    found[-1] = Facts(last.pairs + block.pairs)
                else:
                    found.append(block)
        return found

    def line(self, text: Text) -> str:
        """A text in one line."""
        return " ".join(self._said(text).split("\n"))

    def _block(self, node: Node) -> list[Block]:
        match node:
            case HeadingNode():
                return [Heading(self.line(node.text), node.level)]
            case TextNode():
                said = _DOUBLED.sub(r"\1", self._said(node.text))
                parts = [part.strip() for part in said.split("\n")]
                return [Paragraph(part, node.indent, node.align) for part in parts if part]
            case PairNode():
                return [Facts(((self.line(node.label), self._said(node.value)),))]
            case ListNode():
                return self._list(node)
            case SignNode():
                return [Signatures(node.labels)]
            case IfNode():
                chosen = node.then if holds(node.condition, self._values) else node.otherwise
                return self.blocks(chosen)
            case EachNode():
                return self._repeated(node)

    def _repeated(self, node: EachNode) -> list[Block]:
        self.used.add(node.field)
        rows = rows_of(self._values.get(node.field))
        view = self._views[node.field]
        if not rows and view.required:
            return [Paragraph(self._missing(view))]
        found: list[Block] = []
        for number, row in enumerate(rows, start=1):
            self._rows[node.field] = (number, row)
            found += self.blocks(node.body)
        self._rows.pop(node.field, None)
        return found

    def _list(self, node: ListNode) -> list[Block]:
        self.used.add(node.field)
        view = self._views[node.field]
        rows = rows_of(view.value)
        if not rows:
            return [Paragraph(self._missing(view))] if view.required else []
        if node.shape == "attachments":
            return [Attachments(tuple("，".join(cell for cell in row if cell) for row in rows))]
        if node.shape == "items" or not view.field.columns:
            lines = ("，".join(cell for cell in row if cell) for row in rows)
            return [Paragraph(f"{number}．{line}") for number, line in enumerate(lines, start=1)]
        columns = ("序号", *(column.zh for column in view.field.columns))
        numbered = tuple((str(number), *row) for number, row in enumerate(rows, start=1))
        shares = (1, *node.shares) if node.shares else ()
        return [Grid(columns, numbered, shares)]

    def _said(self, text: Text) -> str:
        return "".join(piece if isinstance(piece, str) else self._piece(piece) for piece in text)

    def _piece(self, piece: FieldMark | CitationMark) -> str:
        if isinstance(piece, CitationMark):
            return self._cite(piece.citation)
        key, dot, column = piece.name.partition(".")
        view = self._views[key]
        self.used.add(key)
        if dot:
            return self._cell(view, column)
        if view.missing:
            return self._missing(view)
        if view.field.kind == "citations" and isinstance(view.value, list):
            return "、".join(self._cited(str(one)) for one in view.value)
        return shown(view.field, view.value, self._book, piece.form)

    def _cell(self, view: FieldView, column: str) -> str:
        number, row = self._rows[view.field.key]
        if column == NUMBER:
            return chinese_number(number)
        position = [each.key for each in view.field.columns].index(column)
        return self._cited(row[position]) if position < len(row) else ""

    def _cited(self, text: str) -> str:
        """A text with the citations written out, if it consists of such."""
        found = [parse_citation(part) for part in text.split("；")]
        if all(one is not None and one.article and one.law in self._book.laws for one in found):
            return "、".join(self._cite(one) for one in found if one is not None)
        return text

    def _cite(self, citation: Citation) -> str:
        full = self._book.cite_long(citation, "zh")
        if citation.law not in self._laws:
            self._laws.add(citation.law)
            return full
        edition = self._book.laws[citation.law].edition_zh
        return full.replace(f"（{edition}）", "", 1) if edition else full

    @staticmethod
    def _missing(view: FieldView) -> str:
        return f"【{view.field.zh}】"
