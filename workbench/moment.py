"""Time: an injected clock, aware UTC instants, and plain dates of the branch's zone."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

from workbench.errors import UserError

# China has had one zone without summer time since 1991, so a fixed offset needs no zone database.
BRANCH_ZONE = timezone(timedelta(hours=8), "UTC+08:00")

# Ids count from 1970; dates are taken up to 2100, and a period may end some years after that.
FIRST_YEAR, LAST_YEAR = 1971, 2090


class Clock(Protocol):
    """Where "now" comes from; `fixed` clocks are marked in the audit trail."""

    @property
    def fixed(self) -> bool:
        """Whether "now" was set by hand."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock."""

    fixed: bool = False

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for tests, demonstrations and reproducible exports."""

    instant: datetime
    fixed: bool = True

    def now(self) -> datetime:
        """The instant it was set to, in UTC."""
        return self.instant.astimezone(UTC)


def clock_from_environment() -> Clock:
    """The system clock, or the one that `WORKBENCH_NOW` fixes.

    Raises: UserError `moment.bad_instant` when the variable is not an ISO 8601 instant, `moment.out_of_range`
        when no complaint can have been made then.
    """
    text = os.environ.get("WORKBENCH_NOW", "").strip()
    if not text:
        return SystemClock()
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise UserError.one("WORKBENCH_NOW", "moment.bad_instant", value=text) from None
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        years = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise UserError.one("WORKBENCH_NOW", "moment.out_of_range", value=text, **years)
    return FixedClock(instant if instant.tzinfo else instant.replace(tzinfo=BRANCH_ZONE))


def branch_date(instant: datetime) -> date:
    """The calendar date of an instant where the branch is."""
    return instant.astimezone(BRANCH_ZONE).date()


def today(clock: Clock) -> date:
    """The branch's date now."""
    return branch_date(clock.now())
