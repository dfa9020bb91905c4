"""Changes that were marked, what was typed about the business, and since when cases are listed."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.analysis import DenominatorRecord, InterventionRecord
from db.complaints import ComplaintRecord
from workbench.analysis.changes_model import Denominator, Intervention
from workbench.analysis.model import Period
from workbench.errors import UserError
from workbench.figures.model import FigureFilter

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


def period_of(session: Session, asked: FigureFilter, today: date) -> Period:
    """The period with the day since which this workspace lists cases, whatever is asked of them."""
    received = ComplaintRecord.received_on
    since = session.execute(select(received).order_by(received).limit(1)).scalar_one_or_none()
    return Period(asked, today, since)


def products(session: Session) -> Sequence[str]:
    """Every product that a contract names, for choosing one."""
    from db.complaints import ContractRecord

    name = ContractRecord.product
    wanted = select(name).where(name.is_not(None), name != "").distinct().order_by(name)
    return [one for one in session.execute(wanted).scalars() if one]
