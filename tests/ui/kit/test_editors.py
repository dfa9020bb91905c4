"""Typing: the input method has the first word, Ctrl+Enter submits, searches wait for a pause."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from ui.kit.plain_editor import PlainEditor
from ui.kit.search_box import SearchBox

CTRL = Qt.KeyboardModifier.ControlModifier


def test_that_enter_is_a_new_line_and_ctrl_enter_submits(qtbot: QtBot) -> None:
    editor = PlainEditor("客户原话")
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "a\n"
    with qtbot.waitSignal(editor.submitted, timeout=500):
        qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert editor.toPlainText() == "a\n"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_that_enter_never_submits_or_breaks_the_line_while_composing(
    qtbot: QtBot, input_method: Any, modifier: Qt.KeyboardModifier
) -> None:
    editor = PlainEditor("客户原话")
    qtbot.addWidget(editor)
    submissions: list[bool] = []
    editor.submitted.connect(lambda: submissions.append(True))
    input_method.compose(editor, "ju pei")
    assert editor.composing
    qtbot.keyClick(editor, Qt.Key.Key_Return, modifier)
    input_method.commit(editor, "拒赔")
    assert editor.toPlainText() == "拒赔"
    assert submissions == []
    assert not editor.composing
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert submissions == [True]


def test_that_no_hint_stands_under_what_is_being_composed(qtbot: QtBot, input_method: Any) -> None:
    editor = PlainEditor("客户原话", placeholder="原话记录")
    qtbot.addWidget(editor)
    input_method.compose(editor, "tou")
    input_method.compose(editor, "tou su")
    assert editor.placeholderText() == ""
    input_method.commit(editor, "投诉")
    assert editor.placeholderText() == "原话记录"


def test_that_pasting_brings_text_without_its_formatting(qtbot: QtBot) -> None:
    editor = PlainEditor("客户原话")
    qtbot.addWidget(editor)
    data = QMimeData()
    data.setHtml("<b>不给答复</b>我就去找媒体")
    data.setText("不给答复我就去找媒体")
    editor.insertFromMimeData(data)
    assert editor.toPlainText() == "不给答复我就去找媒体"


def test_that_tab_leaves_the_editor(qtbot: QtBot) -> None:
    editor = PlainEditor("客户原话")
    qtbot.addWidget(editor)
    assert editor.tabChangesFocus()


def test_that_a_search_waits_for_a_pause_and_asks_once(qtbot: QtBot) -> None:
    box = SearchBox("搜索", hint="/")
    qtbot.addWidget(box)
    asked: list[str] = []
    box.searched.connect(asked.append)
    qtbot.keyClicks(box, "6620")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["6620"], timeout=2000)


def test_that_enter_searches_at_once_but_not_while_composing(qtbot: QtBot, input_method: Any) -> None:
    box = SearchBox("搜索")
    qtbot.addWidget(box)
    asked: list[str] = []
    box.searched.connect(asked.append)
    input_method.compose(box, "ju pei")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert asked == []
    input_method.commit(box, "拒赔")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert asked == ["拒赔"]


def test_that_escape_clears_the_search_and_says_so(qtbot: QtBot) -> None:
    box = SearchBox("搜索")
    qtbot.addWidget(box)
    asked: list[str] = []
    box.setText("拒赔")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.searched.connect(asked.append)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert asked == [""]


def test_that_down_leaves_for_the_results(qtbot: QtBot) -> None:
    box = SearchBox("搜索")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.left_down, timeout=500):
        qtbot.keyClick(box, Qt.Key.Key_Down)
