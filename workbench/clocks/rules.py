"""The arithmetic of periods: counting, pausing, rolling over days off.

Source: 民法典 200-204 (Gregorian calendar; the day of the event is not counted; months and years end on the
corresponding day or, without one, on the month's last; an end on a holiday moves to the day after it).
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import FIRST_DATE, LAST_DATE, ComputedClock, Ends, Part, Pause, Standing
from workbench.errors import Problem, UserError
from workbench.rulebook.model import ClockRule, Unit

_DAY = timedelta(days=1)
Span = tuple[date, date]


def compute(
    rule: ClockRule,
    start: date,
    pauses: Sequence[Pause] = (),
    *,
    calendar: WorkCalendar,
    today: date | None = None,
) -> ComputedClock:
    """The dates of a clock that was triggered on `start`.

    Args: pauses may overlap, their union counts; an open pause is taken to last until `today`.
    Raises: UserError listing all problems of the dates and pauses, or `clocks.no_fixed_length`.
    """
    if rule.amount is None:
        raise UserError.one("clock", "clocks.no_fixed_length", clock=rule.id)
    problems = period_problems(rule, start, pauses, today)
    if problems:
        raise UserError(problems)
    spans = merged_pauses(pauses, today)
    ends = ends_on(rule, start, _end_of_period(rule, rule.amount, start, spans, calendar), calendar)
    crossed = tuple(off for day in _days_from(ends.nominal, ends.statutory) if (off := calendar.day_off(day)))
    counted = _counted_spans(spans, start, ends.nominal)
    clock = ComputedClock(
        clock_id=rule.id,
        start=start,
        nominal=ends.nominal,
        statutory=ends.statutory,
        internal=ends.internal,
        citations=rule.citations,
        calendar_published=not ends.unpublished,
        paused_days=sum((last - first).days for first, last in counted),
        crossed=crossed,
        parts=(),
    )
    return replace(clock, parts=_parts(clock, rule, counted, ends.unpublished))


def standing(
    rule: ClockRule, start: date, pauses: Sequence[Pause] = (), *, calendar: WorkCalendar
) -> Standing:
    """Where a clock stands while a pause may still be open; one that began too late stops nothing.

    Raises: as `compute`.
    """
    spans = merged_pauses(pauses, LAST_DATE)
    is_open = any(pause.ends_on is None for pause in pauses) and bool(spans)
    settled = [Pause(*span) for span in (spans[:-1] if is_open else spans)]
    dates = compute(rule, start, settled, calendar=calendar)
    if not is_open or spans[-1][0] >= dates.nominal:
        return Standing(dates)
    return Standing(dates, max(spans[-1][0], start))


def printed(rule: ClockRule, start: date, on: date, *, calendar: WorkCalendar) -> ComputedClock:
    """The dates of a clock whose last day stands on a paper: that day governs and does not move."""
    ends = ends_by(rule, start, on, (), calendar)
    parts = [Part("clocks.printed", {"nominal": on.isoformat()})]
    if ends.internal != on:
        parts.append(Part("clocks.internal", {"internal": ends.internal.isoformat()}))
    return ComputedClock(
        clock_id=rule.id,
        start=start,
        nominal=on,
        statutory=on,
        internal=ends.internal,
        citations=rule.citations,
        calendar_published=not ends.unpublished,
        paused_days=0,
        crossed=(),
        parts=tuple(parts),
    )


def with_length(rule: ClockRule, own_amount: int | None) -> ClockRule:
    """The rule with the length that a contract, a court or an approver set in the place of its own."""
    return rule if own_amount is None else replace(rule, amount=own_amount)


def law_day(started_on: date, received_on: date) -> date:
    """The day whose law governs a clock: the receipt of the complaint, or an earlier start.

    So a case keeps its law, and what happened under an older law is judged by that.
    """
    return min(started_on, received_on)


def ends_on(rule: ClockRule, start: date, nominal: date, calendar: WorkCalendar) -> Ends:
    """Where a period ends whose last day by plain counting is known.

    Source: 民法典 203 (an end on a holiday moves to the day after it).
    """
    statutory = calendar.on_or_after(nominal)
    internal = calendar.on_or_before(nominal)
    years = range((start if rule.unit == "work_day" else internal).year, statutory.year + 1)
    unpublished = tuple(year for year in years if not calendar.is_published(year))
    return Ends(nominal, statutory, internal, unpublished)


def ends_by(
    rule: ClockRule, start: date, nominal: date, pauses: Sequence[Pause], calendar: WorkCalendar
) -> Ends:
    """Where a running period ends by another calendar than the one it was computed with.

    Only periods of working days are counted anew; the last day of the others depends on no calendar.
    """
    if rule.amount is None:
        return replace(ends_on(rule, start, nominal, calendar), statutory=nominal)
    if rule.unit == "work_day":
        nominal = _nth_working_day(rule.amount, start, merged_pauses(pauses), calendar)
    return ends_on(rule, start, nominal, calendar)


def period_problems(
    rule: ClockRule, start: date, pauses: Sequence[Pause], today: date | None
) -> list[Problem]:
    """What is wrong with the dates: outside 1900-2100, a pause that ends before it starts, an open pause."""
    problems = [] if _in_range(start) else [_out_of_range("start", start)]
    for index, pause in enumerate(pauses):
        place = f"pauses[{index}]"
        ends_on = pause.ends_on or today
        problems += [
            _out_of_range(place, day) for day in (pause.starts_on, ends_on) if day and not _in_range(day)
        ]
        if ends_on is None:
            problems.append(Problem(place, "clocks.pause_open", {"from": pause.starts_on.isoformat()}))
        elif pause.ends_on is not None and pause.ends_on < pause.starts_on:
            detail = {"from": pause.starts_on.isoformat(), "to": pause.ends_on.isoformat()}
            problems.append(Problem(place, "clocks.pause_backwards", detail))
    if not problems and rule.amount is not None and not _fits(start, rule.amount, rule.unit):
        problems.append(Problem("amount", "clocks.too_long", {"amount": str(rule.amount), "unit": rule.unit}))
    return problems


def working_days_left(clock: ComputedClock, today: date, calendar: WorkCalendar) -> int:
    """Working days after today up to the internal date: 0 on that day, negative when it has passed."""
    return calendar.working_days_between(today, clock.internal)


def add_months(start: date, months: int) -> date:
    """The corresponding day some months later, or the month's last day where there is none.

    Source: 民法典 202.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def merged_pauses(pauses: Sequence[Pause], today: date | None = None) -> tuple[Span, ...]:
    """Pauses as disjoint spans in order; days covered twice count once, an open pause lasts until `today`."""
    merged: list[Span] = []
    closed = ((pause.starts_on, pause.ends_on or today or pause.starts_on) for pause in pauses)
    for first, last in sorted(closed):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple((first, last) for first, last in merged if first < last)


def _end_of_period(
    rule: ClockRule, amount: int, start: date, spans: Sequence[Span], calendar: WorkCalendar
) -> date:
    if rule.unit == "work_day":
        return _nth_working_day(amount, start, spans, calendar)
    end = _plain_end(start, amount, rule.unit)
    for first, last in spans:
        # A pause that begins on or after the last day cannot bring an ended period back to life.
        if first < end and last > start:
            end += last - max(first, start)
    return end


def _nth_working_day(amount: int, start: date, spans: Sequence[Span], calendar: WorkCalendar) -> date:
    day, left = start, amount
    while left:
        day += _DAY
        if calendar.is_working_day(day) and not any(first < day <= last for first, last in spans):
            left -= 1
    return day


def _plain_end(start: date, amount: int, unit: Unit) -> date:
    match unit:
        case "month":
            return add_months(start, amount)
        case "year":
            return add_months(start, 12 * amount)
        case _:
            return start + timedelta(days=amount)


def _counted_spans(spans: Sequence[Span], start: date, end: date) -> tuple[Span, ...]:
    """The parts of the pauses that moved the end."""
    return tuple((max(first, start), last) for first, last in spans if first < end and last > start)


def _parts(
    clock: ComputedClock, rule: ClockRule, spans: Sequence[Span], unpublished: Sequence[int]
) -> tuple[Part, ...]:
    """How the dates came about, step by step."""
    parts = [
        Part(
            "clocks.counted",
            {"start": clock.start.isoformat(), "amount": str(rule.amount), "unit": rule.unit},
        )
    ]
    for first, last in spans:
        detail = {"from": first.isoformat(), "to": last.isoformat(), "days": str((last - first).days)}
        parts.append(Part("clocks.paused", detail))
    parts.append(Part("clocks.nominal", {"nominal": clock.nominal.isoformat()}))
    if clock.statutory != clock.nominal:
        detail = {"nominal": clock.nominal.isoformat(), "statutory": clock.statutory.isoformat()}
        parts.append(Part("clocks.rolled", detail))
    if clock.internal != clock.nominal:
        parts.append(Part("clocks.internal", {"internal": clock.internal.isoformat()}))
    if unpublished:
        parts.append(Part("clocks.not_published", {"years": ", ".join(map(str, unpublished))}))
    return tuple(parts)


def _days_from(first: date, last: date) -> list[date]:
    return [first + timedelta(days=index) for index in range((last - first).days)]


def _in_range(day: date) -> bool:
    return FIRST_DATE <= day <= LAST_DATE


def _out_of_range(place: str, day: date) -> Problem:
    detail = {"date": day.isoformat(), "first": FIRST_DATE.isoformat(), "last": LAST_DATE.isoformat()}
    return Problem(place, "clocks.out_of_range", detail)


def _fits(start: date, amount: int, unit: Unit) -> bool:
    """Whether the end stays where dates can be computed, with room to roll over days off."""
    days = {"cal_day": amount, "work_day": 2 * amount, "month": 31 * amount, "year": 366 * amount}[unit]
    return days <= (LAST_DATE - start).days - 60
