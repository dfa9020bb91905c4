"""What the evidence tab asks, on a reader's thread."""

from datetime import date
from typing import Any

from ui.evidence.model import NOT_REVIEWED, CaseEvidence, ExhibitDetail, ListedExhibit
from workbench.checklists.items import evidence_sheet, request_list
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import RefusalState
from workbench.custody.queries import standing_of
from workbench.evidence import queries
from workbench.evidence.mismatches import mismatches
from workbench.evidence.particulars import form_problems
from workbench.evidence.particulars_model import values_of
from workbench.evidence.particulars_queries import particulars
from workbench.evidence.weakness import Judged, weaknesses
from workbench.redaction.queries import standing as redaction_standing
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook


def case_evidence(session: Any, complaint_id: str, today: date) -> CaseEvidence:
    """The exhibits of a case, its evidence checklist and what may be asked for."""
    book = governing_rulebook(session)
    state = refusal_state(session, complaint_id, book)
    reviews = {exhibit.number: exhibit.review for exhibit in state.exhibits}
    sheet = evidence_sheet(state, today=today, book=book)
    listed = (
        ListedExhibit(row, reviews.get(row.number, NOT_REVIEWED))
        for row in queries.evidence_rows(session, complaint_id)
    )
    items = tuple(item.id for item in sheet.items)
    targets = (*_elements(state, book), *items)
    return CaseEvidence(complaint_id, tuple(listed), sheet, request_list(sheet), targets)


def exhibit_detail(session: Any, evidence_id: str, today: date) -> ExhibitDetail:
    """All that is known of one exhibit."""
    row = queries.evidence_row(session, evidence_id)
    others = queries.exhibits_of_file(session, row.sha256)
    answers = tuple(queries.property_answers(session, evidence_id))
    given = tuple(particulars(session, evidence_id))
    said = {answer.question_id: answer.answer for answer in answers}
    book = governing_rulebook(session)
    judged = Judged(row.kind, row.form, values_of(given), said)
    return ExhibitDetail(
        row=row,
        facts=queries.file_facts(session, row.sha256),
        answers=answers,
        review=queries.admissible(session, evidence_id),
        custody=tuple(queries.custody_chain(session, evidence_id)),
        same_file=tuple(other for other in others if other.id != evidence_id),
        standing=standing_of(session, evidence_id),
        findings=tuple(mismatches(session, row.sha256)),
        siblings=tuple(
            (other.number, other.title)
            for other in queries.evidence_rows(session, row.complaint_id)
            if other.id != evidence_id and not other.withdrawn
        ),
        particulars=given,
        redaction=redaction_standing(session, evidence_id),
        weaknesses=weaknesses(judged, book),
        owed=form_problems(row, values_of(given), book, today),
    )


def exhibit_count(session: Any, complaint_id: str) -> str:
    """How many exhibits count, as the tab shows it."""
    count = sum(not row.withdrawn for row in queries.evidence_rows(session, complaint_id))
    return str(count) if count else ""


def _elements(state: RefusalState, book: Rulebook) -> tuple[str, ...]:
    grounds = (book.refusal_grounds[ground] for ground in state.grounds)
    return tuple(element.id for ground in grounds for element in ground.elements)
