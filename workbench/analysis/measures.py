"""The supervisor's measures: pieces that authorities forwarded in a period, for so much business."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, ReceiptRecord
from workbench.analysis.changes_model import MeasureFigure
from workbench.analysis.changes_rules import period_days
from workbench.analysis.queries import denominators
from workbench.figures.model import CountedCase, FigureFilter
from workbench.figures.queries import counted_cases, last_parent, merged_parents
from workbench.rulebook.governing import governing_rulebook

_CASE, _RECEIPT = ComplaintRecord.__table__, ReceiptRecord.__table__
_BATCH = 500
_Asked = tuple[FigureFilter, tuple[str, ...]]


def measure_figures(session: Session, today: date) -> list[MeasureFigure]:
    """Every measure whose business was typed, for its period.

    A piece counts in the period in which it was forwarded, by the channels that the measure names, and for
    the case that the letter's own case was merged into. Which channels these are is data, and may be changed
    by the branch. Source: `resources/rules/regulator_measures.yaml`.
    """
    book = governing_rulebook(session)
    sectors = {row.id: row.sector for row in book.categories.values()}
    read: dict[_Asked, list[CountedCase]] = {}
    found = []
    for one in denominators(session):
        rule = book.regulator_measures.get(one.measure)
        if rule is None:
            continue
        first, last = period_days(one.period)
        asked = FigureFilter(first, last, unit=one.unit or ""), rule.channels
        if asked not in read:
            read[asked] = _forwarded(session, *asked)
        mine = [case for case in read[asked] if sectors.get(case.category or "") == rule.sector]
        found.append(
            MeasureFigure(
                one, first, last, _pieces(mine), len({case.matter for case in mine}),
                tuple(case.seq for case in mine), rule.per, last < today,
                _pieces(case for case in read[asked] if case.category is None),
            )
        )  # fmt: skip
    return found


def _pieces(cases: Iterable[CountedCase]) -> int:
    return sum(case.pieces for case in cases)


def _forwarded(session: Session, asked: FigureFilter, channels: tuple[str, ...]) -> list[CountedCase]:
    """The cases of which a piece was forwarded in a period, with those pieces."""
    parents = merged_parents(session)
    letters = select(_RECEIPT.c.complaint_id).where(
        _RECEIPT.c.channel.in_(channels), _RECEIPT.c.received_on.between(asked.first, asked.last)
    )
    pieces = Counter(last_parent(key, parents) for (key,) in session.connection().execute(letters).all())
    if not pieces:
        return []
    came = _places(session, list(pieces))
    days = [on for _, _, on in came]
    if not days:
        return []
    counts = {seq: pieces[key] for seq, key, _ in came}
    # A case may have come to us long before it was forwarded.
    cases = counted_cases(session, replace(asked, first=min(days), last=max(days)))
    return [replace(case, pieces=counts[case.seq]) for case in cases if case.seq in counts]


def _places(session: Session, keys: Sequence[str]) -> list[tuple[int, str, date]]:
    found: list[tuple[int, str, date]] = []
    wanted = select(_CASE.c.seq, _CASE.c.id, _CASE.c.received_on)
    for start in range(0, len(keys), _BATCH):
        mine = wanted.where(_CASE.c.id.in_(keys[start : start + _BATCH]))
        found += [(seq, key, on) for seq, key, on in session.connection().execute(mine).all()]
    return found
