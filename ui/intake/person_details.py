"""What is seldom asked of a complainant at the counter, and how they want to be reached."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.intake.choices_of import gender_choices
from ui.intake.fields import Marked
from ui.intake.typed import date_text, show_date
from ui.kit import metrics
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.persons.model import PersonDraft


class PersonDetails(QWidget):
    """`edited` after any change."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.born = DateEdit(today)
        self.gender = CodeCombo(gender_choices())
        self.born.edited.connect(self._tell)
        self.gender.edited.connect(self._tell)
        labels = {
            "email": self.tr("E-mail"),
            "occupation": self.tr("Occupation"),
            "preferred_contact": self.tr("Wants to be reached"),
            "best_time": self.tr("Best time"),
            "dialect": self.tr("Dialect"),
            "accessibility": self.tr("Needs help with"),
            "note": self.tr("Note"),
        }
        self.lines = {part: QLineEdit() for part in labels}
        self._rows = {
            "birth_on": FieldRow(self.tr("Born on"), self.born),
            "gender": FieldRow(self.tr("Gender"), self.gender, note=self.tr("As the person says")),
            **{part: FieldRow(label, self.lines[part]) for part, label in labels.items()},
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        for row in self._rows.values():
            column.addWidget(row)
        for line in self.lines.values():
            line.textEdited.connect(self._tell)

    def filled(self, person: PersonDraft) -> PersonDraft:
        """The person with what is typed here."""
        texts: dict[str, Any] = {part: line.text() for part, line in self.lines.items()}
        return replace(person, birth_on=date_text(self.born), gender=self.gender.code or "", **texts)

    def show_state(self, person: PersonDraft) -> None:
        """Show a draft without telling anybody."""
        show_date(self.born, person.birth_on)
        self.gender.show_state(person.gender or None)
        for part, line in self.lines.items():
            line.setText(getattr(person, part))

    def is_blank(self) -> bool:
        """Whether nothing is typed here."""
        return self.filled(PersonDraft()) == PersonDraft()

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return dict(self._rows)

    def _tell(self, *_ignored: object) -> None:
        self.edited.emit()
