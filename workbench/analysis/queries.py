"""Changes that were marked with their effect, and the supervisor's measures."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.analysis import DenominatorRecord, InterventionRecord
from workbench.analysis.changes_model import Denominator, Intervention, MeasureFigure
from workbench.analysis.changes_rules import period_days
from workbench.errors import UserError
from workbench.figures.model import CountedCase, FigureFilter
from workbench.figures.queries import counted_cases
from workbench.figures.rules import volumes_of
from workbench.rulebook.governing import governing_rulebook

_CHANGE, _BUSINESS = InterventionRecord, DenominatorRecord
_COLUMNS = (
    "id", "title", "started_on", "category", "cause", "product", "unit", "note", "recorded_by", "recorded_at",
    "withdrawn_at", "withdrawn_by", "withdrawn_reason",
)  # fmt: skip
_AMOUNTS = ("id", "measure", "period", "unit", "value", "source", "recorded_by", "recorded_at")
_PREFIX_AT_LEAST = 8


def interventions(session: Session, *, withdrawn: bool = False) -> list[Intervention]:
    """The changes that were marked, the latest day first; those taken back only where asked for."""
    wanted = select(*(getattr(_CHANGE, name) for name in _COLUMNS))
    if not withdrawn:
        wanted = wanted.where(_CHANGE.withdrawn_at.is_(None))
    ordered = wanted.order_by(_CHANGE.started_on.desc(), _CHANGE.seq.desc())
    return [Intervention(**row._mapping) for row in session.execute(ordered)]


def intervention_of(session: Session, key: str) -> Intervention:
    """A change by its id, or by the beginning of it where that is enough.

    Raises: UserError `analysis.unknown_intervention`.
    """
    known = interventions(session, withdrawn=True)
    begins = key if len(key) >= _PREFIX_AT_LEAST else ""
    found = [one for one in known if one.id == key or (begins and one.id.startswith(begins))]
    if len(found) != 1:
        raise UserError.one("intervention", "analysis.unknown_intervention", value=key[:40])
    return found[0]


def denominators(session: Session, *, superseded: bool = False) -> list[Denominator]:
    """What was typed about the business, the latest period first; superseded only where asked for."""
    wanted = select(*(getattr(_BUSINESS, name) for name in _AMOUNTS))
    if not superseded:
        newest = select(func.max(_BUSINESS.seq)).group_by(
            _BUSINESS.measure, _BUSINESS.period, func.coalesce(_BUSINESS.unit, "")
        )
        wanted = wanted.where(_BUSINESS.seq.in_(newest))
    ordered = wanted.order_by(_BUSINESS.period.desc(), _BUSINESS.measure, _BUSINESS.seq.desc())
    return [Denominator(**row._mapping) for row in session.execute(ordered)]


def measure_figures(session: Session, today: date) -> list[MeasureFigure]:
    """Every measure whose business was typed, for its period; pieces are those that authorities forwarded."""
    book = governing_rulebook(session)
    sectors = {row.id: row.sector for row in book.categories.values()}
    read: dict[FigureFilter, list[CountedCase]] = {}
    found = []
    for one in denominators(session):
        rule = book.regulator_measures.get(one.measure)
        if rule is None:
            continue
        first, last = period_days(one.period)
        asked = FigureFilter(first, last, unit=one.unit or "")
        if asked not in read:
            read[asked] = [case for case in counted_cases(session, asked) if case.pieces]
        mine = [case for case in read[asked] if sectors.get(case.category or "") == rule.sector]
        uncoded = sum(case.pieces for case in read[asked] if case.category is None)
        volumes = volumes_of(mine)
        seqs = tuple(case.seq for case in mine)
        found.append(
            MeasureFigure(
                one, first, last, volumes.pieces, volumes.matters, seqs, rule.per, last < today, uncoded
            )
        )
    return found


def products(session: Session) -> Sequence[str]:
    """Every product that a contract names, for choosing one."""
    from db.complaints import ContractRecord

    name = ContractRecord.product
    wanted = select(name).where(name.is_not(None), name != "").distinct().order_by(name)
    return [one for one in session.execute(wanted).scalars() if one]
