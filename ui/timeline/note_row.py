"""Writes a note into the timeline in place: a day and some words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.date_edit import DateEdit
from ui.kit.elided_label import ElidedLabel
from ui.kit.plain_editor import PlainEditor
from ui.timeline.model import NoteWanted

EDITOR_PX = 64


class NoteRow(QFrame):
    """Hidden until wanted; `wanted` carries the note. What was typed stays until it was saved."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        self._day = DateEdit(today, accessible_name=self.tr("Day it happened"))
        self._day.show_state(today())
        self._day.setFixedWidth(132)
        self._text = PlainEditor(
            self.tr("Note"), placeholder=self.tr("What happened? An empty day means nobody knows.")
        )
        self._text.setFixedHeight(EDITOR_PX)
        self._text.submitted.connect(self._on_save_clicked)
        self._problem = ElidedLabel()
        self._problem.setProperty("tone", "red")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        line.addLayout(self._buttons())
        column.addLayout(line)
        column.addWidget(self._problem)
        self.hide()

    def start(self) -> None:
        """Show it and put the keyboard into the words."""
        self.show()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """The note was kept: empty the fields and go."""
        self._text.clear()
        self._problem.hide()
        self.hide()
        self.closed.emit()

    def show_problem(self, text: str) -> None:
        """Say why it was not kept; everything typed stays."""
        self._problem.setText(text)
        self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away, with what was typed kept for the next time."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        save = ActionButton(self.tr("Add the note"))
        save.show_hint("Ctrl+Return")
        save.clicked.connect(self._on_save_clicked)
        column.addWidget(save)
        column.addStretch(1)
        return column

    def _on_save_clicked(self) -> None:
        text = self._text.toPlainText().strip()
        if self._day.is_broken:
            self.show_problem(self.tr("This is no date; write it as 2026-09-17 or leave it empty."))
            self._day.setFocus()
        elif not text:
            self.show_problem(self.tr("Write what happened."))
            self._text.setFocus()
        else:
            self.wanted.emit(NoteWanted(text, self._day.value))
