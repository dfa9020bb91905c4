"""Meets whoever cannot open a workspace: finds out more, and does what the page offers."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.kit.jobs import JobContext, Work
from ui.kit.strip import StripState
from ui.shell.calls import Caller
from ui.shell.entrance import Entrance
from ui.troubles.looking import first_facts, looked_into
from ui.troubles.model import BRING, CHOOSE, ELSEWHERE, FOLDER, OTHER, RESTORE, RETRY, Facts
from ui.troubles.recents_card import RecentsCard
from ui.troubles.restoring import Restoring
from ui.troubles.shares_card import SharesCard
from ui.troubles.trouble_page import TroublePage
from ui.troubles.trouble_words import TroubleWords
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.workspace.model import Layout


class Troubles(QObject):
    """`workspace_wanted` carries a folder; `other_wanted` goes to the welcome.

    `leave_wanted`: the copy of the program that has the workspace came forward. `said`: to be told later.
    """

    workspace_wanted = Signal(object)
    other_wanted = Signal()
    leave_wanted = Signal()
    said = Signal(str)

    def __init__(
        self, entrance: Entrance, error: WorkbenchError, root: Path, *, is_second_time: bool
    ) -> None:
        self.page = TroublePage()
        super().__init__(self.page)
        self._at, self.root = entrance, root
        self._calls_at_once = not is_second_time
        self._words = TroubleWords(today(entrance.clock), self)
        self._restoring: Restoring | None = None
        self._caller: Caller | None = None
        self._facts = replace(
            first_facts(error, root),
            sentence=" ".join(entrance.messages.sentences(error)),
        )
        self._show()
        if is_second_time:
            self.page.strip.show_state(
                StripState(self.tr("Tried again: it still cannot be opened."), "amber")
            )
        self.page.acted.connect(self._on_page_acted)
        self.page.diagnostics_wanted.connect(self._on_page_diagnostics_wanted)
        recents = entrance.preferences.recent

        def look(_context: JobContext) -> Facts:
            return looked_into(self._facts, recents)

        entrance.jobs.read(Work(look, self._on_looked, owner=self))

    def _show(self) -> None:
        self.page.show_state(self._words.state(self._facts))

    def _on_looked(self, facts: Facts) -> None:
        self._facts = facts
        self._show()
        if facts.kind in ("damaged", "disk") and facts.has_copies:
            self._restoring = Restoring(self._at, self.page, self.root)
            self._restoring.restored.connect(self._on_restored)
        if facts.kind == "missing" and facts.recents:
            recents = RecentsCard()
            recents.wanted.connect(self.workspace_wanted)
            recents.show_state(facts.recents)
            self.page.add_card(recents)
        if facts.kind == "full" and facts.shares:
            self.page.add_card(SharesCard(facts.shares))
        if facts.kind == "newer":
            self._offer_updates()
        if facts.kind == "in_use" and self._calls_at_once and self._may_call:
            self._call()

    def _offer_updates(self) -> None:
        from ui.updates.card import UpdatesCard
        from ui.updates.deeds import UpdateDeeds

        desk = self._at.desk_at(self.root)
        card = UpdatesCard(desk.sentence)
        deeds = UpdateDeeds(desk, card)
        deeds.failed.connect(self._on_updates_failed)
        deeds.look()
        self.page.add_card(card)

    def _on_updates_failed(self, error: WorkbenchError) -> None:
        words = " ".join(self._at.messages.sentences(error))
        self.page.strip.show_state(StripState(words, "red"))

    @property
    def _may_call(self) -> bool:
        holder = self._facts.holder
        is_here = holder is not None and holder.is_on_this_machine and holder.is_alive
        return is_here and holder is not None and holder.pid != os.getpid()

    def _call(self) -> None:
        if self._caller is None:
            self._caller = Caller(Layout(self.root), self)
            self._caller.answered.connect(self._on_caller_answered)
        self._caller.call(self._at.file)

    def _on_caller_answered(self, answered: bool) -> None:
        self._facts = replace(self._facts, answered=answered)
        if answered:
            self.leave_wanted.emit()
        else:
            self._show()

    def _on_page_acted(self, key: str) -> None:
        deeds = {
            RESTORE: self._restore,
            ELSEWHERE: self._restore_elsewhere,
            RETRY: self._at.keeper.retry,
            CHOOSE: self._choose,
            OTHER: self.other_wanted.emit,
            BRING: self._call,
            FOLDER: self._show_folder,
        }
        deeds[key]()

    def _restore(self) -> None:
        if self._restoring is not None:
            self._restoring.restore()

    def _restore_elsewhere(self) -> None:
        if self._restoring is not None:
            self._restoring.restore_elsewhere()

    def _on_restored(self, root: Path, said: str) -> None:
        self.said.emit(said)
        self.workspace_wanted.emit(root)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.page, self.tr("Folder of the workspace"), str(self.root.parent)
        )
        if chosen:
            self.workspace_wanted.emit(Path(chosen))

    def _show_folder(self) -> None:
        nearest = next((each for each in (self.root, *self.root.parents) if each.exists()), self.root)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(nearest)))

    def _on_page_diagnostics_wanted(self) -> None:
        from ui.diagnostics.dialog import DiagnosticsDialog
        from ui.diagnostics.facts import Subject, program_facts

        at = self._at
        subject = Subject(Layout(self.root), program_facts(at.preferences, self._facts.code), at.clock)
        DiagnosticsDialog(subject, at.jobs, at.messages, self.page).open()
