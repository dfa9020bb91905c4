"""Any number of phone numbers, one a line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.kit.icon_button import IconButton

MOST = 20


class PhonesEdit(QWidget):
    """`edited` after any change; emptied lines vanish when the list is shown again."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QLineEdit] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._more = IconButton("plus", self.tr("Another phone number"))
        self._more.clicked.connect(self._on_more_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addLayout(self._column, 1)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        self.show_state(())

    @property
    def phones(self) -> tuple[str, ...]:
        """What is typed, without empty lines."""
        return tuple(line.text() for line in self.lines if line.text().strip())

    def show_state(self, phones: Sequence[str]) -> None:
        """Show these without telling anybody; always one line at least."""
        while len(self.lines) > max(1, len(phones)):
            line = self.lines.pop()
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < max(1, len(phones)):
            self._append()
        for place, line in enumerate(self.lines):
            line.setText(phones[place] if place < len(phones) else "")

    def _append(self) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(self.tr("Phone {number}").format(number=len(self.lines) + 1))
        line.textEdited.connect(lambda _text: self.edited.emit())
        self.lines.append(line)
        self._column.addWidget(line)
        self.setFocusProxy(self.lines[0])
        return line

    def _on_more_clicked(self) -> None:
        if len(self.lines) < MOST:
            self._append().setFocus()
            self.reordered.emit()
