"""What a letter takes from the refusal checklist: grounds, elements, steps, clocks, and typed facts."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from workbench.letters.case_view import CaseView
from workbench.letters.model import Value
from workbench.letters.sources_case import Source
from workbench.letters.values import citation_text, long_day
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.checklist_model import Element, Ground

if TYPE_CHECKING:
    from workbench.checklists.model import ElementView, GroundView, StepView

FACT_PREFIX = "fact."
_PROVEN = "proven"


def fact_value(case: CaseView, key: str) -> Value | None:
    """A typed fact of the case."""
    value = case.fact(key)
    if isinstance(value, datetime):
        return value.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    fact = case.book.facts.get(key)
    chosen = next((one.zh for one in fact.choices if one.value == value), None) if fact else None
    return chosen if chosen is not None else value


def _grounds(case: CaseView) -> list[list[str]]:
    """Ground, facts with their exhibits, clause, law; the reason is for a person to write."""
    clause = str(case.fact("clause.text") or "")
    return [
        [_name(case, view), _facts(case, view), clause, _law(case, view), ""]
        for view in case.refusal.grounds
        if view.is_refusal
    ]


def _name(case: CaseView, view: GroundView) -> str:
    return case.words.name("refusal_grounds", view.id)


def _facts(case: CaseView, view: GroundView) -> str:
    said = [_element(case, one) for one in view.elements if one.state == _PROVEN]
    asked = [
        fact
        for fact in case.book.facts.values()
        if fact.kind == "text" and view.id in fact.grounds and case.fact(fact.id)
    ]
    said += [f"{fact.zh.rstrip('？')}：{case.fact(fact.id)}" for fact in asked]
    return "；".join(said)


def _element(case: CaseView, view: ElementView) -> str:
    exhibits = "、".join(f"证据{number}" for number in view.evidence)
    return case.words.element(view.id) + (f"（{exhibits}）" if exhibits else "")


def _law(case: CaseView, view: GroundView) -> str:
    """The provisions that carry a ground: its own, as the rule pack names them."""
    ground = case.book.refusal_grounds[view.id]
    return "；".join(citation_text(citation) for citation in ground.citations if citation.article)


def _citations(case: CaseView) -> list[str]:
    found: list[str] = []
    for view in case.refusal.grounds:
        ground: Ground = case.book.refusal_grounds[view.id]
        found += [citation_text(citation) for citation in ground.citations if citation.article]
    return list(dict.fromkeys(found))


def _steps(case: CaseView) -> list[list[str]]:
    return [
        [case.words.name("refusal_flow", step.id), case.say(f"step_{step.state}"), _lacks(case, step)]
        for step in case.refusal.steps
    ]


def _lacks(case: CaseView, step: StepView) -> str:
    exhibits = "、".join(f"证据{number}" for number in step.evidence)
    missing = (case.words.sentence(entry.code, entry.detail) for entry in step.missing)
    return "；".join(part for part in (*missing, exhibits) if part)


def _elements(case: CaseView) -> list[list[str]]:
    rows = []
    for ground in case.refusal.grounds:
        known: dict[str, Element] = {one.id: one for one in case.book.refusal_grounds[ground.id].elements}
        for view in ground.elements:
            standard = known[view.id].standard if view.id in known else ""
            exhibits = "、".join(str(number) for number in view.evidence)
            state = case.say(f"element_{view.state}")
            rows.append([case.words.element(view.id), case.say(f"burden_{view.burden}"), standard, state,
                         exhibits])  # fmt: skip
    return rows


def _refusal_clocks(case: CaseView) -> list[list[str]]:
    rows = []
    for view in case.refusal.clocks:
        last = view.dates.statutory.isoformat() if view.dates else ""
        rows.append([case.words.name("clocks", view.clock_id), last, case.say(f"clock_{view.state}")])
    return rows


def _limitation(case: CaseView) -> str | None:
    """Until when a claim can be brought, by the clocks that bar one; what starts them is said."""
    for view in case.refusal.clocks:
        if view.nature == "limitation" and view.dates is not None:
            begun, last = long_day(view.dates.start), long_day(view.dates.statutory)
            return case.say("limitation", started=begun, last=last)
    return case.say("limitation_open")


def _case_clocks(case: CaseView) -> list[list[str]]:
    rows = []
    for row in case.sheet.clocks:
        ended = row.ended_on.isoformat() if row.ended_on else ""
        rows.append([case.words.name("clocks", row.rule_id), row.statutory_on.isoformat(), ended])
    return rows


LAW_SOURCES: dict[str, Source] = {
    "refusal.grounds": _grounds,
    "refusal.citations": _citations,
    "refusal.steps": _steps,
    "refusal.elements": _elements,
    "refusal.clocks": _refusal_clocks,
    "refusal.limitation": _limitation,
    "clock.list": _case_clocks,
}
