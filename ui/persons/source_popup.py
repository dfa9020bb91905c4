"""Where a value comes from, in full, floating beside its line; reachable and left by keyboard."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.persons.fact_state import FactState

WIDTH = 380
GAP = 2
LABEL_WIDTH = 76
CASES_SHOWN = 3


class SourcePopup(QFrame):
    """`case_wanted` carries a case number, `withdraw_wanted` the FactState of a judgement or an answer."""

    case_wanted = Signal(str)
    withdraw_wanted = Signal(object)

    def __init__(self, fact: FactState, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(fact.spoken)
        self.setAccessibleDescription(fact.explained)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(_lines(fact))
        if fact.case_nos or fact.judgement_id or fact.answer_id:
            column.addLayout(self._buttons(fact))

    def open_beside(self, line: QRect) -> None:
        """Show it under a line of the screen, above it where the screen ends."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(line.left(), screen.right() - self.width()))
        top = line.bottom() + GAP
        if top + self.height() > screen.bottom():
            top = max(screen.top(), line.top() - self.height() - GAP)
        self.move(left, top)
        self.show()
        buttons = self.findChildren(ActionButton)
        (buttons[0] if buttons else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes what has no button to press; Escape is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        else:
            super().keyPressEvent(event)

    def _buttons(self, fact: FactState) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        for case_no in fact.case_nos[:CASES_SHOWN]:
            button = ActionButton(self.tr("Open {case_no}").format(case_no=case_no), kind="quiet")
            button.clicked.connect(lambda _checked=False, case_no=case_no: self._open(case_no))
            line.addWidget(button)
        line.addStretch(1)
        if fact.judgement_id or fact.answer_id:
            withdraw = ActionButton(self.tr("Withdraw…"))
            withdraw.clicked.connect(lambda: self._withdraw(fact))
            line.addWidget(withdraw)
        return line

    def _open(self, case_no: str) -> None:
        self.close()
        self.case_wanted.emit(case_no)

    def _withdraw(self, fact: FactState) -> None:
        self.close()
        self.withdraw_wanted.emit(fact)


def _lines(fact: FactState) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics.GAP_SMALL)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (label, text) in enumerate(fact.details):
        name, words = _text(label), _text(text)
        name.setProperty("role", "secondary")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if row == 0:
            words.setProperty("role", "heading")
        grid.addWidget(name, row, 0, top)
        grid.addWidget(words, row, 1, top)
    return grid


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
