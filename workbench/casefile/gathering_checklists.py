"""The two checklists of a case, split into what is shown and what stays inside."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from workbench.casefile.masks import Masks
from workbench.checklists import rules
from workbench.checklists.items import evidence_sheet
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import (
    ElementView,
    GroundView,
    ItemView,
    KnownFact,
    Mark,
    Missing,
    RefusalSheet,
    RefusalState,
    StepView,
)
from workbench.clocks.queries import work_calendar
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook


@dataclass(frozen=True, slots=True)
class Checklists:
    """Both sheets, and the facts that somebody recorded, in the order of the rule pack."""

    refusal: RefusalSheet | None
    items: tuple[ItemView, ...]
    facts: tuple[KnownFact, ...]

    @property
    def outer_items(self) -> tuple[ItemView, ...]:
        """The items that are not marked as internal, without anybody's note."""
        return tuple(replace(item, note=None) for item in self.items if not item.internal)

    @property
    def noted_elements(self) -> tuple[ElementView, ...]:
        """The elements that somebody wrote a note on."""
        grounds = self.refusal.grounds if self.refusal else ()
        return tuple(element for ground in grounds for element in ground.elements if element.note)


def checklists(session: Session, complaint_id: str, day: date, book: Rulebook, masks: Masks) -> Checklists:
    """The checklists as they stand on a day; no refusal sheet where none is pursued.

    Raises: UserError `complaint.unknown_case`.
    """
    state = _in_fixed_order(refusal_state(session, complaint_id, book), book)
    sheet = rules.refusal_sheet(state, today=day, calendar=work_calendar(session, book), book=book)
    items = evidence_sheet(state, today=day, book=book).items
    return Checklists(
        refusal=_masked_sheet(sheet, masks) if sheet.pursued else None,
        items=tuple(replace(item, note=masks.free(item.note)) for item in items),
        facts=tuple(_masked_fact(fact, masks) for fact in state.facts.values() if not fact.derived),
    )


def _in_fixed_order(state: RefusalState, book: Rulebook) -> RefusalState:
    """The same state without a trace of the random parts of ids, by which some of it was read."""
    facts = {key: state.facts[key] for key in book.facts if key in state.facts}
    payments = sorted(state.payments, key=lambda one: (one.paid_on, one.amount_fen, one.kind))
    grounds = tuple(ground for ground in book.refusal_grounds if ground in state.grounds)
    return replace(
        state,
        grounds=grounds,
        facts=facts,
        payments=tuple(payments),
        channels=tuple(sorted(state.channels)),
        roles=tuple(sorted(state.roles)),
        complained_of=tuple(sorted(state.complained_of)),
    )


def _masked_sheet(sheet: RefusalSheet, masks: Masks) -> RefusalSheet:
    return replace(
        sheet,
        steps=tuple(_masked_step(step, masks) for step in sheet.steps),
        grounds=tuple(_masked_ground(ground, masks) for ground in sheet.grounds),
        problems=_masked_problems(sheet.problems, masks),
    )


def _masked_step(step: StepView, masks: Masks) -> StepView:
    return replace(
        step,
        facts=(),
        missing=tuple(_masked_missing(missing, masks) for missing in step.missing),
        waits_for=(),
        confirmed=_without_note(step.confirmed),
    )


def _without_note(mark: Mark | None) -> Mark | None:
    return None if mark is None else replace(mark, note=None)


def _masked_missing(missing: Missing, masks: Masks) -> Missing:
    others = tuple(_masked_missing(other, masks) for other in missing.or_else)
    return replace(missing, detail=masks.details(missing.detail), or_else=others)


def _masked_ground(ground: GroundView, masks: Masks) -> GroundView:
    elements = (
        replace(element, note=masks.free(element.note), problems=_masked_problems(element.problems, masks))
        for element in ground.elements
    )
    return replace(ground, elements=tuple(elements), problems=_masked_problems(ground.problems, masks))


def _masked_problems(problems: tuple[Problem, ...], masks: Masks) -> tuple[Problem, ...]:
    return tuple(replace(problem, detail=masks.details(problem.detail)) for problem in problems)


def _masked_fact(fact: KnownFact, masks: Masks) -> KnownFact:
    value = masks.free(fact.value) if isinstance(fact.value, str) else fact.value
    return replace(fact, value=value, source=masks.free(fact.source))
