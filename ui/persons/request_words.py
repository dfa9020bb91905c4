"""Requests about personal data in words."""

from datetime import date

from PySide6.QtCore import QObject

from ui.kit.columns import Cell
from ui.kit.dates import short_date, whole_date
from workbench.moment import branch_date
from workbench.profiles.model import RequestRow
from workbench.wording.naming import Wording

SEPARATOR = " · "


class RequestWords(QObject):
    """Says requests in one language, seen from the day `today`."""

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        self._wording = wording
        self.today = today

    def day(self, on: date | None) -> str:
        """A day as lists show it."""
        return short_date(on, self.today) if on else "—"

    def kind(self, row: RequestRow) -> str:
        """What is asked for."""
        return self._wording.name("data_requests", row.kind.value)

    def outcome(self, row: RequestRow) -> str:
        """What carrying it out means."""
        rule = self._wording.book.data_requests[row.kind.value]
        return rule.outcome_zh if self._wording.language == "zh" else rule.outcome_en

    def state(self, row: RequestRow) -> Cell:
        """Due when, or what was decided."""
        if row.decision is None:
            due = self.tr("due {day}").format(day=self.day(row.due_on))
            late = (row.days or 0) < 0
            return Cell(due, tone="red" if late else "amber", icon="warning" if late else "clock")
        text = self.decision(row)
        if row.open:
            return Cell(SEPARATOR.join((text, self.tr("to be done"))), tone="amber", icon="clock")
        return Cell(text, tone="green" if row.done_at else "neutral", icon="check" if row.done_at else "")

    def decision(self, row: RequestRow) -> str:
        """What was decided."""
        names = {
            "granted": self.tr("Granted"),
            "partly": self.tr("Granted in part"),
            "refused": self.tr("Refused"),
        }
        return names[row.decision.value] if row.decision else self.tr("Not decided")

    def done(self, row: RequestRow) -> str:
        """What was done about it, and where it stands."""
        names = {
            "edit": self.tr("edited, trail entry {ref}"),
            "withdrawal": self.tr("judgement withdrawn"),
            "export": self.tr("copy {ref}"),
            "shown": self.tr("shown: {ref}"),
            "explained": self.tr("explained: {ref}"),
            "restricted": self.tr("restricted: {ref}"),
            "decided_again": self.tr("decided again: {ref}"),
        }
        if row.done_kind is None:
            return ""
        return names[row.done_kind].format(ref=row.done_ref or "")

    def lines(self, row: RequestRow) -> tuple[tuple[str, str], ...]:
        """All there is to say about a request, as label and text."""
        law = self._wording.book.data_requests[row.kind.value].citations
        cited = "、".join(self._wording.book.cite(one, self._wording.language) for one in law)
        decided = SEPARATOR.join(part for part in (self.decision(row), row.answer, row.decided_by) if part)
        done_on = whole_date(branch_date(row.done_at)) if row.done_at else ""
        found = (
            (self.tr("Asks for"), SEPARATOR.join((self.kind(row), cited))),
            (self.tr("In their words"), row.asked),
            (self.tr("Who asks"), row.applicant or ""),
            (self.tr("Received"), whole_date(row.received_on)),
            (self.tr("Answer by"), whole_date(row.due_on)),
            (self.tr("Identity"), row.identity_checked or self.tr("not checked yet")),
            (self.tr("Entered by"), row.recorded_by),
            (self.tr("Decision"), decided),
            (self.tr("Told on"), whole_date(row.told_on) if row.told_on else ""),
            (self.tr("To be done"), self.outcome(row) if row.decision and row.open else ""),
            (self.tr("Done"), SEPARATOR.join(p for p in (self.done(row), row.done_by, done_on) if p)),
        )
        return tuple((label, text) for label, text in found if text)
