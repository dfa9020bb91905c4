"""Records an attempt to deliver a letter: how, when, with which proof, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.contacts.when_edit import WhenEdit
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.model import DeliveryDraft, LetterRow, Mode
from workbench.letters.outcomes import DeliveryResult
from workbench.moment import today

PROOF_PX, NOTE_PX = 60, 44
ARRIVES = DeliveryResult.DELIVERED


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit that may prove the attempt."""

    number: int
    title: str


class DeliveryDialog(FormDialog):
    """`wanted` carries a DeliveryDraft."""

    handbook = "letters#unreachable"

    def __init__(self, desk: Desk, row: LetterRow, exhibits: Sequence[Exhibit], parent: QWidget) -> None:
        super().__init__(desk.sentence, parent)
        self._words = LetterWords(desk, self)
        title = self.tr("Record the delivery of {number}").format(number=row.number or "")
        self.name_it(title, self.tr("Record"))
        self.add_lines([self._words.attempt(one) for one in row.deliveries])
        self._mode = CodeCombo([Choice(mode.value, self._words.mode(mode)) for mode in Mode])
        self._result = CodeCombo([Choice(one.value, self._words.result(one)) for one in DeliveryResult])
        self._choices = {"mode": self._mode, "result": self._result}
        self._at = WhenEdit(desk.clock.now)
        self._received = DateEdit(lambda: today(desk.clock))
        self._receiver = QLineEdit()
        self._proof = PlainEditor(self.tr("Proof"))
        self._proof.setPlaceholderText(self.tr("Receipt number, signature, recording, screenshot"))
        self._proof.setFixedHeight(PROOF_PX)
        self._evidence = CodeCombo([_choice(one) for one in exhibits])
        self._note = PlainEditor(self.tr("Note"))
        self._note.setFixedHeight(NOTE_PX)
        self._at.show_now()
        self._add_rows()
        self._result.edited.connect(self._on_result_edited)
        self._on_result_edited(None)

    def submit(self) -> None:
        """Ask for the deed once way and result are chosen."""
        unchosen = [path for path in ("mode", "result") if not self._choices[path].code]
        for path in self._choices:
            self._rows[path].show_problem(self.tr("Choose one") if path in unchosen else None)
        if unchosen:
            self._choices[unchosen[0]].setFocus()
        else:
            super().submit()

    def draft(self) -> DeliveryDraft:
        """What was typed."""
        arrives = self._result.code == ARRIVES
        return DeliveryDraft(
            mode=self._mode.code or "",
            at=self._at.text,
            result=self._result.code or "",
            proof=self._proof.toPlainText(),
            received_on=self._received.text() if arrives else "",
            receiver=self._receiver.text(),
            evidence=self._evidence.code or "",
            note=self._note.toPlainText(),
        )

    def _add_rows(self) -> None:
        rows = (
            ("mode", self.tr("How"), self._mode, ""),
            ("at", self.tr("When"), self._at, ""),
            ("result", self.tr("Result"), self._result, ""),
            ("received_on", self.tr("Arrived on"), self._received, ""),
            ("receiver", self.tr("Taken by"), self._receiver, ""),
            ("proof", self.tr("Proof"), self._proof, ""),
            ("evidence", self.tr("Exhibit"), self._evidence, self.tr("The stored file that shows it")),
            ("note", self.tr("Note"), self._note, ""),
        )
        self._rows = {
            path: self.add_row(path, FieldRow(label, control, note=note))
            for path, label, control, note in rows
        }
        rule = self.tr(
            "Three attempts in vain on three different days: the person counts as unreachable, and where a "
            "decision is told the log of the attempts stands as proof."
        )
        self.add_lines([rule])

    def _on_result_edited(self, _code: object) -> None:
        self._rows["received_on"].setVisible(self._result.code == ARRIVES)


def _choice(one: Exhibit) -> Choice:
    return Choice(str(one.number), f"{one.number} {one.title}")
