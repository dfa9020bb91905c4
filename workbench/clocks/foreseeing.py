"""What entering or withdrawing a year would change, told before anything is written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from workbench.clocks.model import BranchYear, YearChange, YearDraft
from workbench.clocks.queries import branch_years, calendar_with
from workbench.clocks.renewing import renewals, running_count
from workbench.clocks.year_rules import examine_year
from workbench.errors import UserError
from workbench.rulebook.reading import Rulebook


def change_by_entering(session: Session, draft: YearDraft, book: Rulebook) -> YearChange:
    """What taking over a notice would do; nothing is written.

    Raises: UserError listing everything that is wrong with the notice.
    """
    own = branch_years(session)
    examined = examine_year(draft, book, own)
    if examined.year is None:
        raise UserError(examined.problems)
    change = _change(session, draft.year, examined.year, own, book)
    return replace(change, warnings=examined.problems)


def change_by_withdrawing(session: Session, year: int, book: Rulebook) -> YearChange:
    """What taking back a year that the branch entered would do; nothing is written.

    Raises: UserError `calendar.year_unknown`, or `calendar.year_followed` when a later year was entered.
    """
    own = branch_years(session)
    listed = [each.year for each in own]
    if year not in listed:
        raise UserError.one("year", "calendar.year_unknown", year=str(year))
    if year != max(listed):
        raise UserError.one("year", "calendar.year_followed", year=str(year), last=str(max(listed)))
    return _change(session, year, None, own, book)


def _change(
    session: Session, year: int, after: BranchYear | None, own: Iterable[BranchYear], book: Rulebook
) -> YearChange:
    before = next((each for each in own if each.year == year), None)
    others = [each for each in own if each.year != year]
    calendar = calendar_with([*others, after] if after else others, book)
    # A notice may also name days of the December before.
    found = renewals(session, calendar, book, since=date(year - 1, 12, 1))
    return YearChange(year, before, after, running_count(session), found)
