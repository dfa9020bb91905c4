"""Page, styles and type of the word processor file; by the names of the styles it is read back.

Source: GB/T 9704-2012 (the same measures as on paper).
"""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

TITLE = "文书标题"
NUMBER = "文书文号"
SALUTATION = "文书称谓"
BODY = "文书正文"
FLUSH = "文书正文（顶格）"
HEADINGS = ("文书一级标题", "文书二级标题")
ATTACHMENT = "文书附件"
SIGNATURE = "文书签字栏"
SIGN_OFF = "文书落款"
CELL = "文书表格"

# The face that is asked for, and what stands in where the machine lacks it.
FANGSONG, HEI, KAI, SONG_TITLE = "仿宋", "黑体", "楷体", "方正小标宋简体"
ALTERNATIVES = {
    FANGSONG: "FangSong,仿宋_GB2312,华文仿宋,STFangsong",
    HEI: "SimHei,华文黑体,STHeiti",
    KAI: "KaiTi,楷体_GB2312,华文楷体,STKaiti",
    SONG_TITLE: "宋体,SimSun,华文中宋,STZhongsong",
}
_LINE_PITCH_PT = 225 / 22 * 72 / 25.4
_CHARACTER_PITCH_PT = 156 / 28 * 72 / 25.4
_FORM_SIZE_PT, _FORM_LINE_PT = 12, 21


def prepare(document: Document, *, is_form: bool) -> None:
    """Give the empty document its page, its styles and the names of its faces."""
    _set_page(document)
    size, line = (_FORM_SIZE_PT, _FORM_LINE_PT) if is_form else (16, _LINE_PITCH_PT)
    normal = document.styles["Normal"]
    _dress(normal, FANGSONG, size, line)
    for name, face in ((BODY, FANGSONG), (HEADINGS[0], HEI), (HEADINGS[1], KAI)):
        _indent(_added(document, name, face, size, line), size)
    for name in (FLUSH, SALUTATION, SIGNATURE, ATTACHMENT, SIGN_OFF):
        _added(document, name, FANGSONG, size, line)
    title = _added(document, TITLE, SONG_TITLE, 22, 36)
    number = _added(document, NUMBER, FANGSONG, size, line)
    for style in (title, number):
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles[SIGN_OFF].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for name in HEADINGS:
        document.styles[name].paragraph_format.keep_with_next = True
    _added(document, CELL, FANGSONG, 10.5, 16)
    _name_alternatives(document)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(25)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "linesAndChars")
    grid.set(qn("w:linePitch"), str(round(_LINE_PITCH_PT * 20)))
    grid.set(qn("w:charSpace"), str(round((_CHARACTER_PITCH_PT - 16) * 4096)))


def _added(document: Document, name: str, face: str, size: float, line: float) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _dress(style, face, size, line)
    return style


def _dress(style: Any, face: str, size: float, line: float) -> None:
    style.font.size = Pt(size)
    style.font.name = face
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(attribute), face)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    frame = style.paragraph_format
    frame.space_before = frame.space_after = Pt(0)
    frame.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    frame.line_spacing = Pt(line)


def _indent(style: Any, size: float) -> None:
    """Two characters, counted in hundredths of one; as a length too, for who cannot count so."""
    style.paragraph_format.first_line_indent = Pt(2 * size)
    style.element.get_or_add_pPr().get_or_add_ind().set(qn("w:firstLineChars"), "200")


def _name_alternatives(document: Document) -> None:
    """Enter the faces and their stand-ins in the font table, which the library leaves as it is."""
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
        for name, others in ALTERNATIVES.items()
    )
    table: Any = part
    table._blob = part.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")
