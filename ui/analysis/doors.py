"""What the page does: mark a change, take it back, type an amount, export; dialogs and their writing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.analysis.denominator_dialog import DenominatorDialog
from ui.analysis.intervention_dialog import InterventionDialog
from ui.analysis.model import AnalysisState
from ui.case.form_dialog import FormDialog
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.analysis.changes_model import Block, DenominatorDraft, Effect, Intervention, InterventionDraft
from workbench.analysis.words import AnalysisWords
from workbench.changes import Changes
from workbench.moment import today

CHANGES = Changes.of("analysis", "audit")


class AnalysisDoors(QObject):
    """Opens dialogs over the page; what they bring is written, and the page hears of it by its topic."""

    def __init__(self, desk: Desk, words: AnalysisWords, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._words, self._page = desk, words, page

    def mark(self, state: AnalysisState | None) -> None:
        """Ask which change is marked."""
        sentence = self._desk.sentence
        dialog = InterventionDialog(
            self._words.wording, lambda: today(self._desk.clock), sentence, self._page
        )
        if state is not None:
            dialog.offer(state.products, state.units)

        def keep(draft: InterventionDraft) -> None:
            from workbench.analysis.commands import record_intervention

            self._write(dialog, record_intervention, draft, self.tr("The change is marked."))

        dialog.wanted.connect(keep)
        dialog.open()

    def withdraw(self, change: Intervention) -> None:
        """Ask why a change is taken back."""
        asked = Confirmation(
            self.tr("Withdraw “{title}”?").format(title=change.title),
            (self.tr("It stays on record with the reason, and its effect is shown no more."),),
            self.tr("Withdraw"),
            danger=True,
            reason_label=self.tr("Why it is withdrawn"),
        )
        dialog = ConfirmDialog(asked, self._page)

        def take_back(reason: str) -> None:
            from workbench.analysis.commands import withdraw_intervention

            actor, clock = self._desk.actor, self._desk.clock

            def act(session: Any, _context: JobContext) -> None:
                withdraw_intervention(session, change.id, reason, actor=actor, clock=clock)

            self._desk.write(act, changes=CHANGES)

        dialog.confirmed.connect(take_back)
        dialog.open()

    def type_amount(self) -> None:
        """Ask how much business there was."""
        dialog = DenominatorDialog(self._words.wording, self._desk.sentence, self._page)

        def keep(draft: DenominatorDraft) -> None:
            from workbench.analysis.commands import record_denominator

            self._write(dialog, record_denominator, draft, self.tr("The amount is kept."))

        dialog.wanted.connect(keep)
        dialog.open()

    def export(self, state: AnalysisState) -> None:
        """Open the dialog that exports what is shown."""
        from ui.analysis.pack_dialog import PackDialog

        PackDialog(self._desk, state.period.asked, self._page).open()

    def regroup(
        self, state: AnalysisState, change: Intervention, block: Block, then: Callable[[Effect], None]
    ) -> None:
        """Look at a change in other weeks or months."""

        def run(_context: JobContext) -> Effect:
            from workbench.analysis.effects import effect_of

            return effect_of(state.frame, change, state.period, block)

        self._desk.work(Work(run, then, owner=self))

    def _write(self, dialog: FormDialog, command: Callable[..., Any], draft: object, said: str) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Any:
            return command(session, draft, actor=actor, clock=clock)

        def done(_kept: Any) -> None:
            dialog.accept()
            self._desk.say(ToastState(said, "green"))

        self._desk.write(act, done, dialog.refuse, changes=CHANGES, owner=dialog)
