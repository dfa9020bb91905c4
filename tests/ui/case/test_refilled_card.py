"""A card that is filled anew keeps the keyboard, and the page keeps its place."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.case.refilled_card import RefilledCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def named(name: str) -> QPushButton:
    button = QPushButton(name)
    button.setAccessibleName(name)
    return button


def shown(qtbot: "QtBot") -> tuple[QScrollArea, RefilledCard]:
    """A card high on a page whose next control stands far below."""
    area, page, card = QScrollArea(), QWidget(), RefilledCard()
    column = QVBoxLayout(page)
    column.addWidget(card)
    column.addSpacing(900)
    column.addWidget(named("far below"))
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(300, 300)
    qtbot.addWidget(area)
    card.refill([named("look"), named("withdraw")])
    area.show()
    card.findChildren(QPushButton)[1].setFocus()
    return area, card


def test_that_the_control_of_the_same_name_takes_the_keyboard_again(qtbot: "QtBot") -> None:
    area, card = shown(qtbot)
    card.refill([named("look"), named("withdraw")])
    holder = area.focusWidget()
    assert holder is not None and holder.accessibleName() == "withdraw"


def test_that_the_page_stays_where_it_is_when_the_control_is_gone(qtbot: "QtBot") -> None:
    area, card = shown(qtbot)
    card.refill([QLabel("withdrawn"), named("look")])
    holder = area.focusWidget()
    assert holder is not None and holder.accessibleName() == "look"
    card.refill([QLabel("nothing left")])
    assert area.verticalScrollBar().value() == 0
