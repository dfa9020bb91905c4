"""The elements of the chosen grounds: proven, open, not applicable, lapsed, or contradicted by facts."""

from dataclasses import dataclass

from workbench.checklists.conditions import Conditions, plain
from workbench.checklists.deadlines import CaseClocks
from workbench.checklists.model import (
    PREMIUM,
    ClockState,
    ClockView,
    ElementState,
    ElementView,
    GroundView,
    Payment,
    RefusalState,
)
from workbench.errors import Problem
from workbench.money import format_amount
from workbench.rulebook.checklist_model import Condition, Element, Ground
from workbench.rulebook.reading import Rulebook

REVIEW_STEP = 7
COLLECTED_AFTER_KNOWING = "premium.collected_after_knowing"


@dataclass(frozen=True, slots=True)
class Case:
    """What elements are weighed against."""

    state: RefusalState
    clocks: CaseClocks
    conditions: Conditions
    book: Rulebook


def ground_views(case: Case) -> tuple[GroundView, ...]:
    """The chosen grounds with their elements, in the order they were chosen."""
    return tuple(_ground_view(case, case.book.refusal_grounds[ground]) for ground in case.state.grounds)


def proof_of(case: Case, element: Element) -> bool:
    """Whether anything carries an element: an exhibit, or all its facts with where they are known from.

    A note alone carries nothing.
    """
    exhibits = case.state.links.get(element.id, ())
    return any(exhibit.carries for exhibit in exhibits) or _fact_carries(case, element)


def due_at_step(element: Element, book: Rulebook) -> int:
    """The step that asks for an element: the evidence review, or a later one that asks for its facts."""
    asked = [book.facts[key].asked_at or 0 for key in element.facts]
    return max([REVIEW_STEP, *asked])


def premiums_after_knowing(state: RefusalState) -> tuple[Payment, ...]:
    """Premium taken after the day of knowledge; it ends the right to rescind.

    Source: 解释二 7.
    """
    knew_on = state.day("knew.on")
    if knew_on is None:
        return ()
    late = (payment for payment in state.payments if payment.kind == PREMIUM and payment.paid_on > knew_on)
    return tuple(sorted(late, key=lambda payment: payment.paid_on))


def unproven(views: tuple[ElementView, ...]) -> tuple[tuple[ElementView, tuple[ElementView, ...]], ...]:
    """Essential elements that are not proven, each with its alternatives.

    Elements of one group are alternatives: one proven is enough.
    """
    found: list[tuple[ElementView, tuple[ElementView, ...]]] = []
    for view in views:
        ways = [other for other in views if other.group == view.group] if view.group else [view]
        if not view.essential or any(_settled(way) for way in ways):
            continue
        if view is ways[0]:
            found.append((view, tuple(ways[1:])))
    return tuple(found)


def _fact_carries(case: Case, element: Element) -> bool:
    known = [case.state.facts.get(key) for key in element.facts]
    return bool(known) and all(fact is not None and fact.supported for fact in known)


def _settled(view: ElementView) -> bool:
    if view.state is ElementState.PROVEN:
        return True
    return view.state is ElementState.NOT_APPLICABLE and not view.group


def _ground_view(case: Case, ground: Ground) -> GroundView:
    views = tuple(_element_view(case, ground, element) for element in ground.elements)
    red = (ElementState.LAPSED, ElementState.CONFLICT)
    problems: list[Problem] = []
    for view, others in unproven(views):
        ways = (view, *others)
        if all(way.state in red for way in ways):
            problems += [problem for way in ways for problem in way.problems if problem.level == "error"]
    return GroundView(ground.id, ground.is_refusal, views, tuple(problems))


def _element_view(case: Case, ground: Ground, element: Element) -> ElementView:
    clocks = tuple(case.clocks.view(clock_id) for clock_id in element.clocks)
    rights = tuple(clock for clock in clocks if clock.nature == "right")
    mark = case.state.marks.get(element.id)
    against = _against(case, element)
    applies = not any(case.conditions.refuted(condition) for condition in element.only_if)
    lapsed = _lapsed(element, rights)
    due = due_at_step(element, case.book)
    problems: tuple[Problem, ...] = ()
    if not applies:
        state = ElementState.NOT_APPLICABLE
    elif lapsed:
        state, problems = ElementState.LAPSED, (*lapsed, *against)
    elif against:
        state, problems = ElementState.CONFLICT, against
    elif rights:
        kept = all(clock.state is ClockState.KEPT for clock in rights)
        state = ElementState.PROVEN if kept else ElementState.OPEN
    else:
        state, problems = _by_mark(case, element, mark.state if mark else "")
    return ElementView(
        id=element.id,
        ground_id=ground.id,
        state=state,
        burden=element.burden,
        essential=element.essential,
        group=element.group,
        due_at_step=due,
        decided=mark is not None or state is not ElementState.OPEN or bool(rights) or due > REVIEW_STEP,
        evidence=tuple(exhibit.number for exhibit in case.state.links.get(element.id, ())),
        facts=element.facts,
        citations=element.citations,
        clocks=clocks,
        note=mark.note if mark else None,
        problems=(*problems, *_overdue(element, clocks)),
    )


def _by_mark(case: Case, element: Element, marked: str) -> tuple[ElementState, tuple[Problem, ...]]:
    """What was marked, as far as something carries it."""
    if marked == ElementState.NOT_APPLICABLE and (element.group or not element.essential):
        return ElementState.NOT_APPLICABLE, ()
    unanswered = _unanswered(case, element)
    exhibits = case.state.links.get(element.id, ())
    numbers = ", ".join(str(exhibit.number) for exhibit in exhibits)
    if marked != ElementState.PROVEN:
        return ElementState.OPEN, unanswered
    if not proof_of(case, element):
        code = "refusal.proof_not_admissible" if exhibits else "refusal.proof_gone"
        return ElementState.OPEN, (_problem(element, code, evidence=numbers),)
    # What cannot alone prove a fact: 证据规定 90.
    if all(exhibit.weak for exhibit in exhibits if exhibit.carries) and not _fact_carries(case, element):
        weak = _problem(element, "refusal.rests_on_weak_evidence", level="warning", evidence=numbers)
        return ElementState.PROVEN, (weak,)
    return ElementState.PROVEN, ()


def _unanswered(case: Case, element: Element) -> tuple[Problem, ...]:
    """The facts that would tell whether the element counts; until they are known it does."""
    keys = (condition.fact for condition in element.only_if if condition.fact)
    return tuple(
        _problem(element, "refusal.applies_until_answered", level="warning", fact=key)
        for key in keys
        if case.state.value(key) is None
    )


def _lapsed(element: Element, rights: tuple[ClockView, ...]) -> tuple[Problem, ...]:
    """The rights among its clocks that are gone, the first to lapse first."""
    gone = sorted(
        (str(clock.lapsed_on), clock.clock_id, _start(clock)) for clock in rights if clock.lapsed_on
    )
    return tuple(
        _problem(element, "refusal.lapsed", clock=clock_id, date=day, start=start)
        for day, clock_id, start in gone
    )


def _overdue(element: Element, clocks: tuple[ClockView, ...]) -> tuple[Problem, ...]:
    return tuple(
        _problem(
            element, "refusal.overdue", level="warning", clock=clock.clock_id, date=str(clock.dates.statutory)
        )
        for clock in clocks
        if clock.state is ClockState.MISSED and clock.nature != "right" and clock.dates is not None
    )


def _against(case: Case, element: Element) -> tuple[Problem, ...]:
    """The facts that speak against an element."""
    found: list[Problem] = []
    for condition in element.refuted_by:
        if not case.conditions.concerns(condition) or case.conditions.missing(condition):
            continue
        late = premiums_after_knowing(case.state) if condition.fact == COLLECTED_AFTER_KNOWING else ()
        if late:
            found += [
                _problem(
                    element,
                    "refusal.premium_collected_after_knowing",
                    date=payment.paid_on.isoformat(),
                    amount=format_amount(payment.amount_fen),
                )
                for payment in late
            ]
        else:
            found.append(_problem(element, "refusal.fact_against", **_named(case, condition)))
    return tuple(found)


def _named(case: Case, condition: Condition) -> dict[str, str]:
    """The fact that decided a condition, by its key and value."""
    parts = [condition, *condition.any_of, *condition.all_of]
    keys = [part.fact for part in parts if part.fact and case.state.value(part.fact) is not None]
    key = keys[0] if keys else ""
    value = case.state.value(key) if key else None
    return {"fact": key, "value": plain(value) if value is not None else ""}


def _start(clock: ClockView) -> str:
    return clock.dates.start.isoformat() if clock.dates else ""


def _problem(element: Element, code: str, *, level: str = "error", **detail: str) -> Problem:
    named = {"element": element.id, **detail}
    return Problem(f"refusal.{element.id}", code, named, "warning" if level == "warning" else "error")
