"""The table view: keys, selection kept over a reload, columns that remember themselves."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.kit.column_fit import Wish, fitted
from ui.kit.column_needs import cell_width
from ui.kit.columns import Cell, Column, Sort
from ui.kit.metrics import ROW_HEIGHT
from ui.kit.paged_model import PagedModel, Source
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.kit.theme import tokens

COLUMNS: tuple[Column[Any], ...] = (
    Column("no", "案号", lambda row: Cell(f"No {row}", strong=True), sort_key="case_no", width=140),
    Column("due", "到期", lambda _row: Cell("逾期 1 天", "red", "alert"), sort_key="due_on"),
    Column("note", "备注", lambda _row: "—", shown=False),
)


class Memory:
    """Keeps columns for the length of a test."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, int]] = {}

    def table(self, name: str) -> dict[str, int]:
        return self.kept.get(name, {})

    def keep_table(self, name: str, widths: dict[str, int]) -> None:
        self.kept[name] = widths


class Shelf:
    ids: Sequence[int] = tuple(range(500))

    def fetch_ids(self, _session: object, _query: object) -> Sequence[int]:
        return list(self.ids)

    def fetch_rows(self, _session: object, ids: Sequence[int | str]) -> list[int]:
        return [int(i) for i in ids]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, run_reader: Any, shelf: Shelf) -> Table:
    model = PagedModel(COLUMNS, Source(shelf.fetch_ids, shelf.fetch_rows, row_id=lambda row: row), run_reader)
    made = Table(model, "cases", memory=Memory(), accessible_name="Cases")
    qtbot.addWidget(made)
    model.setParent(made)
    made.resize(600, 400)
    made.show()
    model.load("all")
    return made


def test_that_a_row_alone_is_shown_as_chosen_though_somebody_holds_ctrl(table: Table, qtbot: QtBot) -> None:
    table.select_id(3)
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_id(7)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert table.selected_ids() == [7]


def test_that_enter_opens_and_space_previews_the_current_row(qtbot: QtBot, table: Table) -> None:
    table.select_id(7)
    with qtbot.waitSignal(table.opened, timeout=500) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.previewed, timeout=500) as previewed:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert (opened.args, previewed.args) == ([7], [7])


def test_that_down_moves_and_tells_the_current_row(qtbot: QtBot, table: Table) -> None:
    table.select_id(7)
    with qtbot.waitSignal(table.current_changed, timeout=500) as changed:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert changed.args == [8]


def test_that_selection_and_current_row_survive_a_reload_that_moves_them(table: Table, shelf: Shelf) -> None:
    table.select_id(7)
    qmodel = table.model()
    assert isinstance(qmodel, PagedModel)
    shelf.ids = [*range(400, 500), *range(400)]
    qmodel.reload()
    assert table.current_id() == 7
    assert table.currentIndex().row() == 107
    assert table.selected_ids() == [7]


def test_that_a_row_that_is_gone_after_a_reload_leaves_no_current_row(
    qtbot: QtBot, table: Table, shelf: Shelf
) -> None:
    table.select_id(7)
    qmodel = table.model()
    assert isinstance(qmodel, PagedModel)
    shelf.ids = range(100, 200)
    with qtbot.waitSignal(table.current_changed, timeout=500) as changed:
        qmodel.reload()
    assert changed.args == [None]
    assert table.selected_ids() == []


def test_that_all_rows_are_counted_by_ranges(qtbot: QtBot, table: Table) -> None:
    table.selectAll()
    assert table.selected_count() == 500
    assert table.selected_ids() == list(range(500))


class CountingModel(PagedModel):
    """Counts how often rows are asked whether they can be selected."""

    asked = 0

    def flags(self, index: Any) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


def test_that_selecting_everything_does_not_ask_every_row(
    qtbot: QtBot, run_reader: Any, shelf: Shelf
) -> None:
    model = CountingModel(COLUMNS, Source(shelf.fetch_ids, shelf.fetch_rows, lambda row: row), run_reader)
    table = Table(model, "cases", accessible_name="Cases")
    qtbot.addWidget(table)
    model.setParent(table)
    model.load("")
    table.resize(600, 300)
    with qtbot.waitExposed(table):
        table.show()
    table.selectAll()
    table.grab()
    assert table.selected_count() == 500
    assert model.asked < 500


def test_that_a_click_on_a_header_asks_for_a_sort_and_the_second_turns_it(qtbot: QtBot, table: Table) -> None:
    asked: list[Sort] = []
    table.sort_requested.connect(asked.append)
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(1) + 20, 10)
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked == [Sort("due_on"), Sort("due_on", descending=True)]
    assert table.sort == asked[-1]


def test_that_rows_are_fixed_and_hidden_columns_stay_hidden(table: Table) -> None:
    assert table.rowHeight(0) == table.rowHeight(499) == ROW_HEIGHT
    assert table.isColumnHidden(2)


def test_that_columns_remember_their_width_and_whether_they_are_shown(
    qtbot: QtBot, run_reader: Any, shelf: Shelf
) -> None:
    memory = Memory()

    def made() -> Table:
        source = Source(shelf.fetch_ids, shelf.fetch_rows, row_id=lambda row: row)
        model = PagedModel(COLUMNS, source, run_reader)
        table = Table(model, "cases", memory=memory)
        model.setParent(table)
        qtbot.addWidget(table)
        return table

    first = made()
    first.setColumnWidth(0, 210)
    menu = first.column_menu()
    assert isinstance(menu, QMenu)
    menu.actions()[2].setChecked(True)
    second = made()
    assert second.columnWidth(0) == 210
    assert not second.isColumnHidden(2)


def test_that_the_last_visible_column_cannot_be_hidden(table: Table) -> None:
    menu = table.column_menu()
    for action in menu.actions()[:3]:
        action.setChecked(False)
    assert sum(not table.isColumnHidden(place) for place in range(3)) == 1


def test_that_a_column_may_name_the_type_of_its_rows() -> None:
    assert Column[int]("no", "案号", str).value(7).text == "7"


def test_that_a_table_of_rows_at_hand_works_alike(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS, row_id=lambda row: row)
    table = Table(model, "receipts")
    model.setParent(table)
    qtbot.addWidget(table)
    model.show_state([3, 1, 2])
    assert table.select_id(1)
    assert table.current_id() == 1
    model.show_state([9, 1])
    assert table.current_id() == 1
    assert str(model.index(1, 0).data()) == "No 1"
    table.show()
    assert not table.grab().isNull()


def test_that_columns_fill_the_room_until_one_is_sized_by_hand(table: Table) -> None:
    visible = [place for place in range(3) if not table.isColumnHidden(place)]
    assert sum(table.columnWidth(place) for place in visible) == table.viewport().width()
    table.setColumnWidth(0, 200)
    table.resize(900, 400)
    assert table.columnWidth(0) == 200


WISHES = st.lists(
    st.builds(Wish, st.integers(40, 400), st.integers(0, 900), st.booleans()), min_size=1, max_size=12
)


@given(WISHES, st.integers(1, 3000))
def test_that_fitted_columns_fill_the_room_or_are_scrolled(wishes: list[Wish], room: int) -> None:
    made = fitted(wishes, room)
    least, scrolled = (sum(getattr(wish, name) for wish in wishes) for name in ("least", "scrolled"))
    assert sum(made) == (room if least <= room else scrolled)
    assert all(width >= wish.least for width, wish in zip(made, wishes, strict=True))


def test_that_what_is_short_stays_whole_and_what_is_long_gives_way() -> None:
    number, words = Wish(120, need=110), Wish(120, need=300, elastic=True)
    assert fitted([number, words], 250) == [110, 140]
    assert fitted([number, words], 182) == [110, 72]
    assert fitted([number, words], 181) == [110, 120]
    assert fitted([number, words], 600)[1] >= 240


def test_that_columns_learn_from_their_rows_what_they_need(qtbot: QtBot) -> None:
    columns: tuple[Column[str], ...] = (
        Column("no", "No", lambda row: f"2026-0917-{row}", width=60),
        Column("words", "Words", lambda row: row * 40, width=120, elastic=True),
    )
    model = RowsModel(columns, row_id=str)
    table = Table(model, "measured")
    qtbot.addWidget(table)
    table.resize(240, 200)
    table.show()
    model.show_state(["0042"])
    assert table.columnWidth(0) >= cell_width(columns[0].value("0042"), table.font())
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_that_the_row_with_the_keyboard_is_marked_beside_its_selection(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS, row_id=lambda row: row)
    table = Table(model, "marked")
    model.setParent(table)
    qtbot.addWidget(table)
    model.show_state([1, 2])
    table.selectRow(0)
    table.show()
    without = table.grab().toImage()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    spot = table.viewport().mapTo(table, table.visualRect(model.index(0, 0)).center())
    accent = QColor(tokens().accent)
    assert table.grab().toImage().pixelColor(2, spot.y()) == accent
    assert without.pixelColor(2, spot.y()) != accent
