"""Lists of cases are narrowed by due date and by who has them."""

from dataclasses import replace
from datetime import date, timedelta

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

DAY = timedelta(days=1)
NOBODYS = ComplaintDraft(
    narrative="排队两小时没人理。",
    receipts=(ReceiptDraft(channel="CH07", received_on="2026-09-18"),),
    complainant=PersonDraft(name="何萍"),
)


def listed(workspace: Workspace, chosen: ComplaintFilter) -> list[str]:
    with workspace.read() as session:
        return [row.complainant_name for row in complaint_rows(session, complaint_seqs(session, chosen))]


def test_that_cases_without_a_handler_can_be_listed(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        register_complaint(session, NOBODYS, actor=actor, clock=clock)
    assert listed(workspace, ComplaintFilter(handlers=("",))) == ["何萍"]
    assert listed(workspace, ComplaintFilter(handlers=("", "陈一鸣"))) == ["何萍", "欧阳晓锋"]
    assert listed(workspace, ComplaintFilter(handlers=("陈一鸣",))) == ["欧阳晓锋"]
    assert listed(workspace, ComplaintFilter(sort="handler", descending=False)) == ["欧阳晓锋", "何萍"]


def test_that_both_ends_of_a_span_of_due_dates_are_included(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        row = complaint_rows(session, complaint_seqs(session, ComplaintFilter()))[0]
    due = row.due_internal_on
    assert isinstance(due, date)
    span = ComplaintFilter(due_from=due, due_before=due)
    assert listed(workspace, span) == ["欧阳晓锋"]
    assert listed(workspace, replace(span, due_from=due + DAY)) == []
    assert listed(workspace, replace(span, due_before=due - DAY)) == []
