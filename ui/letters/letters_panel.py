"""The letters of a case: drafts first, then what was issued, with where each stands."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.rows_model import RowsModel
from ui.kit.section_label import SectionLabel
from ui.kit.table import Table
from ui.letters.new_letter_dialog import NewLetterDialog
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.model import LetterDone, LetterRow
from workbench.letters.offers import TemplateOffer, template_offers
from workbench.letters.queries import case_letters

LetterColumn = Column[LetterRow]
MOST_ROWS = 7


class LettersPanel(QWidget):
    """`counted` carries how many letters the case has."""

    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case, self._wanted = desk, "", ""
        self._words = LetterWords(desk, self)
        self._strip = ErrorStrip(desk.sentence)
        self._model = RowsModel(self._columns(), lambda row: row.id, self)
        self.table = Table(
            self._model, "case.letters", memory=desk.preferences, accessible_name=self.tr("Letters and forms")
        )
        self.table.setProperty("framed", True)
        self.table.opened.connect(self._on_table_opened)
        self._empty = wrapped(self.tr("No letter was written yet."), "secondary")
        self.new = ActionButton(self.tr("New letter…"), icon_name="plus")
        self.new.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Letters and forms")))
        head.addStretch(1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._empty)
        column.addWidget(self.table)

    def show_case(self, complaint_id: str) -> None:
        """Ask for the letters of a case."""
        if complaint_id != self._case:
            self._wanted = ""
        self._case = complaint_id
        if complaint_id:
            self._desk.read(
                lambda session, _context: case_letters(session, complaint_id),
                self._show,
                self._strip.show_error,
                latest="case.letters",
                owner=self,
            )

    def go_to(self, letter_id: str) -> None:
        """Mark a letter, as soon as the letters are there."""
        self._wanted = letter_id
        self._go_to_wanted()

    def begin(self) -> None:
        """Ask what the case offers, then what to write."""
        case, actor, clock = self._case, self._desk.actor, self._desk.clock

        def ask(session: Any, _context: JobContext) -> list[TemplateOffer]:
            return template_offers(session, case, actor=actor, clock=clock)

        if case:
            self._desk.read(ask, self._choose, self._strip.show_error, latest="letters.offers")

    def _columns(self) -> tuple[LetterColumn, ...]:
        return (
            LetterColumn("number", self.tr("Number"), self._number, width=190),
            LetterColumn("title", self.tr("Letter"), self._title, width=230, elastic=True),
            LetterColumn("state", self.tr("State"), self._state, width=96),
            LetterColumn("delivery", self.tr("Delivery"), self._delivery, width=140),
            LetterColumn("when", self.tr("When"), self._when, width=120),
            LetterColumn("who", self.tr("Who"), lambda row: row.issued_by or row.created_by, width=80),
        )

    def _number(self, row: LetterRow) -> Cell:
        return Cell(row.number, strong=True) if row.number else Cell("—", muted=True)

    def _title(self, row: LetterRow) -> Cell:
        name = self._words.name(row)
        return Cell(f"{name} · {row.corrects}" if row.corrects else name)

    def _state(self, row: LetterRow) -> Cell:
        chip = self._words.state_chip(row)
        return Cell(chip.text, tone=chip.tone, icon=chip.icon)

    def _delivery(self, row: LetterRow) -> Cell:
        chip = self._words.delivery_chip(row)
        return Cell("") if chip is None else Cell(chip.text, tone=chip.tone, icon=chip.icon)

    def _when(self, row: LetterRow) -> str:
        return self._words.when(row.issued_at or row.updated_at)

    def _show(self, rows: list[LetterRow]) -> None:
        self._strip.show_error(None)
        self._model.show_state(rows)
        self.table.fit_height(MOST_ROWS)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.counted.emit(len(rows))
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted and self.table.select_id(self._wanted):
            self._wanted = ""
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, offers: list[TemplateOffer]) -> None:
        dialog = NewLetterDialog(self._desk, offers, self)
        dialog.chosen.connect(self._on_dialog_chosen)
        dialog.templates_wanted.connect(lambda: self._desk.go("templates"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_chosen(self, template_id: str) -> None:
        case, actor, clock = self._case, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import draft_letter

            return draft_letter(session, case, template_id, actor=actor, clock=clock)

        self._desk.write(act, self._on_drafted, self._strip.show_error)

    def _on_drafted(self, done: LetterDone) -> None:
        self._desk.go("letter", done.id)

    def _on_table_opened(self, letter_id: object) -> None:
        if isinstance(letter_id, str):
            self._desk.go("letter", letter_id)
