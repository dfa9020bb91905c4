"""Register what a person asks about their data, decide it with a reason, and note what was done.

Source: 个人信息保护法 44-50.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.profiles import DataRequestRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.audit.queries import audit_head
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.persons.judging_commands import judged_person, withdraw_judgement
from workbench.persons.profile_commands import edit_person
from workbench.persons.profile_editing import PersonEdit
from workbench.persons.queries import standing_person
from workbench.profiles.answering import subject_of, unknown_subjects
from workbench.profiles.model import DecisionDraft, RequestDraft, RequestKind, RequestRow
from workbench.profiles.queries import request_of
from workbench.profiles.request_rules import (
    EDIT,
    WITHDRAWAL,
    done_problems,
    examine_decision,
    examine_request,
)
from workbench.rulebook.governing import governing_rulebook

TOPICS = ("persons", "requests")


@dataclass(frozen=True, slots=True)
class RequestKept:
    """A request that was registered, with the day by which it is to be answered."""

    id: str
    due_on: date
    changes: Changes


def register_request(session: Session, draft: RequestDraft, *, actor: Actor, clock: Clock) -> RequestKept:
    """Enter a request; its due day follows from the rule pack as it stands today.

    Raises: UserError listing every problem that is an error.
    """
    found = examine_request(draft, today(clock))
    problems = [*unknown_subjects(session, draft.person_id, draft.complaint_id), *found.problems]
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    kind = RequestKind(draft.kind.strip())
    due_on = found.received_on + timedelta(days=governing_rulebook(session).data_requests[kind.value].days)
    request_id, complaint_id = new_id(clock), draft.complaint_id.strip() or None
    values = {
        "kind": kind.value, "applicant": found.applicant or None, "received_on": found.received_on,
        "due_on": due_on, "identity_checked": found.identity_checked, "asked": found.asked,
    }  # fmt: skip
    add_row(
        session, DataRequestRecord, id=request_id, person_id=draft.person_id, complaint_id=complaint_id,
        recorded_by=actor.name, recorded_at=clock.now(), **values,
    )  # fmt: skip
    told = {name: str(value) if isinstance(value, date) else value for name, value in values.items()}
    after = {"request": request_id, "person": draft.person_id, **told}
    deed = Deed("request.register", subject_of(draft.person_id, complaint_id), after=after)
    record(session, deed, actor=actor, clock=clock)
    return RequestKept(request_id, due_on, Changes.of(*TOPICS, ids=(draft.person_id, request_id)))


def decide_request(
    session: Session, request_id: str, draft: DecisionDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Decide a request, with the reason that the person is told; a refusal too has its reason.

    Source: 个人信息保护法 50.
    Raises: UserError listing every problem; `profile.unknown_request`.
    """
    day = today(clock)
    request = request_of(session, request_id, day)
    found = examine_decision(request, draft, day)
    if any(problem.level == "error" for problem in found.problems):
        raise UserError(found.problems)
    values = {
        "decision": draft.decision.strip(), "answer": found.answer, "told_on": found.told_on,
        "identity_checked": found.identity_checked,
    }  # fmt: skip
    row = DataRequestRecord
    by = {"decided_by": actor.name, "decided_at": clock.now()}
    session.execute(update(row).where(row.id == request_id).values(**values, **by))
    told = {name: str(value) if isinstance(value, date) else value for name, value in values.items()}
    deed = Deed("request.decide", _subject(request), after={"request": request_id, **told})
    record(session, deed, actor=actor, clock=clock)
    return Changes.of(*TOPICS, ids=(request.person_id, request_id))


def note_done(
    session: Session, request_id: str, done: tuple[str, str], *, actor: Actor, clock: Clock
) -> Changes:
    """Note what was done about a granted request (kind, and where it can be seen), as part of doing it.

    Raises: UserError listing every problem; `profile.unknown_request`.
    """
    request = request_of(session, request_id, today(clock))
    kind, ref = done[0], done[1].strip()
    problems = done_problems(request, kind, ref)
    if problems:
        raise UserError(problems)
    values = {"done_kind": kind, "done_ref": ref, "done_by": actor.name, "done_at": clock.now()}
    row = DataRequestRecord
    session.execute(update(row).where(row.id == request_id).values(**values))
    after = {"request": request_id, "done": kind, "ref": ref}
    record(session, Deed("request.carry_out", _subject(request), after=after), actor=actor, clock=clock)
    return Changes.of(*TOPICS, "complaints", ids=(request.person_id, request_id))


def correct_as_asked(
    session: Session, request_id: str, edit: PersonEdit, *, actor: Actor, clock: Clock
) -> Changes:
    """Change what was typed about a person because they asked; edit and request name each other.

    Raises: as `edit_person` and `note_done`.
    """
    _require(session, request_id, edit.person_id, EDIT, clock)
    edit_person(session, edit, request_id=request_id, actor=actor, clock=clock)
    place = str(audit_head(session).count)
    return note_done(session, request_id, (EDIT, place), actor=actor, clock=clock)


def withdraw_as_asked(
    session: Session, request_id: str, judgement_id: str, *, actor: Actor, clock: Clock
) -> Changes:
    """Withdraw a judgement because the person asked; the reason is the answer to the request.

    Raises: as `withdraw_judgement` and `note_done`; UserError `profile.request_of_another`.
    """
    request = request_of(session, request_id, today(clock))
    _require(session, request_id, judged_person(session, judgement_id), WITHDRAWAL, clock)
    withdraw_judgement(session, judgement_id, reason=request.answer or "", actor=actor, clock=clock)
    return note_done(session, request_id, (WITHDRAWAL, judgement_id), actor=actor, clock=clock)


def _require(session: Session, request_id: str, person_id: str, kind: str, clock: Clock) -> None:
    """Refuse before anything is done that could not be noted."""
    request = request_of(session, request_id, today(clock))
    problems = list(done_problems(request, kind, "-"))
    if standing_person(session, request.person_id) != standing_person(session, person_id):
        problems.append(Problem("request", "profile.request_of_another"))
    if problems:
        raise UserError(problems)


def _subject(request: RequestRow) -> str:
    return subject_of(request.person_id, request.complaint_id)
