"""What waits in no lane, and what came newly into them: extensions, offers, letters, pauses, follow-ups."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from db.adding import add_row
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.followups import RectificationRecord
from db.letters import DeliveryRecord, LetterRecord
from workbench.actor import Actor
from workbench.checklists.desk import Desk
from workbench.checklists.recording import keep_fact
from workbench.clocks.queries import work_calendar
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.handovers.commands import assign_case, offer_case
from workbench.handovers.model import OfferDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.model import FOLLOW_UP, RECTIFICATION, Lanes, Waiting
from workbench.today.queries import due_lane, today_lanes
from workbench.today.waiting import waiting
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 28, 1, 0, tzinfo=UTC)
CLOCK = FixedClock(NOW)
TODAY = date(2026, 9, 28)
BOOK = shipped_rulebook()
CHEN = Actor("陈一鸣")
Log = Callable[[str], Registered]


@pytest.fixture
def log(workspace: Workspace) -> Log:
    """Registers a complaint received on a day."""

    def logged(received_on: str) -> Registered:
        draft = ComplaintDraft(
            narrative="结算利率一直往下掉",
            receipts=(ReceiptDraft(channel="CH06", received_on=received_on),),
            complainant=PersonDraft(name="迪丽热巴·买买提"),
            category="IB70",
            late_entry_reason="补录",
        )
        with workspace.write() as session:
            return register_complaint(session, draft, actor=CHEN, clock=CLOCK)

    return logged


def wait(workspace: Workspace, name: str = "陈一鸣") -> Waiting:
    with workspace.read() as session:
        calendar = work_calendar(session, BOOK)
        return waiting(session, today=TODAY, book=BOOK, calendar=calendar, name=name)


def lanes(workspace: Workspace) -> Lanes:
    with workspace.read() as session:
        return today_lanes(session, today=TODAY, book=BOOK, calendar=work_calendar(session, BOOK))


def all_lines(workspace: Workspace) -> list[tuple[str, int]]:
    return [(line.what, line.days) for lane in lanes(workspace).all() for line in lane.lines]


def clock_of(workspace: Workspace, which: str, **values: object) -> None:
    with workspace.write() as session:
        session.execute(update(ClockRecord).where(ClockRecord.rule_id == which).values(**values))


def test_that_a_decision_due_soon_is_to_be_told_or_put_off(workspace: Workspace, log: Log) -> None:
    case = log("2026-09-17")
    log("2026-09-27")
    (line,) = wait(workspace).extensions
    assert (line.case_no, line.rule_id, line.next_id, line.approval) == (case.case_no, "C03", "C04", "")
    assert (line.due_on, line.statutory_on, line.days) == (date(2026, 9, 30), date(2026, 10, 8), 2)
    assert line.person_name == "迪***·**提"


def test_that_the_longest_period_names_who_has_to_approve_it(workspace: Workspace, log: Log) -> None:
    log("2026-09-17")
    clock_of(workspace, "C03", rule_id="C04")
    assert [(line.next_id, line.approval) for line in wait(workspace).extensions] == [("C05", "superior")]


def test_that_past_the_law_s_day_nothing_can_be_extended(workspace: Workspace, log: Log) -> None:
    log("2026-09-17")
    clock_of(workspace, "C03", internal_on=TODAY - timedelta(days=1), statutory_on=TODAY)
    assert [line.days for line in wait(workspace).extensions] == [-1]
    clock_of(workspace, "C03", statutory_on=TODAY - timedelta(days=1))
    assert wait(workspace).extensions == ()


def test_that_a_paused_clock_stands_apart_from_the_lanes(workspace: Workspace, log: Log) -> None:
    case = log("2026-09-17")
    assert ("C03", 2) in all_lines(workspace)
    clock_of(workspace, "C03", paused_since=date(2026, 9, 25))
    assert "C03" not in [what for what, _days in all_lines(workspace)]
    found = wait(workspace)
    assert [(line.case_no, line.rule_id, line.days) for line in found.paused] == [(case.case_no, "C03", 3)]
    assert found.extensions == ()


def test_that_an_offered_case_waits_for_whoever_it_is_offered_to(workspace: Workspace, log: Log) -> None:
    case = log("2026-09-27")
    with workspace.write() as session:
        for name in ("陈一鸣", "周岚"):
            add_staff(session, name, actor=CHEN, clock=CLOCK)
        assign_case(session, case.id, "陈一鸣", actor=CHEN, clock=CLOCK)
        offer_case(session, case.id, OfferDraft("周岚", "休假"), actor=CHEN, clock=CLOCK)
    assert [(line.from_name, line.reason) for line in wait(workspace, "周岚").offers] == [("陈一鸣", "休假")]
    assert wait(workspace, "陈一鸣").offers == wait(workspace, "").offers == ()


def letter(workspace: Workspace, case: Registered, key: str, template: str, number: str | None) -> None:
    issued = {"issued_at": NOW, "issued_by": "陈一鸣", "sha256": "0" * 64} if number else {}
    with workspace.write() as session:
        add_row(
            session, LetterRecord, id=key, complaint_id=case.id, template_id=template, template_version=0,
            fields={}, body={}, corrects_id=None, number=number, frozen={}, size_bytes=None, pages=None,
            dropped_at=None, dropped_by=None, created_by="陈一鸣", created_at=NOW, updated_at=NOW, revision=1,
            **({"issued_at": None, "issued_by": None, "sha256": None} | issued),
        )  # fmt: skip


def deliver(workspace: Workspace, case: Registered, key: str, letter_id: str, result: str) -> None:
    with workspace.write() as session:
        add_row(
            session, DeliveryRecord, id=key, letter_id=letter_id, complaint_id=case.id, mode="posted",
            attempted_at=NOW, result=result, received_on=None, receiver=None, proof="单号", evidence_id=None,
            note=None, recorded_by="陈一鸣", recorded_at=NOW,
        )  # fmt: skip


def test_that_a_draft_and_a_letter_on_its_way_are_listed_until_it_is_delivered(
    workspace: Workspace, log: Log
) -> None:
    case = log("2026-09-27")
    letter(workspace, case, "L1", "D05", None)
    letter(workspace, case, "L2", "D05", "示范〔2026〕1号")
    found = wait(workspace)
    assert [line.id for line in found.letter_drafts] == ["L1"]
    assert [(line.number, line.tries) for line in found.undelivered] == [("示范〔2026〕1号", 0)]
    deliver(workspace, case, "a", "L2", "returned")
    assert [line.tries for line in wait(workspace).undelivered] == [1]
    deliver(workspace, case, "b", "L2", "delivered")
    assert wait(workspace).undelivered == ()


def told(workspace: Workspace, case: Registered, on: date) -> None:
    with workspace.write() as session:
        desk = Desk(session, case.id, CHEN, CLOCK)
        keep_fact(
            desk,
            BOOK.facts["decision.informed_on"],
            {"value": on.isoformat(), "source": "回执", "evidence_id": None},
        )
        mine = ComplaintRecord.id == case.id
        session.execute(update(ComplaintRecord).where(mine).values(state="informed"))


def test_that_a_follow_up_stands_in_the_lane_of_its_day(workspace: Workspace, log: Log) -> None:
    told(workspace, log("2026-09-17"), date(2026, 9, 27))
    assert (FOLLOW_UP, 2) in all_lines(workspace)
    found = lanes(workspace)
    assert sum(line.what == FOLLOW_UP for lane in found.all() for line in lane.lines) == 1


def test_that_something_to_be_mended_is_due_even_when_its_case_is_closed(
    workspace: Workspace, log: Log
) -> None:
    case = log("2026-09-17")
    with workspace.write() as session:
        add_row(
            session, RectificationRecord, id="r", complaint_id=case.id, action="修改话术", owner="周岚",
            due_on=TODAY, done_on=None, proof=None, recorded_by="陈一鸣", recorded_at=NOW, dropped_at=None,
            dropped_reason=None,
        )  # fmt: skip
        session.execute(update(ComplaintRecord).values(state="archived", closed_on=TODAY))
    (line,) = lanes(workspace).today.lines
    assert (line.what, line.text, line.handler) == (RECTIFICATION, "修改话术", "周岚")
    with workspace.write() as session:
        session.execute(update(RectificationRecord).values(done_on=TODAY))
    assert lanes(workspace).today.total == 0


def test_that_what_is_due_up_to_a_day_is_what_the_lanes_show(workspace: Workspace, log: Log) -> None:
    for day in ("2026-09-10", "2026-09-17", "2026-09-25"):
        log(day)
    shown = lanes(workspace)
    with workspace.read() as session:
        lane = due_lane(session, today=TODAY, until=shown.later_this_week.last, book=BOOK, limit=500)
    assert list(lane.lines) == [line for part in shown.all() for line in part.lines]
    assert lane.total == sum(part.total for part in shown.all()) > 0
