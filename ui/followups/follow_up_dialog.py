"""Records a follow-up: whether the person was reached, and only then what they answered."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.contacts.when_edit import WhenEdit
from ui.followups.model import AfterState
from ui.followups.score_chips import ScoreChips
from ui.followups.words import occasion_name
from ui.kit.choice_chips import ChoiceChips
from ui.kit.dates import whole_date
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.strip import Strip, StripState
from workbench.followups.model import FollowUpDraft, Occasion
from workbench.followups.rules import REOPENS_AT_MOST

WORDS_PX, SHORT_PX = 76, 52
YES, NO = "yes", "no"
_ANSWERS = {YES: True, NO: False, "": None}


class FollowUpDialog(FormDialog):
    """`wanted` carries a FollowUpDraft. What a low score will do is said before anything is saved."""

    def __init__(
        self, state: AfterState, words: CaseWords, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(words.problem, parent)
        self._state, self._words_of = state, words
        self.width_px = 620
        self._again = Strip()
        self._occasion = ChoiceChips([(one.value, occasion_name(one)) for one in Occasion])
        self._when = WhenEdit(now)
        self._reached = ChoiceChips([(YES, self.tr("Reached")), (NO, self.tr("Not reached"))])
        self._scores = {name: ScoreChips() for name in ("outcome", "process", "attitude", "timeliness")}
        self._said = PlainEditor(self.tr("In their words"))
        self._demands = PlainEditor(self.tr("Still demands"))
        self._contact = ChoiceChips([(YES, self.tr("Yes")), (NO, self.tr("No"))])
        self._answers: list[FieldRow] = []
        self._said_row: FieldRow | None = None
        self._lay_out_rows()
        self._connect()
        self._start()

    def choose(self, occasion: str) -> None:
        """Begin with an occasion."""
        self._occasion.show_state(occasion)
        self._show_consequence()

    def draft(self) -> FollowUpDraft:
        """What was typed; what is hidden was not answered."""
        reached = _ANSWERS[self._reached.value]
        answered = reached is True
        scores = {f"{name}_score": chips.value if answered else "" for name, chips in self._scores.items()}
        return FollowUpDraft(
            occasion=self._occasion.value,
            tried_at=self._when.text,
            reached=reached,
            still_demands=self._demands.toPlainText() if answered else "",
            contact_again=_ANSWERS[self._contact.value] if answered else None,
            words=self._said.toPlainText(),
            **scores,
        )

    def _lay_out_rows(self) -> None:
        self.name_it(self.tr("Record a follow-up"), self.tr("Save"))
        self.add_lines(self._lines())
        self.add_row("occasion", FieldRow(self.tr("Occasion"), self._occasion))
        self.add_row("tried_at", FieldRow(self.tr("Tried at"), self._when))
        self.add_row("reached", FieldRow(self.tr("Result"), self._reached))
        labels = {
            "outcome": self.tr("Outcome"),
            "process": self.tr("Process"),
            "attitude": self.tr("Attitude"),
            "timeliness": self.tr("Timeliness"),
        }
        for name, label in labels.items():
            self._answers.append(self.add_row(f"{name}_score", FieldRow(label, self._scores[name])))
            if name == "outcome":
                self.column.addWidget(self._again)
        for editor, height in ((self._said, WORDS_PX), (self._demands, SHORT_PX)):
            editor.setFixedHeight(height)
            editor.submitted.connect(self.submit)
        self._said_row = self.add_row("words", FieldRow(self.tr("In their words"), self._said))
        self._answers.append(self.add_row("still_demands", FieldRow(self.tr("Still demands"), self._demands)))
        contact = FieldRow(self.tr("Contact again"), self._contact)
        self._answers.append(self.add_row("contact_again", contact))

    def _connect(self) -> None:
        self._reached.edited.connect(self._on_reached_edited)
        self._scores["outcome"].edited.connect(self._show_consequence)

    def _start(self) -> None:
        self._occasion.show_state(self._state.stand.next_occasion.value)
        self._when.show_now()
        self._on_reached_edited()

    def _lines(self) -> list[str]:
        stand, lines = self._state.stand, []
        if stand.informed_on is not None:
            text = self.tr("The decision was told on {day}.")
            lines.append(text.format(day=whole_date(stand.informed_on)))
        if stand.again_in:
            text = self.tr("Complained again about the same since: {numbers}")
            lines.append(text.format(numbers=self._words_of.comma.join(stand.again_in)))
        return lines

    def _on_reached_edited(self, _value: str = "") -> None:
        """Nobody who was not reached can be asked: the questions are not even there."""
        answered = self._reached.value == YES
        for row in self._answers:
            row.setVisible(answered)
        if self._said_row is not None:
            self._said_row.rename(self.tr("In their words") if answered else self.tr("Note"))
        self._show_consequence()
        if self.isVisible():
            self.fit()

    def _show_consequence(self, _value: str = "") -> None:
        """Say what will happen before it happens."""
        reached, score = self._reached.value, self._scores["outcome"].value
        self._again.show_state(None)
        verb = self.tr("Save")
        if reached == NO:
            text = self.tr(
                "Not reached is never satisfied. After tries on three different days the occasion is settled "
                "as not reached."
            )
            self._again.show_state(StripState(text, "accent"))
        elif reached == YES and score and int(score) <= REOPENS_AT_MOST:
            to_state = self._state.stand.reopens_to
            if to_state is None:
                text = self.tr("The case is at work already, so it is not taken up a second time.")
            else:
                text = self.tr(
                    "With {score} of 5 the case is taken up again when this is saved: it goes to “{state}”. "
                    "Write down why; it becomes the reason."
                ).format(score=score, state=self._words_of.state(to_state))
                verb = self.tr("Save and take up again")
            self._again.show_state(StripState(text, "amber"))
        self.name_it(self.tr("Record a follow-up"), verb)
