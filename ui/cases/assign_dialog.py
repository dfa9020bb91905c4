"""Asks to whom the selected cases go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.suggest_edit import SuggestEdit
from workbench.handovers.model import OfferDraft


class AssignDialog(QDialog):
    """`chosen` carries an OfferDraft; whoever handles a case keeps it until the offer is accepted."""

    chosen = Signal(object)

    def __init__(self, count: int, handlers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign"))
        self.setMinimumWidth(420)
        question = QLabel(self.tr("Assign %n case(s) to", "", count))
        question.setProperty("role", "heading")
        self.handler = SuggestEdit(accessible_name=self.tr("Handler"), placeholder=self.tr("Name"))
        self.handler.set_known(handlers)
        question.setBuddy(self.handler)
        self.reason = SuggestEdit(
            accessible_name=self.tr("Reason"), placeholder=self.tr("Reason, for cases that somebody handles")
        )
        told = QLabel(
            self.tr(
                "Cases that nobody handles are assigned. Others are offered and change hands when accepted."
            )
        )
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        self._assign = ActionButton(self.tr("Assign"), kind="primary")
        self._assign.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for part in (question, self.handler, self.reason, told):
            column.addWidget(part)
        column.addLayout(self._buttons())
        self._assign.clicked.connect(self._on_assign_clicked)
        self.handler.edited.connect(self._allow)
        self._allow()
        self.handler.setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._assign)
        return line

    def _allow(self) -> None:
        self._assign.setEnabled(bool(self.handler.text().strip()))

    def _on_assign_clicked(self) -> None:
        self.chosen.emit(OfferDraft(self.handler.text().strip(), self.reason.text().strip()))
        self.accept()
