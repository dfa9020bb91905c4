"""Reads a returned word processor file back into blocks: the visible words, with all changes accepted."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from workbench.errors import UserError
from workbench.letters import word_styles as styles
from workbench.letters.content import (
    Alignment,
    Attachments,
    Block,
    Facts,
    Grid,
    Heading,
    Paragraph,
    Signatures,
)
from workbench.letters.word_losses import losses
from workbench.letters.word_marks import mark_of
from workbench.letters.word_model import ReadBack
from workbench.letters.word_text import mark_deleted, row_deleted, visible_text
from workbench.letters.word_writing import FACTS

# Damaged XML, parts that are missing, and what is no word processor file after all.
_UNREADABLE = (PackageNotFoundError, KeyError, ValueError, SyntaxError, zipfile.BadZipFile, AttributeError)
_HEADING_LEVELS = {name: level for level, name in enumerate(styles.HEADINGS, start=1)}
_COMMON_HEADING = re.compile(r"(?:heading|标题) ?([12])", re.IGNORECASE)
_ATTACHMENT_LEAD = re.compile(r"^\s*(?:附件[：:])?\s*(?:\d+[.．、]\s*)?")
_OURS = (styles.NUMBER, styles.SIGN_OFF)
_INSIDE = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")}
_SPACES = " \u3000\t"


def read_back(content: bytes) -> ReadBack:
    """Title, salutation and blocks of a file that was found safe to open.

    Raises: UserError `word.damaged`.
    """
    try:
        document = docx.Document(io.BytesIO(content))
        reader = _Reader(document)
        reader.read()
        return ReadBack(
            tuple(reader.finished()), reader.salutation, reader.title, losses(document), mark_of(document)
        )
    except _UNREADABLE as error:
        raise UserError.one("path", "word.damaged") from error


@dataclass(slots=True)
class _Reader:
    """Goes through the body from top to bottom."""

    document: Document
    title: str = ""
    salutation: str = ""
    blocks: list[Block] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def read(self) -> None:
        self.names = {style.style_id: style.name or "" for style in self.document.styles}
        carried = ""
        for element in _contents(self.document.element.body):
            if element.tag == qn("w:tbl"):
                self._table(element)
                continue
            text = carried + visible_text(element)
            # The end of this paragraph was deleted: what follows belongs to it.
            carried = text if mark_deleted(element) else ""
            if not carried:
                self._paragraph(element, text)
        if carried:
            self._add(Paragraph(carried))

    def finished(self) -> Iterator[Block]:
        """The blocks without the empty paragraphs at the end."""
        blocks = self.blocks
        while blocks and isinstance(blocks[-1], Paragraph) and not blocks[-1].text.strip():
            blocks.pop()
        yield from blocks

    def _paragraph(self, element: Any, text: str) -> None:
        name = self._style_of(element)
        if name in _OURS:
            return
        if name == styles.TITLE or (name.lower() == "title" and not self.title):
            self.title = (self.title + "\n" + text).strip()
        elif name == styles.SALUTATION:
            self.salutation = text.strip().rstrip("：:").strip()
        elif name == styles.SIGNATURE:
            self._join(Signatures, re.split("[：:]", text, maxsplit=1)[0].strip())
        elif name == styles.ATTACHMENT:
            self._join(Attachments, _ATTACHMENT_LEAD.sub("", text).strip())
        elif level := self._level(name):
            self._add(Heading(text.strip(), level)) if text.strip() else None
        else:
            self._running(element, text, name)

    def _running(self, element: Any, text: str, name: str) -> None:
        align = _alignment(element)
        if not text.strip() and not self.blocks:
            return
        is_indented = name == styles.BODY or (name != styles.FLUSH and align == "left")
        self._add(Paragraph(text.strip(_SPACES) if is_indented else text.rstrip(_SPACES), is_indented, align))

    def _join(self, kind: type[Signatures] | type[Attachments], text: str) -> None:
        """Lines of one kind that follow each other are one block."""
        if not text:
            return
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Signatures) and kind is Signatures:
            self.blocks[-1] = Signatures((*last.labels, text))
        elif isinstance(last, Attachments) and kind is Attachments:
            self.blocks[-1] = Attachments((*last.items, text))
        else:
            self._add(kind((text,)))

    def _table(self, table: Any) -> None:
        rows = [_row_texts(row) for row in table.iterchildren(qn("w:tr")) if not row_deleted(row)]
        rows = [row for row in rows if row]
        if not rows:
            return
        if _caption(table) == FACTS:
            pairs = tuple((row[0], "\n".join(row[1:])) for row in rows)
            self._add(Facts(pairs))
            return
        width = max(map(len, rows))
        head, *others = [(*row, *[""] * (width - len(row))) for row in rows]
        self._add(Grid(head, tuple(others), _shares(table, width)))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)

    def _style_of(self, element: Any) -> str:
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self.names.get(style.get(qn("w:val")), "") if style is not None else ""

    @staticmethod
    def _level(name: str) -> int:
        found = _COMMON_HEADING.fullmatch(name)
        return int(found.group(1)) if found else _HEADING_LEVELS.get(name, 0)


def _contents(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, also those inside content controls and accepted insertions."""
    for element in parent.iterchildren():
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in _INSIDE:
            yield from _contents(element)


def _row_texts(row: Any) -> tuple[str, ...]:
    """The text of each cell; a cell over several columns is followed by empty ones."""
    texts: list[str] = []
    for cell in row.iter(qn("w:tc")):
        if next(cell.iterancestors(qn("w:tc")), None) is not None:
            continue
        paragraphs = [visible_text(element) for element in cell.iter(qn("w:p"))]
        texts.append("\n".join(paragraphs).strip())
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        texts += [""] * (int(span.get(qn("w:val"), "1")) - 1 if span is not None else 0)
    return tuple(texts)


def _caption(table: Any) -> str:
    caption = table.find(f"{qn('w:tblPr')}/{qn('w:tblCaption')}")
    return caption.get(qn("w:val"), "") if caption is not None else ""


def _shares(table: Any, width: int) -> tuple[int, ...]:
    """The widths of the columns in millimetres; none where the file does not say them."""
    twips = [int(column.get(qn("w:w"), "0")) for column in table.iter(qn("w:gridCol"))]
    if len(twips) != width or min(twips, default=0) <= 0 or len(set(twips)) == 1:
        return ()
    return tuple(max(1, round(one * 25.4 / 1440)) for one in twips)


def _alignment(element: Any) -> Alignment:
    align = element.find(f"{qn('w:pPr')}/{qn('w:jc')}")
    value = align.get(qn("w:val")) if align is not None else ""
    if value == "center":
        return "center"
    return "right" if value in ("right", "end") else "left"
