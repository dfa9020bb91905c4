"""What people observed in a case."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.icon_button import IconButton
from ui.signals.words import SignalWords
from workbench.signals.model import SignRow

BUTTON_PX = 24


class SignsCard(RefilledCard):
    """`withdraw_wanted` carries a SignRow. Without any it is not there."""

    withdraw_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Observed by people"))

    def show_state(self, rows: tuple[SignRow, ...], words: SignalWords) -> None:
        """Show another case's."""
        self.setVisible(bool(rows))
        self.refill([self._line(row, words) for row in rows])

    def _line(self, row: SignRow, words: SignalWords) -> QWidget:
        if not row.stands:
            text = self.tr("Withdrawn: {what} ({reason}, {who})")
            who = row.withdrawn_by or ""
            return wrapped(text.format(what=row.what, reason=row.withdrawn_reason or "", who=who), "hint")
        back = IconButton("undo", self.tr("Withdraw: {what}").format(what=row.what[:40]), size=BUTTON_PX)
        back.clicked.connect(partial(self.withdraw_wanted.emit, row))
        note = f"{words.indicator(row.indicator)} · {words.day(row.seen_on)} · {row.recorded_by}"
        return fact_line(row.indicator, row.what, back, note=note)
