"""The header folds in the right order when the window gets narrow."""

import pytest
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.chip_painter import ChipState
from ui.kit.page_header import PageHeader
from ui.kit.search_box import SearchBox


@pytest.fixture
def header(qtbot: QtBot) -> PageHeader:
    made = PageHeader("案件", "1,042,318 件 · 办理中 214 件")
    qtbot.addWidget(made)
    made.set_search(SearchBox("搜索", hint="/"))
    made.add_button(ActionButton("记通话"))
    made.add_button(ActionButton("导出案卷"))
    made.set_primary(ActionButton("登记投诉", kind="primary"))
    made.show()
    return made


def visible(header: PageHeader) -> set[str]:
    buttons = {button.text() for button in header.findChildren(ActionButton) if button.isVisible()}
    return buttons | {"search" for box in header.findChildren(SearchBox) if box.isVisible()}


def test_that_everything_shows_in_a_wide_window(header: PageHeader) -> None:
    header.resize(1166, 60)
    assert visible(header) == {"记通话", "导出案卷", "登记投诉", "search"}
    assert header._subtitle.isVisible()


def test_that_the_search_takes_its_own_line_before_buttons_fold(header: PageHeader) -> None:
    header.resize(1166, 60)
    low = header.sizeHint().height()
    header.resize(560, 60)
    assert visible(header) == {"记通话", "导出案卷", "登记投诉", "search"}
    assert header.sizeHint().height() > low


def test_that_the_main_action_stays_in_the_narrowest_window(header: PageHeader) -> None:
    header.resize(320, 100)
    assert visible(header) == {"登记投诉", "search"}
    assert header._more.isVisible()
    header.resize(1166, 60)
    assert visible(header) == {"记通话", "导出案卷", "登记投诉", "search"}


def test_that_the_title_is_never_elided_for_the_sake_of_the_subtitle(header: PageHeader) -> None:
    header.show_title("2026-0917-0042", "一段很长的副标题 " * 10)
    header.show_chips([ChipState("拒付", "accent"), ChipState("剩 2 天", "amber", "clock")])
    header.resize(1166, 60)
    header.grab()
    assert header._title.width() >= header._title.sizeHint().width()


def test_that_a_withheld_button_stays_away_at_every_width(header: PageHeader) -> None:
    button = header._buttons[0]
    header.offer(button, False)
    header.resize(1166, 60)
    assert "记通话" not in visible(header)
    header.offer(button, True)
    assert "记通话" in visible(header)
