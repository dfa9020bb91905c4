"""Day and time of a contact side by side, read as one instant."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.date_edit import DateEdit
from workbench.moment import BRANCH_ZONE

DAY_PX = 132
TIME_PX = 68


class WhenEdit(QWidget):
    """`text` is `2026-09-25 19:02`, or whatever was typed; `edited` after every change."""

    edited = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._day = DateEdit(self._today, accessible_name=self.tr("Day"))
        self._day.setFixedWidth(DAY_PX)
        self._time = QLineEdit()
        self._time.setFixedWidth(TIME_PX)
        self._time.setAccessibleName(self.tr("Time"))
        self._time.setPlaceholderText(self.tr("hh:mm"))
        now_button = ActionButton(self.tr("Now"), kind="quiet")
        now_button.clicked.connect(self._on_now_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget in (self._day, self._time, now_button):
            line.addWidget(widget)
        line.addStretch(1)
        self.setFocusProxy(self._day)
        self._day.textChanged.connect(self.edited)
        self._time.textChanged.connect(self.edited)

    @property
    def text(self) -> str:
        """As typed; a day that was read stands as a date."""
        day = self._day.value.isoformat() if self._day.value else self._day.text()
        return f"{day} {self._time.text()}".strip()

    def show_state(self, text: str) -> None:
        """Show what was typed before."""
        day, _, time = text.partition(" ")
        try:
            self._day.show_state(date.fromisoformat(day))
        except ValueError:
            self._day.setText(day)
        self._time.setText(time)

    def show_now(self) -> None:
        """Show this instant."""
        self.show_state(self._now().astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M"))

    def _today(self) -> date:
        return self._now().astimezone(BRANCH_ZONE).date()

    def _on_now_clicked(self) -> None:
        self.show_now()
        self.edited.emit()
