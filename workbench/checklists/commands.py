"""Choose and drop grounds of refusal, and mark the items of both checklists."""

from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.checklists import GroundRecord, MarkRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists import marking, rules
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.conditions import sectors_of
from workbench.checklists.deriving import with_derived
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.checklists.loading import PAPER_REQUESTED, chosen_grounds, refusal_state
from workbench.checklists.model import Done, Exhibit, Mark, MarkDraft, RefusalState
from workbench.checklists.payments import record_payment
from workbench.checklists.queries import refusal_sheet
from workbench.checklists.recording import TOPICS, set_fact, withdraw_fact
from workbench.clocks.queries import work_calendar
from workbench.errors import Problem, UserError
from workbench.evidence import cataloguing
from workbench.evidence.queries import evidence_id_of, evidence_row
from workbench.moment import Clock
from workbench.rulebook.checklist_model import Element, EvidenceItem
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

NOTE_MAX_CHARS = 5000


def choose_ground(session: Session, complaint_id: str, ground_id: str, *, actor: Actor, clock: Clock) -> Done:
    """Open a ground of refusal with its elements; what already speaks against it comes back as warnings.

    Raises: UserError `checklist.unknown_ground`, `checklist.ground_inactive`, `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    ground = book.refusal_grounds.get(ground_id)
    if ground is None:
        raise UserError.one("ground", "checklist.unknown_ground", value=ground_id[:40])
    if not (ground.active and ground.holds_on(desk.today)):
        raise UserError.one("ground", "checklist.ground_inactive", ground=ground_id)
    if ground_id not in chosen_grounds(session, complaint_id):
        values = {"ground_id": ground_id, "chosen_by": actor.name, "chosen_at": desk.now}
        row = {"id": desk.new_id(), "complaint_id": complaint_id}
        session.execute(insert(GroundRecord).values(**row, **values))
        _tell_ground(desk, "checklist.ground_chosen", ground_id)
        renewed = renew_clocks(desk, book)
        desk.sign("checklist.choose_ground", after={"ground": ground_id, "clocks": list(renewed)})
    warnings = (*_other_sector(desk, ground_id, book), *_already_against(desk, ground_id, book))
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)), warnings)


def drop_ground(
    session: Session, complaint_id: str, ground_id: str, *, reason: str, actor: Actor, clock: Clock
) -> Done:
    """Give a ground up; that it was chosen, and why it was dropped, stays on record.

    Raises: UserError `checklist.ground_not_chosen`, `checklist.note_missing`, `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    why = accept_text(reason, "reason", NOTE_MAX_CHARS)
    if not why:
        raise UserError.one("reason", "checklist.note_missing")
    if ground_id not in chosen_grounds(session, complaint_id):
        raise UserError.one("ground", "checklist.ground_not_chosen", ground=ground_id[:40])
    row = GroundRecord
    chosen = (row.complaint_id == complaint_id) & (row.ground_id == ground_id) & row.dropped_at.is_(None)
    values = {"dropped_at": desk.now, "dropped_by": actor.name, "dropped_reason": why}
    session.execute(update(row).where(chosen).values(**values))
    _tell_ground(desk, "checklist.ground_dropped", ground_id, why)
    renewed = renew_clocks(desk, governing_rulebook(session))
    after = {"reason": why, "clocks": list(renewed)}
    desk.sign("checklist.drop_ground", {"ground": ground_id}, after)
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)))


def set_mark(session: Session, complaint_id: str, draft: MarkDraft, *, actor: Actor, clock: Clock) -> Done:
    """Mark an element, an item of the evidence checklist or a step, and tie exhibits to it.

    Raises: UserError listing every reason why the mark cannot stand; `evidence.unknown`,
        `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    target = marking.target_of(draft.item_id, book)
    note = accept_text(draft.note, "note", NOTE_MAX_CHARS)
    state = refusal_state(session, complaint_id, book)
    exhibits = _exhibits(state, draft.evidence_numbers)
    problems = marking.state_problems(target, draft.state)
    if not problems:
        wanted = replace(draft, note=note)
        tied = marking.with_exhibits(state, draft.item_id, exhibits)
        problems = _problems(desk, target, wanted, tied, book)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    for exhibit in exhibits:
        _tie(desk, exhibit, draft.item_id)
    before = state.marks.get(draft.item_id)
    mark_id = _keep(desk, draft.item_id, draft.state, note)
    desk.index("mark", mark_id, note)
    if draft.state == marking.REQUESTED:
        detail = {"item": draft.item_id}
        kind = EntryKind.NOTICE
        desk.tell(EntryDraft(complaint_id, kind, PAPER_REQUESTED, detail, occurred_on=desk.today))
    after = {"item": draft.item_id, "state": draft.state, "note": note or None}
    desk.sign("checklist.mark", _was(before), {**after, "evidence": list(draft.evidence_numbers)})
    topics = (*TOPICS, "evidence") if exhibits else TOPICS
    return Done(Changes.of(*topics, ids=(complaint_id,)), problems)


def _problems(
    desk: Desk, target: marking.Target, draft: MarkDraft, state: RefusalState, book: Rulebook
) -> tuple[Problem, ...]:
    if isinstance(target, EvidenceItem):
        return marking.item_problems(state, target, draft.state, draft.note, desk.today)
    calendar = work_calendar(desk.session, book)
    if not isinstance(target, Element):
        sheet = rules.refusal_sheet(state, today=desk.today, calendar=calendar, book=book)
        return marking.step_problems(sheet, target, draft.state)
    known, _ = with_derived(state, calendar, book)
    marked = Mark(draft.item_id, draft.state, draft.note, desk.actor.name, desk.today)
    known = replace(known, marks={**known.marks, draft.item_id: marked})
    case = rules.weighed(known, today=desk.today, calendar=calendar, book=book)
    return marking.element_problems(case, target, draft.state, draft.note)


def _exhibits(state: RefusalState, numbers: tuple[int, ...]) -> tuple[Exhibit, ...]:
    by_number = {exhibit.number: exhibit for exhibit in state.exhibits}
    unknown = [number for number in numbers if number not in by_number]
    if unknown:
        raise UserError(
            Problem("evidence_numbers", "evidence.unknown", {"value": str(number)}) for number in unknown
        )
    return tuple(by_number[number] for number in numbers)


def _tie(desk: Desk, exhibit: Exhibit, item_id: str) -> None:
    evidence_id = evidence_id_of(desk.session, desk.complaint_id, exhibit.number)
    row = evidence_row(desk.session, evidence_id)
    if item_id not in row.proves:
        cataloguing.link_targets(desk.session, row, (item_id,), actor=desk.actor, clock=desk.clock)


def _keep(desk: Desk, item_id: str, state: str, note: str) -> str:
    """Write the mark in the place of the one before. Returns its id."""
    row = MarkRecord
    mine = (row.complaint_id == desk.complaint_id) & (row.item_id == item_id)
    values: dict[str, Any] = {"state": state, "note": note or None}
    values |= {"marked_by": desk.actor.name, "marked_at": desk.now}
    mark_id: str | None = desk.session.execute(select(row.id).where(mine)).scalar_one_or_none()
    if mark_id is None:
        mark_id = desk.new_id()
        key = {"id": mark_id, "complaint_id": desk.complaint_id, "item_id": item_id}
        desk.session.execute(insert(row).values(**key, **values))
    else:
        desk.session.execute(update(row).where(row.id == mark_id).values(**values))
    return mark_id


def _was(mark: Mark | None) -> dict[str, Any] | None:
    return None if mark is None else {"item": mark.item_id, "state": mark.state, "note": mark.note}


def _tell_ground(desk: Desk, code: str, ground_id: str, why: str | None = None) -> None:
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        code,
        {"ground": ground_id},
        text=why,
        occurred_on=desk.today,
        source_kind="ground",
    )
    entry_id = desk.tell(entry)
    desk.index("timeline", entry_id, why)


def _other_sector(desk: Desk, ground_id: str, book: Rulebook) -> tuple[Problem, ...]:
    state = replace(refusal_state(desk.session, desk.complaint_id, book), grounds=())
    if state.category is None or book.refusal_grounds[ground_id].sector in sectors_of(state, book):
        return ()
    return (Problem("ground", "checklist.other_sector", {"ground": ground_id}, "warning"),)


def _already_against(desk: Desk, ground_id: str, book: Rulebook) -> tuple[Problem, ...]:
    """What already keeps a refusal from resting on the ground."""
    sheet = refusal_sheet(desk.session, desk.complaint_id, today=desk.today, book=book)
    ground = next(view for view in sheet.grounds if view.id == ground_id)
    return tuple(replace(problem, level="warning") for problem in ground.problems)


__all__ = [
    "choose_ground",
    "drop_ground",
    "record_payment",
    "set_fact",
    "set_mark",
    "withdraw_fact",
]
