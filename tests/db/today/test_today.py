"""What is due and what deserves a look, from real rows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from db.adding import add_row
from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.groups import GroupMemberRecord
from workbench.actor import Actor
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.clocks.queries import work_calendar
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, ReceiptDraft, Registered
from workbench.contacts.commands import add_contact, keep_promise
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.groups.commands import open_group
from workbench.groups.model import GroupDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.alerts import today_alerts
from workbench.today.model import PROMISE, REPLY_BY, Lane, Lanes
from workbench.today.queries import today_lanes
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 28, 1, 0, tzinfo=UTC)
CLOCK = FixedClock(NOW)
TODAY = date(2026, 9, 28)
BOOK = shipped_rulebook()
CHEN = Actor("陈一鸣")
PLAIN = ComplaintDraft(
    narrative="结算利率一直往下掉",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-25"),),
    complainant=PersonDraft(name="迪丽热巴·买买提"),
    category="IB70",
)


def logged(workspace: Workspace, draft: ComplaintDraft) -> Registered:
    with workspace.write() as session:
        return register_complaint(session, draft, actor=CHEN, clock=CLOCK)


def received(on: str, **changes: object) -> ComplaintDraft:
    return replace(PLAIN, receipts=(ReceiptDraft(channel="CH06", received_on=on),), **changes)  # type: ignore[arg-type]


def lanes(workspace: Workspace, today: date = TODAY, limit: int = 50) -> Lanes:
    with workspace.read() as session:
        calendar = work_calendar(session, BOOK)
        return today_lanes(session, today=today, book=BOOK, calendar=calendar, limit=limit)


def shown(lane: Lane) -> list[tuple[str, str, int]]:
    return [(line.case_no, line.what, line.days) for line in lane.lines]


def test_that_an_empty_workspace_has_nothing_due(workspace: Workspace) -> None:
    found = lanes(workspace)
    assert [lane.total for lane in found.all()] == [0, 0, 0, 0]
    assert [lane.lines for lane in found.all()] == [(), (), (), ()]


def test_that_clocks_stand_in_the_lane_of_their_internal_date(workspace: Workspace) -> None:
    # 15 days from 17 September end on 2 October, a holiday: internally on 30 September.
    case = logged(workspace, received("2026-09-17"))
    found = lanes(workspace)
    assert shown(found.overdue) == [(case.case_no, "C01", -10)]
    assert shown(found.three_days) == [(case.case_no, "C03", 2)]
    (line,) = found.three_days.lines
    assert (line.due_on, line.statutory_on) == (date(2026, 9, 30), date(2026, 10, 8))
    assert line.person_name == "迪***·**提"
    assert [BOOK.cite(citation, "zh") for citation in line.citations] == ["办法 18(1)"]
    assert [(lane.first, lane.last) for lane in found.all()][1] == (TODAY, TODAY)


def test_that_a_clock_moves_through_the_lanes_as_days_pass(workspace: Workspace) -> None:
    logged(workspace, received("2026-09-04"))
    with workspace.write() as session:
        session.execute(update(ClockRecord).where(ClockRecord.rule_id == "C01").values(ended_on=TODAY))
    where = {}
    for day in (9, 14, 15, 18, 19):
        found = lanes(workspace, date(2026, 9, day))
        names = ("overdue", "today", "three_days", "later_this_week")
        where[day] = [name for name in names if getattr(found, name).total]
    assert where == {
        9: ["later_this_week"],
        14: ["later_this_week"],
        15: ["three_days"],
        18: ["today"],
        19: ["overdue"],
    }


def test_that_ended_clocks_and_closed_cases_are_not_due(workspace: Workspace) -> None:
    case = logged(workspace, received("2026-09-17"))
    call = ContactDraft("phone_out", "2026-09-18 09:00", facts="已联系")
    with workspace.write() as session:
        add_contact(session, case.id, call, actor=CHEN, clock=CLOCK)
    assert lanes(workspace).overdue.total == 0
    with workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=TODAY))
    assert [lane.total for lane in lanes(workspace).all()] == [0, 0, 0, 0]


def test_that_open_promises_are_due_with_their_time_and_masked_words(workspace: Workspace) -> None:
    case = logged(workspace, received("2026-09-25"))
    promises = (
        PromiseDraft("给迪丽热巴·买买提回电 13800006620", "2026-09-28", "19:00"),
        PromiseDraft("寄出说明", "2026-10-09"),
    )
    draft = ContactDraft("phone_out", "2026-09-25 19:02", facts="已联系", promises=promises)
    with workspace.write() as session:
        contact = add_contact(session, case.id, draft, actor=CHEN, clock=CLOCK)
    found = lanes(workspace)
    assert shown(found.today) == [(case.case_no, PROMISE, 0)]
    (line,) = found.today.lines
    assert (line.due_time, line.text) == ("19:00", "给迪***·**提回电 138****6620")
    assert (case.case_no, PROMISE, 11) in shown(found.later_this_week)
    with workspace.write() as session:
        for promise_id in contact.promise_ids:
            keep_promise(session, promise_id, actor=CHEN, clock=CLOCK)
    assert lanes(workspace).today.total == 0


def test_that_a_letter_is_due_until_the_report_is_sent(workspace: Workspace) -> None:
    letter = ReceiptDraft(
        channel="CH01", received_on="2026-09-25", letter_no="浙金转1号", reply_by="2026-09-28"
    )
    case = logged(workspace, replace(PLAIN, receipts=(letter,)))
    (line,) = [line for line in lanes(workspace).today.lines if line.what == REPLY_BY]
    assert line.text == "浙金转1号"
    with workspace.write() as session:
        add_row(
            session, CaseFactRecord, id="f", complaint_id=case.id, key="report.sent_on", value="2026-09-27",
            source="回执", evidence_id=None, recorded_by="陈一鸣", recorded_at=NOW,
        )  # fmt: skip
        renew_clocks(Desk(session, case.id, CHEN, CLOCK), BOOK)
    assert REPLY_BY not in [line.what for line in lanes(workspace).today.lines]


def test_that_a_lapsed_right_is_not_called_overdue(workspace: Workspace) -> None:
    case = logged(workspace, received("2026-09-25"))

    def with_right(on: date) -> None:
        add_row(
            session, ClockRecord, id=f"k{on}", complaint_id=case.id, rule_id="K06",
            started_on=date(2026, 8, 28), nominal_on=on, statutory_on=on, internal_on=on,
            calendar_published=True, ended_on=None, ended_by=None, started_by_fact="knew.on", computed_at=NOW,
        )  # fmt: skip

    with workspace.write() as session:
        with_right(date(2026, 9, 27))
        with_right(date(2026, 9, 29))
    found = lanes(workspace)
    assert "K06" not in [line.what for line in found.overdue.lines]
    assert [line.due_on for line in found.three_days.lines if line.what == "K06"] == [date(2026, 9, 29)]


def test_that_a_lane_lists_the_first_and_counts_all(workspace: Workspace) -> None:
    for day in range(1, 8):
        logged(workspace, received(f"2026-08-{day:02d}", late_entry_reason="补录"))
    found = lanes(workspace, limit=3).overdue
    assert (len(found.lines), found.total, found.more) == (3, 14, False)
    every = [line.due_on for line in lanes(workspace).overdue.lines]
    assert [line.due_on for line in found.lines] == sorted(every)[:3]


def test_that_a_person_who_complained_twice_within_a_year_is_pointed_out(workspace: Workspace) -> None:
    same = PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210")
    logged(workspace, received("2025-09-28", complainant=same))
    first = logged(workspace, received("2025-09-29", complainant=same))
    with workspace.read() as session:
        assert today_alerts(session, today=TODAY, book=BOOK).repeats == ()
    second = logged(workspace, received("2026-09-25", complainant=same))
    logged(workspace, PLAIN)
    with workspace.read() as session:
        alerts = today_alerts(session, today=TODAY, book=BOOK)
    (repeat,) = alerts.repeats
    assert (repeat.person_id, repeat.person_name, repeat.count) == (first.person_id, "欧阳*锋", 2)
    assert repeat.case_nos == (second.case_no, first.case_no)
    assert repeat.reason == ("today.repeat", {"name": "欧阳*锋", "count": "2"})
    assert alerts.repeats_total == 1


def test_that_a_repeat_is_news_for_a_month_only(workspace: Workspace) -> None:
    same = PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210")
    for day in ("2026-08-01", "2026-08-28"):
        logged(workspace, received(day, complainant=same, late_entry_reason="补录"))
    with workspace.read() as session:
        assert today_alerts(session, today=date(2026, 9, 26), book=BOOK).repeats_total == 1
        assert today_alerts(session, today=date(2026, 9, 27), book=BOOK).repeats_total == 0


@pytest.mark.parametrize(("cases", "groups"), [(4, 0), (5, 1)])
def test_that_five_cases_about_one_product_may_be_a_group(
    workspace: Workspace, cases: int, groups: int
) -> None:
    made = [_about_product(workspace, number) for number in range(cases)]
    with workspace.read() as session:
        alerts = today_alerts(session, today=TODAY, book=BOOK)
    assert alerts.groups_total == groups
    if groups:
        (group,) = alerts.groups
        assert (group.category, group.product) == ("IB70", "金账户万能险")
        assert (group.cases, group.people) == (5, 5)
        assert (group.first_received_on, group.last_received_on) == (date(2026, 9, 20), date(2026, 9, 24))
        assert group.case_nos == tuple(case.case_no for case in reversed(made))
        assert group.reason[1] == {"cases": "5", "people": "5", "product": "金账户万能险", "days": "5"}


def test_that_old_merged_and_other_cases_make_no_group(workspace: Workspace) -> None:
    made = [_about_product(workspace, number) for number in range(5)]
    with workspace.read() as session:
        assert today_alerts(session, today=TODAY + timedelta(days=21), book=BOOK).groups_total == 1
        assert today_alerts(session, today=TODAY + timedelta(days=22), book=BOOK).groups_total == 0
    with workspace.write() as session:
        session.execute(
            update(ComplaintRecord).where(ComplaintRecord.id == made[0].id).values(state="merged")
        )
    with workspace.read() as session:
        assert today_alerts(session, today=TODAY, book=BOOK).groups_total == 0


def _about_product(workspace: Workspace, number: int) -> Registered:
    contracts = tuple(ContractDraft(f"{kind}{number}", product="金账户万能险") for kind in "PQ")
    person = PersonDraft(name="顾" + "甲乙丙丁戊"[number])
    return logged(workspace, received(f"2026-09-{20 + number}", complainant=person, contracts=contracts))


def test_that_cases_that_stand_in_a_group_are_not_told_of_as_one_until_they_leave(
    workspace: Workspace,
) -> None:
    cases = tuple(_about_product(workspace, number).case_no for number in range(5))
    draft = GroupDraft(
        title="结算利率", event="金账户结算利率下调", cases=cases, grade="watch", grade_reason="五人"
    )
    with workspace.write() as session:
        opened = open_group(session, draft, actor=CHEN, clock=CLOCK)
    with workspace.read() as session:
        assert today_alerts(session, today=TODAY, book=BOOK).groups_total == 0
    with workspace.write() as session:
        session.execute(update(GroupMemberRecord).values(left_at=NOW))
    assert opened.number
    with workspace.read() as session:
        assert today_alerts(session, today=TODAY, book=BOOK).groups_total == 1
