"""Keep what a person answered; withdraw an answer. Answers are never edited."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_rows
from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonRecord
from db.profiles import AnswerRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.profiles.answer_rules import examine_answers
from workbench.profiles.model import QuestionnaireDraft
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.governing import governing_rulebook
from workbench.search.commands import SearchText, index_new, index_text

SEARCH_KIND = "answer"
REASON_MAX_CHARS = 500


def keep_answers(session: Session, draft: QuestionnaireDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Keep the answers that were given, each with its day and its case. An earlier answer stays on record.

    Raises: UserError listing every problem that is an error.
    """
    found = examine_answers(draft, governing_rulebook(session), today(clock))
    problems = [*unknown_subjects(session, draft.person_id, draft.complaint_id), *found.problems]
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    complaint_id = draft.complaint_id.strip() or None
    alike = {
        "person_id": draft.person_id, "complaint_id": complaint_id, "asked_on": found.asked_on,
        "recorded_by": actor.name, "recorded_at": clock.now(),
    }  # fmt: skip
    rows = [
        {"id": new_id(clock), "question": one.question, "answer": one.answer, **alike}
        for one in found.accepted
    ]
    add_rows(session, AnswerRecord, rows)
    if complaint_id is not None:
        for row in rows:
            index_new(session, SearchText(complaint_id, SEARCH_KIND, str(row["id"]), str(row["answer"])))
    after = {
        "person": draft.person_id,
        "asked_on": found.asked_on.isoformat(),
        "answers": {one.question: one.answer for one in found.accepted},
    }
    deed = Deed("person.answer", subject_of(draft.person_id, complaint_id), after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("persons", ids=(draft.person_id,))


def withdraw_answer(session: Session, answer_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """Take an answer back; that it was given stays on record, with the reason.

    Raises: UserError `profile.unknown_answer` or `profile.reason_missing`.
    """
    row = AnswerRecord
    known = session.execute(
        select(row.person_id, row.complaint_id, row.question, row.answer).where(
            row.id == answer_id, row.withdrawn_at.is_(None)
        )
    ).one_or_none()
    if known is None or (known.complaint_id and is_hidden(session, known.complaint_id)):
        raise UserError.one("answer", "profile.unknown_answer")
    why = reason.strip()[:REASON_MAX_CHARS]
    if not why:
        raise UserError.one("reason", "profile.reason_missing")
    values = {"withdrawn_at": clock.now(), "withdrawn_by": actor.name, "withdrawn_reason": why}
    session.execute(update(row).where(row.id == answer_id).values(**values))
    if known.complaint_id is not None:
        index_text(session, SearchText(known.complaint_id, SEARCH_KIND, answer_id, ""))
    before = {"person": known.person_id, "question": known.question, "answer": known.answer}
    subject = subject_of(known.person_id, known.complaint_id)
    deed = Deed("person.withdraw_answer", subject, before=before, after={"reason": why})
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("persons", ids=(known.person_id,))


def subject_of(person_id: str, complaint_id: str | None) -> str:
    """What a deed is about: the case where it stands in one, so that it is hidden with the case."""
    return f"complaint:{complaint_id}" if complaint_id else f"person:{person_id}"


def unknown_subjects(session: Session, person_id: str, complaint_id: str) -> list[Problem]:
    """What is wrong with the person and the case that something is about."""
    problems = []
    person = select(PersonRecord.id).where(PersonRecord.id == person_id)
    if session.execute(person).scalar_one_or_none() is None:
        problems.append(Problem("person_id", "person.unknown", {"value": person_id[:40]}))
    wanted = complaint_id.strip()
    if wanted:
        case, party = ComplaintRecord, PartyRecord
        theirs = select(party.complaint_id).where(party.person_id == person_id)
        mine = case.id.in_(theirs) | (case.complainant_id == person_id)
        found = session.execute(select(case.id).where(case.id == wanted, mine)).scalar_one_or_none()
        if found is None or is_hidden(session, wanted):
            problems.append(Problem("complaint_id", "complaint.unknown_case", {"value": wanted[:40]}))
    return problems
