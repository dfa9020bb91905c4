"""Pauses the period for the decision: why, from when, by which papers, and how the complainant was told."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_actions import ClockActions
from ui.case.form_dialog import FormDialog
from ui.case.notice_fields import NoticeFields
from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.section_label import SectionLabel
from workbench.process.clock_model import PauseDraft
from workbench.process.clock_rules import TOLD_AT_ONCE
from workbench.process.model import NoticeDraft


class ClockPauseDialog(FormDialog):
    """`wanted` carries a PauseDraft."""

    handbook = "clocks#pause"

    def __init__(self, actions: ClockActions, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._words = words
        self.name_it(self.tr("Pause the period"), self.tr("Pause"))
        self.add_lines(
            [
                self.tr("The day it begins still counts, the day it ends no longer does."),
                self.tr("Overlapping pauses count once; one that begins after the last day revives nothing."),
                *(self._hint(kind) for kind in actions.pausable),
            ]
        )
        names = [(kind, words.wording.name("clock_events", kind)) for kind in actions.pausable]
        self._kind = ChoiceChips(names)
        self._kind.show_state(actions.pausable[0] if actions.pausable else "")
        self._from, self._to = DateEdit(lambda: words.today), DateEdit(lambda: words.today)
        self._reason, self._papers = QLineEdit(), QLineEdit()
        self._papers.setPlaceholderText(self.tr("Order, acceptance or notice, with its number"))
        self.add_row("kind", FieldRow(self.tr("What runs"), self._kind))
        self.add_row("from_on", FieldRow(self.tr("Began on"), self._from))
        note = self.tr("Only when it is over already")
        self.add_row("to_on", FieldRow(self.tr("Ended on"), self._to, note=note))
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        self.add_row("papers", FieldRow(self.tr("Papers"), self._papers))
        self.column.addWidget(SectionLabel(self.tr("How the complainant was told")))
        self._notice = NoticeFields(lambda: words.today, self.problems)
        self.column.addWidget(self._notice)

    def draft(self) -> PauseDraft:
        """What was typed."""
        return PauseDraft(
            self._kind.value,
            typed_day(self._from),
            self._reason.text(),
            self._papers.text(),
            self._told(),
            typed_day(self._to),
        )

    def _told(self) -> NoticeDraft | None:
        """The notice; a mediation needs none, so an empty one is none."""
        draft = self._notice.draft
        needed = self._kind.value in TOLD_AT_ONCE
        return draft if needed or any((draft.on, draft.mode, draft.proof)) else None

    def _hint(self, kind: str) -> str:
        """What the law asks for, as the rule pack says it."""
        wording = self._words.wording
        event = wording.book.clock_events[kind]
        note = event.note_zh if wording.language == "zh" else event.note_en
        cited = wording.several(wording.book.cite(place, wording.language) for place in event.citations)
        text = self.tr("{pause}: {note} ({citation})")
        return text.format(pause=wording.name("clock_events", kind), note=note, citation=cited)


def typed_day(field: DateEdit) -> str:
    """The day of a field, or what was typed when it is none."""
    return field.value.isoformat() if field.value else field.text()
