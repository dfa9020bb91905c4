"""Severity and priority by open arithmetic over the bands of the rule pack.

Source: severity.yaml and the points in channels.yaml, both our own choice and editable.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from workbench.errors import Problem, UserError
from workbench.rulebook.model import Channel, SeverityRule
from workbench.severity.model import Priority, PriorityLevel, Severity, SeverityInputs, SeverityPart

HIGHEST = 5
_SAFETY = "personal_safety"


def assess_severity(
    inputs: SeverityInputs, rules: Iterable[SeverityRule], channels: Mapping[str, Channel]
) -> Severity:
    """The severity with its parts: the highest of all points, plus what is added, five at most.

    Raises: UserError listing a negative amount and unknown channels or harms.
    """
    rows = tuple(rules)
    problems = list(_problems(inputs, rows, channels))
    if problems:
        raise UserError(problems)
    highest = tuple(_points(inputs, rows, channels))
    added = tuple(_nature_parts(inputs, rows, "plus"))
    base = max((part.points for part in highest), default=1)
    score = min(HIGHEST, base + sum(part.points for part in added))
    return Severity(score, highest + added, _formula(highest, added, score), bool(inputs.self_harm_words))


def priority(severity: Severity, working_days_left: int | None, rules: Iterable[SeverityRule]) -> Priority:
    """The first priority whose severity or working days left apply; with no clock severity alone decides."""
    last = None
    for row in rules:
        if row.table != "priority":
            continue
        last = row
        reasons = tuple(_priority_reasons(row, severity.score, working_days_left))
        if reasons:
            return Priority(cast(PriorityLevel, row.id), reasons)
    return Priority(cast(PriorityLevel, last.id if last else "P4"), ())


def _points(
    inputs: SeverityInputs, rows: tuple[SeverityRule, ...], channels: Mapping[str, Channel]
) -> Iterator[SeverityPart]:
    if inputs.amount_fen is not None:
        band = _band(inputs.amount_fen, rows)
        if band is not None:
            yield SeverityPart(band.id, band.points, {"amount_fen": str(inputs.amount_fen)})
    harms = inputs.harms | ({_SAFETY} if inputs.self_harm_words else frozenset())
    for row in rows:
        if row.table == "harm" and row.harm in harms:
            words = "、".join(inputs.self_harm_words) if row.harm == _SAFETY else ""
            yield SeverityPart(row.id, row.points, {"words": words} if words else {})
    for channel in dict.fromkeys(inputs.channels):
        yield SeverityPart(channel, channels[channel].severity)
    yield from _nature_parts(inputs, rows, "at_least")


def _nature_parts(
    inputs: SeverityInputs, rows: tuple[SeverityRule, ...], effect: str
) -> Iterator[SeverityPart]:
    for row in rows:
        if row.table == "nature" and row.effect == effect and row.nature in inputs.natures:
            if row.only_major and not inputs.major_group:
                continue
            yield SeverityPart(row.id, row.points, {"nature": row.nature or ""})


def _band(amount_fen: int, rows: tuple[SeverityRule, ...]) -> SeverityRule | None:
    """The band of an amount; none where the bands were switched off."""
    bands = (row for row in rows if row.table == "amount")
    return next((row for row in bands if row.up_to_fen is None or amount_fen <= row.up_to_fen), None)


def _formula(highest: tuple[SeverityPart, ...], added: tuple[SeverityPart, ...], score: int) -> str:
    terms = ", ".join(str(part.points) for part in highest) or "1"
    total = f"max({terms})" + "".join(f" + {part.points}" for part in added)
    return f"min({HIGHEST}, {total}) = {score}" if added else f"{total} = {score}"


def _priority_reasons(row: SeverityRule, score: int, days_left: int | None) -> Iterator[SeverityPart]:
    if row.points and score >= row.points:
        yield SeverityPart("severity.by_score", row.points, {"score": str(score)})
    if row.work_days is not None and days_left is not None and days_left <= row.work_days:
        yield SeverityPart("severity.by_clock", row.work_days, {"working_days_left": str(days_left)})


def _problems(
    inputs: SeverityInputs, rows: tuple[SeverityRule, ...], channels: Mapping[str, Channel]
) -> Iterator[Problem]:
    if inputs.amount_fen is not None and inputs.amount_fen < 0:
        yield Problem("amount_fen", "severity.negative_amount", {"amount_fen": str(inputs.amount_fen)})
    for channel in inputs.channels:
        if channel not in channels:
            yield Problem("channels", "severity.unknown_code", {"value": channel})
    known = {row.harm for row in rows if row.table == "harm"}
    for harm in sorted(inputs.harms - known):
        yield Problem("harms", "severity.unknown_code", {"value": harm})
