"""Facts that follow from others or from the payments, so that nobody has to answer what the file shows."""

from dataclasses import replace
from datetime import date, timedelta

from workbench.checklists.elements import COLLECTED_AFTER_KNOWING, premiums_after_knowing
from workbench.checklists.model import FactValue, KnownFact, RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.rules import compute
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook

YES, NO = "yes", "no"
INFORMED_ON = "claim.assessment_informed_on"
Derived = dict[str, FactValue]

_WAITING_STARTS = {
    "formed": "policy.formed_on",
    "effective": "policy.effective_on",
    "reinstated": "policy.reinstated_on",
}


def with_derived(
    state: RefusalState, calendar: WorkCalendar, book: Rulebook
) -> tuple[RefusalState, tuple[Problem, ...]]:
    """The case with the facts that follow from what is known, and where an answer contradicts them.

    A computed answer stands over a typed one.
    """
    derived = _from_premiums(state) | _two_year_edge(state, calendar, book) | _from_dates(state)
    facts = dict(state.facts)
    problems = []
    for key, value in derived.items():
        typed = facts.get(key)
        if typed is not None and typed.value != value:
            detail = {"fact": key, "found": str(typed.value), "computed": str(value)}
            problems.append(Problem(f"facts.{key}", "fact.contradicts_records", detail, "warning"))
        if typed is None or typed.value != value:
            facts[key] = KnownFact(key, value, derived=True)
    if INFORMED_ON not in facts and "refusal.sent_on" in facts:
        # The notice tells the result of the assessment (保险法 23-24).
        sent = facts["refusal.sent_on"]
        facts["claim.assessment_informed_on"] = replace(
            sent, key="claim.assessment_informed_on", derived=True
        )
    return replace(state, facts=facts), tuple(problems)


def _from_premiums(state: RefusalState) -> Derived:
    late = premiums_after_knowing(state)
    if not late:
        return {}
    return {COLLECTED_AFTER_KNOWING: YES, "premium.last_collected_on": late[-1].paid_on}


def _two_year_edge(state: RefusalState, calendar: WorkCalendar, book: Rulebook) -> Derived:
    """Whether the event fell into the two years and the claim came after them; courts differ on that."""
    formed_on, event_on = state.day("policy.formed_on"), state.day("claim.event_on")
    claimed_on = state.day("claim.first_notice_on") or state.day("claim.papers_received_on")
    rule = book.clocks.on("K07", formed_on) if formed_on else None
    if formed_on is None or event_on is None or claimed_on is None or rule is None:
        return {}
    last_day = compute(rule, formed_on, calendar=calendar).statutory
    return {"policy.two_year_edge": YES if event_on <= last_day < claimed_on else NO}


def _from_dates(state: RefusalState) -> Derived:
    found: Derived = {}
    waits = _waiting_period(state)
    onset_on = state.day("waiting.onset_on")
    if waits is not None and onset_on is not None:
        found["waiting.onset_within"] = YES if waits[0] <= onset_on <= waits[1] else NO
    dated_on, effective_on = state.day("preexisting.dated_on"), state.day("policy.effective_on")
    if dated_on is not None and effective_on is not None:
        found["preexisting.before_cover"] = YES if dated_on < effective_on else NO
    return found


def _waiting_period(state: RefusalState) -> tuple[date, date] | None:
    """First and last day of the waiting period; the day it starts from is not counted (民法典 201)."""
    starts_on = state.day(_WAITING_STARTS.get(str(state.value("waiting.starts_from")), ""))
    days = state.value("waiting.days")
    if starts_on is None or not isinstance(days, int):
        return None
    return starts_on, starts_on + timedelta(days=days)
