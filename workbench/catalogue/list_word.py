"""A list of evidence as a word processor file: landscape, the head of the table on every page."""

import io
import re
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from workbench.catalogue.fixed_zip import with_fixed_dates
from workbench.catalogue.model import CatalogueSheet
from workbench.catalogue.table import ListTable
from workbench.catalogue.words import CatalogueWords
from workbench.moment import BRANCH_ZONE
from workbench.text import half_width

_FACE, _TITLE_FACE = "宋体", "黑体"
_ALL_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
_WIDTH_MM = 297 - 2 * 18
_SIZE_PT, _TITLE_PT = 9.0, 18
# The room of a Latin letter at this size, and of the edges of a cell.
_HALF_MM, _MARGINS_MM = _SIZE_PT / 72 * 25.4 / 2, 3.8
_TINT = "F2F5F9"
# Source: XML 1.0, 2.2: characters that no XML file can hold.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def word_bytes(sheet: CatalogueSheet, table: ListTable, words: CatalogueWords) -> bytes:
    """The list as a .docx file; the same list gives the same bytes."""
    document = docx.Document()
    _set_page(document)
    _title(document, table)
    _pairs(document, table.head[:4])
    _list(document, table)
    document.add_paragraph()
    _pairs(document, table.foot)
    _foot(document, words.say("reference", case_no=sheet.head.case_no, number=sheet.number))
    _describe(document, sheet, table, words)
    target = io.BytesIO()
    document.save(target)
    return with_fixed_dates(target.getvalue(), sheet.made_at)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(18)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(_SIZE_PT)
    normal.paragraph_format.space_after = Pt(0)
    _face(normal.element.get_or_add_rPr(), _FACE)


def _face(properties: Any, face: str) -> None:
    """One face for every script: the one that a template names for East Asian text would win else."""
    fonts = properties.get_or_add_rFonts()
    for attribute in _ALL_SCRIPTS:
        fonts.set(qn(attribute), face)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _title(document: Document, table: ListTable) -> None:
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(_NOT_XML.sub("", table.title))
    run.font.size, run.bold = Pt(_TITLE_PT), True
    _face(run._r.get_or_add_rPr(), _TITLE_FACE)
    if table.marks:
        marks = document.add_paragraph(" · ".join(table.marks))
        marks.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _pairs(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Labels and values, two in a row."""
    table = _table(document, -(-len(pairs) // 2), (1.0, 3.2, 1.0, 3.2))
    for place, (label, value) in enumerate(pairs):
        cells = table.rows[place // 2].cells
        _fill(cells[place % 2 * 2], label, bold=True, tinted=True)
        _fill(cells[place % 2 * 2 + 1], value)
    document.add_paragraph()


def _list(document: Document, content: ListTable) -> None:
    rows = 1 + sum(1 + len(group.rows) for group in content.groups)
    table = _table(document, rows, _widths_mm(content))
    head, *others = table.rows
    for cell, title in zip(head.cells, content.titles, strict=True):
        _fill(cell, title, bold=True, tinted=True)
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    lines = iter(others)
    for group in content.groups:
        title_cells = next(lines).cells
        _fill(title_cells[0].merge(title_cells[-1]), group.title, bold=True, tinted=True)
        for row in group.rows:
            line = next(lines)
            line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, text in zip(line.cells, row.cells, strict=True):
                _fill(cell, text)


def _widths_mm(content: ListTable) -> list[float]:
    """No column is too narrow for a date or a short word; the rest of the page goes by weight."""
    least = [_length(column.fits) * _HALF_MM + _MARGINS_MM for column in content.columns]
    spare = max(_WIDTH_MM - sum(least), 0.0)
    weights = sum(column.weight for column in content.columns) or 1.0
    return [
        width + spare * column.weight / weights for width, column in zip(least, content.columns, strict=True)
    ]


def _table(document: Document, rows: int, shares: Sequence[float]) -> Any:
    table = document.add_table(rows, len(shares), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = [Mm(_WIDTH_MM * share / sum(shares)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return table


def _fill(cell: Any, text: str, *, bold: bool = False, tinted: bool = False) -> None:
    run = cell.paragraphs[0].add_run(_NOT_XML.sub("", text))
    run.bold = bold
    if tinted:
        ground = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", _TINT)):
            ground.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(ground)


def _foot(document: Document, reference: str) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(_NOT_XML.sub("", f"{reference}　")).font.size = Pt(8.5)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def _describe(document: Document, sheet: CatalogueSheet, table: ListTable, words: CatalogueWords) -> None:
    """Say what the file is and when it was made; the template's picture of an empty page goes."""
    properties = document.core_properties
    properties.author = (sheet.head.submitted_by or words.say("author"))[:255]
    properties.title = table.title[:255]
    properties.subject = sheet.head.case_title[:255]
    properties.comments = properties.last_modified_by = properties.keywords = ""
    properties.language = "zh-CN" if words.language == "zh" else "en"
    made_at = sheet.made_at.astimezone(BRANCH_ZONE).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = made_at
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _length(text: str) -> int:
    """How many Latin letters are as wide as this text."""
    return sum(1 if character.isascii() else 2 for character in half_width(text))
