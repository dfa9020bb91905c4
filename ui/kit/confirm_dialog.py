"""Shows what will happen before it happens, and asks for a reason where one is owed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.bullet_line import LINE_GAP, BulletLine
from ui.kit.icon_view import IconView
from ui.kit.plain_editor import PlainEditor


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The question, what will happen line by line, the button's verb; `reason_label` asks for a reason."""

    question: str
    consequences: tuple[str, ...]
    verb: str
    danger: bool = False
    reason_label: str = ""


class ConfirmDialog(QDialog):
    """Open it with `open()`; `confirmed` carries the reason (empty when none was asked for)."""

    confirmed = Signal(str)

    def __init__(self, confirmation: Confirmation, parent: QWidget) -> None:
        super().__init__(parent)
        self._confirmation = confirmation
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(confirmation.question)
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        column.addLayout(self._heading())
        lines = QVBoxLayout()
        lines.setSpacing(LINE_GAP)
        for line in confirmation.consequences:
            lines.addWidget(BulletLine(line))
        column.addLayout(lines)
        self._reason = PlainEditor(confirmation.reason_label)
        if confirmation.reason_label:
            column.addWidget(_line(confirmation.reason_label, role="secondary"))
            self._reason.setFixedHeight(72)
            self._reason.submitted.connect(self._on_confirm_clicked)
            self._reason.textChanged.connect(self._allow)
            column.addWidget(self._reason)
        column.addStretch(1)
        column.addSpacing(metrics.GAP_SMALL)
        column.addLayout(self._buttons())
        self._allow()
        (self._reason if confirmation.reason_label else self._first).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at its width: Qt reckons with a narrower one."""
        super().showEvent(event)
        width = max(self.minimumWidth(), self.sizeHint().width())
        self.resize(width, self.heightForWidth(width))

    def _heading(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        danger = self._confirmation.danger
        line.addWidget(IconView("alert" if danger else "info", "red" if danger else "accent", 20))
        line.addWidget(_line(self._confirmation.question, role="heading"), 1)
        return line

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        cancel.clicked.connect(self.reject)
        self._confirm = ActionButton(
            self._confirmation.verb, kind="danger" if self._confirmation.danger else "primary"
        )
        self._confirm.clicked.connect(self._on_confirm_clicked)
        line.addWidget(cancel)
        line.addWidget(self._confirm)
        self._first = cancel if self._confirmation.danger else self._confirm
        self._first.setDefault(True)
        return line

    def _allow(self) -> None:
        owed = bool(self._confirmation.reason_label) and not self._reason.toPlainText().strip()
        self._confirm.setEnabled(not owed)

    def _on_confirm_clicked(self) -> None:
        if self._confirm.isEnabled():
            self.confirmed.emit(self._reason.toPlainText().strip())
            self.accept()


def _line(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
