"""Asks where the selected cases shall go; each of them passes its own checks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.process.model import MoveDraft
from workbench.process.roads import MERGED


class MoveAllDialog(QDialog):
    """`chosen` carries a MoveDraft."""

    chosen = Signal(object)

    def __init__(self, count: int, states: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move cases"))
        self.setMinimumWidth(460)
        question = QLabel(self.tr("Move %n case(s) to", "", count))
        question.setProperty("role", "heading")
        self.state = CodeCombo(states, placeholder=self.tr("Choose a state"))
        self.state.setAccessibleName(self.tr("State"))
        question.setBuddy(self.state)
        self.merged_into = QLineEdit()
        self.merged_into.setPlaceholderText(self.tr("Case number, such as 2026-0917-0042"))
        self._merged_row = FieldRow(self.tr("Merged into"), self.merged_into)
        self.reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Needed where a case goes back"))
        self.reason.setFixedHeight(72)
        told = QLabel(
            self.tr(
                "Every case passes its own checks. Those that are stopped stay where they are, and the "
                "reasons are listed."
            )
        )
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        self._move = ActionButton(self.tr("Move"), kind="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for part in (question, self.state, self._merged_row, self.reason, told):
            column.addWidget(part)
        column.addLayout(self._buttons())
        self._connect()

    def _connect(self) -> None:
        self._move.clicked.connect(self._on_move_clicked)
        self.reason.submitted.connect(self._on_move_clicked)
        self.state.edited.connect(self._allow)
        self._allow()
        self.state.setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._move)
        return line

    def _allow(self) -> None:
        self._move.setEnabled(bool(self.state.code))
        self._merged_row.setVisible(self.state.code == MERGED)

    def _on_move_clicked(self) -> None:
        if self._move.isEnabled():
            merged_into = self.merged_into.text() if self.state.code == MERGED else ""
            reason = self.reason.toPlainText().strip()
            self.chosen.emit(MoveDraft(self.state.code or "", reason, merged_into=merged_into))
            self.accept()
