"""A field of a form: label, control, and under it what is wrong or what it means."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.field_message import FieldMessage, Level, repolish

LABEL_WIDTH = 94
NARROW = 300


class FieldRow(QWidget):
    """The label is the control's buddy and name; problems carry an icon, a colour and words.

    `above`: the label is a whole sentence and stands above the control, however wide the row is.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        parent: QWidget | None = None,
        *,
        note: str = "",
        above: bool = False,
    ) -> None:
        super().__init__(parent)
        self._above = above
        self.control = control
        self._name = label
        self._note = note
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(3)
        self._label = QLabel(label)
        self._label.setProperty("role", "secondary")
        self._label.setBuddy(control)
        self._label.setWordWrap(True)
        self._label.setMinimumHeight(metrics.CONTROL_HEIGHT)
        if not control.accessibleName():
            control.setAccessibleName(label.replace("&", ""))
        self._under = FieldMessage()
        self._stacked: bool | None = None
        self._arrange(stacked=above)
        self.show_problem(None)

    def show_problem(self, text: str | None, level: Level = "error") -> None:
        """Show what is wrong; None shows the field's note again, if it has one."""
        shown, shown_level = (text, level) if text else (self._note, "note")
        self._under.show_state(shown or "", shown_level)
        self.control.setAccessibleDescription(shown or "")
        problem = None if shown_level == "note" else shown_level
        if self.control.property("problem") != problem:
            self.control.setProperty("problem", problem)
            repolish(self.control)

    def show_note(self, note: str) -> None:
        """Change the quiet line under the control (an echo, a format)."""
        self._note = note
        if self.control.property("problem") is None:
            self.show_problem(None)

    def rename(self, label: str) -> None:
        """Change the words beside the control."""
        self._label.setText(label)

    @property
    def problem_text(self) -> str:
        """The words under the control, empty when nothing is wrong."""
        return self._under.text if self.control.property("problem") else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the label above the control where there is little room."""
        super().resizeEvent(event)
        self._arrange(stacked=self._above or self.width() < NARROW)

    def _arrange(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        column = 0 if stacked else 1
        self._label.setFixedWidth(LABEL_WIDTH) if not stacked else self._label.setMaximumWidth(16777215)
        self._label.setMinimumHeight(0 if stacked else metrics.CONTROL_HEIGHT)
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.control, 1 if stacked else 0, column)
        self._grid.addWidget(self._under, 2 if stacked else 1, column)
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
