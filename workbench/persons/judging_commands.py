"""Judge a person in one respect, for a while, on a basis; withdraw a judgement."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord
from db.persons import JudgementRecord, PersonRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.persons.judging_rules import JudgementDraft, examine_judgement
from workbench.rulebook.governing import governing_rulebook
from workbench.search.commands import SearchText, index_new, index_text

SEARCH_KIND = "judgement"


def judge(session: Session, draft: JudgementDraft, *, actor: Actor, clock: Clock) -> str:
    """Keep a judgement with who judged, on what, until when. Returns its id.

    Earlier judgements of the same facet stay on record; the newest that holds is the one that counts.
    Raises: UserError listing every problem that is an error.
    """
    book = governing_rulebook(session)
    examination = examine_judgement(draft, book, today(clock))
    problems = [*_unknown(session, draft), *examination.problems]
    if examination.accepted is None or any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    accepted = examination.accepted
    judgement_id = new_id(clock)
    complaint_id = draft.complaint_id.strip() or None
    values = {
        "complaint_id": complaint_id,
        "field": accepted.field,
        "value": accepted.value,
        "basis": accepted.basis,
        "expires_on": accepted.expires_on,
    }
    add_row(
        session,
        JudgementRecord,
        id=judgement_id,
        person_id=draft.person_id,
        judged_by=actor.name,
        judged_at=clock.now(),
        withdrawn_at=None,
        **values,
    )
    if complaint_id is not None:
        text = f"{accepted.value}\n{accepted.basis}"
        index_new(session, SearchText(complaint_id, SEARCH_KIND, judgement_id, text))
    after = {"judgement": judgement_id, **values, "expires_on": accepted.expires_on.isoformat()}
    record(session, Deed("person.judge", f"person:{draft.person_id}", after=after), actor=actor, clock=clock)
    return judgement_id


def judged_person(session: Session, judgement_id: str) -> str:
    """Whom a judgement is about.

    Raises: UserError `profile.unknown_judgement`.
    """
    judgement = JudgementRecord
    person_id = session.execute(
        select(judgement.person_id).where(judgement.id == judgement_id)
    ).scalar_one_or_none()
    if person_id is None:
        raise UserError.one("judgement", "profile.unknown_judgement")
    return person_id


def withdraw_judgement(
    session: Session, judgement_id: str, *, reason: str, actor: Actor, clock: Clock
) -> Changes:
    """Take a judgement back; that it was made stays in the trail.

    Raises: UserError `profile.unknown_judgement` or `profile.reason_missing`.
    """
    judgement = JudgementRecord
    known = session.execute(
        select(judgement.person_id, judgement.complaint_id, judgement.field, judgement.value).where(
            judgement.id == judgement_id, judgement.withdrawn_at.is_(None)
        )
    ).one_or_none()
    if known is None:
        raise UserError.one("judgement", "profile.unknown_judgement")
    if not reason.strip():
        raise UserError.one("reason", "profile.reason_missing")
    session.execute(update(judgement).where(judgement.id == judgement_id).values(withdrawn_at=clock.now()))
    if known.complaint_id is not None:
        index_text(session, SearchText(known.complaint_id, SEARCH_KIND, judgement_id, ""))
    before = {"judgement": judgement_id, "field": known.field, "value": known.value}
    deed = Deed(
        "person.withdraw_judgement",
        f"person:{known.person_id}",
        before=before,
        after={"reason": reason.strip()},
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("persons", ids=(known.person_id, judgement_id))


def _unknown(session: Session, draft: JudgementDraft) -> list[Problem]:
    problems = []
    person = select(PersonRecord.id).where(PersonRecord.id == draft.person_id)
    if session.execute(person).scalar_one_or_none() is None:
        problems.append(Problem("person_id", "person.unknown", {"value": draft.person_id[:40]}))
    if draft.complaint_id.strip():
        case = select(ComplaintRecord.id).where(ComplaintRecord.id == draft.complaint_id.strip())
        if session.execute(case).scalar_one_or_none() is None:
            detail = {"value": draft.complaint_id[:40]}
            problems.append(Problem("complaint_id", "complaint.unknown_case", detail))
    return problems
