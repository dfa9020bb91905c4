"""Asks for a list of work: on paper or for a calendar, up to which day, grouped how."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.errors import MachineError, Problem
from workbench.worklist.model import By

PAPER, CALENDAR = "pdf", "ics"
DAYS = {PAPER: 14, CALENDAR: 92}


@dataclass(frozen=True, slots=True)
class WorklistWish:
    """What is wanted: `kind` is also the ending of the file."""

    kind: str
    until: date | None
    by: By
    names: bool


class WorklistDialog(FormDialog):
    """`wanted` carries a WorklistWish."""

    def __init__(
        self,
        today: Callable[[], date],
        sentence: Callable[[Problem | MachineError], str],
        parent: QWidget,
    ) -> None:
        super().__init__(sentence, parent)
        self._today = today
        self._kind = ChoiceChips(((PAPER, self.tr("PDF to print")), (CALENDAR, self.tr("Calendar file"))))
        self._until = DateEdit(today, accessible_name=self.tr("Up to"))
        self._by = ChoiceChips((("day", self.tr("By day")), ("person", self.tr("By handler"))))
        self._names = QCheckBox(self.tr("Masked names beside the case numbers"))
        self.name_it(self.tr("Worklist"), self.tr("Save as…"))
        self.add_row("kind", FieldRow(self.tr("As"), self._kind))
        self.add_row("until", FieldRow(self.tr("Up to"), self._until))
        self._by_row = self.add_row("by", FieldRow(self.tr("Grouped"), self._by))
        self.column.addWidget(self._names)
        self._kind.edited.connect(self._on_kind_edited)
        self._kind.show_state(PAPER)
        self._by.show_state("day")
        self._on_kind_edited(PAPER)

    def draft(self) -> WorklistWish:
        """What was chosen."""
        by: By = "person" if self._by.value == "person" else "day"
        return WorklistWish(self._kind.value or PAPER, self._until.value, by, self._names.isChecked())

    def _on_kind_edited(self, kind: str) -> None:
        """Paper is for two weeks and grouped; a calendar is for three months and names nobody unasked."""
        kind = kind or PAPER
        self._kind.show_state(kind)
        self._until.show_state(self._today() + timedelta(days=DAYS[kind]))
        self._by_row.setVisible(kind == PAPER)
        self._names.setVisible(kind == CALENDAR)
