"""A year's notice in words: where it comes from, how it is typed, what it changes."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject

from ui.kit.dates import short_date, whole_date
from workbench.clocks.calendar import days_between
from workbench.clocks.model import BranchYear, Renewal, YearChange, YearDraft, YearRow
from workbench.moment import branch_date
from workbench.wording.naming import Wording

LISTED_AT_MOST = 6


class YearWords(QObject):
    """Says years in one language."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def source(self, row: YearRow) -> str:
        """The notice, and who entered it when it did not come with the program."""
        if row.added_at is None:
            return row.notice
        text = self.tr("{notice} · entered by {name}, {day}")
        day = whole_date(branch_date(row.added_at))
        return text.format(notice=row.notice, name=row.added_by, day=day)

    def draft(self, year: int, entered: BranchYear | None) -> YearDraft:
        """What stands in the form at first: nothing, or the year as it was entered."""
        if entered is None:
            return YearDraft(year)
        off = (
            f"{_span(span.first, span.last)} {self._wording.name('holidays', span.holiday)}".rstrip()
            for span in entered.days_off
        )
        return YearDraft(year, entered.notice, tuple(off), tuple(map(str, entered.days_worked)))

    def consequences(self, change: YearChange, today: date) -> tuple[str, ...]:
        """What will happen, line by line."""
        return (*self._days(change), *self._deadlines(change, today))

    def _days(self, change: YearChange) -> Iterator[str]:
        if change.after is None:
            text = self.tr("The days of {year} are computed again and marked as not yet published.")
            yield text.format(year=change.year)
            return
        off = sum(len(list(days_between(span.first, span.last))) for span in change.after.days_off)
        yield self.tr("%n day(s) off", "", off)
        yield self.tr("%n weekend day(s) to be worked", "", len(change.after.days_worked))
        yield from (self._wording.sentence(problem.code, problem.detail) for problem in change.warnings)

    def _deadlines(self, change: YearChange, today: date) -> Iterator[str]:
        moved, settled = change.moved, change.settled
        if not change.renewals.count:
            yield self.tr("No running deadline changes.")
        if moved:
            yield self.tr("%n running deadline(s) get other dates:", "", len(moved))
            yield from (self._renewal(each, today) for each in moved[:LISTED_AT_MOST])
        if len(moved) > LISTED_AT_MOST:
            yield self.tr("and %n more", "", len(moved) - LISTED_AT_MOST)
        if settled and change.after is not None:
            yield self.tr("%n running deadline(s) keep their dates and become certain", "", settled)

    def _renewal(self, renewal: Renewal, today: date) -> str:
        before, after = renewal.before, renewal.after
        dates = (
            (self.tr("statutory {before} → {after}"), before.statutory, after.statutory),
            (self.tr("internal {before} → {after}"), before.internal, after.internal),
        )
        moved = [
            text.format(before=short_date(old, today), after=short_date(new, today))
            for text, old, new in dates
            if old != new
        ]
        return " · ".join([renewal.case_no, self._wording.name("clocks", renewal.rule_id), *moved])


def _span(first: date, last: date) -> str:
    return str(first) if first == last else f"{first}..{last}"
