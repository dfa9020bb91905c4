"""The analysis as a workbook: one sheet a table; texts stay texts, whatever they begin with."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.analysis.change_words import ChangeWords
from workbench.analysis.model import Table
from workbench.analysis.pack_model import PackContent
from workbench.analysis.words import AnalysisWords
from workbench.moment import BRANCH_ZONE
from workbench.text import half_width

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_SHEET_CHARS = 31
_WIDTHS = (8, 60)
_FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys(r"[]:*?/\'", " "))

_SHARE, _MONEY, _DAYS = "0.0%", "#,##0.00", "0.0"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with how it is shown."""

    value: float
    shown: str

    def __str__(self) -> str:
        return f"{self.value:.1%}" if self.shown == _SHARE else f"{self.value:,.2f}"


Value = str | int | float | Number | None


def workbook(content: PackContent, words: AnalysisWords) -> bytes:
    """The file as bytes."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    assert first is not None  # narrowing: a new workbook has a sheet
    first.title = _sheet_name(words.say("sheet_about"))
    _write(first, _about(content, words))
    for table in content.analysis.tables:
        _add(book, words.title(table.id), _rows(table, words))
    _add(book, words.say("changes"), _changes(content, words), is_headed=False)
    _add(book, words.say("measures"), _measures(content, words))
    made_at = content.made_at.astimezone(BRANCH_ZONE).replace(tzinfo=None)
    book.properties.created = book.properties.modified = made_at
    book.properties.creator = content.institution or words.say("author")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _about(content: PackContent, words: AnalysisWords) -> Iterable[Sequence[Value]]:
    asked, volumes = content.period.asked, content.analysis.volumes
    yield [words.say("title")]
    yield [words.say("period"), words.say("week_of", first=asked.first, last=asked.last)]
    for name in ("channel", "category", "unit"):
        value = getattr(asked, name)
        if value:
            yield [words.say(f"narrowed_{name}"), value]
    yield [words.say("volume_cases"), volumes.cases]
    yield [words.say("volume_matters"), volumes.matters]
    yield [words.say("volume_pieces"), volumes.pieces]
    yield [words.wording.messages.text("figures.volumes_counts")]
    yield [words.say("small_numbers")]
    yield []
    for table in content.analysis.tables:
        yield [words.title(table.id), words.counts(table.id), words.finding(table), *words.left_out(table)]


def _rows(table: Table, words: AnalysisWords) -> Iterable[Sequence[Value]]:
    if table.shape == "grid":
        yield from _grid(table, words)
    else:
        yield _head(table, words)
        for cell in table.cells:
            line: list[Value] = [words.row(table, cell.row), cell.count]
            if table.shape == "shares":
                line += [cell.hit_count, *(_number(one, _SHARE) for one in (cell.value, cell.low, cell.high))]
            elif table.shape == "spread":
                line += [_number(one, _DAYS) for one in (cell.value, cell.high)]
            elif cell.hits is not None:
                line.append(cell.hit_count)
            if table.id.startswith("remedy."):
                line += [Number(cell.due_fen / 100, _MONEY), Number(cell.goodwill_fen / 100, _MONEY)]
            yield line
    yield []
    for note in (words.counts(table.id), *words.left_out(table)):
        yield [note]


def _head(table: Table, words: AnalysisWords) -> list[Value]:
    names = ["col_name", "col_cases"]
    if table.shape == "shares":
        names += ["col_hits", "col_share", "col_low", "col_high"]
    elif table.shape == "spread":
        names += ["col_median", "col_p90"]
    elif any(cell.hits is not None for cell in table.cells):
        names.append("col_fault")
    if table.id.startswith("remedy."):
        names += ["col_due", "col_goodwill"]
    return [words.say(name) for name in names]


def _grid(table: Table, words: AnalysisWords) -> Iterable[Sequence[Value]]:
    counts = {(cell.row, cell.column): cell.count for cell in table.cells}
    columns = [one for one in table.columns if any((row, one) in counts for row in table.rows)]
    yield ["", *(words.column(table, column) for column in columns)]
    for row in table.rows:
        yield [words.row(table, row), *(counts.get((row, column)) for column in columns)]


def _changes(content: PackContent, words: AnalysisWords) -> Iterable[Sequence[Value]]:
    said = ChangeWords(words)
    for effect in content.effects:
        change = effect.intervention
        yield [change.title, change.started_on.isoformat(), said.scope(change)]
        yield [said.claim(effect)]
        for line in said.lines(effect):
            yield [line]
        yield [words.say("col_from"), words.say("col_to"), words.say("col_cases")]
        for point in effect.points:
            yield [point.first.isoformat(), point.last.isoformat(), point.count]
        yield []
    yield [words.say("run_rules")]


def _measures(content: PackContent, words: AnalysisWords) -> Iterable[Sequence[Value]]:
    said = ChangeWords(words)
    names = ("measure", "period", "pieces", "business", "rate", "source")
    yield [words.say(f"col_{name}") for name in names]
    for figure in content.measures:
        one = figure.denominator
        name = words.wording.name("regulator_measures", one.measure)
        yield [name, one.period, figure.pieces, one.value, Number(figure.rate, "0.00"), one.source]
        yield ["", *said.measure_notes(figure)]


def _add(book: "Workbook", name: str, rows: Iterable[Sequence[Value]], *, is_headed: bool = True) -> None:
    sheet = book.create_sheet(_sheet_name(name))
    _write(sheet, rows)
    if is_headed:
        sheet.freeze_panes = "B2"
        _embolden(sheet)


def _number(value: float | None, shown: str) -> Value:
    return None if value is None else Number(value, shown)


def _embolden(sheet: "Worksheet") -> None:
    """The titles of the columns."""
    from openpyxl.styles import Font

    for cell in sheet[1]:
        cell.font = Font(bold=True)


def _sheet_name(name: str) -> str:
    return name.translate(_FORBIDDEN_IN_NAMES).strip()[:_SHEET_CHARS]


def _write(sheet: "Worksheet", rows: Iterable[Sequence[Value]]) -> None:
    from openpyxl.utils import get_column_letter

    widths: dict[int, int] = {}
    for row_number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is None or value == "":
                continue
            _put(sheet.cell(row_number, column), value)
            if len(row) > 1:
                widths[column] = max(widths.get(column, 0), _width(str(value)))
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = min(max(width + 2, _WIDTHS[0]), _WIDTHS[1])


def _put(cell: Any, value: str | int | float | Number) -> None:
    """A text is stored as one and marked so: `=1+1` typed somewhere must never be worked out."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in "=+-@\t\r"
    elif isinstance(value, Number):
        cell.value, cell.number_format = value.value, value.shown
    else:
        cell.value = value


def _width(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in half_width(text))
