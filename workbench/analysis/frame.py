"""One row a case with all that the five dimensions are counted from; definitions are those of the figures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from workbench.analysis.reading import CaseParts, read_parts
from workbench.analysis.remedies import BY_DEMAND, remedy_of
from workbench.awards.model import DUE, GOODWILL
from workbench.figures.model import CountedCase, FigureFilter
from workbench.figures.queries import counted_cases
from workbench.figures.rules import figure_of
from workbench.followups.watching import latest_proved
from workbench.identity.ages import age, age_band
from workbench.identity.provinces import province_heads, province_of
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.governing import governing_rulebook

if TYPE_CHECKING:
    import numpy as np
    from pandas import DataFrame

UNKNOWN = ""
NOT_COUNTED, MISSED, HIT = -1, 0, 1
# The figures that say something about a single case: 1 hit, 0 missed, -1 where it does not count.
JUDGED = ("on_time", "again", "escalated", "at_fault", "satisfied", "solved_once")
CODES = (
    "channel", "category", "main_category", "cause", "product", "unit", "agent", "region", "age_band",
    "remedy", "root_cause", "fault", "state",
)  # fmt: skip
_REGION_CHARS = 2


def case_frame(session: Session, asked: FigureFilter, today: date) -> "DataFrame":
    """The cases of a period, one row each, oldest entry first; merged ones live on in another.

    Columns:
        seq, id: the case as lists know it.
        received_on, closed_on, told_on: days (datetime64, NaT where there is none).
        hour: hour of the branch's day at which it was entered, where that was the day of its receipt.
        channel, category, main_category, cause, product, unit, agent, region (province head of the address),
            age_band (on the day of receipt), remedy, root_cause, fault, state: codes, "" where not known.
        severity 1 to 5; natures: codes with spaces between them.
        returning: 1 where the person had complained before, 0 where not, -1 where nobody is named.
        days_to_close: from receipt to closing. proved: the ninety days after the decision are over.
        on_time, again, escalated, at_fault, satisfied, solved_once: as the figures of the process judge the
            case: 1, 0, or -1 where it does not count (yet).
        forwarded, pieces: whether an authority forwarded it, in how many pieces; matter: shared by cases of
            one person about the same. cost_due_fen, cost_goodwill_fen: what was paid. score: the latest.
        whys, finding: how the root cause was found.
    """
    from pandas import Categorical, DataFrame

    cases = counted_cases(session, asked)
    parts = read_parts(session, asked)
    columns = {**_plain(cases, parts, today), **_judged(cases, today)}
    codes = _codes(session, cases, parts)
    return DataFrame({**columns, **{name: Categorical(codes[name]) for name in CODES}})


def _plain(cases: Sequence[CountedCase], parts: CaseParts, today: date) -> dict[str, Any]:
    import numpy as np

    received = _days(case.received_on for case in cases)
    told = _days(case.told_on for case in cases)
    rows = [parts.rows[case.seq] for case in cases]
    closed = _days(row.closed_on for row in rows)
    length = (closed - received).astype("timedelta64[D]").astype(float)
    length[np.isnat(closed)] = np.nan
    proved_until = np.datetime64(latest_proved(today))
    # Comparing with "not a time" is false, which is what an untold decision is.
    return {
        "seq": np.fromiter((case.seq for case in cases), np.int64, len(cases)),
        "id": [row.id for row in rows],
        "received_on": received.astype("datetime64[s]"),
        "closed_on": closed.astype("datetime64[s]"),
        "told_on": told.astype("datetime64[s]"),
        "hour": np.array([_hour(row.registered_at, row.received_on) for row in rows], float),
        "severity": np.array([row.severity_override or row.severity for row in rows], np.int8),
        "natures": [row.natures for row in rows],
        "returning": np.array([_returning(row.first_on, row.received_on) for row in rows], np.int8),
        "days_to_close": length,
        "proved": told <= proved_until,
        "pieces": np.array([case.pieces for case in cases], np.int64),
        "forwarded": np.array([case.pieces > 0 for case in cases], bool),
        "matter": np.array([case.matter for case in cases], np.int64),
        "cost_due_fen": np.array([case.paid_due_fen for case in cases], np.int64),
        "cost_goodwill_fen": np.array([case.paid_goodwill_fen for case in cases], np.int64),
        "score": np.array([case.scores[-1] if case.scores else np.nan for case in cases], float),
        "whys": [parts.roots[row.id].whys if row.id in parts.roots else () for row in rows],
        "finding": [parts.roots[row.id].finding if row.id in parts.roots else "" for row in rows],
    }


def _days(days: Iterable[date | None]) -> "np.ndarray[Any, np.dtype[Any]]":
    import numpy as np

    return np.array(list(days), dtype="datetime64[D]")


def _hour(registered_at: datetime, received_on: date) -> float | None:
    """Paper that is entered on a later day says nothing about when the person wrote."""
    at = registered_at.astimezone(BRANCH_ZONE)
    return float(at.hour) if at.date() == received_on else None


def _returning(first_on: date | None, received_on: date) -> int:
    return NOT_COUNTED if first_on is None else int(first_on < received_on)


def _judged(cases: Sequence[CountedCase], today: date) -> dict[str, Any]:
    import numpy as np

    places = {case.seq: place for place, case in enumerate(cases)}
    found = {}
    for figure_id in JUDGED:
        figure = figure_of(figure_id, cases, today)
        column = np.full(len(cases), NOT_COUNTED, np.int8)
        column[[places[seq] for seq in figure.counted]] = MISSED
        column[[places[seq] for seq in figure.hits]] = HIT
        found[figure_id] = column
    return found


def _codes(session: Session, cases: Sequence[CountedCase], parts: CaseParts) -> dict[str, list[str]]:
    book = governing_rulebook(session)
    parents = {row.id: row.parent or row.id for row in book.categories.values()}
    heads = province_heads((row.id, row.zh) for row in book.regions.rows)
    rows = [parts.rows[case.seq] for case in cases]
    categories = [case.category or UNKNOWN for case in cases]
    roots = [parts.roots.get(row.id) for row in rows]
    contracts = [parts.contracts.get(row.id) for row in rows]
    return {
        "channel": [case.channel for case in cases],
        "category": categories,
        "main_category": [parents.get(code, code) for code in categories],
        "cause": [row.cause or UNKNOWN for row in rows],
        "product": [one.product or UNKNOWN if one else UNKNOWN for one in contracts],
        "unit": [case.unit or UNKNOWN for case in cases],
        "agent": [one.sales_agent or UNKNOWN if one else UNKNOWN for one in contracts],
        "region": _kept(partial(_region, heads), ((row.region_code, row.address_head) for row in rows)),
        "age_band": _kept(_band, ((row.birth_on, row.received_on) for row in rows)),
        "remedy": _remedies(cases, rows, parts.met),
        "root_cause": [one.cause or UNKNOWN if one else UNKNOWN for one in roots],
        "fault": [one.fault if one else UNKNOWN for one in roots],
        "state": [row.state for row in rows],
    }


def _kept(said: Callable[..., str], given: Iterable[tuple[Any, ...]]) -> list[str]:
    """The same is asked of many cases; it is answered once."""
    answers: dict[tuple[Any, ...], str] = {}
    return [answers[one] if one in answers else answers.setdefault(one, said(*one)) for one in given]


def _region(heads: Mapping[str, str], code: str | None, address: str | None) -> str:
    return code[:_REGION_CHARS] if code else province_of(address or "", heads)


def _band(birth_on: date | None, on: date) -> str:
    return UNKNOWN if birth_on is None or on < birth_on else age_band(age(birth_on, on))


def _remedies(cases: Sequence[CountedCase], rows: Sequence[Any], met: Mapping[str, list[str]]) -> list[str]:
    found = []
    none: list[str] = []
    kept: dict[tuple[str, ...], str] = {}
    for case, row in zip(cases, rows, strict=True):
        used = [BY_DEMAND[code] for code in met.get(row.id, none) if code in BY_DEMAND]
        if case.paid_due_fen:
            used.append(DUE)
        if case.paid_goodwill_fen:
            used.append(GOODWILL)
        key = tuple(used)
        found.append(kept[key] if key in kept else kept.setdefault(key, remedy_of(key)))
    return found
