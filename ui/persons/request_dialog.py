"""A request about personal data in full, with what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from workbench.profiles.model import RequestKind, RequestRow

WIDTH, LABEL_WIDTH = 520, 96
DECIDE, CARRY_OUT, WITHDRAW = "decide", "carry_out", "withdraw"


class RequestDialog(QDialog):
    """`acted` carries `DECIDE`, `CARRY_OUT` or `WITHDRAW`."""

    handbook = "person#requests"

    acted = Signal(str)

    def __init__(self, title: str, lines: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(WIDTH)
        self._decide = ActionButton(self.tr("Decide…"), kind="primary")
        self._carry_out = ActionButton(self.tr("Carry out…"), kind="primary")
        self._withdraw = ActionButton(self.tr("Withdraw a judgement…"))
        close = ActionButton(self.tr("Close"))
        close.show_hint("Esc")
        close.clicked.connect(self.reject)
        self._decide.clicked.connect(lambda: self._act(DECIDE))
        self._carry_out.clicked.connect(lambda: self._act(CARRY_OUT))
        self._withdraw.clicked.connect(lambda: self._act(WITHDRAW))
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.GAP_SMALL)
        buttons.addStretch(1)
        for button in (close, self._decide, self._withdraw, self._carry_out):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        column.addLayout(_grid(lines))
        column.addStretch(1)
        column.addLayout(buttons)

    def show_state(self, request: RequestRow, *, judged: bool) -> None:
        """Offer what comes next, if anything does; a correction may also take back what was `judged`."""
        to_do = request.decision is not None and request.open
        corrects = request.kind is RequestKind.CORRECTION
        self._decide.setVisible(request.decision is None)
        self._carry_out.setVisible(to_do)
        self._carry_out.setText(self.tr("Change what was typed…") if corrects else self.tr("Carry out…"))
        self._withdraw.setVisible(to_do and corrects and judged)

    def _act(self, deed: str) -> None:
        self.accept()
        self.acted.emit(deed)


def _grid(lines: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics.GAP)
    grid.setVerticalSpacing(metrics.GAP_SMALL)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (label, text) in enumerate(lines):
        name, words = QLabel(label), QLabel(text)
        name.setProperty("role", "secondary")
        words.setWordWrap(True)
        words.setAccessibleName(f"{label}: {text}")
        grid.addWidget(name, row, 0)
        grid.addWidget(words, row, 1)
    return grid
