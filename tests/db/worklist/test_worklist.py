"""The list of work from real rows: on paper, in a calendar, and on record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from sqlalchemy import select

from db.audit import AuditEntryRecord
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.worklist.commands import export_calendar, print_worklist
from workbench.worklist.model import ListOptions, ListOrder, Worklist
from workbench.worklist.queries import worklist
from workbench.workspace.opening import Workspace

CHEN = Actor("陈一鸣")
CLOCK = FixedClock(datetime(2026, 9, 28, 1, 0, tzinfo=UTC))


@pytest.fixture
def busy(workspace: Workspace) -> str:
    """A complaint with a late first contact, a decision ahead and a promise; its id."""
    draft = ComplaintDraft(
        narrative="结算利率一直往下掉",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        category="IB70",
        handler="周岚",
        late_entry_reason="补录",
    )
    with workspace.write() as session:
        return register_complaint(session, draft, actor=CHEN, clock=CLOCK).id


def read(workspace: Workspace, until: date | None = None) -> Worklist:
    with workspace.read() as session:
        return worklist(session, until=until, actor=CHEN, clock=CLOCK)


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_that_the_list_holds_what_is_overdue_and_what_comes(workspace: Workspace, busy: str) -> None:
    found = read(workspace)
    assert [(line.what, line.days, line.handler) for line in found.lines] == [
        ("C01", -10, "周岚"),
        ("C03", 2, "周岚"),
    ]
    assert found.until == date(2026, 10, 12)
    assert found.day_before[date(2026, 9, 30)] == date(2026, 9, 29)
    assert [line.what for line in read(workspace, date(2026, 9, 29)).lines] == ["C01"]


def test_that_the_paper_lies_across_and_names_case_and_masked_person(
    workspace: Workspace, busy: str, tmp_path: Path
) -> None:
    order = ListOrder(tmp_path / "清单.pdf")
    made = print_worklist(workspace, order, actor=CHEN, clock=CLOCK)
    assert made.entries == 2
    document = pypdfium2.PdfDocument(made.path)
    width, height = document[0].get_size()
    document.close()
    assert width > height
    printed = text_of(made.path)
    assert "处理决定（一般）" in printed and "欧阳*锋" in printed and "逾期 10 天" in printed
    assert "欧阳晓锋" not in printed
    by_person = replace(order, path=tmp_path / "人.pdf", options=ListOptions("en", "person"))
    assert "Worklist" in text_of(print_worklist(workspace, by_person, actor=CHEN, clock=CLOCK).path)


def test_that_an_empty_list_can_be_printed(workspace: Workspace, tmp_path: Path) -> None:
    made = print_worklist(workspace, ListOrder(tmp_path / "a.pdf"), actor=CHEN, clock=CLOCK)
    assert "没有到期事项" in text_of(made.path)


def test_that_the_calendar_holds_three_months_and_both_writings_are_on_record(
    workspace: Workspace, busy: str, tmp_path: Path
) -> None:
    call = ContactDraft(
        "phone_out", "2026-09-28 08:30", "5", recording_told=True, said="好",
        promises=(PromiseDraft("回电", "2026-12-01"), PromiseDraft("再回电", "2027-03-01")),
    )  # fmt: skip
    with workspace.write() as session:
        add_contact(session, busy, call, actor=CHEN, clock=CLOCK)
    made = export_calendar(workspace, ListOrder(tmp_path / "a.ics"), actor=CHEN, clock=CLOCK)
    events = Calendar.from_ical(made.path.read_bytes()).walk("VEVENT")
    assert [str(found["summary"]).split(" ", 1)[1] for found in events] == ["处理决定（一般）", "承诺"]
    print_worklist(workspace, ListOrder(tmp_path / "a.pdf"), actor=CHEN, clock=CLOCK)
    row = AuditEntryRecord
    with workspace.read() as session:
        deeds = session.execute(select(row.action).where(row.subject == "workspace")).scalars().all()
    assert deeds[-2:] == ["worklist.calendar", "worklist.print"]


def test_that_a_case_hidden_from_somebody_is_in_no_list_of_theirs(
    workspace: Workspace, busy: str, tmp_path: Path
) -> None:
    with workspace.write() as session:
        declare_recusal(session, busy, RecusalDraft("王芳", "亲属"), actor=CHEN, clock=CLOCK)
    order = ListOrder(tmp_path / "a.ics")
    assert export_calendar(workspace.seen_by("王芳"), order, actor=Actor("王芳"), clock=CLOCK).entries == 0
    assert export_calendar(workspace.seen_by("周岚"), order, actor=Actor("周岚"), clock=CLOCK).entries == 2
