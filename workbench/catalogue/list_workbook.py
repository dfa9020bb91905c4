"""A list of evidence as a workbook: one line an exhibit, texts as texts, ready to print."""

import io
from typing import TYPE_CHECKING, Any

from workbench.catalogue.fixed_zip import with_fixed_dates
from workbench.catalogue.model import CatalogueSheet
from workbench.catalogue.table import ListTable
from workbench.catalogue.words import CatalogueWords
from workbench.moment import BRANCH_ZONE
from workbench.text import half_width

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"title": 30, "purpose": 46, "source": 20, "hash": 34, "note": 26, "outward": 26, "form": 18}
_USUAL_WIDTH = 12
_FONT = "宋体"
_INK, _TINT, _LINE = "1D4F91", "F2F5F9", "C8CFD8"
_LINE_PT = 15.0
_A4 = 9


def workbook_bytes(sheet: CatalogueSheet, table: ListTable, words: CatalogueWords) -> bytes:
    """The list as an .xlsx file; the same list gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    assert page is not None  # narrowing: a new workbook has a sheet
    page.title = words.say("sheet_name")
    _write(page, table)
    _set_page(page, table)
    made_at = sheet.made_at.astimezone(BRANCH_ZONE).replace(tzinfo=None)
    book.properties.created = book.properties.modified = made_at
    book.properties.creator = sheet.head.submitted_by or words.say("author")
    book.properties.title = table.title
    target = io.BytesIO()
    book.save(target)
    return with_fixed_dates(target.getvalue(), made_at)


def _write(page: "Worksheet", table: ListTable) -> None:
    width = len(table.columns)
    _line(page, 1, table.title, width, size=16, bold=True, centred=True)
    row = 2
    for line in (" · ".join(table.marks), *(f"{label}：{value}" for label, value in table.head)):
        if line:
            _line(page, row, line, width)
            row += 1
    page.freeze_panes = f"A{row + 1}"
    page.print_title_rows = f"{row}:{row}"
    for column, title in enumerate(table.titles, 1):
        _put(page.cell(row, column), title, bold=True, colour=_INK, fill=_TINT)
    for group in table.groups:
        row += 1
        _line(page, row, group.title, width, bold=True, fill=_TINT)
        for line_of in group.rows:
            row += 1
            for column, cell in enumerate(line_of.cells, 1):
                _put(page.cell(row, column), cell)
            page.row_dimensions[row].height = _height(table, line_of.cells)
    row += 1
    for label, value in table.foot:
        row += 1
        _line(page, row, f"{label}：{value}", width)


def _line(page: "Worksheet", row: int, text: str, width: int, **look: Any) -> None:
    """A line over the whole width."""
    centred = look.pop("centred", False)
    page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    _put(page.cell(row, 1), text, bordered=False, **look)
    if centred:
        from openpyxl.styles import Alignment

        page.cell(row, 1).alignment = Alignment(horizontal="center", vertical="center")


def _put(cell: Any, value: str, *, size: int = 10, bold: bool = False, fill: str = "", **look: Any) -> None:
    """A text is stored as one and marked so: `=1+1` typed somewhere must never be worked out."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.data_type = "s"
    cell.font = Font(name=_FONT, size=size, bold=bold, color=look.get("colour", "1B1F24"))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if look.get("bordered", True):
        side = Side("thin", _LINE)
        cell.border = Border(left=side, right=side, top=side, bottom=side)
    if fill:
        cell.fill = PatternFill("solid", fill)
    # Set last: the style above would take the mark away again.
    cell.quotePrefix = value[:1] in "=+-@\t\r" and bool(value)


def _set_page(page: "Worksheet", table: ListTable) -> None:
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(table.columns, 1):
        width = _WIDTHS.get(column.key, _USUAL_WIDTH)
        page.column_dimensions[get_column_letter(number)].width = width
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    fits: Any = page.sheet_properties.pageSetUpPr
    fits.fitToPage = True
    foot: Any = page.oddFooter
    foot.center.text = "&P / &N"


def _height(table: ListTable, cells: tuple[str, ...]) -> float:
    """The height in points that the tallest cell needs; a spreadsheet does not find it by itself."""
    lines = 1
    for column, cell in zip(table.columns, cells, strict=True):
        room = _WIDTHS.get(column.key, _USUAL_WIDTH) - 1
        lines = max(lines, sum(max(1, -(-_width(part) // room)) for part in cell.split("\n")))
    return min(lines * _LINE_PT + 3, 400)


def _width(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in half_width(text))
