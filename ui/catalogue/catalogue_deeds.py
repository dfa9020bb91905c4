"""What can be done to the catalogue from its page; refusals are told through `failed`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.catalogue.catalogue_lines import ListLine
from ui.catalogue.group_dialog import GroupDialog
from ui.catalogue.moving import ExhibitMove, Move
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.catalogue.model import CatalogueEntry, Choice, ChoiceDraft, GroupDraft, LeftOut, MoveDraft
from workbench.catalogue.words import CatalogueWords
from workbench.changes import Changes


class CatalogueDeeds(QObject):
    """Asks where a reason or a title is owed, then writes."""

    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def move(self, complaint_id: str, move: Move) -> None:
        """An exhibit or a group goes to another place."""

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.catalogue import commands

            who: Any = {"actor": self._desk.actor, "clock": self._desk.clock}
            if isinstance(move, ExhibitMove):
                draft = MoveDraft(move.evidence_id, move.group_id, move.position)
                return commands.move_exhibit(session, draft, **who)
            return commands.move_group(session, complaint_id, move.group_id, move.position, **who)

        self._write(act)

    def make_group(self, complaint_id: str) -> None:
        """Ask for a title, then add a group."""

        def named(title: str) -> None:
            self._run("make_group", GroupDraft(complaint_id, title))

        self._ask_title(self.tr("New group"), "", "", named)

    def rename_group(self, complaint_id: str, line: ListLine, usual: str) -> None:
        """Ask for another title; an empty one gives the group its usual name back."""

        def named(title: str) -> None:
            self._run("rename_group", complaint_id, line.group.id, title)

        self._ask_title(self.tr("Rename the group"), line.group.title, usual, named)

    def remove_group(self, complaint_id: str, group_id: str, into_id: str = "") -> None:
        """Take a group away; what is in it goes into another one."""
        self._run("remove_group", complaint_id, group_id, into_id)

    def propose_anew(self, complaint_id: str) -> None:
        """Ask first: groups that somebody made are given up."""
        question = self.tr("Group the exhibits anew?")
        lines = (
            self.tr("Groups and their order are made again by what each exhibit proves."),
            self.tr("What goes out stays as it was decided; numbers may change."),
        )
        dialog = ConfirmDialog(Confirmation(question, lines, self.tr("Group anew")), self._window)
        dialog.confirmed.connect(lambda _reason: self._run("propose_anew", complaint_id))
        dialog.open()

    def choose(self, entry: CatalogueEntry, words: CatalogueWords) -> None:
        """Take an exhibit out, or put one in, with a reason."""
        out = entry.included
        title = entry.row.title
        question = self.tr("Leave “{title}” out?") if out else self.tr("Put “{title}” in?")
        lines = [self.tr("It stays in the inner list.")] if out else []
        if not out and entry.left_out not in (None, LeftOut.CHOSEN_OUT):
            lines.append(words.wording.messages.text(str(entry.left_out)))
        lines.append(self.tr("The reason stays inside and goes into the trail."))
        verb = self.tr("Leave out") if out else self.tr("Put in")
        asked = Confirmation(question.format(title=title), tuple(lines), verb, reason_label=self.tr("Reason"))
        dialog = ConfirmDialog(asked, self._window)
        choice = Choice.OUT if out else Choice.IN
        dialog.confirmed.connect(
            lambda reason: self._run("choose", ChoiceDraft(entry.row.id, choice, reason))
        )
        dialog.open()

    def leave_to_rules(self, entry: CatalogueEntry) -> None:
        """The decision is taken back."""
        self._run("choose", ChoiceDraft(entry.row.id, None))

    def _ask_title(self, title: str, text: str, usual: str, named: Callable[[str], None]) -> None:
        dialog = GroupDialog(title, text, usual, self._window)
        dialog.named.connect(named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, command: str, *what: Any) -> None:
        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.catalogue import commands

            changes: Changes = getattr(commands, command)(
                session, *what, actor=self._desk.actor, clock=self._desk.clock
            )
            return changes

        self._write(act)

    def _write(self, act: Callable[[Any, JobContext], Changes]) -> None:
        self._desk.write(act, None, self.failed.emit, owner=self)
