"""A page scrolls, hides its side panel when narrow, and knows where the keyboard goes."""

from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.card import Card
from ui.kit.elided_label import ElidedLabel
from ui.kit.page import Page


def page_with_side(qtbot: QtBot) -> tuple[Page, QWidget]:
    page = Page("案件")
    qtbot.addWidget(page)
    side = QWidget()
    QVBoxLayout(side).addWidget(QLabel("下一步"))
    page.set_side(side)
    page.show()
    return page, side


def test_that_the_side_panel_gives_way_in_a_narrow_window(qtbot: QtBot) -> None:
    page, side = page_with_side(qtbot)
    page.resize(1166, 700)
    assert side.isVisible()
    page.resize(600, 340)
    assert not side.isVisible()
    page.resize(1166, 700)
    page.show_side(False)
    assert not side.isVisible()


def test_that_a_body_too_high_for_the_window_scrolls(qtbot: QtBot) -> None:
    page = Page("设置")
    qtbot.addWidget(page)
    tall = QLabel()
    tall.setMinimumHeight(2000)
    page.body.addWidget(tall)
    page.resize(640, 340)
    page.show()
    area = page.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 1000, timeout=1000)
    assert page.minimumSizeHint().height() < 340


def test_that_the_keyboard_goes_to_the_first_field_of_the_body(qtbot: QtBot) -> None:
    page = Page("登记")
    qtbot.addWidget(page)
    field = QLineEdit()
    page.body.addWidget(field)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    assert field.hasFocus()


def test_that_a_card_with_a_title_is_named_and_one_without_has_no_heading(qtbot: QtBot) -> None:
    named, bare = Card("投诉人"), Card()
    for card in (named, bare):
        qtbot.addWidget(card)
        card.show()
    assert named.accessibleName() == "投诉人"
    assert not bare._heading.isVisible()
    bare.show_title("收到的途径", "2 条")
    assert bare._heading.isVisible()


def test_that_an_elided_label_says_everything_in_its_tooltip_only_when_it_must(qtbot: QtBot) -> None:
    label = ElidedLabel("迪丽热巴·买买提·阿卜杜热西提江")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.grab()
    assert label.toolTip() == "迪丽热巴·买买提·阿卜杜热西提江"
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""
