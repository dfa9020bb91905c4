"""The refusal sheet: fifteen steps with what they miss, and the chosen grounds with their elements."""

from collections.abc import Sequence
from datetime import date

from workbench.checklists.conditions import Conditions, distinct, sectors_of, starts_with_any
from workbench.checklists.deadlines import ALWAYS_SHOWN, CaseClocks
from workbench.checklists.deriving import with_derived
from workbench.checklists.elements import REVIEW_STEP, Case, ground_views
from workbench.checklists.gates import Gates
from workbench.checklists.model import (
    ClockView,
    FactView,
    GroundView,
    Missing,
    RefusalSheet,
    RefusalState,
    StepState,
    StepView,
)
from workbench.clocks.calendar import WorkCalendar
from workbench.errors import Problem
from workbench.rulebook.checklist_model import Fact, RefusalStep
from workbench.rulebook.reading import Rulebook


def refusal_sheet(
    state: RefusalState, *, today: date, calendar: WorkCalendar, book: Rulebook
) -> RefusalSheet:
    """Where the refusal of a case stands today."""
    state, problems = with_derived(state, calendar, book)
    case = weighed(state, today=today, calendar=calendar, book=book)
    grounds = ground_views(case)
    steps = _steps(case, Gates(state, grounds), today)
    clocks = tuple(case.clocks.view(clock_id) for clock_id in clocks_of(state, book))
    return RefusalSheet(state.pursued, steps, grounds, clocks, (*problems, *_backwards(clocks)))


def weighed(state: RefusalState, *, today: date, calendar: WorkCalendar, book: Rulebook) -> Case:
    """A case with its clocks and conditions, ready for its elements to be weighed."""
    clocks = CaseClocks(state, calendar, book, today)
    return Case(state, clocks, Conditions(state, clocks, book, {}), book)


def clocks_of(state: RefusalState, book: Rulebook) -> tuple[str, ...]:
    """The clocks that matter to a case: the usual ones and those of its grounds."""
    chosen = (book.refusal_grounds[ground] for ground in state.grounds)
    named = [clock for ground in chosen for clock in ground.deadlines]
    return tuple(dict.fromkeys([*ALWAYS_SHOWN, *named]))


def open_gates(sheet: RefusalSheet, up_to: int | None = None) -> tuple[Problem, ...]:
    """Everything that keeps a refusal from going on, step by step; empty when none is pursued.

    Args: up_to is the last step that counts, all of them without it.
    """
    if not sheet.pursued:
        return ()
    return tuple(
        Problem(f"refusal.step.{step.number}", entry.code, {**entry.detail, "step": str(step.number)})
        for step in sheet.steps
        if up_to is None or step.number <= up_to
        for entry in step.missing
    )


def facts_asked(state: RefusalState, book: Rulebook, number: int) -> tuple[Fact, ...]:
    """The facts that a step asks for in this case."""
    sectors = sectors_of(state, book)
    return tuple(
        fact
        for fact in book.facts.values()
        if fact.asked_at == number
        and not sectors.isdisjoint(fact.sectors)
        and (not fact.grounds or starts_with_any(state.grounds, fact.grounds))
    )


def _steps(case: Case, gates: Gates, today: date) -> tuple[StepView, ...]:
    conditions = Conditions(case.state, case.clocks, case.book, gates.checks())
    views: list[StepView] = []
    for step in sorted(case.book.refusal_flow.active(today), key=lambda step: step.number):
        missing = _missing(step, conditions, gates)
        before = distinct(entry for view in views for entry in view.missing)
        views.append(_step_view(case, conditions, step, missing, before))
    return tuple(views)


def _missing(step: RefusalStep, conditions: Conditions, gates: Gates) -> tuple[Missing, ...]:
    if not conditions.concerns_sectors(step.sectors):
        return ()
    demanded = [entry for condition in step.requires for entry in conditions.missing(condition)]
    if step.number != REVIEW_STEP:
        demanded += gates.essential_open(step.number)
    return distinct(demanded)


def _step_view(
    case: Case,
    conditions: Conditions,
    step: RefusalStep,
    missing: tuple[Missing, ...],
    before: tuple[Missing, ...],
) -> StepView:
    confirmed = case.state.marks.get(step.id)
    asks = [condition for condition in step.requires if conditions.concerns(condition)]
    needed = conditions.concerns_sectors(step.sectors) and (bool(asks) or not step.requires)
    exhibits = (exhibit.number for item in step.evidence for exhibit in case.state.links.get(item, ()))
    return StepView(
        id=step.id,
        number=step.number,
        state=_step_state(missing, before, needed=needed, asks=bool(step.requires) or confirmed is not None),
        citations=step.citations,
        facts=tuple(
            FactView(fact.id, case.state.facts.get(fact.id))
            for fact in facts_asked(case.state, case.book, step.number)
        ),
        missing=missing,
        waits_for=before,
        evidence=tuple(sorted(set(exhibits))),
        confirmed=confirmed,
    )


def _step_state(
    missing: tuple[Missing, ...], before: tuple[Missing, ...], *, needed: bool, asks: bool
) -> StepState:
    """A red step is red even behind a lock; a step without a gate is done when somebody confirms it."""
    if not needed and not missing:
        return StepState.NOT_NEEDED
    if any(entry.red for entry in missing):
        return StepState.RED
    if before:
        return StepState.LOCKED
    return StepState.DONE if asks and not missing else StepState.OPEN


def _backwards(clocks: Sequence[ClockView]) -> tuple[Problem, ...]:
    """Clocks whose end lies before their start: one of the two dates must be wrong."""
    found = []
    for clock in clocks:
        start = clock.dates.start if clock.dates else None
        if start is not None and clock.ended_on is not None and clock.ended_on < start:
            detail = {"fact": clock.done_when, "date": str(clock.ended_on)}
            detail |= {"trigger": clock.trigger, "start": str(start)}
            found.append(Problem(f"facts.{clock.done_when}", "fact.before_trigger", detail, "warning"))
    return tuple(found)


__all__ = ["GroundView", "clocks_of", "facts_asked", "open_gates", "refusal_sheet", "weighed"]
