"""A list of evidence as pages: landscape, the head of the table on every page, archival."""

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.catalogue.model import CatalogueSheet
from workbench.catalogue.table import ListGroup, ListTable
from workbench.catalogue.words import CatalogueWords
from workbench.moment import BRANCH_ZONE
from workbench.typesetting.document import archived, described_in_lines
from workbench.typesetting.flowables import Field, gap, key_values, text, together
from workbench.typesetting.layout import Layout
from workbench.typesetting.model import DocumentSpec, Section
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import ACCENT, CELL, CELL_HEAD, QUIET, TINT, TextStyle
from workbench.typesetting.tables import Cell, Grid, Look, Row, Share
from workbench.typesetting.text import TextBlock, text_width

TITLE = TextStyle(size=18.0, leading=28.0, bold=True, align="center", space_after=6.0, colour=ACCENT)
_CELL = CELL.but(size=8.8, leading=13.0)
_HEAD = CELL_HEAD.but(size=8.8, leading=13.0)
_GROUP = _CELL.but(bold=True)
_PADDING = 3.5
# Longer words, such as a digest, may be torn.
_WORD, _RANGE = 62.0, 110.0
MakeCell = Callable[[str, TextStyle, str, str], Flowable]
_TO_SIGN = "\n\n"


def pdf_bytes(sheet: CatalogueSheet, table: ListTable, words: CatalogueWords) -> tuple[bytes, int]:
    """The list as an archival PDF, and how many pages it has.

    Raises: UserError `typesetting.no_glyph` for characters that no font can draw.
    """
    spec = described_in_lines(_spec(sheet, table, words))
    section = Section(table.title, [*list_flowables(table)], heading=False, in_contents=False, landscape=True)
    layout = Layout(spec, [section])
    return archived(layout, spec), layout.page


def list_flowables(table: ListTable) -> list[Flowable]:
    """Title, head, table and foot, to be set on landscape pages."""
    return [
        text(table.title, TITLE),
        key_values([Field(label, value) for label, value in table.head[:4]]),
        list_grid(table),
        together([gap(4), foot_form(table)]),
    ]


def plain_cell(shown: str, style: TextStyle, target: str, column: str) -> Flowable:  # noqa: ARG001
    """A cell that is text and nothing else."""
    return TextBlock(shown, style)


def list_grid(table: ListTable, make_cell: MakeCell = plain_cell) -> Grid:
    """The table alone, each group under a line with its title.

    Args:
        make_cell: what stands in a cell, from its text and style, the key of its exhibit and its column.
    """
    head = Row([Cell(Stack([TextBlock(title, _HEAD)]), fill=TINT) for title in table.titles])
    rows = [row for group in table.groups for row in _rows(group, table, make_cell)]
    look = Look(padding_x=_PADDING, padding_y=3.0, vertical_lines=True)
    return Grid(_shares(table), rows, head=[head], look=look)


def foot_form(table: ListTable) -> Flowable:
    """Counts and copies; room for signature or seal, and for the date."""
    signed = {label for label, value in table.foot if not value}
    return key_values([Field(label, _TO_SIGN if label in signed else value) for label, value in table.foot])


def _rows(group: ListGroup, table: ListTable, make_cell: MakeCell) -> Iterator[Row]:
    title = TextBlock(group.title, _GROUP)
    yield Row([Cell(Stack([title]), span=len(table.columns), fill=TINT)], leads=True)
    for row in group.rows:
        style = _CELL if row.included else _CELL.but(colour=QUIET)
        cells = zip(row.cells, table.columns, strict=True)
        yield Row([Cell(Stack([make_cell(shown, style, row.key, column.key)])) for shown, column in cells])


def _shares(table: ListTable) -> Sequence[Share]:
    """The widths of the columns: no word is torn that fits into a narrow column."""
    rows = [row.cells for group in table.groups for row in group.rows]
    shares = []
    for number, (column, title) in enumerate(zip(table.columns, table.titles, strict=True)):
        room = _RANGE if column.whole else _WORD
        words = [word for cells in rows for word in cells[number].split() if word.isascii() or column.whole]
        widest = max((width for word in words if (width := text_width(word, _CELL)) <= room), default=0.0)
        heading = max(text_width(part, _HEAD) for part in title.split())
        least = max(text_width(column.fits, _CELL), widest, heading)
        shares.append(Share(column.weight, least + 2 * _PADDING + 0.1))
    return shares


def _spec(sheet: CatalogueSheet, table: ListTable, words: CatalogueWords) -> DocumentSpec:
    return DocumentSpec(
        title=table.title,
        author=sheet.head.submitted_by or words.say("author"),
        subject=sheet.head.case_title,
        made_at=sheet.made_at.astimezone(BRANCH_ZONE),
        reference=words.say("reference", case_no=sheet.head.case_no, number=sheet.number),
        mark=" · ".join(table.marks),
        folio=words.say("folio"),
        language="zh-CN" if words.language == "zh" else "en",
    )
