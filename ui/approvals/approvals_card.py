"""What was approved and what was returned in a case."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date
from ui.kit.icon_button import IconButton
from workbench.approvals.model import ApprovalRow, Verdict

BUTTON_PX = 24


class ApprovalsCard(RefilledCard):
    """The last word on each matter counts; what was said before stays below it."""

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Approvals"))
        self._add = IconButton("plus", self.tr("Record an approval"), size=BUTTON_PX)
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._add)

    def show_state(self, rows: Sequence[ApprovalRow], words: CaseWords, *, open_case: bool) -> None:
        """Show another case's; a closed one without any shows nothing."""
        self._add.setVisible(open_case)
        self.setVisible(open_case or bool(rows))
        lines = [self._line(row, words) for row in reversed(rows)]
        self.refill(lines or [wrapped(self.tr("Nothing approved yet"), "secondary")])

    def _line(self, row: ApprovalRow, words: CaseWords) -> QWidget:
        name = words.wording.name
        approved = row.verdict is Verdict.APPROVED
        chip = Chip(use="label")
        said = self.tr("Approved") if approved else self.tr("Returned")
        chip.show_state(ChipState(said, "green" if approved else "amber", "check" if approved else "undo"))
        level = name("approval_levels", row.level)
        told = f"{row.approver} · {level} · {short_date(row.decided_on, words.today)}"
        return fact_line(name("approval_matters", row.matter), told, chip, note=row.opinion)
