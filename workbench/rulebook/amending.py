"""Lays what a legal department decided over shipped rows: other editions from a day on, the past kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Generic, Literal, TypeVar

from workbench.errors import Problem
from workbench.rulebook.decoding import Decoder, thawed
from workbench.rulebook.model import RuleRow

Row = TypeVar("Row", bound=RuleRow)
Deed = Literal["confirm", "change", "switch_on", "switch_off", "take_back"]
StandingState = Literal["shipped", "confirmed", "changed", "off"]
Overrides = dict[str, Any]

# Tables whose rows are looked up by a date and may stand in several editions; elsewhere the newest counts.
DATED = frozenset({"clocks", "severity"})
UNSURE = "check"
_VERIFIED = ("verified_on", "verified_by")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One decision about a row: what, from which day, why, and by whom.

    `edition`: the first day of the shipped edition that it is about. `fields`: plain data by field name.
    """

    id: str
    table: str
    row_id: str
    edition: date
    deed: Deed
    fields: Mapping[str, Any]
    effective_from: date
    reason: str
    by: str
    on: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands of a row at last, and who decided it; `history` has every decision, the oldest first.

    `unfit`: why a recorded change no longer fits the row as this program ships it; it does not count.
    """

    state: StandingState
    by: str = ""
    on: date | None = None
    reason: str = ""
    effective_from: date | None = None
    confirmed: bool = False
    changed: tuple[str, ...] = ()
    history: tuple[Amendment, ...] = ()
    unfit: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Amended(Generic[Row]):
    """The editions that one shipped edition became, and what stands of it."""

    rows: tuple[Row, ...]
    standing: Standing


def amended(row: Row, amendments: Sequence[Amendment], file: str, *, dated: bool) -> Amended[Row]:
    """The row with its amendments, which count by the day they take effect, then as they were recorded."""
    told = tuple(amendments)
    in_order = sorted(_standing_still(told), key=lambda one: max(one.effective_from, row.valid_from))
    stages: list[tuple[date, Row]] = [(row.valid_from, row)]
    overrides: Overrides = {}
    unfit: list[Problem] = []
    deciding: Amendment | None = None
    for one in in_order:
        following = _after(overrides, one, row)
        made, problems = overlaid(row, following, file)
        if made is None:
            unfit += problems
            continue
        overrides, deciding = following, None if one.deed == "take_back" else one
        start = max(one.effective_from, row.valid_from)
        if stages[-1][0] == start:
            stages.pop()
        # Who stands for a rule makes no other edition of it.
        if stages and _unverified(stages[-1][1]) == _unverified(made):
            start = stages.pop()[0]
        stages.append((start, made))
    standing = replace(_standing(stages[-1][1], row, overrides, deciding), history=told, unfit=tuple(unfit))
    newest = replace(stages[-1][1], valid_from=row.valid_from)
    return Amended(tuple(_editions(stages)) if dated else (newest,), standing)


def _standing_still(told: Sequence[Amendment]) -> Iterator[Amendment]:
    """All but confirmations of what was changed behind them: nobody stands for words that came later."""
    for place, one in enumerate(told):
        later = told[place + 1 :] if one.deed == "confirm" else ()
        if not any(
            each.deed in ("change", "take_back") and each.effective_from <= one.effective_from
            for each in later
        ):
            yield one


def as_shipped(row: RuleRow | None) -> Standing:
    """What stands of a row that nobody decided about."""
    return Standing(state="shipped" if row is None or row.active else "off")


def overlaid(row: Row, overrides: Mapping[str, Any], file: str) -> tuple[Row | None, tuple[Problem, ...]]:
    """The row with other fields, read as strictly as a file; none with what is wrong."""
    decoder = Decoder(file)
    raw = {**_plain_row(row), **thawed(type(row), overrides)}
    return decoder.row(type(row), raw, row.id), tuple(decoder.problems)


def plain(value: Any) -> Any:
    """A value of a row as the plain data of a file."""
    if is_dataclass(value) and not isinstance(value, type):
        return _plain_row(value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def by_row(amendments: Iterable[Amendment]) -> dict[str, dict[str, list[Amendment]]]:
    """The amendments by table and row."""
    found: dict[str, dict[str, list[Amendment]]] = {}
    for one in amendments:
        found.setdefault(one.table, {}).setdefault(one.row_id, []).append(one)
    return found


def _unverified(row: Row) -> Row:
    return replace(row, verified_on=None, verified_by="")


def _plain_row(row: Any) -> dict[str, Any]:
    return {part.name: plain(getattr(row, part.name)) for part in fields(row)}


def _after(overrides: Overrides, one: Amendment, row: RuleRow) -> Overrides:
    """What is laid over the row once this was decided."""
    match one.deed:
        case "take_back":
            return {}
        case "switch_off":
            return overrides | {"active": False}
        case "switch_on":
            return overrides | {"active": True}
        case "confirm":
            # Uncertain rows are off until someone stands for them.
            sure = {"active": True, "certainty": "high"} if row.certainty == UNSURE else {}
            return overrides | sure | {"verified_on": one.on, "verified_by": one.by}
        case _:
            # What was confirmed is no longer what stands.
            kept = {name: value for name, value in overrides.items() if name not in _VERIFIED}
            return kept | dict(one.fields)


def _standing(made: RuleRow, row: RuleRow, overrides: Overrides, deciding: Amendment | None) -> Standing:
    changed = tuple(
        name
        for name in overrides
        if name not in (*_VERIFIED, "active", "certainty") and getattr(made, name) != getattr(row, name)
    )
    confirmed = bool(made.verified_by)
    state: StandingState = (
        "off" if not made.active else "confirmed" if confirmed else "changed" if changed else "shipped"
    )
    if deciding is None:
        return Standing(state=state)
    return Standing(
        state=state,
        by=deciding.by,
        on=deciding.on,
        reason=deciding.reason,
        effective_from=deciding.effective_from,
        confirmed=confirmed,
        changed=changed,
    )


def _editions(stages: Sequence[tuple[date, Row]]) -> Iterable[Row]:
    """Each stage from its day to the eve of the next; one that would end before it starts is left out."""
    for index, (start, made) in enumerate(stages):
        eve = stages[index + 1][0] - _DAY if index + 1 < len(stages) else None
        ends = [day for day in (made.valid_to, eve) if day is not None]
        edition = replace(made, valid_from=start, valid_to=min(ends, default=None))
        if edition.valid_to is None or edition.valid_from <= edition.valid_to:
            yield edition
