"""A group from its opening to its review: every deed is signed, and no clock of a member moves."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, update

from db.audit import AuditEntryRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.groups import GroupMemberRecord
from db.persons import PersonRecord
from workbench.actor import Actor
from workbench.errors import UserError
from workbench.groups import answering, commands
from workbench.groups.finding import groups_found
from workbench.groups.model import (
    ElectionDraft,
    Found,
    GradeDraft,
    GroupDraft,
    NoticeDraft,
    Opened,
    RolePost,
)
from workbench.groups.overview import demand_matrix, equal_treatment, spread
from workbench.groups.queries import (
    group_id_of,
    group_notices,
    group_of_case,
    group_questions,
    group_rows,
    group_sheet,
    progress_wall,
)
from workbench.moment import FixedClock, today
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.model import MoveDraft, OutcomeDraft
from workbench.process.model import NoticeDraft as NoticeProof
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

CHEN, ZHOU = Actor("陈一鸣"), Actor("周岚")


def refused(act: Callable[[], Any]) -> list[str]:
    with pytest.raises(UserError) as caught:
        act()
    return [problem.code for problem in caught.value.problems]


def do(store: Workspace, act: Callable[..., Any], *given: Any, by: Actor = CHEN, clock: FixedClock) -> Any:
    with store.write() as session:
        return act(session, *given, actor=by, clock=clock)


@pytest.fixture
def found(store: Workspace) -> Found:
    with store.read() as session:
        (one,) = groups_found(session)
    return one


@pytest.fixture
def opened(store: Workspace, found: Found, now: FixedClock) -> Opened:
    draft = GroupDraft(
        "城南支行停业", "搬迁停业未通知", tuple(case.case_no for case in found.cases), "general",
        "同一网点二十三人", roles=(RolePost("command", "周岚", "陈一鸣"), RolePost("talks", "陈一鸣")),
    )  # fmt: skip
    made: Opened = do(store, commands.open_group, draft, found.reasons, clock=now)
    return made


def clocks(store: Workspace) -> list[Any]:
    columns = ClockRecord.__table__.columns
    case = ComplaintRecord
    own = select(
        case.id, case.state, case.handler_id, case.due_internal_on, case.due_statutory_on, case.natures
    )
    with store.read() as session:
        return [*session.execute(select(*columns).order_by("id")), *session.execute(own.order_by(case.id))]


def test_that_opening_a_group_changes_no_clock_no_state_and_no_nature(
    store: Workspace, found: Found, now: FixedClock
) -> None:
    before = clocks(store)
    draft = GroupDraft("停业", "停业", tuple(case.case_no for case in found.cases), "general", "人多")
    group = do(store, commands.open_group, draft, clock=now)
    do(store, commands.leave_group, group.id, found.cases[0].case_no, "另一事", clock=now)
    do(store, commands.join_group, group.id, [found.cases[0].case_no], "还是同一事", clock=now)
    assert len(before) > 46
    assert clocks(store) == before


def test_that_a_group_carries_a_number_its_reasons_its_roles_and_its_register(
    store: Workspace, opened: Opened, found: Found
) -> None:
    assert opened.number == "G-2026-0001"
    with store.read() as session:
        sheet = group_sheet(session, group_id_of(session, opened.number))
        (row,) = group_rows(session)
        of_case = group_of_case(session, found.cases[0].id)
        entries = case_entries(session, found.cases[0].id)
    assert sheet.reasons == found.reasons
    assert [post.person for post in sheet.roles] == ["周岚", "陈一鸣"]
    assert (sheet.people, len(sheet.standing)) == (23, 23)
    assert (row.cases, row.people, row.open_cases, row.closed_at) == (23, 23, 23, None)
    assert of_case is not None
    assert (of_case.id, of_case.number, of_case.title) == (row.id, row.number, row.title)
    assert any(entry.code == "group.joined" for entry in entries)
    assert sheet.members[0].product == "金福年金"


def test_that_numbers_follow_each_other(store: Workspace, found: Found, now: FixedClock) -> None:
    numbers = [case.case_no for case in found.cases]
    drafts = [GroupDraft("甲", "甲", tuple(part), "watch", "甲") for part in (numbers[:5], numbers[5:9])]
    made = [do(store, commands.open_group, draft, clock=now).number for draft in drafts]
    assert made == ["G-2026-0001", "G-2026-0002"]


def test_that_a_group_needs_people_words_and_free_cases(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    number = found.cases[0].case_no
    cases = (number, "2026-0101-9999")
    draft = GroupDraft(cases=cases, grade="huge", face_to_face=-1, roles=(RolePost("cook", "甲"),))
    assert set(refused(lambda: do(store, commands.open_group, draft, clock=now))) == {
        "group.missing", "group.unknown_grade", "group.negative_people", "group.unknown_role",
        "complaint.unknown_case", "group.in_other_group",
    }  # fmt: skip
    nobody = GroupDraft("甲", "甲", (), "watch", "甲")
    assert refused(lambda: do(store, commands.open_group, nobody, clock=now)) == ["group.no_cases"]


def test_that_one_person_is_no_group(store: Workspace, found: Found, now: FixedClock) -> None:
    draft = GroupDraft("甲", "甲", (found.cases[0].case_no,), "watch", "甲")
    assert refused(lambda: do(store, commands.open_group, draft, clock=now)) == ["group.one_person"]


def test_that_who_leaves_is_remembered_and_may_come_back(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    number = found.cases[3].case_no
    assert refused(
        lambda: do(store, commands.leave_group, opened.id, number, " ", clock=now)
    ) == ["group.missing"]  # fmt: skip
    do(store, commands.leave_group, opened.id, number, "投诉的是另一事", clock=now)
    with store.read() as session:
        sheet = group_sheet(session, opened.id)
    assert (len(sheet.standing), sheet.members[-1].left_reason) == (22, "投诉的是另一事")
    assert refused(
        lambda: do(store, commands.leave_group, opened.id, number, "再退", clock=now)
    ) == ["group.no_member"]  # fmt: skip
    do(store, commands.join_group, opened.id, [number], "核实后同一事", clock=now)
    with store.read() as session:
        again = group_sheet(session, opened.id)
        kept = session.execute(select(GroupMemberRecord.id)).scalars().all()
    assert (len(again.standing), len(again.members), len(kept)) == (23, 24, 24)


def test_that_at_most_five_members_are_elected_in_writing(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    numbers = tuple(case.case_no for case in found.cases)

    def elect(*given: Any) -> Any:
        return do(store, commands.elect_representatives, opened.id, ElectionDraft(*given), clock=now)

    assert refused(lambda: elect(numbers[:6], "2026-09-17", "推选书")) == ["group.too_many_representatives"]
    assert refused(lambda: elect((), "2026-09-19", "")) == [
        "group.nobody_elected", "group.election_unproved", "group.day_to_come"
    ]  # fmt: skip
    assert refused(lambda: elect(("2026-0930-0099",), "", "推选书")) == [
        "group.no_member", "date.unreadable"
    ]  # fmt: skip
    elect(numbers[:5], "2026-09-17", "推选书 1 号")
    elect(numbers[1:3], "2026-09-18", "推选书 2 号")
    with store.read() as session:
        sheet = group_sheet(session, opened.id)
    assert [one.case_no for one in sheet.representatives] == list(numbers[1:3])
    assert sheet.representatives[0].election == "推选书 2 号"


def test_that_an_answer_is_approved_by_somebody_else_and_a_new_one_again(
    store: Workspace, opened: Opened, now: FixedClock
) -> None:
    do(store, answering.write_answer, opened.id, "钱什么时候到？", "", clock=now)
    with store.read() as session:
        (asked,) = group_questions(session, opened.id)

    def approve(by: Actor) -> Any:
        return do(store, answering.approve_answer, asked.id, by=by, clock=now)

    assert refused(lambda: approve(ZHOU)) == ["group.no_answer"]
    do(store, answering.change_answer, asked.id, "三个工作日内到账。", clock=now)
    assert refused(lambda: approve(CHEN)) == ["group.second_person"]
    approve(ZHOU)
    with store.read() as session:
        (approved,) = group_questions(session, opened.id)
    do(store, answering.change_answer, asked.id, "五个工作日内到账。", by=ZHOU, clock=now)
    with store.read() as session:
        (changed,) = group_questions(session, opened.id)
    assert (approved.approved_by, changed.approved_by, changed.written_by) == ("周岚", "", "周岚")
    do(store, answering.withdraw_question, asked.id, clock=now)
    assert refused(lambda: approve(CHEN)) == ["group.unknown_question"]


def test_that_a_notice_names_its_day_its_receiver_and_its_members(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    numbers = tuple(case.case_no for case in found.cases[:2])

    def note(*given: Any) -> Any:
        return do(store, answering.note_notice, opened.id, NoticeDraft(*given), clock=now)

    assert refused(lambda: note("pigeon", "2027-01-01", "", "", ("x",))) == [
        "group.unknown_notice", "group.missing", "group.missing", "group.no_member", "group.day_to_come"
    ]  # fmt: skip
    note("members", "2026-09-18", "", "已开设专用窗口", numbers)
    note("superior", "2026-09-18", "省分行", "重大事项报告", ())
    with store.read() as session:
        report, told = group_notices(session, opened.id)
    assert (report.kind, report.recipient, told.case_nos) == ("superior", "省分行", numbers)


def test_that_grade_and_task_force_change_with_a_reason(
    store: Workspace, opened: Opened, now: FixedClock
) -> None:
    draft = GradeDraft("major", "当日二十一人当面提出", 21)
    do(store, commands.grade_group, opened.id, draft, clock=now)
    do(store, commands.staff_group, opened.id, (RolePost("legal", "吴法"),), clock=now)
    own = (RolePost("legal", "吴法", "吴法"),)
    assert refused(
        lambda: do(store, commands.staff_group, opened.id, own, clock=now)
    ) == ["group.own_deputy"]  # fmt: skip
    with store.read() as session:
        sheet = group_sheet(session, opened.id)
    assert (sheet.grade, sheet.face_to_face, sheet.roles) == ("major", 21, (RolePost("legal", "吴法"),))


def test_that_a_closed_group_takes_nobody_in_and_its_cases_go_on(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    before = clocks(store)
    do(store, commands.close_group, opened.id, "经过、原因、成本、教训", clock=now)
    late = lambda: do(store, commands.leave_group, opened.id, found.cases[0].case_no, "晚", clock=now)  # noqa: E731
    assert refused(late) == ["group.closed"]
    assert clocks(store) == before
    with store.read() as session:
        assert group_of_case(session, found.cases[0].id) is None


def test_that_every_deed_is_signed_once(store: Workspace, opened: Opened, now: FixedClock) -> None:
    do(store, commands.grade_group, opened.id, GradeDraft("watch", "缓和"), clock=now)
    entry = AuditEntryRecord
    statement = select(entry.action).where(entry.subject == f"group:{opened.id}").order_by(entry.position)
    with store.read() as session:
        assert session.execute(statement).scalars().all() == ["group.open", "group.grade"]


def test_that_demands_time_and_place_are_laid_out(store: Workspace, opened: Opened) -> None:
    with store.write() as session:
        session.execute(update(PersonRecord).values(address="浙江省杭州市示例区"))
    with store.read() as session:
        sheet = group_sheet(session, opened.id)
        matrix, spreads = demand_matrix(session, sheet), spread(session, sheet)
    assert (matrix.columns, matrix.totals) == (("DM01",), {"DM01": 23 * 1_200_000})
    assert len(matrix.rows) == 23
    assert sum(len(cases) for _, cases in spreads.days) == 23
    assert [(unit, len(cases)) for unit, cases in spreads.units] == [("城南支行", 23)]
    assert [(region, len(cases)) for region, cases in spreads.regions] == [("33", 23)]


def test_that_equal_facts_with_other_results_are_pointed_out(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    from workbench.complaints.queries import complaint_sheet

    for place, outcome in ((0, "granted"), (1, "granted"), (2, "rejected")):
        with store.read() as session:
            demand = complaint_sheet(session, found.cases[place].id).demands[0]
        draft = OutcomeDraft(demand.id, outcome)
        do(store, set_demand_outcome, found.cases[place].id, draft, clock=now)
    with store.read() as session:
        pairs = equal_treatment(session, group_sheet(session, opened.id))
    assert {(pair.first.case_no, pair.second.case_no, pair.difference) for pair in pairs} == {
        (found.cases[0].case_no, found.cases[2].case_no, "outcome"),
        (found.cases[1].case_no, found.cases[2].case_no, "outcome"),
    }


def test_that_the_wall_puts_what_is_late_first(store: Workspace, opened: Opened, now: FixedClock) -> None:
    with store.read() as session:
        sheet = group_sheet(session, opened.id)
    wall = progress_wall(sheet, today(now).replace(month=10))
    due = [row.due_on for row in wall]
    assert due == sorted(due, key=lambda day: day or today(now))


def test_that_a_withdrawn_member_stays_in_the_register_and_is_not_counted(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    draft = MoveDraft("withdrawn", reason="撤回", notice=NoticeProof("2026-09-18", "handed", "撤回申请书"))
    do(store, move_case, found.cases[0].id, draft, clock=now)
    with store.read() as session:
        sheet, (row,) = group_sheet(session, opened.id), group_rows(session)
    assert (len(sheet.standing), sheet.people, row.people) == (23, 22, 22)


def test_that_a_member_is_neither_listed_nor_counted_for_whoever_is_kept_away(
    store: Workspace, opened: Opened, found: Found, now: FixedClock
) -> None:
    for case in found.cases[:2]:
        do(store, declare_recusal, case.id, RecusalDraft("沈丽华", "近亲属"), clock=now)
    hidden = {case.case_no for case in found.cases[:2]}
    with store.seen_by("沈丽华").read() as session:
        sheet, (row,) = group_sheet(session, opened.id), group_rows(session)
        matrix, spreads = demand_matrix(session, sheet), spread(session, sheet)
        assert groups_found(session) == []
    assert (row.cases, row.people, sheet.people, len(matrix.rows)) == (21, 21, 21, 21)
    assert hidden.isdisjoint({member.case_no for member in sheet.members})
    assert hidden.isdisjoint({number for _, numbers in spreads.days for number in numbers})
