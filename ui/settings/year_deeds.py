"""Enters and withdraws a year's notice: form, what will change, then the change itself."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.settings.year_dialog import YearDialog
from ui.settings.year_words import YearWords
from ui.shell.desk import Desk
from workbench.clocks.model import BranchYear, YearChange, YearDraft
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.rulebook.governing import governing_rulebook
from workbench.wording.naming import Wording


class YearDeeds(QObject):
    """`failed` carries what went wrong outside the form."""

    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self.words = YearWords(wording, self)

    def enter(self, year: int, entered: BranchYear | None) -> None:
        """Open the form for a year, with what was entered before."""
        dialog = YearDialog(self.words.draft(year, entered), self._desk.sentence, self._window)
        dialog.submitted.connect(lambda draft: self._preview(dialog, draft))
        dialog.open()

    def withdraw(self, year: int) -> None:
        """Show what withdrawing a year would change, and ask."""

        def ask(session: Any, _context: JobContext) -> YearChange:
            from workbench.clocks.foreseeing import change_by_withdrawing

            return change_by_withdrawing(session, year, governing_rulebook(session))

        self._desk.read(ask, self._confirm_withdrawal, self._on_failed)

    def _preview(self, dialog: YearDialog, draft: YearDraft) -> None:
        def ask(session: Any, _context: JobContext) -> YearChange:
            from workbench.clocks.foreseeing import change_by_entering

            return change_by_entering(session, draft, governing_rulebook(session))

        then = partial(self._confirm_entry, dialog, draft)
        self._desk.read(ask, then, dialog.show_error, owner=dialog)

    def _confirm_entry(self, dialog: YearDialog, draft: YearDraft, change: YearChange) -> None:
        dialog.show_busy(False)
        asked = Confirmation(
            self.tr("Count by this notice in {year}?").format(year=change.year),
            self._lines(change),
            self.tr("Take it over"),
        )
        confirm = ConfirmDialog(asked, dialog)
        confirm.confirmed.connect(lambda _reason: self._publish(dialog, draft))
        confirm.open()

    def _publish(self, dialog: YearDialog, draft: YearDraft) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> YearChange:
            from workbench.clocks.commands import publish_year

            return publish_year(session, draft, actor=actor, clock=clock)

        def done(change: YearChange) -> None:
            dialog.accept()
            self._tell(change)

        dialog.show_busy(True)
        title = self.tr("Computing deadlines anew")
        self._desk.write(act, done, dialog.show_error, owner=dialog, title=title)

    def _confirm_withdrawal(self, change: YearChange) -> None:
        question = self.tr("Withdraw the notice of {year}?").format(year=change.year)
        asked = Confirmation(question, self._lines(change), self.tr("Withdraw"), danger=True)
        confirm = ConfirmDialog(asked, self._window)
        confirm.confirmed.connect(lambda _reason: self._withdraw(change.year))
        confirm.open()

    def _withdraw(self, year: int) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> YearChange:
            from workbench.clocks.commands import withdraw_year

            return withdraw_year(session, year, actor=actor, clock=clock)

        title = self.tr("Computing deadlines anew")
        self._desk.write(act, self._tell, self._on_failed, title=title)

    def _tell(self, change: YearChange) -> None:
        text = self.tr("The calendar is changed; %n deadline(s) moved.", "", len(change.moved))
        self._desk.say(ToastState(text))

    def _lines(self, change: YearChange) -> tuple[str, ...]:
        return self.words.consequences(change, today(self._desk.clock))

    def _on_failed(self, error: WorkbenchError) -> None:
        self.failed.emit(error)
