"""The one thing to do next in a case, and why."""

from datetime import date

from workbench.checklists.model import Missing, StepState, StepView
from workbench.errors import Problem
from workbench.process.guards import GATES_BEFORE
from workbench.process.model import CaseStand, NextStep
from workbench.process.roads import INFORMED, UNDER_REVIEW, destinations
from workbench.process.rules import guard_problems
from workbench.rulebook.reading import Rulebook

# Until here the way is free; from the investigation on, the refusal's own checklist says what comes next.
BEFORE_INVESTIGATION = ("registered", "identified", "assigned", "contacted")

_BY_KIND = {
    "fact": "process.next_fact",
    "element": "process.next_element",
    "item": "process.next_item",
    "evidence": "process.next_review",
    "ground": "process.next_ground",
    "person": "process.next_person",
    "clock": "process.next_clock",
}


def advise(stand: CaseStand, book: Rulebook) -> NextStep | None:
    """The one thing to do next; none when the case is closed.

    First somebody must be in charge and the complainant be called; then a refusal that cannot stand is told,
    then what its current step misses; else the case moves on, or what keeps it from moving is named.
    """
    here = book.states[stand.state]
    if here.closed:
        return None
    if stand.state == UNDER_REVIEW:
        return NextStep("process.next_conclude", why="process.why_conclude", move=INFORMED)
    due_on = _due_on(stand)
    if not stand.handler:
        return NextStep("process.next_handler", why="process.why_handler", due_on=due_on)
    if "contact.first_on" not in stand.facts and stand.state in BEFORE_INVESTIGATION:
        return NextStep("process.next_contact", why="process.why_contact", due_on=due_on)
    step = _refusal_step(stand)
    if step is not None and stand.state not in BEFORE_INVESTIGATION:
        return _by_refusal(stand, step)
    return _by_road(stand, book)


def _due_on(stand: CaseStand) -> date | None:
    """The day by which the step matters; a paused period has none until the pause ends."""
    running = stand.decision_clock
    return None if running is None or running.paused_since is not None else running.internal_on


def _refusal_step(stand: CaseStand) -> StepView | None:
    """The step of the refusal to work on before the case can go further."""
    if not stand.sheet.pursued:
        return None
    reached = GATES_BEFORE.get(stand.state, 0)
    limit = next((last for last in sorted(set(GATES_BEFORE.values())) if last > reached), 15)
    waiting = (step for step in stand.sheet.steps if step.missing and step.number <= limit)
    return next(waiting, None)


def _by_refusal(stand: CaseStand, step: StepView) -> NextStep:
    due_on = _due_on(stand)
    dead = next((ground for ground in stand.sheet.grounds if ground.dead and ground.is_refusal), None)
    if dead is not None:
        reason = dead.problems[0]
        detail = {"ground": dead.id}
        return NextStep(
            "process.next_settle", detail, reason.code, reason.detail, target=dead.id, due_on=due_on
        )
    first = _first_of(stand, step)
    detail = {**first.detail, first.kind: first.id} if first.id else dict(first.detail)
    detail["step"] = str(step.number)
    why = {**first.detail, "step": str(step.number)}
    return NextStep(_BY_KIND[first.kind], detail, first.code, why, target=first.id, due_on=due_on)


def _first_of(stand: CaseStand, step: StepView) -> Missing:
    """What the step misses first: a way out of what is red, then essential elements, then the rest."""
    if step.state is StepState.RED:
        red = next(entry for entry in step.missing if entry.red)
        return next((other for other in red.or_else if not other.red), red)
    essential = {view.id for ground in stand.sheet.grounds for view in ground.elements if view.essential}
    return next((entry for entry in step.missing if entry.id in essential), step.missing[0])


def _by_road(stand: CaseStand, book: Rulebook) -> NextStep | None:
    due_on = _due_on(stand)
    ways = destinations(stand.state, book, stand.road_state)
    onward = [state for state, kind in ways.items() if kind == "forward"] or [
        state for state, kind in ways.items() if kind == "close" and book.states[state].order is not None
    ]
    if not onward:
        return None
    to_state = onward[0]
    problems = guard_problems(stand, to_state, book)
    if not problems:
        return NextStep("process.next_move", {"state": to_state}, move=to_state, due_on=due_on)
    return _first_need(problems[0], to_state, stand)


def _first_need(problem: Problem, to_state: str, stand: CaseStand) -> NextStep:
    due_on = _due_on(stand)
    target = problem.detail.get("fact", "")
    return NextStep(
        "process.next_need", {"state": to_state}, problem.code, problem.detail, target=target, due_on=due_on
    )
