"""Asks for the name of a filter to save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton

NAME_MAX_CHARS = 20


class NameDialog(QDialog):
    """`named` carries the name."""

    named = Signal(str)

    def __init__(self, suggestion: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save this filter"))
        self.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        self.name = QLineEdit(suggestion[:NAME_MAX_CHARS])
        self.name.setMaxLength(NAME_MAX_CHARS)
        self.name.selectAll()
        label = QLabel(self.tr("Name of the filter"))
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self._save = ActionButton(self.tr("Save"), kind="primary")
        self._save.setDefault(True)
        cancel = ActionButton(self.tr("Cancel"))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._save)
        for part in (label, self.name):
            column.addWidget(part)
        column.addLayout(line)
        cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save_clicked)
        self.name.textChanged.connect(self._allow)
        self._allow()

    def _allow(self) -> None:
        self._save.setEnabled(bool(self.name.text().strip()))

    def _on_save_clicked(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
