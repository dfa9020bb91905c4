"""A form in a dialog: what is typed goes out as a draft, what is wrong comes back to its fields."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.errors import UserError, WorkbenchError

WIDTH = 520
SCREEN_SHARE = 0.86
OUTSIDE_PX = 140


class KeepDialog(QDialog):
    """`wanted` carries the draft; whoever keeps it then accepts the dialog, or calls `show_error`."""

    wanted = Signal(object)

    def __init__(self, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self._fields = FieldProblems(sentence)
        self._strip = ErrorStrip(sentence)
        self._keep = ActionButton("", kind="primary")
        self._keep.show_hint("Ctrl+Return")
        self._keep.setDefault(True)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        self._cancel = ActionButton(self.tr("Cancel"))
        self._keep.clicked.connect(self.submit)
        self._first: QWidget | None = None
        self._body = QWidget()
        self._body.setObjectName("body")
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 10, 0)
        self._rows.setSpacing(metrics.GAP_SMALL)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        self._lay_out()

    def name(self, title: str, verb: str) -> None:
        """What the dialog is called, and what its button does."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._keep.setText(verb)

    @property
    def draft(self) -> object:
        """What was typed so far."""
        raise NotImplementedError

    def submit(self) -> None:
        """Hand the draft over, once."""
        if self._keep.isEnabled():
            self._keep.setEnabled(False)
            self.wanted.emit(self.draft)

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept: mark the fields, and tell the rest above them."""
        self._keep.setEnabled(True)
        problems = error.problems if isinstance(error, UserError) else ()
        homeless = self._fields.show(problems)
        if homeless:
            self._strip.show_problems(homeless)
        else:
            self._strip.show_error(None if problems else error)
        self._fields.focus_first(problems)

    def add_row(self, path: str, label: str, control: QWidget, note: str = "") -> FieldRow:
        """A labelled field that problems of a path belong to."""
        row = FieldRow(label, control, note=note)
        self._first = self._first or control
        self._rows.addWidget(self._fields.bind(path, row))
        return row

    def add_words(self, text: str, role: str = "secondary") -> None:
        """A remark between the fields."""
        label = QLabel(text)
        label.setProperty("role", role)
        label.setWordWrap(True)
        self._rows.addWidget(label)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its fields, as far as the screen allows."""
        super().showEvent(event)
        room = round(self.screen().availableGeometry().height() * SCREEN_SHARE) - OUTSIDE_PX
        self._area.setMinimumHeight(min(self._rows.totalMinimumSize().height() + 8, max(room, 200)))
        self.adjustSize()
        if self._first is not None:
            self._first.setFocus()

    def _lay_out(self) -> None:
        self._cancel.show_hint("Esc")
        self._cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        line.addWidget(self._cancel)
        line.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, 14, 20)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._strip)
        column.addWidget(self._area, 1)
        column.addLayout(line)
