"""The frame of a contact: which way, with whom, when, how long, answered, told of the recording."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.contacts.form_parts import add_row, column_of
from ui.contacts.model import ContactChoices
from ui.contacts.when_edit import WhenEdit
from ui.kit.choice_chips import ChoiceChips
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.contacts.model import ContactDraft

DEFAULT_KIND = "phone_out"
YES, NO = "yes", "no"
TOLD = {True: YES, False: NO, None: ""}


class FramePart(QWidget):
    """A new contact begins now, by telephone, with the complainant."""

    edited = Signal()

    def __init__(
        self, choices: ContactChoices, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._complainant = choices.people[0].code if choices.people else None
        self._kind = CodeCombo(choices.kinds)
        self._person = CodeCombo(choices.people)
        self._when = WhenEdit(now)
        self._duration = QLineEdit()
        self._duration.setPlaceholderText(self.tr("Minutes, 18 or 18:30"))
        self._caller = QLineEdit()
        self._caller.setPlaceholderText(self.tr("Number or account that was used"))
        self._answered = ChoiceChips(((YES, self.tr("Reached")), (NO, self.tr("Not reached"))))
        self._told = ChoiceChips(((YES, self.tr("Told")), (NO, self.tr("Not told"))))
        for field in (self._duration, self._caller):
            field.textChanged.connect(self.edited)
        for chooser in (self._kind, self._person, self._when, self._answered, self._told):
            chooser.edited.connect(self._on_field_edited)

    def lay_out(self, problems: FieldProblems) -> None:
        """Put the fields below each other."""
        column = column_of(self)
        rows = (
            ("kind", FieldRow(self.tr("Way"), self._kind)),
            ("person_id", FieldRow(self.tr("With"), self._person)),
            ("started_at", FieldRow(self.tr("When"), self._when)),
            ("duration_minutes", FieldRow(self.tr("Duration"), self._duration)),
            ("answered", FieldRow(self.tr("Answered"), self._answered)),
            ("recording_told", FieldRow(self.tr("Recording"), self._told)),
            ("caller", FieldRow(self.tr("Number"), self._caller)),
        )
        for path, row in rows:
            add_row(column, problems, path, row)

    def show_state(self, draft: ContactDraft) -> None:
        """Show its fields of a draft."""
        self._kind.show_state(draft.kind or DEFAULT_KIND)
        self._person.show_state(draft.person_id or self._complainant)
        if draft.started_at:
            self._when.show_state(draft.started_at)
        else:
            self._when.show_now()
        self._duration.setText(draft.duration_minutes)
        self._caller.setText(draft.caller)
        self._answered.show_state(YES if draft.answered else NO)
        self._told.show_state(TOLD[draft.recording_told])

    def written(self, draft: ContactDraft) -> ContactDraft:
        """The draft with its fields as they stand here."""
        return replace(
            draft,
            kind=self._kind.code or "",
            person_id=self._person.code or "",
            started_at=self._when.text,
            duration_minutes=self._duration.text(),
            caller=self._caller.text(),
            answered=self._answered.value != NO,
            recording_told={YES: True, NO: False}.get(self._told.value),
        )

    def _on_field_edited(self, *_value: object) -> None:
        self.edited.emit()
