"""What the case page asks, on a reader's thread."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ui.case.clock_actions import clock_actions, extension_offer
from ui.case.law import law_that_applies
from ui.case.model import CaseState, ClockExplained, Overview
from ui.case.tab import CaseTab
from workbench.approvals.queries import case_approvals
from workbench.awards.queries import award_sheet
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.explaining import explain_clocks
from workbench.clocks.queries import work_calendar
from workbench.complaints.model import ClockRow, ComplaintSheet
from workbench.complaints.queries import complaint_sheet, handlers
from workbench.contacts.queries import open_promises
from workbench.custody.queries import case_originals
from workbench.groups.queries import group_of_case
from workbench.handovers.queries import case_offer
from workbench.links.queries import case_traces
from workbench.persons.profile import person_brief
from workbench.process.advice import advise
from workbench.process.model import CaseStand
from workbench.process.queries import case_stand
from workbench.process.roads import stepper
from workbench.process.rules import next_moves
from workbench.recusals.queries import case_recusals
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.severity.model import Priority, Severity, SeverityPart
from workbench.severity.rules import priority

# What the page names: a table is a file, and reading one takes longer than painting a card.
NAMED = (
    "categories", "causes", "channels", "clock_events", "clocks", "contact_channels", "contract_kinds",
    "demands", "emotions", "facts", "holidays", "laws", "natures", "refusal_flow", "refusal_grounds",
    "roles", "severity", "states",
)  # fmt: skip


def case_state(session: Any, complaint_id: str, *, today: date, tabs: Iterable[CaseTab] = ()) -> CaseState:
    """The whole answer.

    Raises: UserError `complaint.unknown_case`.
    """
    book = governing_rulebook(session)
    _read_ahead(book)
    sheet = complaint_sheet(session, complaint_id)
    stand = case_stand(session, complaint_id, today=today, book=book)
    calendar = work_calendar(session, book)
    step = advise(stand, book)
    clock = running_clock(sheet, stand)
    explained = None
    if clock is not None:
        explained = next(one for one in explained_clocks(session, sheet) if one.row.id == clock.id)
    person_id = sheet.row.complainant_id
    return CaseState(
        sheet=sheet,
        today=today,
        road=stepper(stand.road_state, book),
        next=step,
        moves=next_moves(stand, book),
        priority=case_priority(sheet, clock, calendar, today, book),
        clock=explained,
        extension=extension_offer(session, complaint_id, stand, calendar, book, today),
        clock_actions=clock_actions(session, complaint_id, stand, book),
        brief=person_brief(session, person_id, today=today, book=book, complaint_id=complaint_id)
        if person_id
        else None,
        promises=tuple(open_promises(session, complaint_id)),
        law=law_that_applies(stand, step, book),
        handlers=tuple(handlers(session)),
        owner=stand.owner,
        offer=case_offer(session, complaint_id),
        group=group_of_case(session, complaint_id),
        originals=case_originals(session, complaint_id),
        counters={tab.key: tab.counter(session, complaint_id) if tab.counter else "" for tab in tabs},
    )


def case_overview(session: Any, state: CaseState) -> Overview:
    """What the overview shows beside the case itself."""
    case_id = state.id
    return Overview(
        case=state,
        clocks=explained_clocks(session, state.sheet),
        awards=award_sheet(session, case_id, governing_rulebook(session)),
        approvals=tuple(case_approvals(session, case_id)),
        recusals=tuple(case_recusals(session, case_id)),
        traces=tuple(case_traces(session, case_id)),
    )


def _read_ahead(book: Rulebook) -> None:
    """Read the tables that the page's words need while nobody waits for the window."""
    for name in NAMED:
        getattr(book, name)


def explained_clocks(session: Any, sheet: ComplaintSheet) -> tuple[ClockExplained, ...]:
    """All clocks of a case with how their dates came about."""
    book = governing_rulebook(session)
    told = {one.clock_id: one for one in explain_clocks(session, sheet.row.id, book=book)}
    return tuple(ClockExplained(row, told.get(row.id)) for row in sheet.clocks)


def running_clock(sheet: ComplaintSheet, stand: CaseStand) -> ClockRow | None:
    """The clock that the header shows: that of the decision while it runs, else the next one due."""
    running = [row for row in sheet.clocks if row.ended_on is None]
    decision = stand.decision_clock
    if decision is not None:
        running = [row for row in running if row.id == decision.id] or running
    return min(running, key=lambda row: row.internal_on, default=None)


def case_priority(
    sheet: ComplaintSheet, clock: ClockRow | None, calendar: WorkCalendar, today: date, book: Rulebook
) -> Priority:
    """How urgent the case is today, from its severity and its running clock."""
    basis = sheet.severity_basis
    parts = tuple(severity_parts(sheet))
    severity = Severity(sheet.row.severity, parts, str(basis.get("formula", "")), bool(sheet.self_harm_words))
    known = clock is not None and clock.paused_since is None
    left = calendar.working_days_between(today, clock.internal_on) if clock and known else None
    return priority(severity, left, book.severity.active(today))


def severity_parts(sheet: ComplaintSheet) -> Iterable[SeverityPart]:
    """The points as they were kept at intake."""
    for part in sheet.severity_basis.get("parts", ()):
        detail = {str(key): str(value) for key, value in part.items() if key not in ("code", "points")}
        yield SeverityPart(str(part["code"]), int(part["points"]), detail)
