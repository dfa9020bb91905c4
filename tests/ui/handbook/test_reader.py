"""The reader without a desk: search, zoom, find in the chapter, the way back, pictures for the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.handbook.contents_list import TARGET
from ui.handbook.window import HandbookWindow
from workbench.handbook.model import Target
from workbench.handbook.reading import chapter

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> HandbookWindow:
    made = HandbookWindow("zh", "clocks")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_that_a_search_lists_places_and_enter_opens_the_first(qtbot: QtBot, window: HandbookWindow) -> None:
    reader = window.reader
    reader.search_box.setText("拒付")
    qtbot.keyClick(reader.search_box, Qt.Key.Key_Return)
    assert reader.contents.item(0).data(TARGET) == Target("refusal")
    assert reader.view.target.chapter == "refusal"
    qtbot.keyClick(reader.search_box, Qt.Key.Key_Down)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert reader.view.target == reader.contents.item(1).data(TARGET)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left, ALT)
    assert reader.view.target.chapter == "clocks"


def test_that_a_search_without_a_place_says_so(qtbot: QtBot, window: HandbookWindow) -> None:
    window.reader.search_box.setText("恐龙")
    qtbot.keyClick(window.reader.search_box, Qt.Key.Key_Return)
    assert window.reader.contents.count() == 1
    assert not window.reader.contents.item(0).flags() & Qt.ItemFlag.ItemIsSelectable
    qtbot.keyClick(window.reader.search_box, Qt.Key.Key_Escape)
    assert window.reader.contents.count() > 16


def test_that_ctrl_f_marks_every_place_and_f3_goes_around(qtbot: QtBot, window: HandbookWindow) -> None:
    reader = window.reader
    qtbot.keyClick(reader.view, Qt.Key.Key_F, CTRL)
    assert reader.find_bar.isVisible()
    reader.find_bar.box.setText("时限")
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Return)
    places = len(reader.view.extraSelections())
    assert places > 2
    first = reader.view.textCursor().selectionStart()
    for _ in range(places):
        qtbot.keyClick(reader.view, Qt.Key.Key_F3)
    assert reader.view.textCursor().selectionStart() == first
    qtbot.keyClick(reader.find_bar.box, Qt.Key.Key_Escape)
    assert reader.view.extraSelections() == []
    assert window.isVisible()


def test_that_letters_grow_and_go_back(qtbot: QtBot, window: HandbookWindow) -> None:
    view = window.reader.view
    usual = view.document().size().height()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Plus, CTRL)
    assert view.document().size().height() > usual
    qtbot.keyClick(view, Qt.Key.Key_0, CTRL)
    assert view.document().size().height() == usual


def line_on_top(window: HandbookWindow) -> str:
    return window.reader.view.cursorForPosition(QPoint(30, 20)).block().text()


def test_that_a_named_heading_is_scrolled_to(qtbot: QtBot, window: HandbookWindow) -> None:
    window.show_chapter("clocks#pause")
    head = next(head for head in chapter("clocks", "zh").headings if head.anchor == "pause")
    assert line_on_top(window) == head.text
    # A narrower window and larger letters leave one at the same line.
    window.resize(700, 500)
    qtbot.keyClick(window.reader.view, Qt.Key.Key_Plus, CTRL)
    qtbot.waitUntil(lambda: window.reader.view.is_settled)
    assert line_on_top(window) == head.text


def test_that_a_chapter_nobody_wrote_falls_back_to_the_first(window: HandbookWindow) -> None:
    window.show_chapter("nothing")
    assert window.reader.view.target.chapter == "start"


def test_that_pictures_fit_the_column_and_nothing_comes_from_elsewhere(window: HandbookWindow) -> None:
    view = window.reader.view
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = view.loadResource(kind, QUrl("images/clocks.png?1"))
    assert isinstance(picture, QImage)
    assert 0 < picture.width() / picture.devicePixelRatio() <= view.viewport().width()
    assert view.loadResource(kind, QUrl("file:///etc/passwd")) is None
    assert view.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("images/clocks.png")) is None


def test_that_a_screen_reader_can_name_every_control(
    window: HandbookWindow, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(window) == []


def test_that_escape_closes_the_window(qtbot: QtBot, window: HandbookWindow) -> None:
    qtbot.keyClick(window.reader.view, Qt.Key.Key_Escape)
    assert not window.isVisible()
