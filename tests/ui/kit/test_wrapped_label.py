"""Words that wrap: quick to lay out, selectable under the mouse, and never jumping."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.wrapped_label import WrappedLabel

LONG = "短信说拒赔，五年前买的重疾险。 They refused to pay what they had promised me five years ago. " * 3


def enter(label: WrappedLabel) -> None:
    QApplication.sendEvent(label, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))


@pytest.fixture
def label(qtbot: QtBot) -> WrappedLabel:
    made = WrappedLabel(LONG)
    qtbot.addWidget(made)
    return made


def test_that_words_can_be_selected_once_the_mouse_is_there(label: WrappedLabel) -> None:
    assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    enter(label)
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    label.setSelection(0, 5)
    assert label.selectedText() == LONG[:5]


@pytest.mark.parametrize("width", [120, 333, 700])
def test_that_nothing_moves_when_the_mouse_comes(label: WrappedLabel, width: int) -> None:
    room, height = label.sizeHint(), label.heightForWidth(width)
    enter(label)
    assert (label.sizeHint(), label.heightForWidth(width)) == (room, height)


def test_that_other_words_take_their_own_room(label: WrappedLabel) -> None:
    enter(label)
    label.setText("短")
    assert label.sizeHint().width() < 60


def test_that_what_was_typed_is_no_markup(label: WrappedLabel) -> None:
    label.setText("<b>x</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
