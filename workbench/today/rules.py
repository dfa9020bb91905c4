"""Where the lanes begin and end, and how far the next holiday is. Pure."""

from datetime import date, timedelta

from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import LAST_DATE
from workbench.rulebook.reading import Rulebook
from workbench.today.model import Heading

NEAR_WORKING_DAYS = 3
HOLIDAY_WITHIN_DAYS = 370
_DAY = timedelta(days=1)
_SUNDAY = 6

Span = tuple[date | None, date]


def lane_spans(today: date, calendar: WorkCalendar) -> tuple[Span, Span, Span, Span]:
    """First and last day of the four lanes: overdue, today, three working days, the rest of the week.

    The week of the last lane is the one in which the day after the third lane lies: late in a week, or
    before holidays, that is a later week.
    """
    near = today
    for _ in range(NEAR_WORKING_DAYS):
        near = calendar.on_or_after(near + _DAY)
    after = near + _DAY
    week_end = after + _DAY * (_SUNDAY - after.weekday())
    return (None, today - _DAY), (today, today), (today + _DAY, near), (after, week_end)


def own_duties(book: Rulebook) -> tuple[str, ...]:
    """The clocks by which the institution itself must act; they alone can be overdue."""
    rules = (rule for rule in book.clocks.rows if rule.owner == "institution" and rule.nature == "duty")
    return tuple(dict.fromkeys(rule.id for rule in rules))


def own_rights(book: Rulebook) -> tuple[str, ...]:
    """The clocks after which the institution loses a right; worth a warning while there is time."""
    rules = (rule for rule in book.clocks.rows if rule.owner == "institution" and rule.nature == "right")
    return tuple(dict.fromkeys(rule.id for rule in rules))


def heading(today: date, calendar: WorkCalendar) -> Heading:
    """The day, and the next holiday after it (today's own holiday is not the next one)."""
    begins = _next_holiday(today, calendar)
    off = calendar.day_off(begins) if begins else None
    eve = begins - _DAY if begins else today
    return Heading(
        on=today,
        weekday=today.isoweekday(),
        working_day=calendar.is_working_day(today),
        holiday=off.holiday if off else "",
        holiday_on=begins,
        working_days_before=calendar.working_days_between(today - _DAY, eve) if begins else 0,
        published=calendar.is_published((begins or today).year),
    )


def _next_holiday(today: date, calendar: WorkCalendar) -> date | None:
    """The first day off of the next holiday that begins after today."""
    within = _holiday_of(today, calendar)
    for offset in range(1, HOLIDAY_WITHIN_DAYS):
        day = today + timedelta(days=offset)
        if day > LAST_DATE:
            return None
        holiday = _holiday_of(day, calendar)
        if holiday is not None and holiday != within:
            return day
        within = holiday
    return None


def _holiday_of(day: date, calendar: WorkCalendar) -> str | None:
    """The holiday whose days off a day belongs to; None for working days and plain weekends."""
    off = calendar.day_off(day)
    if off is None or (off.kind == "weekend" and not off.holiday):
        return None
    return off.holiday
