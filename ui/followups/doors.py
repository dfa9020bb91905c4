"""The dialogs of what comes after a decision: each opens, and does what was wanted."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.followups.asking import deed_for
from ui.followups.dimension_dialog import DimensionDialog
from ui.followups.finish_dialog import FinishDialog
from ui.followups.follow_up_dialog import FollowUpDialog
from ui.followups.model import AfterState
from ui.followups.reason_dialog import ReasonAsked, ReasonDialog
from ui.followups.rectification_dialog import RectificationDialog
from ui.followups.root_cause_dialog import RootCauseDialog
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.dimensions.model import DimensionSheet
from workbench.followups.model import FollowedUp
from workbench.moment import today
from workbench.rectifications.model import DropDraft, NoneNeededDraft, RectificationRow
from workbench.wording.naming import Wording


class AfterDoors(QObject):
    """For one widget and one case at a time; `state` is what is on screen."""

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self.state: AfterState | None = None

    def words(self) -> CaseWords:
        """The words of today in the language of the window."""
        wording = Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
        return CaseWords(wording, today(self._desk.clock))

    def follow_up(self, occasion: str = "") -> None:
        """Ask about an attempt."""
        if self.state is None:
            return
        dialog = FollowUpDialog(self.state, self.words(), self._desk.clock.now, self._widget)
        if occasion:
            dialog.choose(occasion)
        self._open(dialog)

    def root_cause(self) -> None:
        """Ask why it happened."""
        if self.state is not None:
            known, stated = self.state.mended.root_cause, self.state.sheet.cause
            self._open(RootCauseDialog(known, stated, self.words(), self._widget))

    def rectify(self) -> None:
        """Ask what is to be mended."""
        self._open(RectificationDialog(self.words(), self._today, self._widget))

    def finish(self, row: RectificationRow) -> None:
        """Ask whether it is mended."""
        self._open(FinishDialog(row, self.words(), self._today, self._widget))

    def drop(self, row: RectificationRow) -> None:
        """Ask why it is not mended after all."""
        lines = [row.action, self.tr("The record keeps it; while the case is open another one is asked for.")]
        asked = ReasonAsked(
            self.tr("Drop this rectification?"), lines, self.tr("Drop"), partial(DropDraft, row.id)
        )
        self._open(ReasonDialog(asked, self.words(), self._widget))

    def nothing_needed(self) -> None:
        """Ask why nothing has to be mended."""
        lines = [self.tr("Only where the institution is not at fault. It stands in the archive instead.")]
        asked = ReasonAsked(
            self.tr("Nothing to be mended?"), lines, self.tr("Nothing needed"), NoneNeededDraft
        )
        self._open(ReasonDialog(asked, self.words(), self._widget))

    def conclude(self, sheet: DimensionSheet) -> None:
        """Ask what a dimension shows."""
        self._open(DimensionDialog(sheet, self.words(), self._widget))

    def _today(self) -> date:
        return today(self._desk.clock)

    def _open(self, dialog: FormDialog) -> None:
        if self.state is None:
            return
        case_id = self.state.sheet.row.id

        def on_wanted(draft: object) -> None:
            deed = deed_for(self._desk, case_id, draft)
            self._desk.write(deed, partial(self._on_done, dialog), dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_done(self, dialog: FormDialog, result: object) -> None:
        words = self.words()
        for problem in getattr(result, "warnings", ()):
            self._desk.say(ToastState(words.problem(problem), "amber"))
        if isinstance(result, FollowedUp) and result.reopened_to is not None:
            text = self.tr("The case is taken up again: {state}")
            self._desk.say(ToastState(text.format(state=words.state(result.reopened_to)), "amber"))
        dialog.accept()
