"""Amounts and dates as people type them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.amount_edit import AmountEdit
from ui.kit.calendar_popup import CalendarPopup
from ui.kit.date_edit import DateEdit
from ui.kit.dates import closed_up
from ui.kit.typed_date import read_date

TODAY = date(2026, 9, 28)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-09-17", date(2026, 9, 17)),
        ("2026年9月17日", date(2026, 9, 17)),
        ("20260917", date(2026, 9, 17)),
        ("9-17", date(2026, 9, 17)),
        ("9月17日", date(2026, 9, 17)),
        ("今天", TODAY),
        ("t", TODAY),
        ("昨天", date(2026, 9, 27)),
        ("+3", date(2026, 10, 1)),
        ("-1", date(2026, 9, 27)),
        ("周五", date(2026, 10, 2)),
        ("上周五", date(2026, 9, 25)),
        ("2-30", None),
        ("2026-02-30", None),
        ("26-9-17", None),
        ("随便", None),
        ("", None),
    ],
)
def test_that_a_date_is_read_as_it_is_meant(typed: str, meant: date | None) -> None:
    assert read_date(typed, TODAY) == meant


def test_that_a_month_and_day_mean_the_nearest_year() -> None:
    assert read_date("12-31", date(2027, 1, 2)) == date(2026, 12, 31)
    assert read_date("1-2", date(2026, 12, 31)) == date(2027, 1, 2)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_that_every_iso_date_is_read_as_itself(day: date) -> None:
    assert read_date(day.isoformat(), TODAY) == day


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(0, 900))
def test_that_an_offset_counts_days(today: date, days: int) -> None:
    read = read_date(f"+{days}", today)
    assert read is not None
    assert (read - today).days == days


@pytest.fixture
def edit(qtbot: QtBot) -> DateEdit:
    made = DateEdit(lambda: TODAY, accessible_name="收到")
    qtbot.addWidget(made)
    made.show()
    return made


def test_that_a_typed_date_is_told_and_tidied(qtbot: QtBot, edit: DateEdit) -> None:
    told: list[object] = []
    edit.edited.connect(told.append)
    qtbot.keyClicks(edit, "9-17")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value == date(2026, 9, 17)
    assert edit.text() == "2026-09-17"
    assert told[-1] == date(2026, 9, 17)


def test_that_text_that_is_no_date_stays_and_is_broken(qtbot: QtBot, edit: DateEdit) -> None:
    qtbot.keyClicks(edit, "2026-02-30")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.is_broken
    assert edit.value is None
    assert edit.text() == "2026-02-30"


def test_that_up_and_down_step_by_a_day(qtbot: QtBot, edit: DateEdit) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value == TODAY
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value == date(2026, 9, 27)


def test_that_an_emptied_date_tells_none(qtbot: QtBot, edit: DateEdit) -> None:
    edit.show_state(TODAY)
    told: list[object] = []
    edit.edited.connect(told.append)
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert told == [None]
    assert not edit.is_broken


def amount_edit(qtbot: QtBot) -> AmountEdit:
    made = AmountEdit("demands.0.amount")
    qtbot.addWidget(made)
    made.show()
    return made


def echo(edit: AmountEdit) -> str:
    return " ".join(label.text() for label in edit.findChildren(QLabel) if label.isVisible())


def test_that_an_amount_is_echoed_in_capitals_as_it_is_typed(qtbot: QtBot, input_method: Any) -> None:
    edit = amount_edit(qtbot)
    input_method.commit(edit.line, "3.6万")
    assert edit.value_fen == 3_600_000
    assert echo(edit) == "人民币叁万陆仟元整"
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)
    assert edit.line.text() == "36,000.00"


def test_that_text_that_is_no_amount_is_a_problem_of_its_field(qtbot: QtBot, input_method: Any) -> None:
    edit = amount_edit(qtbot)
    input_method.commit(edit.line, "三万")
    assert edit.value_fen is None
    assert edit.problem is not None
    assert edit.problem.field == "demands.0.amount"
    edit.show_state(None)
    assert edit.problem is None


def test_that_a_chinese_date_stands_close_to_the_word_after_it() -> None:
    told = closed_up("“核定”自 2026年8月21日 起算，已于 9月20日 届满；10月8日 19:00 前")
    assert told == "“核定”自 2026年8月21日起算，已于 9月20日届满；10月8日 19:00 前"
    assert closed_up("counted from 2 March 2021, ended on 2 March 2023") == (
        "counted from 2 March 2021, ended on 2 March 2023"
    )


def test_that_the_calendar_of_a_field_is_named_like_it(
    qtbot: QtBot, nameless: Callable[[QWidget], list[str]]
) -> None:
    field = DateEdit(lambda: TODAY, accessible_name="Received on")
    qtbot.addWidget(field)
    popup = CalendarPopup(TODAY, field)
    assert nameless(popup) == []
    assert popup.accessibleName() == "Received on"
