"""The control of one particular by its type, read and shown as text."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.evidence.tick_row import TickRow
from ui.evidence.words import EvidenceWords
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.evidence.particulars_model import GIVEN
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.evidence_model import Particular


class ParticularEdit(QObject):
    """Makes the row of a particular. `edited` tells that a person changed it."""

    edited = Signal()

    def __init__(self, words: EvidenceWords, particular: Particular, parent: QObject) -> None:
        super().__init__(parent)
        self.particular = particular
        self._words = words
        self._control = self._made()
        name = words.wording.book.text(particular, words.wording.language)
        self.row: FieldRow = TickRow(name) if self._control is None else FieldRow(name, self._control)
        if isinstance(self.row, TickRow):
            self.row.box.toggled.connect(self._on_edited)
        self._quiet = False

    def text(self) -> str:
        """What is typed, chosen or ticked."""
        control = self._control
        if isinstance(self.row, TickRow):
            return GIVEN if self.row.box.isChecked() else ""
        if isinstance(control, CodeCombo):
            return control.code or ""
        if isinstance(control, DateEdit):
            return control.value.isoformat() if control.value else control.text().strip()
        return control.text().strip() if isinstance(control, QLineEdit) else ""

    def show_value(self, value: str) -> None:
        """Show what is kept, without telling anybody."""
        self._quiet = True
        control = self._control
        if isinstance(self.row, TickRow):
            self.row.box.setChecked(value == GIVEN)
        elif isinstance(control, CodeCombo):
            control.show_state(value or None)
        elif isinstance(control, DateEdit):
            control.show_state(date.fromisoformat(value) if value else None)
        elif isinstance(control, QLineEdit):
            control.setText(_typed_moment(value) if self.particular.type == "moment" else value)
            control.setCursorPosition(0)
        self._quiet = False

    def offer_exhibits(self, others: Sequence[tuple[int, str]]) -> None:
        """The exhibits that it may name."""
        if self.particular.type == "exhibit" and isinstance(self._control, CodeCombo):
            self._control.set_choices([Choice(str(number), f"{number}  {title}") for number, title in others])

    def allow(self, allowed: bool) -> None:
        """What is withdrawn is only read."""
        self.row.control.setEnabled(allowed)

    def _made(self) -> QWidget | None:
        kind = self.particular.type
        if kind == "tick":
            return None
        if kind in ("choice", "exhibit"):
            book, language = self._words.wording.book, self._words.wording.language
            combo = CodeCombo(
                [
                    Choice(choice.value, book.text(choice, language), search=choice.value)
                    for choice in self.particular.choices
                ]
            )
            combo.edited.connect(self._on_edited)
            return combo
        if kind == "day":
            day = DateEdit(lambda: self._words.today)
            day.edited.connect(self._on_edited)
            day.textEdited.connect(self._on_edited)
            return day
        line = QLineEdit()
        if kind == "moment":
            line.setPlaceholderText(self.tr("yyyy-mm-dd hh:mm"))
        line.textEdited.connect(self._on_edited)
        return line

    def _on_edited(self, *_what: object) -> None:
        if not self._quiet:
            self.edited.emit()


def _typed_moment(value: str) -> str:
    """An instant as one types it at the branch; a day stays a day."""
    if "T" not in value:
        return value
    at = datetime.fromisoformat(value).astimezone(BRANCH_ZONE)
    return at.strftime("%Y-%m-%d %H:%M:%S" if at.second else "%Y-%m-%d %H:%M")
