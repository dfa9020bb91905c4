"""The working calendar: published years as data, overrides by the user, other years computed and marked."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import count

from workbench.clocks.model import FIRST_DATE, LAST_DATE, CrossedDay, DayOverride
from workbench.rulebook.model import CalendarYear

_DAY = timedelta(days=1)
_SATURDAY = 5


class WorkCalendar:
    """Which days are worked in China.

    Source: annual notices of the General Office of the State Council (`calendar.yaml`). Other years, which
    `is_published` tells apart, have holidays as the `holidays` library computes them, without swapped days.
    """

    def __init__(self, years: Iterable[CalendarYear], overrides: Iterable[DayOverride] = ()) -> None:
        self._published: set[int] = set()
        self._worked: set[date] = set()
        self._off: dict[date, str] = {}
        self._statutory: set[date] = set()
        for year in years:
            self._published.add(year.year)
            self._worked.update(year.days_worked)
            self._statutory.update(year.statutory)
            for span in year.days_off:
                self._off.update((day, span.holiday) for day in _days(span.first, span.last))
        self._overrides = {override.on: override.works for override in overrides}

    def is_published(self, year: int) -> bool:
        """Whether the year stands in the data as the State Council published it."""
        return year in self._published

    def published_years(self) -> tuple[int, ...]:
        """The years in the data, ascending."""
        return tuple(sorted(self._published))

    def is_working_day(self, day: date) -> bool:
        """Whether a day is worked, swapped days included."""
        if day in self._overrides:
            return self._overrides[day]
        if self.is_published(day.year):
            return day in self._worked or (day.weekday() < _SATURDAY and day not in self._off)
        return day.weekday() < _SATURDAY and day not in _computed_holidays(day.year)

    def is_statutory_holiday(self, day: date) -> bool:
        """Whether a day is one of the public holidays itself, not a swapped rest day or a weekend."""
        if self.is_published(day.year):
            return day in self._statutory
        return day in _computed_holidays(day.year)

    def day_off(self, day: date) -> CrossedDay | None:
        """Why a day is not worked, or none when it is."""
        if self.is_working_day(day):
            return None
        if day in self._overrides:
            return CrossedDay(day, "user_off")
        holiday = self._off.get(day, "")
        if self.is_statutory_holiday(day):
            return CrossedDay(day, "holiday", holiday)
        if day.weekday() < _SATURDAY:
            return CrossedDay(day, "swapped_rest", holiday)
        return CrossedDay(day, "weekend", holiday)

    def on_or_after(self, day: date) -> date:
        """The first working day on or after a day."""
        return next(day for day in _from(day, _DAY) if self.is_working_day(day))

    def on_or_before(self, day: date) -> date:
        """The last working day on or before a day."""
        return next(day for day in _from(day, -_DAY) if self.is_working_day(day))

    def working_days_between(self, first: date, last: date) -> int:
        """Working days after `first` up to and including `last`; negative when `last` lies before `first`."""
        if last < first:
            return -self.working_days_between(last, first)
        return sum(self.is_working_day(day) for day in _days(first + _DAY, last))


@cache
def _computed_holidays(year: int) -> frozenset[date]:
    """Public holidays of a year that is not published, as far as they can be computed."""
    if not FIRST_DATE.year <= year <= LAST_DATE.year:
        return frozenset()
    # Loading this library takes longer than all published years together.
    import holidays

    return frozenset(holidays.country_holidays("CN", years=year))


def _from(day: date, step: timedelta) -> Iterator[date]:
    return (day + step * index for index in count())


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=index) for index in range((last - first).days + 1))
