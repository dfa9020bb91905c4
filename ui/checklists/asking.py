"""What the refusal tab asks, on a reader's thread."""

from datetime import date
from typing import Any

from ui.checklists.model import RefusalCase
from ui.evidence.asking import case_evidence
from workbench.checklists import rules
from workbench.checklists.conditions import sectors_of
from workbench.checklists.deriving import with_derived
from workbench.checklists.loading import refusal_state
from workbench.clocks.queries import work_calendar
from workbench.complaints.queries import complaint_sheet
from workbench.moment import clock_from_environment, today
from workbench.rulebook.governing import governing_rulebook


def refusal_case(session: Any, complaint_id: str, on: date) -> RefusalCase:
    """The refusal checklist of a case with its exhibits, facts, payments and contracts."""
    book = governing_rulebook(session)
    calendar = work_calendar(session, book)
    state = refusal_state(session, complaint_id, book)
    known, _ = with_derived(state, calendar, book)
    return RefusalCase(
        complaint_id=complaint_id,
        sheet=rules.refusal_sheet(state, today=on, calendar=calendar, book=book),
        evidence=case_evidence(session, complaint_id, on),
        facts=dict(known.facts),
        payments=state.payments,
        contracts=complaint_sheet(session, complaint_id).contracts,
        sectors=tuple(sectors_of(state, book)),
    )


def steps_done(session: Any, complaint_id: str) -> str | None:
    """`6/15`; nothing where a refused claim is not handled as a refusal yet; None where none is at issue.

    Which steps are done hardly depends on the hour.
    """
    book = governing_rulebook(session)
    state = refusal_state(session, complaint_id, book)
    if not state.pursued:
        return "" if state.concerned else None
    calendar = work_calendar(session, book)
    sheet = rules.refusal_sheet(state, today=today(clock_from_environment()), calendar=calendar, book=book)
    return f"{sheet.done}/{len(sheet.steps)}"
