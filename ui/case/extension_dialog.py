"""Extends the period for the decision: the new dates, why, who approved, how it was told; not too late."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_actions import ExtensionOffer
from ui.case.form_dialog import FormDialog
from ui.case.model import CaseState
from ui.case.notice_fields import NoticeFields
from ui.case.problem_line import ProblemLine
from ui.kit.dates import whole_date
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.section_label import SectionLabel
from workbench.process.clock_model import ExtensionDraft

REASON_PX = 68


class ExtensionDialog(FormDialog):
    """`wanted` carries an ExtensionDraft."""

    handbook = "clocks#extend"

    def __init__(self, state: CaseState, offer: ExtensionOffer, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._offer = offer
        name = words.wording.name("clocks", offer.clock_id)
        title = self.tr("Extend the period: {clock}").format(clock=name)
        self.name_it(title, self.tr("Extend"))
        self._reason = PlainEditor(self.tr("Reason"))
        self._approver, self._days = QLineEdit(), QLineEdit()
        self._notice = NoticeFields(lambda: state.today, self.problems)
        if offer.locked:
            for problem in offer.locked:
                self.column.addWidget(ProblemLine(problem, words.problem(problem), verb=""))
            self.allow(False)
        else:
            self.add_lines(self._lines(state))
            self._add_fields()

    def draft(self) -> ExtensionDraft:
        """What was typed."""
        return ExtensionDraft(
            self._offer.clock_id,
            self._reason.toPlainText(),
            self._notice.draft,
            self._approver.text(),
            self._days.text(),
        )

    def _add_fields(self) -> None:
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        days = self.add_row("days", FieldRow(self.tr("Days in all"), self._days))
        days.setVisible(self._offer.most_days is not None)
        self._days.setPlaceholderText(str(self._offer.most_days or ""))
        approver = self.add_row("approver", FieldRow(self.tr("Approved by"), self._approver))
        approver.setVisible(bool(self._offer.approved_by))
        self.column.addWidget(SectionLabel(self.tr("How the complainant was told")))
        self.column.addWidget(self._notice)

    def _lines(self, state: CaseState) -> list[str]:
        dates = self._offer.dates
        text = self.tr("New dates: internal {internal}, statutory {statutory}, counted from {start}.")
        lines = [
            text.format(
                internal=whole_date(dates.internal),
                statutory=whole_date(dates.statutory),
                start=whole_date(dates.start),
            )
        ]
        if state.clock is not None and state.clock.row.paused_since is None:
            last = whole_date(state.clock.row.statutory_on)
            text = self.tr(
                "The complainant must be told, with proof, before the present period ends on {day}."
            )
            lines.append(text.format(day=last))
        lines += self._approval()
        return lines

    def _approval(self) -> list[str]:
        return {
            "superior": [self.tr("The superior unit or a senior manager of head office approves it.")],
            "head_of_complaints": [self.tr("The head of complaint work approves it, 60 days at most.")],
        }.get(self._offer.approved_by, [])
