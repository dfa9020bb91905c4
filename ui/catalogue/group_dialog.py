"""Asks for the title of a group."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.field_row import FieldRow
from workbench.catalogue.rules import TITLE_MAX_CHARS


class GroupDialog(QDialog):
    """`named` carries the title; an empty one is allowed where the group has a name of its own."""

    named = Signal(str)

    def __init__(self, title: str, text: str, usual: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self._usual = usual
        self.edit = QLineEdit(text)
        self.edit.setMaxLength(TITLE_MAX_CHARS)
        self.edit.setPlaceholderText(usual)
        self.edit.selectAll()
        self.edit.textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        column.addWidget(FieldRow(self.tr("Title of the group"), self.edit))
        column.addLayout(self._buttons())
        self._allow()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        cancel.clicked.connect(self.reject)
        self.keep = ActionButton(self.tr("Save"), kind="primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep_clicked)
        line.addWidget(cancel)
        line.addWidget(self.keep)
        return line

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.edit.text().strip() or self._usual))

    def _on_keep_clicked(self) -> None:
        self.named.emit(self.edit.text().strip())
        self.accept()
