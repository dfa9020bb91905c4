"""The dialogs about words: each opens, and does what was wanted."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from ui.words.names import WordNames
from ui.words.word_dialog import WordDialog
from workbench.words.commands import add_word, remove_word, take_back_word
from workbench.words.model import Decided, WordDraft, WordRow

Deed = Callable[..., Decided]


class WordDeeds(QObject):
    """For one page."""

    def __init__(self, desk: Desk, names: WordNames, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._names = names
        self._widget = widget

    def add(self, place: tuple[str, str]) -> None:
        """Ask for a word, its weight and the reason."""
        name, code = place
        named = self._names.code(name, code) if code else self._names.list(name)
        dialog = WordDialog(place, named, self._desk.sentence, self._widget)
        dialog.wanted.connect(partial(self._on_wanted, dialog))
        dialog.open()

    def remove(self, row: WordRow) -> None:
        """Ask why a word is taken out."""
        lines = (
            self.tr("It no longer counts when a complaint is read."),
            self.tr("Labels that were set stay as they are."),
        )
        question = self.tr("Take “{word}” out?").format(word=row.word)
        self._confirm(
            Confirmation(question, lines, self.tr("Take out"), reason_label=self.tr("Reason")),
            remove_word,
            row,
        )

    def take_back(self, row: WordRow) -> None:
        """Ask why a decision is taken back."""
        lines = (self.tr("The word stands as it was shipped; one that was added here is gone."),)
        question = self.tr("Take back what was decided about “{word}”?").format(word=row.word)
        asked = Confirmation(question, lines, self.tr("Take back"), reason_label=self.tr("Reason"))
        self._confirm(asked, take_back_word, row)

    def _confirm(self, asked: Confirmation, deed: Deed, row: WordRow) -> None:
        dialog = ConfirmDialog(asked, self._widget)
        dialog.confirmed.connect(partial(self._on_confirmed, deed, row))
        dialog.open()

    def _on_confirmed(self, deed: Deed, row: WordRow, reason: str) -> None:
        draft = WordDraft(row.lexicon, row.code, row.word, reason)
        self._desk.write(self._act(deed, draft), owner=self._widget)

    def _on_wanted(self, dialog: WordDialog, draft: WordDraft) -> None:
        def done(_decided: Decided) -> None:
            dialog.accept()

        self._desk.write(self._act(add_word, draft), done, dialog.refuse, owner=dialog)

    def _act(self, deed: Deed, draft: WordDraft) -> Callable[[Any, JobContext], Decided]:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Decided:
            return deed(session, draft, actor=actor, clock=clock)

        return act
