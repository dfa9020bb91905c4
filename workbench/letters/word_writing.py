"""Writes a letter with the structure of the official layout as a word processor file."""

import io
import re
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from workbench.letters import word_styles as styles
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
from workbench.letters.paper_closing import BLANK_DATE, chinese_date
from workbench.letters.paper_layout import foot_line
from workbench.letters.word_marks import put_mark

FACTS, GRID = "facts", "grid"
_WIDTH_MM = 156
_SIGNATURE_ROOM = "＿" * 10
_ALIGNED = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
# Source: XML 1.0, 2.2: characters that no XML file can hold.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DRAFT, _INTERNAL = "草稿", "内部资料 不得外传"


def word_bytes(content: LetterContent, draft_id: str) -> bytes:
    """The letter as a .docx file."""
    document = docx.Document()
    is_form = content.layout == "form"
    styles.prepare(document, is_form=is_form)
    title = _add(document, content.title, styles.TITLE)
    put_mark(document, title, draft_id)
    if content.number:
        _add(document, content.number, styles.NUMBER)
    if content.salutation:
        _add(document, content.salutation.rstrip("：: ") + "：", styles.SALUTATION)
    for block in content.blocks:
        _write(document, block)
    _sign_off(document, content)
    _head_and_foot(document, content)
    _describe(document, content)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _write(document: Document, block: Block) -> None:
    match block:
        case Heading():
            _add(document, block.text, styles.HEADINGS[min(max(block.level, 1), 2) - 1])
        case Paragraph():
            paragraph = _add(document, block.text, styles.BODY if block.indent else styles.FLUSH)
            if block.align in _ALIGNED:
                paragraph.alignment = _ALIGNED[block.align]
        case Facts():
            _table(document, FACTS, block.pairs, (3, 7))
        case Grid():
            shares = block.shares if len(block.shares) == len(block.columns) else (1,) * len(block.columns)
            _table(document, GRID, (block.columns, *block.rows), shares)
        case Signatures():
            for label in block.labels:
                line = f"{label.rstrip('：:')}：{_SIGNATURE_ROOM}{BLANK_DATE}"
                _add(document, line, styles.SIGNATURE)
        case Attachments():
            for number, item in enumerate(block.items, start=1):
                lead = "附件：" if number == 1 else "\u3000" * 3
                count = "" if len(block.items) == 1 else f"{number}."
                _add(document, f"\u3000\u3000{lead}{count}{item}", styles.ATTACHMENT)


def _add(place: Any, text: str, style: str) -> Any:
    paragraph = place.add_paragraph(style=style)
    paragraph.add_run(_NOT_XML.sub("", text))
    return paragraph


def _table(document: Document, kind: str, rows: Sequence[Sequence[str]], shares: Sequence[int]) -> None:
    if not rows or not shares:
        return
    table = document.add_table(len(rows), len(shares), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _caption(table, kind)
    widths: list[Length] = [Mm(_WIDTH_MM * share / sum(shares)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cells, texts in zip((row.cells for row in table.rows), rows, strict=True):
        for number, cell in enumerate(cells):
            cell.width = widths[number]
            paragraph = cell.paragraphs[0]
            paragraph.style = styles.CELL
            paragraph.add_run(_NOT_XML.sub("", texts[number] if number < len(texts) else ""))
    if kind == GRID:
        head = table.rows[0]._tr.get_or_add_trPr()
        head.append(OxmlElement("w:tblHeader"))


def _caption(table: Any, kind: str) -> None:
    """Say what kind of table it is where readers of screens look for it; it is read back by this."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), kind)
    table._tbl.tblPr.append(caption)


def _sign_off(document: Document, content: LetterContent) -> None:
    name = content.signed_by or content.organisation
    if content.layout == "form" and content.signed_on is None:
        return
    _add(document, "", styles.SIGN_OFF)
    for text, inset in (
        (name, "\u3000" * 2),
        (chinese_date(content.signed_on) if content.signed_on else BLANK_DATE, "\u3000" * 4),
    ):
        if text:
            _add(document, text + inset, styles.SIGN_OFF)


def _head_and_foot(document: Document, content: LetterContent) -> None:
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    marks = (_DRAFT if content.draft else "", _INTERNAL if content.internal else "", foot_line(content))
    text = "\u3000".join(mark for mark in marks if mark)
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        header.paragraphs[0].add_run(_NOT_XML.sub("", text)).font.size = Pt(9)
    for footer, side in ((section.footer, "right"), (section.even_page_footer, None)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        if side:
            paragraph.alignment = _ALIGNED[side]
        _page_number(paragraph)


def _page_number(paragraph: Any) -> None:
    """— 1 —, counted by the word processor."""
    paragraph.add_run("— ").font.size = Pt(14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("1")
    run.font.size = Pt(14)
    field.append(run._r)
    paragraph._p.append(field)
    paragraph.add_run(" —").font.size = Pt(14)


def _describe(document: Document, content: LetterContent) -> None:
    """Say what the file is; who wrote it and when stays out, as does the picture of an empty page."""
    properties = document.core_properties
    properties.author = content.organisation[:255]
    properties.title = content.title[:255]
    properties.subject = " ".join(part for part in (content.case_no, content.number) if part)[:255]
    properties.comments = properties.last_modified_by = properties.keywords = ""
    properties.language = "zh-CN"
    core = properties._element
    for element in [child for child in core if child.tag.endswith(("}created", "}modified", "}revision"))]:
        core.remove(element)
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]
