"""What documents are composed of, each made by one call; every text given is printed literally."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.platypus.flowables import Flowable, HRFlowable, KeepTogether, PageBreak, Spacer

from workbench.typesetting.contents import Contents, Heading
from workbench.typesetting.figures import Figure
from workbench.typesetting.pictures import read_picture
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import (
    BODY,
    CELL,
    CELL_HEAD,
    CELL_LABEL,
    HAIRLINE,
    MM,
    TINT,
    Align,
    TextStyle,
)
from workbench.typesetting.tables import Cell, Grid, Look, Row, Share
from workbench.typesetting.text import Span, TextBlock, colour, text, text_width
from workbench.typesetting.timeline import TimelineMark, TimelineStrip

__all__ = [
    "Column",
    "Content",
    "Field",
    "Span",
    "TimelineMark",
    "bullets",
    "contents",
    "figure",
    "gap",
    "heading",
    "key_values",
    "long_table",
    "page_break",
    "rule",
    "text",
    "timeline",
    "together",
]

# What a cell may hold: text, a text with looks, a flowable, or several flowables.
Content = str | Flowable | Sequence[Span] | Sequence[Flowable]

_BULLET_INDENT = 1.5
_MARKER_GAP = 0.5
# Labels of this length stand on one line.
_FORM_LABEL = "五字的标签"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a long table, wide enough for its title and the text `fits` on one line.

    Columns with a `weight` share what room is left; one with `fits` alone takes no more than it needs.
    """

    title: str
    weight: float | None = None
    align: Align = "left"
    fits: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value of a form; a wide one takes the whole row."""

    label: str
    value: Content
    wide: bool = False


def heading(title: str, level: int = 1, *, in_contents: bool = True) -> Flowable:
    """A heading inside a section (level 1 or 2) with a bookmark; it stays with what follows."""
    return Heading(title, level, in_contents=in_contents)


def contents() -> Flowable:
    """The table of contents of the whole document."""
    return Contents()


def key_values(fields: Sequence[Field], *, pairs: int = 2) -> Flowable:
    """A form: labels and values in so many pairs a row, wide values in rows of their own."""
    rows: list[Row] = []
    waiting: list[Field] = []

    def finish_row() -> None:
        if waiting:
            rows.append(_form_row(waiting, pairs))
            waiting.clear()

    for field in fields:
        if field.wide:
            finish_row()
            rows.append(_form_row([field], pairs))
            continue
        waiting.append(field)
        if len(waiting) == pairs:
            finish_row()
    finish_row()
    look = Look(vertical_lines=True)
    label = Share(1.0, text_width(_FORM_LABEL, CELL) + 2 * look.padding_x)
    return Grid([label, Share(4.6 / pairs)] * pairs, rows, look=look)


def long_table(
    columns: Sequence[Column], rows: Iterable[Sequence[Content]], *, lined: bool = False
) -> Flowable:
    """A table over as many pages as it needs, its head on each; cells may be of any length."""
    head = Row([Cell(Stack([TextBlock(c.title, CELL_HEAD.but(align=c.align))]), fill=TINT) for c in columns])
    styles = [CELL.but(align=column.align) for column in columns]
    body = [Row([_cell(c, style) for c, style in zip(cells, styles, strict=True)]) for cells in rows]
    look = Look(vertical_lines=lined)
    return Grid([_share(column, look) for column in columns], body, head=[head], look=look)


def bullets(
    items: Iterable[str | Sequence[Span]], *, numbered: bool = False, style: TextStyle = BODY
) -> list[Flowable]:
    """One block an item, with a bullet or a number in front."""
    listed = list(items)
    markers = [f"{number}." if numbered else "•" for number in range(1, len(listed) + 1)]
    widest = max((text_width(marker, style) / style.size for marker in markers), default=0.0)
    indented = style.but(indent=max(widest + _MARKER_GAP, _BULLET_INDENT), space_after=2.0)
    return [TextBlock(item, indented, marker=marker) for item, marker in zip(listed, markers, strict=True)]


def figure(
    source: Path | bytes, caption: str = "", *, name: str = "", max_height: float = 150 * MM
) -> Flowable:
    """A picture with its caption, kept together.

    Raises: UserError `typesetting.broken_picture` or `typesetting.picture_too_large`, naming the file.
    """
    return Figure(read_picture(source, name=name), caption, max_height=max_height)


def timeline(marks: Sequence[TimelineMark], *, undated_label: str) -> Flowable:
    """The drawn timeline; the marks are drawn in the order given, undated ones last under their own label."""
    return TimelineStrip(marks, undated_label=undated_label)


def together(flowables: Sequence[Flowable]) -> Flowable:
    """These stand on one page if they fit on one."""
    return KeepTogether(list(flowables))


def gap(height: float) -> Flowable:
    """Empty room in points."""
    return Spacer(0, height)


def rule() -> Flowable:
    """A hairline across the column."""
    return HRFlowable(width="100%", thickness=0.4, color=colour(HAIRLINE), spaceBefore=4, spaceAfter=8)


def page_break() -> Flowable:
    """What follows begins on a new page."""
    return PageBreak()


def _share(column: Column, look: Look) -> Share:
    needed = max(text_width(column.title, CELL_HEAD), text_width(column.fits, CELL))
    weight = column.weight if column.weight is not None else 0.0 if column.fits else 1.0
    return Share(weight, needed + 2 * look.padding_x + 0.1)


def _form_row(fields: Sequence[Field], pairs: int) -> Row:
    cells: list[Cell] = []
    for field in fields:
        cells.append(Cell(Stack([TextBlock(field.label, CELL_LABEL)]), fill=TINT))
        cells.append(_cell(field.value, CELL))
    cells[-1].span += 2 * (pairs - len(fields))
    return Row(cells)


def _cell(content: Content, style: TextStyle) -> Cell:
    if isinstance(content, Flowable):
        return Cell(Stack([content]))
    if isinstance(content, str):
        return Cell(Stack([TextBlock(content, style)]))
    flowables = [part for part in content if isinstance(part, Flowable)]
    spans = [part for part in content if isinstance(part, Span)]
    return Cell(Stack(flowables or [TextBlock(spans, style)]))
