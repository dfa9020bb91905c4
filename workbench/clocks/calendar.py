"""The working calendar: published years as data, other years computed and marked."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Protocol

from workbench.clocks.model import FIRST_DATE, LAST_DATE, CrossedDay
from workbench.rulebook.model import DaySpan

_DAY = timedelta(days=1)
_SATURDAY = 5
# How the library marks a rest day that stands in for a holiday on a weekend.
_IN_STEAD = "(observed)"


class PublishedYear(Protocol):
    """A year as a notice sets it: days off, worked weekend days, and the public holidays among the former."""

    @property
    def year(self) -> int: ...

    @property
    def days_off(self) -> tuple[DaySpan, ...]: ...

    @property
    def days_worked(self) -> tuple[date, ...]: ...

    @property
    def statutory(self) -> tuple[date, ...]: ...


class WorkCalendar:
    """Which days are worked in China.

    Source: annual notices of the General Office of the State Council (`calendar.yaml`, and the years that the
    branch added). Other years, which `is_published` tells apart, have holidays as the `holidays` library
    computes them, without swapped days.
    """

    def __init__(self, years: Iterable[PublishedYear]) -> None:
        self._published: set[int] = set()
        self._worked: set[date] = set()
        self._off: dict[date, str] = {}
        self._statutory: set[date] = set()
        for year in years:
            self._published.add(year.year)
            self._worked.update(year.days_worked)
            self._statutory.update(year.statutory)
            for span in year.days_off:
                self._off.update((day, span.holiday) for day in days_between(span.first, span.last))

    def is_published(self, year: int) -> bool:
        """Whether the year stands in the data as the State Council published it."""
        return year in self._published

    def published_years(self) -> tuple[int, ...]:
        """The years in the data, ascending."""
        return tuple(sorted(self._published))

    def is_working_day(self, day: date) -> bool:
        """Whether a day is worked, swapped days included."""
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
        return sum(self.is_working_day(day) for day in days_between(first + _DAY, last))


def public_holidays(year: int) -> frozenset[date]:
    """The public holidays themselves, as far as they can be computed, without days off in their stead.

    Source: 全国年节及纪念日放假办法 (2024) 2.
    """
    computed = _computed_holidays(year).items()
    return frozenset(day for day, name in computed if not name.endswith(_IN_STEAD))


@cache
def _computed_holidays(year: int) -> dict[date, str]:
    """Days off of a year that is not published, as far as they can be computed, with their names."""
    if not FIRST_DATE.year <= year <= LAST_DATE.year:
        return {}
    # Loading this library takes longer than all published years together.
    import holidays

    return dict(holidays.country_holidays("CN", years=year, language="en_US"))


def _from(day: date, step: timedelta) -> Iterator[date]:
    return (day + step * index for index in count())


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    return (first + timedelta(days=index) for index in range((last - first).days + 1))
