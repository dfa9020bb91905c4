"""Assesses a case by all indicators, each by an index; nothing is kept before somebody proposes a review."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from workbench.complaints.standing import require_known
from workbench.errors import UserError
from workbench.signals import by_people, by_time, by_value, by_words
from workbench.signals.cases import Case, counted_cases
from workbench.signals.crowd import Crowd
from workbench.signals.desk import Desk
from workbench.signals.measuring import FULL
from workbench.signals.model import Assessment, Finding, Standing
from workbench.signals.scoring import verdict_of

Indicator = Callable[[Desk, Case], Finding]
# They read the words of other cases, or count the days of months.
_COSTLY = ("HX04", "HX06", "HX08", "HX13")

INDICATORS: Mapping[str, Indicator] = {
    "HX01": by_value.same_phone,
    "HX02": by_value.same_sender,
    "HX03": by_value.payee_account,
    "HX04": by_words.same_template,
    "HX05": by_words.stock_phrases,
    "HX06": by_time.complaint_burst,
    "HX07": by_time.after_claw_back,
    "HX08": by_time.same_agent,
    "HX09": by_people.unusual_proxy,
    "HX10": by_value.same_device,
    "HX11": partial(by_people.seen_by_people, indicator="HX11"),
    "HX12": partial(by_people.seen_by_people, indicator="HX12"),
    "HX13": by_words.several_channels,
    "HX14": partial(by_people.seen_by_people, indicator="HX14"),
    "HX15": partial(by_people.seen_by_people, indicator="HX15"),
    "HX16": by_people.confirmed_before,
    "HX17": by_people.known_network,
}


def assessment(session: Session, complaint_id: str, *, on: date) -> Assessment:
    """What may point to an organised complaint in a case, on a day, with the evidence of every indicator.

    The letters of other cases are seen as far as they are printed.
    Source: 个人信息保护法 24: points are advice, people decide.
    Raises: UserError `complaint.unknown_case`, `signal.case_gone` for a merged or withdrawn case.
    """
    return assess(Desk.lay(session, on), complaint_id)


def assess(desk: Desk, complaint_id: str) -> Assessment:
    """The same with what is at hand for many cases."""
    require_known(desk.session, complaint_id)
    case = counted_cases(desk.session, [complaint_id]).get(complaint_id)
    if case is None:
        raise UserError.one("complaint", "signal.case_gone", value=complaint_id[:60])
    findings = tuple(_finding(desk, case, name) for name in INDICATORS)
    return Assessment(case.id, case.case_no, desk.on, findings, verdict_of(findings, desk.limits))


def assess_all(session: Session, complaint_ids: Iterable[str], *, on: date) -> Iterator[Assessment]:
    """The cases that count, one after another; the rules are read once."""
    listed = list(complaint_ids)
    desk = Desk.lay(session, on, Crowd(session, whole=len(listed) > 1))
    cases = counted_cases(session, listed)
    for complaint_id in listed:
        if complaint_id in cases:
            yield assess(desk, complaint_id)


def proposable(desk: Desk, complaint_id: str) -> Assessment | None:
    """The case assessed, if it may be proposed; of most cases that is known before their words are compared.

    One more finding never lowers points or independence, so what is costly to learn counts as found at first.
    """
    case = counted_cases(desk.session, [complaint_id]).get(complaint_id)
    if case is None:
        return None
    known = {name: _finding(desk, case, name) for name in INDICATORS if name not in _COSTLY}
    assumed = [_as_found(desk, name) for name in _COSTLY]
    if not verdict_of([*known.values(), *assumed], desk.limits).proposes:
        return None
    findings = tuple(known[name] if name in known else _finding(desk, case, name) for name in INDICATORS)
    verdict = verdict_of(findings, desk.limits)
    return Assessment(case.id, case.case_no, desk.on, findings, verdict) if verdict.proposes else None


def _as_found(desk: Desk, name: str) -> Finding:
    rule = desk.book.signals[name]
    return Finding(name, rule.family, Standing.HIT, rule.points, rule.weak, FULL)


def _finding(desk: Desk, case: Case, name: str) -> Finding:
    rule = desk.book.signals[name]
    if not (rule.active and rule.holds_on(desk.on)):
        return Finding(name, rule.family, Standing.OFF, rule.points, rule.weak)
    return INDICATORS[name](desk, case)
