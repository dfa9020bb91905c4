"""The table of proof of a case."""

from collections import defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evidence import EvidenceRecord, PropertyAnswerRecord
from workbench.checklists import items as checklist_items
from workbench.checklists import rules as checklist_rules
from workbench.checklists.loading import refusal_state
from workbench.clocks.queries import work_calendar
from workbench.evidence.model import EvidenceRow, PropertyAnswer
from workbench.evidence.particulars import presumed
from workbench.evidence.particulars_model import Particulars
from workbench.evidence.particulars_queries import particulars_of_case
from workbench.evidence.queries import ELECTRONIC_KINDS, evidence_rows
from workbench.evidence.rules import admissibility
from workbench.evidence.weakness import Judged, weaknesses
from workbench.proof import rules
from workbench.proof.model import Column, Matrix
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook


def matrix(session: Session, complaint_id: str, *, today: date) -> Matrix:
    """What is to be proven in a case against its exhibits, as it stands today.

    Raises: UserError `complaint.unknown_case`.
    """
    book = governing_rulebook(session)
    state = refusal_state(session, complaint_id, book)
    # An old case keeps its law.
    law = book.as_of(state.received_on)
    exhibits = evidence_rows(session, complaint_id)
    sources = rules.Sources(
        complaint_id=complaint_id,
        columns=columns(session, complaint_id, exhibits, law),
        links=_links(exhibits),
        sheet=checklist_rules.refusal_sheet(
            state, today=today, calendar=work_calendar(session, law), book=law
        ),
        items=checklist_items.evidence_sheet(state, today=today, book=law),
        facts=state.facts,
    )
    return rules.matrix(sources, law)


def columns(
    session: Session, complaint_id: str, exhibits: list[EvidenceRow], book: Rulebook
) -> tuple[Column, ...]:
    """What each exhibit of a case is worth as proof, by number."""
    given = particulars_of_case(session, complaint_id)
    answers = _answers(session, complaint_id)
    return tuple(_column(row, answers.get(row.id, []), given.get(row.id, {}), book) for row in exhibits)


def _column(row: EvidenceRow, answers: list[PropertyAnswer], given: Particulars, book: Rulebook) -> Column:
    review = admissibility(answers, book, electronic=row.kind in ELECTRONIC_KINDS)
    said = {answer.question_id: answer.answer for answer in answers}
    return Column(
        evidence_id=row.id,
        number=row.number,
        title=row.title,
        kind=row.kind,
        form=row.form,
        stance=row.stance,
        withdrawn=row.withdrawn,
        mismatch=row.mismatch,
        settlement_talk=row.settlement_talk,
        blocked_by=review.blocked_by,
        open_questions=review.still_open,
        weaknesses=weaknesses(Judged(row.kind, row.form, given, said), book),
        presumed=presumed(given),
    )


def _links(exhibits: list[EvidenceRow]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in exhibits:
        for target in row.proves:
            found[target].append(row.id)
    return {target: tuple(ids) for target, ids in found.items()}


def _answers(session: Session, complaint_id: str) -> dict[str, list[PropertyAnswer]]:
    answer = PropertyAnswerRecord
    statement = (
        select(answer.evidence_id, answer.question_id, answer.answer, answer.note)
        .join(EvidenceRecord, EvidenceRecord.id == answer.evidence_id)
        .where(EvidenceRecord.complaint_id == complaint_id)
    )
    found: dict[str, list[PropertyAnswer]] = defaultdict(list)
    for evidence_id, question, said, note in session.execute(statement):
        found[evidence_id].append(PropertyAnswer(question, said, note or ""))
    return found
