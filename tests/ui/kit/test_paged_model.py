"""The table model: ids first, rows by page, stale rows meanwhile, a million without sweat."""

import time
import tracemalloc
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.kit.columns import Cell, Column
from ui.kit.paged_model import PAGE_ROWS, PAGES_KEPT, PagedModel, Source
from workbench.errors import MachineError

COLUMNS: tuple[Column[Any], ...] = (
    Column("no", "案号", lambda row: Cell(f"No {row.id}", strong=True), sort_key="no"),
    Column("who", "投诉人", lambda row: row.who),
)


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    who: str


class Shelf:
    """Rows to ask for; counts what was asked."""

    def __init__(self, size: int) -> None:
        self.ids: Sequence[int] = range(size)
        self.version = 1
        self.asked_rows: list[int] = []
        self.breaks = False

    def fetch_ids(self, _session: object, query: object) -> Sequence[int]:
        if self.breaks:
            raise MachineError("machine.disk_error")
        return list(reversed(self.ids)) if query == "reversed" else self.ids

    def fetch_rows(self, _session: object, ids: Sequence[int | str]) -> list[Row]:
        self.asked_rows.append(len(ids))
        return [Row(int(i), f"人 {i} v{self.version}") for i in ids]


def shelf_model(reader: Any, size: int) -> tuple[Shelf, PagedModel]:
    shelf = Shelf(size)
    return shelf, PagedModel(COLUMNS, Source(shelf.fetch_ids, shelf.fetch_rows), reader)


def text(model: PagedModel, row: int, column: int = 1) -> str:
    return str(model.index(row, column).data())


def is_there(model: PagedModel, row: int) -> bool:
    return text(model, row) != "…"


def test_that_rows_come_by_page_when_they_are_looked_at(qtbot: QtBot, run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 1000)
    model.load("all")
    assert model.rowCount() == 1000
    assert shelf.asked_rows == []
    assert text(model, 5) == "…"
    qtbot.waitUntil(lambda: text(model, 5) == "人 5 v1", timeout=1000)
    assert shelf.asked_rows == [PAGE_ROWS]
    assert text(model, 6) == "人 6 v1"
    assert shelf.asked_rows == [PAGE_ROWS]


def test_that_the_model_keeps_the_rules_of_qt(qtbot: QtBot, run_reader: Any) -> None:
    _shelf, model = shelf_model(run_reader, 300)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.load("all")
    for row in (0, 127, 128, 299):
        text(model, row)
    qtbot.waitUntil(lambda: text(model, 299) != "…", timeout=1000)
    model.load("reversed")
    qtbot.waitUntil(lambda: text(model, 0) == "人 299 v1", timeout=1000)
    assert tester is not None


def test_that_flags_fetch_nothing(qtbot: QtBot, run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 1000)
    model.load("all")
    for row in range(0, 1000, 100):
        assert model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    qtbot.wait(20)
    assert shelf.asked_rows == []


def test_that_old_rows_are_shown_until_the_fresh_ones_are_there(qtbot: QtBot, run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 200)
    model.load("all")
    text(model, 0)
    qtbot.waitUntil(lambda: text(model, 0) == "人 0 v1", timeout=1000)
    run_reader.holds = True
    shelf.version = 2
    model.reload()
    assert text(model, 0) == "人 0 v1"
    run_reader.release()
    assert text(model, 0) == "人 0 v1"
    qtbot.waitUntil(lambda: bool(run_reader.held), timeout=1000)
    run_reader.release()
    assert text(model, 0) == "人 0 v2"


def test_that_an_answer_that_was_overtaken_is_dropped(run_reader: Any) -> None:
    _shelf, model = shelf_model(run_reader, 10)
    run_reader.holds = True
    model.load("all")
    model.load("reversed")
    first, second = run_reader.held
    second()
    assert model.id_at(0) == 9
    first()
    assert model.id_at(0) == 9


def test_that_at_most_so_many_pages_are_kept(qtbot: QtBot, run_reader: Any) -> None:
    _shelf, model = shelf_model(run_reader, PAGE_ROWS * (PAGES_KEPT + 20))
    model.load("all")
    for page in range(PAGES_KEPT + 20):
        text(model, page * PAGE_ROWS)
        qtbot.waitUntil(partial(is_there, model, page * PAGE_ROWS), timeout=1000)
    assert len(model._pages) == PAGES_KEPT
    assert model.row_at(0) is None


def test_that_refreshed_rows_are_asked_for_again_without_the_ids(qtbot: QtBot, run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 200)
    model.load("all")
    text(model, 3)
    qtbot.waitUntil(lambda: text(model, 3) == "人 3 v1", timeout=1000)
    shelf.version = 2
    model.refresh_rows({"3"})
    assert text(model, 3) == "人 3 v1"
    qtbot.waitUntil(lambda: text(model, 3) == "人 3 v2", timeout=1000)


def test_that_a_question_that_fails_says_so_and_leaves_what_is_shown(run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 10)
    model.load("all")
    errors: list[object] = []
    model.failed.connect(errors.append)
    shelf.breaks = True
    model.reload()
    assert [str(error) for error in errors] == ["machine.disk_error"]
    assert model.rowCount() == 10
    assert not model.loading


def test_that_a_screen_reader_hears_the_column_and_the_cell(qtbot: QtBot, run_reader: Any) -> None:
    _shelf, model = shelf_model(run_reader, 10)
    model.load("all")
    index = model.index(2, 1)
    index.data()
    qtbot.waitUntil(lambda: index.data() == "人 2 v1", timeout=1000)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "投诉人: 人 2 v1"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "投诉人"


@pytest.mark.parametrize("row_id", ["a", 5])
def test_that_an_unknown_id_is_nowhere(run_reader: Any, row_id: int | str) -> None:
    _shelf, model = shelf_model(run_reader, 3)
    model.load("all")
    assert model.row_of(row_id) == -1
    assert model.row_of(2) == 2


def test_that_a_million_ids_take_eight_bytes_each_and_scroll_at_once(qtbot: QtBot, run_reader: Any) -> None:
    shelf, model = shelf_model(run_reader, 0)
    shelf.ids = array("q", range(1_000_000))
    tracemalloc.start()
    model.load("all")
    held, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert model.rowCount() == 1_000_000
    assert held < 2_000_000
    began = time.perf_counter()
    for row in range(999_000, 999_030):
        text(model, row)
    assert time.perf_counter() - began < 0.05
    qtbot.waitUntil(lambda: text(model, 999_001) == "人 999001 v1", timeout=1000)
    assert sum(shelf.asked_rows) <= 2 * PAGE_ROWS
