"""Asks for a judgement: about what, which value, on what basis, for how long."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.dates import whole_date
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from ui.persons.value_edit import ValueEdit
from workbench.complaints.model import ComplaintRow
from workbench.errors import UserError, WorkbenchError
from workbench.persons.judging_rules import DAYS, DAYS_AT_MOST, JudgementDraft
from workbench.rulebook.profile_model import Facet
from workbench.wording.naming import Wording

BASIS_HEIGHT = 72


class JudgeDialog(QDialog):
    """`wanted` carries a JudgementDraft; the page keeps it and then accepts, or shows what is wrong."""

    wanted = Signal(object)

    def __init__(self, person_id: str, wording: Wording, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self._person_id, self._wording = person_id, wording
        self._today = date.min
        self.setWindowTitle(self.tr("Add a judgement"))
        self.setMinimumWidth(460)
        self._facet = DropDown()
        self._value = ValueEdit(wording.book, wording.language)
        self._basis = PlainEditor("", placeholder=self.tr("What was seen or heard, or which exhibit"))
        self._basis.setFixedHeight(BASIS_HEIGHT)
        self._case = DropDown()
        self._days = QLineEdit(str(DAYS))
        self._days.setValidator(QIntValidator(1, DAYS_AT_MOST, self._days))
        self._fields = FieldProblems(sentence)
        self._strip = ErrorStrip(sentence)
        self._keep = ActionButton(self.tr("Keep judgement"), kind="primary")
        self._keep.show_hint("Ctrl+Return")
        self._keep.setDefault(True)
        self._fill()
        self._lay_out()
        self._facet.currentIndexChanged.connect(self._show_facet)
        self._days.textChanged.connect(self._show_until)
        self._basis.submitted.connect(self._on_keep_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._show_facet()

    def show_state(self, cases: Sequence[ComplaintRow], today: date) -> None:
        """Offer the person's cases as the place where it was learnt; days count from `today`."""
        self._today = today
        self._case.clear()
        self._case.addItem(self.tr("No particular case"), "")
        for row in cases:
            self._case.addItem(row.case_no, row.id)
        newest_open = next((place for place, row in enumerate(cases, start=1) if row.closed_on is None), 0)
        self._case.setCurrentIndex(newest_open)
        self._show_until()

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept: mark the fields, and tell the rest above them."""
        self._keep.setEnabled(True)
        problems = error.problems if isinstance(error, UserError) else ()
        homeless = self._fields.show(problems)
        self._strip.show_error(None if problems and not homeless else error)
        self._fields.focus_first(problems)
        self.adjustSize()

    @property
    def draft(self) -> JudgementDraft:
        """What was typed so far."""
        return JudgementDraft(
            person_id=self._person_id,
            field=self._facet.code,
            value=self._value.text,
            basis=self._basis.toPlainText(),
            complaint_id=self._case.code,
            days=self._day_count(),
        )

    def _fill(self) -> None:
        book, language = self._wording.book, self._wording.language
        for facet in book.profile.rows:
            if facet.judged:
                group = book.text(book.profile[facet.group], language)
                self._facet.addItem(f"{group} · {book.text(facet, language)}", facet.id)

    def _lay_out(self) -> None:
        self._row_of_value = FieldRow(self.tr("Value"), self._value)
        self._row_of_facet = FieldRow(self.tr("Judged"), self._facet)
        self._row_of_days = FieldRow(self.tr("Holds for (days)"), self._days)
        basis = FieldRow(self.tr("Basis"), self._basis)
        rows = {"field": self._row_of_facet, "value": self._row_of_value, "basis": basis}
        rows |= {
            "complaint_id": FieldRow(self.tr("Learnt in case"), self._case),
            "days": self._row_of_days,
        }
        told = QLabel(self.tr("It is kept under your name, expires by itself, and can be withdrawn."))
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._strip)
        for path, row in rows.items():
            column.addWidget(self._fields.bind(path, row))
        column.addWidget(told)
        column.addSpacing(metrics.GAP_SMALL)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._keep)
        return line

    def _show_facet(self) -> None:
        facet: Facet = self._wording.book.profile[self._facet.code]
        self._value.show_facet(facet)
        rule = facet.rule_zh if self._wording.language == "zh" else facet.rule_en
        self._row_of_value.show_problem(None)
        self._row_of_value.show_note(rule)
        self.adjustSize()

    def _show_until(self) -> None:
        if self._today > date.min:
            until = whole_date(self._today + timedelta(days=self._day_count()))
            self._row_of_days.show_note(self.tr("until {day}").format(day=until))

    def _day_count(self) -> int:
        return int(self._days.text() or 0)

    def _on_keep_clicked(self) -> None:
        if self._keep.isEnabled():
            self._keep.setEnabled(False)
            self.wanted.emit(self.draft)
