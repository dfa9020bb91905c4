"""Asks for the nature to put on the selected cases, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.plain_editor import PlainEditor


class NatureDialog(QDialog):
    """`chosen` carries the code and the reason."""

    chosen = Signal(object)

    def __init__(self, count: int, natures: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add nature"))
        self.setMinimumWidth(420)
        question = QLabel(self.tr("Add a nature to %n case(s)", "", count))
        question.setProperty("role", "heading")
        self.offered = tuple(natures)
        self.nature = CodeCombo(self.offered, placeholder=self.tr("Choose a nature"))
        self.nature.setAccessibleName(self.tr("Nature"))
        question.setBuddy(self.nature)
        self.reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Which facts speak for it"))
        self.reason.setFixedHeight(72)
        told = QLabel(
            self.tr("The label changes no deadline. Write the reason as if it will be read in court.")
        )
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        self._add = ActionButton(self.tr("Add"), kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for part in (question, self.nature, self.reason, told):
            column.addWidget(part)
        column.addLayout(self._buttons())
        self._add.clicked.connect(self._on_add_clicked)
        self.reason.submitted.connect(self._on_add_clicked)
        self.nature.edited.connect(self._allow)
        self.reason.textChanged.connect(self._allow)
        self._allow()
        self.nature.setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._add)
        return line

    def _allow(self) -> None:
        self._add.setEnabled(bool(self.nature.code) and bool(self.reason.toPlainText().strip()))

    def _on_add_clicked(self) -> None:
        if self._add.isEnabled():
            self.chosen.emit((self.nature.code, self.reason.toPlainText().strip()))
            self.accept()
