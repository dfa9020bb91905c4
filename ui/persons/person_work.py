"""What a page of a person asks to be done: show in full, judge, withdraw, change; each through its dialog."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.persons.edit_dialog import EditDialog
from ui.persons.fact_state import FactState
from ui.persons.judge_dialog import JudgeDialog
from ui.persons.person_view import PersonView
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.moment import today
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.profile_editing import PersonEdit

REVEALED_FOR_MS = 120_000
Full = Mapping[str, tuple[str, ...]]


class PersonWork(QObject):
    """`revealed` carries the full values, `covered` says that they are to be hidden again."""

    revealed = Signal(object)
    covered = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._full: Full = {}
        self._over = QTimer(self, singleShot=True, interval=REVEALED_FOR_MS)
        self._over.timeout.connect(self.cover)

    @property
    def full(self) -> Full:
        """The full values while they are shown; empty otherwise."""
        return self._full

    def ask_reveal(self, person_id: str) -> None:
        """Ask why everything should be shown, and then show it."""
        seen = self.tr("Name, document, phones, address, e-mail and note are shown in full.")
        logged = self.tr("Who looked, when and why goes into the audit trail.")
        hidden = self.tr("It is hidden again after two minutes, or when you leave this page.")
        question = Confirmation(
            question=self.tr("Show everything about this person?"),
            consequences=(seen, logged, hidden),
            verb=self.tr("Show and log"),
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._page)
        dialog.confirmed.connect(lambda reason: self._reveal(person_id, reason))
        dialog.open()

    def cover(self) -> None:
        """Hide again what was shown in full."""
        self._over.stop()
        if self._full:
            self._full = {}
            self.covered.emit()

    def ask_judgement(self, view: PersonView) -> JudgeDialog:
        """Ask for a judgement; the dialog stays until it was kept."""
        person_id = view.profile.person_id
        dialog = JudgeDialog(person_id, view.sources.wording, self._desk.sentence, self._page)
        dialog.show_state(view.cases, view.profile.on)
        dialog.wanted.connect(lambda draft: self._judge(draft, dialog))
        _open(dialog)
        return dialog

    def ask_withdrawal(self, fact: FactState) -> None:
        """Ask why a judgement or an answer is withdrawn, and withdraw it."""
        kept = self.tr("That it was made, by whom and on what, stays in the audit trail.")
        question = Confirmation(
            question=self.tr("Withdraw “{name}: {value}”?").format(name=fact.name, value=fact.text),
            consequences=(kept,),
            verb=self.tr("Withdraw"),
            danger=True,
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._page)
        dialog.confirmed.connect(lambda reason: self._withdraw(fact, reason))
        dialog.open()

    def ask_changes(self, view: PersonView) -> EditDialog:
        """Let the typed facts be changed; the dialog stays until they were kept."""
        dialog = EditDialog(
            view.sources.wording, self._desk.sentence, lambda: today(self._desk.clock), self._page
        )
        dialog.show_state(view.sheet, unmasked=bool(self._full))
        dialog.wanted.connect(lambda edit: self._edit(edit, dialog))
        _open(dialog)
        return dialog

    def _reveal(self, person_id: str, reason: str) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Full:
            from workbench.persons.profile_commands import SENSITIVE, reveal

            return reveal(
                session, person_id, SENSITIVE, reason=reason, actor=desk.actor, clock=desk.clock
            ).values

        desk.write(act, self._on_revealed, owner=self)

    def _on_revealed(self, full: Full) -> None:
        self._full = full
        self._over.start()
        self.revealed.emit(full)

    def _judge(self, draft: JudgementDraft, dialog: JudgeDialog) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Changes:
            from workbench.persons.judging_commands import judge

            judgement_id = judge(session, draft, actor=desk.actor, clock=desk.clock)
            return Changes.of("persons", ids=(draft.person_id, judgement_id))

        desk.write(act, _accepting(dialog), dialog.refuse, owner=dialog)

    def _withdraw(self, fact: FactState, reason: str) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Changes:
            if fact.answer_id:
                from workbench.profiles.answering import withdraw_answer

                return withdraw_answer(session, fact.answer_id, reason, actor=desk.actor, clock=desk.clock)
            from workbench.persons.judging_commands import withdraw_judgement

            return withdraw_judgement(
                session, fact.judgement_id, reason=reason, actor=desk.actor, clock=desk.clock
            )

        desk.write(act, owner=self)

    def _edit(self, edit: PersonEdit, dialog: EditDialog) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Changes:
            from workbench.persons.profile_commands import edit_person

            return edit_person(session, edit, actor=desk.actor, clock=desk.clock)

        desk.write(act, _accepting(dialog), dialog.refuse, owner=dialog)


def _open(dialog: JudgeDialog | EditDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _accepting(dialog: JudgeDialog | EditDialog) -> Callable[[object], None]:
    return lambda _result: dialog.accept()
