"""The lines of the catalogue as its table shows them: a line for each group and each exhibit."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.kit.columns import Cell, Column
from workbench.catalogue.columns import COLUMNS, OUTER_USUAL, Line, ListColumn
from workbench.catalogue.model import CatalogueEntry, CatalogueGroup, CatalogueSheet, LeftOut
from workbench.catalogue.words import CatalogueWords

GROUP, EXHIBIT = "group:", "exhibit:"
MISSING = "missing"
_WIDTHS = {
    "label": 52, "title": 210, "source": 130, "purpose": 230, "kind": 84, "formed_on": 96, "form": 104,
    "copies": 48, "pages": 48, "page_range": 110, "outward": 126, "stance": 62, "review": 88, "holder": 92,
    "hash": 130, "note": 120, "missing": 150, "group": 48,
}  # fmt: skip
_ELASTIC = ("title", "source", "purpose", "note", "hash", "missing", "form")
_SHOWN_INSIDE = ("label", "title", "source", "purpose", "form", "outward", MISSING)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line: of a group, or of an exhibit in it."""

    words: CatalogueWords
    sheet: CatalogueSheet
    group: CatalogueGroup
    entry: CatalogueEntry | None = None

    @property
    def id(self) -> str:
        """Tells lines of groups from lines of exhibits."""
        return f"{EXHIBIT}{self.entry.row.id}" if self.entry else f"{GROUP}{self.group.id}"


def lines_of(sheet: CatalogueSheet, words: CatalogueWords, *, outer: bool) -> list[ListLine]:
    """The lines in order; outside nothing but what goes out."""
    return list(_lines(sheet, words, outer=outer))


def _lines(sheet: CatalogueSheet, words: CatalogueWords, *, outer: bool) -> Iterator[ListLine]:
    for group in sheet.catalogue.outward_groups if outer else sheet.catalogue.groups:
        yield ListLine(words, sheet, group)
        for entry in group.included if outer else group.entries:
            yield ListLine(words, sheet, group, entry)


def columns_of(words: CatalogueWords, *, outer: bool) -> list[Column[ListLine]]:
    """The columns of the table: those of the list and, inside, what is still missing."""
    columns = [
        _column(column, words, outer=outer)
        for column in COLUMNS
        if column.key != "group" and (column.outward or not outer)
    ]
    if not outer:
        name = QCoreApplication.translate("CatalogueLines", "Missing")
        missing = Column[ListLine](
            MISSING, name, _missing, width=_WIDTHS[MISSING], elastic=True, shown=MISSING in _SHOWN_INSIDE
        )
        columns.insert(2, missing)
    return columns


def export_keys(keys: list[str]) -> tuple[str, ...]:
    """Those columns of the table that an exported list has."""
    return tuple(key for key in keys if key != MISSING)


def _column(column: ListColumn, words: CatalogueWords, *, outer: bool) -> Column[ListLine]:
    usual = OUTER_USUAL if outer else _SHOWN_INSIDE

    def cell(line: ListLine) -> Cell:
        return _group_cell(line, column.key) if line.entry is None else _exhibit_cell(line, column)

    return Column[ListLine](
        column.key,
        words.say(f"col_{column.key}"),
        cell,
        width=_WIDTHS.get(column.key, 100),
        elastic=column.key in _ELASTIC,
        shown=column.key in usual,
    )


def _group_cell(line: ListLine, key: str) -> Cell:
    if key == "label":
        return Cell(str(line.group.number) if line.group.number else "—", strong=True)
    return Cell(line.group.title if key == "title" else "", strong=True)


def _exhibit_cell(line: ListLine, column: ListColumn) -> Cell:
    entry = line.entry
    assert entry is not None  # narrowing: lines of groups have cells of their own
    text = column.cell(Line(line.sheet, line.group, entry, line.words))
    if column.key != "outward":
        # The list puts the number of the exhibit below its name; here it stands under the table.
        shown = entry.row.title if column.key == "title" else text
        return Cell(shown, muted=not entry.included)
    if entry.included and entry.row.mismatch is not None:
        return Cell(text, tone="red", icon="warning", tooltip=line.words.say("stopped_why"))
    if entry.left_out is LeftOut.ADVERSE:
        return Cell(text, tone="amber", icon="alert")
    if entry.included:
        return Cell(text, tone="green", icon="check")
    why = line.words.wording.messages.text(entry.left_out.value) if entry.left_out else ""
    return Cell(text, tone="neutral", icon="minus", tooltip=why)


def _missing(line: ListLine) -> Cell:
    if line.entry is None or not line.entry.missing:
        return Cell("")
    names = [line.words.say(f"field_{name}") for name in line.entry.missing]
    return Cell(line.words.listed(names), tone="red", icon="warning")
