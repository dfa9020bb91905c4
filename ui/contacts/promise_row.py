"""One promise: what was promised, by when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.kit.date_edit import DateEdit
from ui.kit.icon_button import IconButton
from workbench.contacts.model import PromiseDraft

DAY_PX = 128
TIME_PX = 68


class PromiseRow(QWidget):
    """`edited` when anything was typed, `removed` when the row is not wanted."""

    edited = Signal()
    removed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("What was promised"))
        self._text.setAccessibleName(self.tr("What was promised"))
        self._day = DateEdit(today, accessible_name=self.tr("To be kept by"))
        self._day.setFixedWidth(DAY_PX)
        self._time = QLineEdit()
        self._time.setPlaceholderText(self.tr("hh:mm"))
        self._time.setAccessibleName(self.tr("Time of day"))
        self._time.setFixedWidth(TIME_PX)
        remove = IconButton("close", self.tr("Remove this promise"))
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._text, 1)
        for widget in (self._day, self._time, remove):
            line.addWidget(widget)
        self.setFocusProxy(self._text)
        for field in (self._text, self._day, self._time):
            field.textChanged.connect(self.edited)

    @property
    def draft(self) -> PromiseDraft:
        """As typed; a day that was read stands as a date."""
        day = self._day.value.isoformat() if self._day.value else self._day.text()
        return PromiseDraft(self._text.text(), day, self._time.text())

    def show_state(self, draft: PromiseDraft) -> None:
        """Show what was typed before."""
        self._text.setText(draft.text)
        self._time.setText(draft.due_time)
        self._day.show_state(_day(draft.due_on))
        if self._day.value is None:
            self._day.setText(draft.due_on)


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
