"""A date to type in any common way, or to pick from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.calendar_popup import CalendarPopup
from ui.kit.icon_button import IconButton
from ui.kit.popups import popup_corner
from ui.kit.typed_date import read_date


class DateEdit(QLineEdit):
    """`edited` carries a date or None; text that is no date stays, with `is_broken` true, until it is mended.

    Up and Down move by a day, F4 or Alt+Down opens the calendar.
    """

    edited = Signal(object)

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._value: date | None = None
        self._told: date | None = None
        self.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self.setAccessibleName(accessible_name)
        self.setToolTip(self.tr("For example 2026-09-17, 9-17, 9月17日, today, +3"))
        self.setMinimumWidth(128)
        self.setTextMargins(0, 0, 22, 0)
        self._button = IconButton("calendar", self.tr("Choose a date"), self, size=22)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        self.textEdited.connect(self._on_self_text_edited)
        self.editingFinished.connect(self._commit)

    @property
    def value(self) -> date | None:
        """The date, None when empty or not a date."""
        return self._value

    @property
    def is_broken(self) -> bool:
        """Whether there is text that is no date."""
        return bool(self.text().strip()) and self._value is None

    def show_state(self, value: date | None) -> None:
        """Show a date without telling anybody."""
        self._value = self._told = value
        self.setText(value.isoformat() if value else "")

    def open_calendar(self) -> None:
        """Open the calendar beside the field."""
        popup = CalendarPopup(self._value or self._today(), self)
        popup.chosen.connect(self._set)
        popup.move(popup_corner(self, popup.sizeHint()))
        popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down by a day; F4 and Alt+Down open the calendar."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down):
            self.open_calendar()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not alt and not self.is_broken:
            step = 1 if key == Qt.Key.Key_Up else -1
            self._set(self._today() if self._value is None else self._value + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tidy what was typed when the field is left."""
        super().focusOutEvent(event)
        self._commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the calendar's button at the right."""
        super().resizeEvent(event)
        self._button.move(self.width() - 26, (self.height() - 22) // 2)

    def changeEvent(self, event: QEvent) -> None:
        """The button is off with the field."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._button.setEnabled(self.isEnabled())

    def _on_self_text_edited(self, text: str) -> None:
        self._value = read_date(text, self._today())
        self._tell()

    def _commit(self) -> None:
        if self._value is not None:
            self.setText(self._value.isoformat())

    def _set(self, value: date) -> None:
        self._value = value
        self.setText(value.isoformat())
        self._tell()

    def _tell(self) -> None:
        if self._value != self._told or self.is_broken:
            self._told = self._value
            self.edited.emit(self._value)
