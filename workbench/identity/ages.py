"""Age on a day, age bands, and civil capacity by age."""

from datetime import date
from itertools import pairwise

from workbench.errors import Problem, UserError
from workbench.identity.model import CapacityFinding

_BAND_STARTS = (0, 8, 14, 18, 30, 40, 50, 60, 70, 80)


def age(birth_date: date, on: date) -> int:
    """Full years on a day; a birthday of 29 February falls on 28 February in other years.

    Raises: UserError `identity.birth_in_future` when `on` is before the birth.
    Source: 民法典 第二百条, 第二百零二条 (no corresponding day: the last day of the month).
    """
    if on < birth_date:
        raise UserError.one("birth_date", "identity.birth_in_future", date=birth_date.isoformat())
    return on.year - birth_date.year - (on < _birthday(birth_date, on.year))


def age_band(years: int) -> str:
    """The band of an age: `0-7`, `8-13`, `14-17`, `18-29`, then by tens, and `80+`."""
    for start, following in pairwise(_BAND_STARTS):
        if years < following:
            return f"{start}-{following - 1}"
    return f"{_BAND_STARTS[-1]}+"


def capacity_on(birth_date: date, on: date, *, own_labour: bool = False) -> CapacityFinding:
    """Civil capacity by age alone on the day of an event (an adult's limits need a court's paper).

    Args:
        own_labour: the person lives mainly on income from their own work.
    Source: 民法典 第十七条至第二十条.
    """
    years = age(birth_date, on)
    notes = _leap_note(birth_date, on)
    if years >= 18:
        return CapacityFinding("full", years, notes)
    if years < 8:
        return CapacityFinding("none", years, notes)
    if years >= 16:
        if own_labour:
            return CapacityFinding("full", years, notes)
        notes = (*notes, Problem("birth_date", "identity.capacity_own_labour", level="warning"))
    return CapacityFinding("limited", years, notes)


def _birthday(birth_date: date, year: int) -> date:
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _leap_note(birth_date: date, on: date) -> tuple[Problem, ...]:
    """Both readings, on the one day on which they differ."""
    birthday = _birthday(birth_date, on.year)
    if birthday.day == birth_date.day or on != birthday:
        return ()
    detail = {"first": birthday.isoformat(), "second": date(on.year, 3, 1).isoformat()}
    return (Problem("birth_date", "identity.leap_birthday", detail, level="warning"),)
