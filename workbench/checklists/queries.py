"""The two sheets of a case, and the one guard that keeps a refusal from going out unproven."""

from datetime import date

from sqlalchemy.orm import Session

from workbench.checklists import items, rules
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import EvidenceSheet, RefusalSheet, RequestList
from workbench.clocks.queries import work_calendar
from workbench.errors import Problem
from workbench.rulebook.reading import Rulebook


def refusal_sheet(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> RefusalSheet:
    """The refusal checklist of a case as it stands today.

    Raises: UserError `complaint.unknown_case`.
    """
    state = refusal_state(session, complaint_id, book)
    # An old case keeps its law.
    book = book.as_of(state.received_on)
    return rules.refusal_sheet(state, today=today, calendar=work_calendar(session, book), book=book)


def evidence_sheet(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> EvidenceSheet:
    """The evidence checklist of a case.

    Raises: UserError `complaint.unknown_case`.
    """
    state = refusal_state(session, complaint_id, book)
    return items.evidence_sheet(state, today=today, book=book.as_of(state.received_on))


def papers_to_request(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> RequestList:
    """What may be asked of the complainant, and what was asked before."""
    return items.request_list(evidence_sheet(session, complaint_id, today=today, book=book))


def open_gates(
    session: Session, complaint_id: str, *, today: date, book: Rulebook, up_to: int | None = None
) -> tuple[Problem, ...]:
    """Everything that keeps the refusal of a case from going on; empty when none is pursued.

    Args: up_to is the last step of the refusal flow that counts, all fifteen without it.
    """
    sheet = refusal_sheet(session, complaint_id, today=today, book=book)
    return rules.open_gates(sheet, up_to)
