"""Asks for a judgement: about what, which value, on what basis, for how long."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.dates import whole_date
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from ui.persons.value_edit import ValueEdit
from workbench.complaints.model import ComplaintRow
from workbench.persons.judging_rules import DAYS, DAYS_AT_MOST, JudgementDraft
from workbench.rulebook.profile_model import Facet
from workbench.wording.naming import Wording

BASIS_HEIGHT = 72


class JudgeDialog(FormDialog):
    """`wanted` carries a JudgementDraft; the page keeps it and then accepts, or shows what is wrong."""

    def __init__(self, person_id: str, wording: Wording, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("Add a judgement"), self.tr("Keep judgement"))
        self._person_id, self._wording = person_id, wording
        self._today = date.min
        self._facet = DropDown()
        self._value = ValueEdit(wording.book, wording.language)
        self._basis = PlainEditor("", placeholder=self.tr("What was seen or heard, or which exhibit"))
        self._basis.setFixedHeight(BASIS_HEIGHT)
        self._basis.submitted.connect(self.submit)
        self._case = DropDown()
        self._days = QLineEdit(str(DAYS))
        self._days.setValidator(QIntValidator(1, DAYS_AT_MOST, self._days))
        self._fill()
        self._add_rows()
        self._facet.currentIndexChanged.connect(self._show_facet)
        self._days.textChanged.connect(self._show_until)
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

    def _add_rows(self) -> None:
        self._row_of_value = FieldRow(self.tr("Value"), self._value)
        self._row_of_days = FieldRow(self.tr("Holds for (days)"), self._days)
        self.add_row("field", FieldRow(self.tr("Judged"), self._facet))
        self.add_row("value", self._row_of_value)
        self.add_row("basis", FieldRow(self.tr("Basis"), self._basis))
        self.add_row("complaint_id", FieldRow(self.tr("Learnt in case"), self._case))
        self.add_row("days", self._row_of_days)
        told = self.tr("It is kept under your name, expires by itself, and can be withdrawn.")
        self.column.addWidget(wrapped(told, "secondary"))

    def _show_facet(self) -> None:
        facet: Facet = self._wording.book.profile[self._facet.code]
        self._value.show_facet(facet)
        rule = facet.rule_zh if self._wording.language == "zh" else facet.rule_en
        self._row_of_value.show_problem(None)
        self._row_of_value.show_note(rule)

    def _show_until(self) -> None:
        if self._today > date.min:
            until = whole_date(self._today + timedelta(days=self._day_count()))
            self._row_of_days.show_note(self.tr("until {day}").format(day=until))

    def _day_count(self) -> int:
        return int(self._days.text() or 0)
