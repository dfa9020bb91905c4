"""Whether an item of a checklist may be marked as somebody wants; every reason against is told."""

from dataclasses import replace
from datetime import date

from workbench.checklists import items
from workbench.checklists.elements import Case, ground_views, proof_of
from workbench.checklists.model import (
    ElementState,
    ElementView,
    Exhibit,
    ItemState,
    RefusalSheet,
    RefusalState,
    StepState,
)
from workbench.errors import Problem, UserError
from workbench.rulebook.checklist_model import Element, EvidenceItem, RefusalStep
from workbench.rulebook.reading import Rulebook

DONE, OPEN = "done", "open"
PROVEN, NOT_APPLICABLE, REQUESTED = (
    ElementState.PROVEN.value,
    ElementState.NOT_APPLICABLE.value,
    ItemState.REQUESTED.value,
)

Target = Element | EvidenceItem | RefusalStep

_ALLOWED: dict[type, tuple[str, ...]] = {
    Element: (PROVEN, OPEN, NOT_APPLICABLE),
    EvidenceItem: (DONE, OPEN, REQUESTED, NOT_APPLICABLE),
    RefusalStep: (DONE, OPEN),
}


def target_of(item_id: str, book: Rulebook) -> Target:
    """What an id names: an element such as `RG01.E1`, an evidence item such as `P-12`, or a step.

    Raises: UserError `checklist.unknown_item`.
    """
    if item_id in book.evidence_items:
        return book.evidence_items[item_id]
    if item_id in book.refusal_flow:
        return book.refusal_flow[item_id]
    ground = book.refusal_grounds.get(item_id.partition(".")[0])
    found = next((element for element in ground.elements if element.id == item_id), None) if ground else None
    if found is None:
        raise UserError.one("item_id", "checklist.unknown_item", value=item_id[:40])
    return found


def state_problems(target: Target, state: str) -> tuple[Problem, ...]:
    """Whether items of this kind know the state at all."""
    allowed = _ALLOWED[type(target)]
    if state in allowed:
        return ()
    detail = {"value": state[:40], "allowed": ", ".join(allowed)}
    return (Problem("state", "checklist.unknown_state", detail),)


def with_exhibits(state: RefusalState, item_id: str, exhibits: tuple[Exhibit, ...]) -> RefusalState:
    """The case as it would be with these exhibits tied to the item as well."""
    linked = {exhibit.number: exhibit for exhibit in (*state.links.get(item_id, ()), *exhibits)}
    return replace(state, links={**state.links, item_id: tuple(linked[number] for number in sorted(linked))})


def element_problems(case: Case, element: Element, marked: str, note: str) -> tuple[Problem, ...]:
    """What speaks against marking an element; warnings only tell."""
    ground_id = element.id.partition(".")[0]
    view = next(
        (view for ground in ground_views(case) for view in ground.elements if view.id == element.id), None
    )
    if view is None:
        return (Problem("item_id", "checklist.ground_not_chosen", {"ground": ground_id}),)
    if marked == NOT_APPLICABLE:
        return (*_reds(view), *_essential(element), *_note_missing(note))
    if marked != PROVEN:
        return ()
    return _proof_problems(case, element, view)


def item_problems(
    state: RefusalState, item: EvidenceItem, marked: str, note: str, today: date
) -> tuple[Problem, ...]:
    """What speaks against marking an item of the evidence checklist.

    Source: 办法 13 (what we hold is not asked for); 保险法 22 (missing papers are asked for once).
    """
    detail = {"item": item.id}
    if marked == DONE and not state.links.get(item.id):
        return (Problem("evidence_numbers", "checklist.done_without_evidence", detail),)
    if marked == NOT_APPLICABLE:
        return _note_missing(note)
    if marked != REQUESTED:
        return ()
    if not item.may_be_asked_of_complainant:
        code = "checklist.held_by_us" if item.held_by_us else "checklist.not_from_complainant"
        return (Problem("state", code, detail),)
    asked_on = items.earlier_request(state, item.id, today) if items.is_claim(state) else None
    if asked_on is None:
        return ()
    told = {"date": asked_on.isoformat()}
    if not note:
        return (Problem("note", "checklist.second_request_reason", told),)
    return (Problem("state", "checklist.asked_again", told, "warning"),)


def step_problems(sheet: RefusalSheet, step: RefusalStep, marked: str) -> tuple[Problem, ...]:
    """What a step still waits for; confirming it is no way around its gate."""
    view = next((view for view in sheet.steps if view.id == step.id), None)
    if marked != DONE or view is None or view.state is StepState.NOT_NEEDED:
        return ()
    found = [Problem(f"refusal.step.{view.number}", entry.code, entry.detail) for entry in view.missing]
    if view.state is StepState.LOCKED:
        first = next(earlier for earlier in sheet.steps if earlier.missing)
        detail = {"step": str(view.number), "first": str(first.number)}
        found.insert(0, Problem("state", "checklist.step_locked", detail))
    return tuple(found)


def _proof_problems(case: Case, element: Element, view: ElementView) -> tuple[Problem, ...]:
    detail = {"element": element.id}
    if red := _reds(view):
        return red
    if view.state is ElementState.NOT_APPLICABLE and element.only_if:
        return (Problem("state", "checklist.does_not_apply", detail),)
    rights = [clock for clock in view.clocks if clock.nature == "right"]
    if rights and view.state is not ElementState.PROVEN:
        told = {**detail, "clock": rights[0].clock_id, "fact": rights[0].done_when}
        return (Problem("state", "checklist.clock_not_kept", told),)
    if not rights and not proof_of(case, element):
        exhibits = case.state.links.get(element.id, ())
        numbers = ", ".join(str(exhibit.number) for exhibit in exhibits)
        code = "checklist.evidence_carries_nothing" if exhibits else "checklist.proven_without_evidence"
        return (Problem("evidence_numbers", code, {**detail, "evidence": numbers}),)
    return tuple(problem for problem in view.problems if problem.level == "warning")


def _reds(view: ElementView) -> tuple[Problem, ...]:
    """A lapsed right and a fact against it stand, whatever is marked."""
    return tuple(
        Problem("state", problem.code, problem.detail)
        for problem in view.problems
        if problem.level == "error" and view.state in (ElementState.LAPSED, ElementState.CONFLICT)
    )


def _essential(element: Element) -> tuple[Problem, ...]:
    if element.group or not element.essential:
        return ()
    return (Problem("state", "checklist.essential_not_applicable", {"element": element.id}),)


def _note_missing(note: str) -> tuple[Problem, ...]:
    return () if note else (Problem("note", "checklist.note_missing"),)
