from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.kit.readable import FIELD_CHARS, LABEL_CHARS, readable


def test_that_a_short_text_is_a_label_that_reads_no_markup(qtbot: QtBot) -> None:
    shown = readable("<b>five</b> years ago", "Own words")
    qtbot.addWidget(shown)
    assert isinstance(shown, QLabel)
    assert shown.text() == "<b>five</b> years ago"
    shown.adjustSize()
    assert shown.sizeHint().width() > shown.fontMetrics().horizontalAdvance("five years ago")


def test_that_a_long_text_scrolls_in_a_field_with_a_name(qtbot: QtBot) -> None:
    shown = readable("字" * (LABEL_CHARS + 1), "Own words")
    qtbot.addWidget(shown)
    field = shown.findChildren(QPlainTextEdit)[0]
    assert field.isReadOnly()
    assert field.accessibleName() == "Own words"
    assert len(field.toPlainText()) == LABEL_CHARS + 1


def test_that_an_endless_text_says_how_much_of_it_is_shown(qtbot: QtBot) -> None:
    shown = readable("字" * 1_000_000, "Own words")
    qtbot.addWidget(shown)
    assert len(shown.findChildren(QPlainTextEdit)[0].toPlainText()) == FIELD_CHARS
    assert shown.findChildren(QLabel)[0].text() == "The first 60000 of 1000000 characters are shown."
