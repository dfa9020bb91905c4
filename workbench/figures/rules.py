"""What each figure counts. Pure; nothing is counted that is not yet decided either way."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

from workbench.figures.model import (
    FIGURES,
    MEASURES,
    CountedCase,
    Figure,
    FigureFilter,
    FigureSheet,
    GroupFigure,
    Grouping,
    MonthFigure,
    Told,
    Volumes,
)
from workbench.followups.watching import came_again, is_watched_to_the_end

# Fewer cases say nothing about a unit, and expose the people in it. Source: our own design.
LEAST_CASES = 5
SATISFIED_FROM = 4

# Whether a case is a hit; none where it does not count (yet).
Test = Callable[[CountedCase, date], bool | None]


def sheet_of(cases: Sequence[CountedCase], asked: FigureFilter, today: date) -> FigureSheet:
    """All figures of a period with their months."""
    by_month: dict[date, list[CountedCase]] = defaultdict(list)
    for case in cases:
        by_month[case.received_on.replace(day=1)].append(case)
    months = list(_months(asked.first, min(asked.last, today)))
    places = {case.seq: place for place, case in enumerate(cases)}
    figures, trends = [], {}
    for figure_id in FIGURES:
        parts = {month: figure_of(figure_id, members, today) for month, members in by_month.items()}
        found = [(month, parts.get(month)) for month in months]
        trends[figure_id] = tuple(
            MonthFigure(month, one.numerator, one.denominator) if one else MonthFigure(month, 0, 0)
            for month, one in found
        )
        figures.append(_whole(figure_id, list(parts.values()), places))
    return FigureSheet(asked, volumes_of(cases), tuple(figures), trends)


def _whole(figure_id: str, parts: Sequence[Figure], places: Mapping[int, int]) -> Figure:
    """The figure of a period, put together from its months; the cases in the order in which they came."""

    def joined(found: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
        return tuple(sorted(chain.from_iterable(found), key=places.__getitem__))

    return Figure(
        figure_id,
        MEASURES.get(figure_id, "share"),
        joined(one.hits for one in parts),
        joined(one.counted for one in parts),
        joined(one.beside for one in parts),
        sum(one.numerator for one in parts),
        sum(one.denominator for one in parts),
    )


def volumes_of(cases: Iterable[CountedCase]) -> Volumes:
    """The two measures: a matter counts once however often it came, a forwarded letter every time."""
    listed = list(cases)
    return Volumes(len(listed), len({one.matter for one in listed}), sum(one.pieces for one in listed))


def figure_of(figure_id: str, cases: Iterable[CountedCase], today: date) -> Figure:
    """One figure over some cases."""
    if figure_id in MEASURES:
        return _cost(figure_id, cases)
    if figure_id == "rectified":
        return _rectified(cases)
    hits, counted, beside = [], [], []
    for case in cases:
        found = _TESTS[figure_id](case, today)
        if found is None:
            if _is_beside(figure_id, case, today):
                beside.append(case.seq)
            continue
        counted.append(case.seq)
        if found:
            hits.append(case.seq)
    return Figure(figure_id, "share", tuple(hits), tuple(counted), tuple(beside), len(hits), len(counted))


def groups_of(
    figure_id: str, cases: Iterable[CountedCase], by: Grouping, today: date
) -> tuple[GroupFigure, ...]:
    """One figure for each channel, category or unit, most cases first; too few are not shown."""
    grouped: dict[str, list[CountedCase]] = defaultdict(list)
    for case in cases:
        code: str | None = getattr(case, by)
        if code:
            grouped[code].append(case)
    made = [(code, figure_of(figure_id, members, today)) for code, members in grouped.items()]
    made = [(code, figure) for code, figure in made if figure.denominator]
    made.sort(key=lambda one: (-len(one[1].counted), one[0]))
    return tuple(GroupFigure(code, one, len(one.counted) >= LEAST_CASES) for code, one in made)


def _first_contact(case: CountedCase, today: date) -> bool | None:
    return None if case.first_contact is None else _met(case.first_contact, today)


def _on_time(case: CountedCase, today: date) -> bool | None:
    """Every clock that asks for the decision was met; one that still runs leaves it open."""
    found = [_met(told, today) for told in case.decision]
    if any(one is False for one in found):
        return False
    return None if not found or None in found else True


def _solved_once(case: CountedCase, today: date) -> bool | None:
    if not _proved(case, today):
        return None
    undone = case.reopened or case.reviewed or _came_again(case)
    complained = case.escalated_on is not None and case.told_on is not None
    return not (undone or (complained and _later(case.escalated_on, case.told_on)))


def _again(case: CountedCase, today: date) -> bool | None:
    return _came_again(case) if _proved(case, today) or _came_again(case) else None


def _escalated(case: CountedCase, today: date) -> bool | None:  # noqa: ARG001
    return case.escalated_on is not None if case.came_to_us_first else None


def _at_fault(case: CountedCase, today: date) -> bool | None:  # noqa: ARG001
    return case.at_fault


def _satisfied(case: CountedCase, today: date) -> bool | None:  # noqa: ARG001
    """By the latest answer; who was not reached did not answer."""
    return case.scores[-1] >= SATISFIED_FROM if case.scores else None


_TESTS: dict[str, Test] = {
    "first_contact": _first_contact,
    "on_time": _on_time,
    "solved_once": _solved_once,
    "again": _again,
    "escalated": _escalated,
    "at_fault": _at_fault,
    "satisfied": _satisfied,
}


def _is_beside(figure_id: str, case: CountedCase, today: date) -> bool:
    """Whether a case that does not count is worth telling: not due yet, or not reached."""
    match figure_id:
        case "first_contact":
            return case.first_contact is not None
        case "on_time":
            return bool(case.decision)
        case "solved_once" | "again":
            return case.told_on is not None and not _proved(case, today)
        case "at_fault":
            return case.told_on is not None
        case "satisfied":
            return case.tried
    return False


def _cost(figure_id: str, cases: Iterable[CountedCase]) -> Figure:
    """What was paid, spread over all cases whose decision was told, those that cost nothing too."""
    told = [case for case in cases if case.told_on is not None]
    paid = {c.seq: c.paid_due_fen if figure_id == "cost_due" else c.paid_goodwill_fen for c in told}
    hits = tuple(seq for seq, fen in paid.items() if fen)
    return Figure(
        figure_id, "mean_fen", hits, tuple(paid), numerator=sum(paid.values()), denominator=len(told)
    )


def _rectified(cases: Iterable[CountedCase]) -> Figure:
    """Counts rectifications, not cases: one case may have several."""
    mending = [case for case in cases if case.rectifications]
    done = tuple(case.seq for case in mending if all(case.rectifications))
    return Figure(
        "rectified",
        "share",
        done,
        tuple(case.seq for case in mending),
        numerator=sum(sum(case.rectifications) for case in mending),
        denominator=sum(len(case.rectifications) for case in mending),
    )


def _met(told: Told, today: date) -> bool | None:
    if told.met_on is not None:
        return told.met_on <= told.last_on
    return False if told.last_on < today else None


def _proved(case: CountedCase, today: date) -> bool:
    return case.told_on is not None and is_watched_to_the_end(case.told_on, today)


def _came_again(case: CountedCase) -> bool:
    if case.told_on is None or case.again_on is None:
        return False
    return came_again(case.told_on, case.again_on)


def _later(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _months(first: date, last: date) -> Iterable[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
