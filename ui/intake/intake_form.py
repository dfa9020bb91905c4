"""The whole form: what was said and how it came at the left, who and what about at the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.intake.case_form import CaseForm
from ui.intake.choices_of import IntakeChoices
from ui.intake.complainant_form import ComplainantForm
from ui.intake.fields import Fields
from ui.intake.file_queue import FileQueue
from ui.intake.narrative_card import NarrativeCard
from ui.intake.receipts_card import ReceiptsCard
from ui.intake.two_columns import TwoColumns
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.reading_order import put_in_reading_order
from workbench.complaints.model import ComplaintDraft
from workbench.errors import Problem

ODD_NUMBER = "complainant.id_no"
LATE = "late_entry_reason"


class IntakeForm(QWidget):
    """Holds a ComplaintDraft as text; `edited` after any change."""

    edited = Signal()

    def __init__(
        self,
        files: FileQueue,
        fields: Fields,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._showing = False
        self._files = files
        self.narrative = NarrativeCard()
        self.receipts = ReceiptsCard(files, today)
        self.complainant = ComplainantForm(today)
        self.case = CaseForm(today)
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(lambda: put_in_reading_order(self))
        self._arrange()
        self._connect()
        fields.bind({"narrative": self.narrative.mark})
        for part in (self.receipts, self.complainant, self.case):
            part.bind_to(fields)
        self._ordering.start()

    def draft(self) -> ComplaintDraft:
        """What is typed."""
        return replace(
            self.case.filled(ComplaintDraft()),
            narrative=self.narrative.editor.toPlainText(),
            receipts=self.receipts.receipts.drafts,
            complainant=self.complainant.draft(),
            complainant_roles=self.complainant.roles.codes,
            late_entry_reason=self.receipts.late_reason.text(),
        )

    def show_draft(self, draft: ComplaintDraft) -> None:
        """Show a draft without telling anybody."""
        self._showing = True
        self.narrative.editor.setPlainText(draft.narrative)
        self.receipts.show_state(draft.receipts, draft.late_entry_reason)
        self.complainant.show_state(draft.complainant, draft.complainant_roles)
        self.case.show_state(draft)
        self._showing = False
        self._ordering.start()

    def set_choices(self, choices: IntakeChoices) -> None:
        """Offer these codes; what is typed stays."""
        self._showing = True
        self.receipts.set_choices(choices)
        self.complainant.set_choices(choices)
        self.case.set_choices(choices)
        self._showing = False

    def show_problems(self, problems: Sequence[Problem], *, all_errors: bool) -> list[Problem]:
        """Mark the fields; returns the problems that have no place in the form."""
        fields = {problem.field for problem in problems}
        self.complainant.show_id_reason(needed=ODD_NUMBER in fields)
        self.receipts.show_late(needed=LATE in fields)
        return self._fields.show(problems, all_errors=all_errors)

    def touch(self, left: QWidget, entered: QWidget | None) -> bool:
        """Note which fields were left; True when any of them is new."""
        return self._fields.touch(left, entered)

    def forget_touches(self) -> None:
        """No field was left yet."""
        self._fields.forget_touches()

    def focus_first(self, problems: Sequence[Problem]) -> bool:
        """Put the keyboard into the first field that has an error."""
        return self._fields.focus_first(problems)

    def _arrange(self) -> None:
        left = QWidget()
        left.setObjectName("body")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.narrative, 1)
        column.addWidget(self.receipts)
        right = Card(self.tr("Complainant"))
        right.add(self.complainant)
        right.add(self.case)
        right.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(TwoColumns(left, right))

    def _connect(self) -> None:
        self.narrative.editor.edited.connect(self._tell)
        self.narrative.reordered.connect(self._ordering.start)
        for part in (self.receipts, self.complainant, self.case):
            part.edited.connect(self._tell)
            part.reordered.connect(self._ordering.start)
        self._files.edited.connect(self._ordering.start)

    def _tell(self, *_ignored: object) -> None:
        if not self._showing:
            self.edited.emit()
