"""A year's notice entered by the branch: kept, counted by, and taken back; running clocks follow."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.clocks import CalendarDayRecord, CalendarYearRecord, ClockPauseRecord, ClockRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.clocks.commands import follow_shipped_calendar, publish_year, withdraw_year
from workbench.clocks.foreseeing import change_by_entering, change_by_withdrawing
from workbench.clocks.model import YearDraft
from workbench.clocks.queries import branch_years, published_years, work_calendar
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ClockRow, ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.complaints.queries import case_clocks, complaint_sheet
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

BOOK = shipped_rulebook()
# The last working day before the Spring Festival of 2027, by any notice.
EVE = FixedClock(datetime(2027, 2, 4, 2, 0, tzinfo=UTC))
DRAFT = YearDraft(
    2027,
    "国办发明电〔2026〕7号",
    (
        "元旦：1月1日至3日", "春节：2月5日至12日。2月20日（周六）上班。", "清明节：4月3日至5日",
        "劳动节：5月1日至5日", "端午节：6月9日", "中秋节：9月15日", "国庆节：10月1日至7日",
    ),
    ("5月8日", "10月9日"),
)  # fmt: skip


def register(workspace: Workspace, actor: Actor, received_on: str, clock: FixedClock = EVE) -> str:
    draft = ComplaintDraft(
        narrative="理赔太慢了，一直没有人联系我。",
        receipts=(ReceiptDraft("CH01", received_on),),
        complainant=PersonDraft(name="欧阳晓锋"),
        demands=(DemandDraft("DM01"),),
        category="IB40",
        late_entry_reason="补登",
    )
    with workspace.write() as session:
        return register_complaint(session, draft, actor=actor, clock=clock).id


def clocks_of(session: Session, case_id: str) -> dict[str, ClockRow]:
    return {row.rule_id: row for row in case_clocks(session, case_id)}


def dates(row: ClockRow) -> tuple[str, str, str]:
    return row.nominal_on.isoformat(), row.statutory_on.isoformat(), row.internal_on.isoformat()


def renewed_entries(session: Session, case_id: str) -> list[dict[str, str]]:
    return [dict(row.detail) for row in case_entries(session, case_id) if row.code == "clock.recomputed"]


def codes(problems: Iterable[object]) -> set[str]:
    return {getattr(problem, "code", "") for problem in problems}


def test_that_an_entered_year_counts_as_published_with_its_days(workspace: Workspace, actor: Actor) -> None:
    with workspace.write() as session:
        publish_year(session, DRAFT, actor=actor, clock=EVE)
    with workspace.read() as session:
        calendar = work_calendar(session, BOOK)
        (year,) = branch_years(session)
        last = published_years(session, BOOK)[-1]
    assert calendar.is_published(2027)
    assert not calendar.is_published(2028)
    assert not calendar.is_working_day(date(2027, 2, 12))
    assert calendar.is_working_day(date(2027, 5, 8))
    off = calendar.day_off(date(2027, 2, 7))
    assert off is not None and (off.kind, off.holiday) == ("holiday", "spring_festival")
    rest = calendar.day_off(date(2027, 2, 10))
    assert rest is not None and (rest.kind, rest.holiday) == ("swapped_rest", "spring_festival")
    assert [(span.first, span.last) for span in year.days_off][1] == (date(2027, 2, 5), date(2027, 2, 12))
    assert (last.year, last.notice, last.days_off, last.days_worked, last.added_by) == (
        2027, DRAFT.notice, 28, 3, "陈一鸣",
    )  # fmt: skip


def test_that_running_clocks_follow_with_their_cases_and_say_so(workspace: Workspace, actor: Actor) -> None:
    case_id = register(workspace, actor, "2027-01-22")
    with workspace.read() as session:
        before = clocks_of(session, case_id)["C03"]
    assert dates(before) == ("2027-02-06", "2027-02-11", "2027-02-04")
    assert not before.calendar_published
    with workspace.write() as session:
        change = publish_year(session, DRAFT, actor=actor, clock=EVE)
    with workspace.read() as session:
        after = clocks_of(session, case_id)["C03"]
        row = complaint_sheet(session, case_id).row
        (told,) = (detail for detail in renewed_entries(session, case_id) if detail["clock"] == "C03")
    assert dates(after) == ("2027-02-06", "2027-02-15", "2027-02-04")
    assert after.calendar_published
    assert (row.due_statutory_on, row.due_internal_on) == (date(2027, 2, 15), date(2027, 2, 4))
    assert told == {
        "clock": "C03",
        "statutory_before": "2027-02-11",
        "statutory": "2027-02-15",
        "internal_before": "2027-02-04",
        "internal": "2027-02-04",
    }
    assert case_id in {renewal.complaint_id for renewal in change.moved}
    assert {"clocks", "complaints", "calendar"} <= change.changes.topics


def test_that_periods_of_working_days_are_counted_anew_with_their_pauses(
    workspace: Workspace, actor: Actor
) -> None:
    case_id = register(workspace, actor, "2027-02-04")
    with workspace.write() as session:
        first_contact = clocks_of(session, case_id)["C01"]
        assert dates(first_contact) == ("2027-02-11", "2027-02-11", "2027-02-11")
        add_row(
            session,
            ClockPauseRecord,
            id="p",
            clock_id=first_contact.id,
            kind="P1",
            from_on=date(2027, 2, 14),
            to_on=date(2027, 2, 16),
            reason=None,
            recorded_by="x",
            recorded_at=EVE.now(),
        )
        publish_year(session, DRAFT, actor=actor, clock=EVE)
        # 13 and 14 February are a weekend, 15 and 16 paused.
        assert dates(clocks_of(session, case_id)["C01"]) == ("2027-02-17", "2027-02-17", "2027-02-17")


def test_that_a_clock_that_only_becomes_sure_is_no_event_of_its_case(
    workspace: Workspace, actor: Actor
) -> None:
    case_id = register(workspace, actor, "2027-01-27")
    with workspace.write() as session:
        assert not clocks_of(session, case_id)["C03"].calendar_published
        revision = complaint_sheet(session, case_id).revision
        calm = replace(DRAFT, days_off=("春节：2月5日至10日",), days_worked=())
        change = publish_year(session, calm, actor=actor, clock=EVE)
        assert clocks_of(session, case_id)["C03"].calendar_published
        assert renewed_entries(session, case_id) == []
        assert complaint_sheet(session, case_id).revision == revision
    assert change.moved == ()
    assert change.renewals.count == change.running


def test_that_ended_clocks_keep_the_dates_they_had(workspace: Workspace, actor: Actor) -> None:
    case_id = register(workspace, actor, "2027-01-22")
    with workspace.write() as session:
        session.execute(update(ClockRecord).values(ended_on=date(2027, 2, 1), ended_by="x"))
        before = clocks_of(session, case_id)
        change = publish_year(session, DRAFT, actor=actor, clock=EVE)
        assert clocks_of(session, case_id) == before
    assert (change.running, change.renewals.count) == (0, 0)


def test_that_the_preview_tells_exactly_what_will_happen_and_writes_nothing(
    workspace: Workspace, actor: Actor
) -> None:
    for received_on in ("2027-01-22", "2027-01-27", "2027-02-04"):
        register(workspace, actor, received_on)
    with workspace.read() as session:
        told = change_by_entering(session, DRAFT, BOOK)
        assert branch_years(session) == []
    with workspace.write() as session:
        assert publish_year(session, DRAFT, actor=actor, clock=EVE) == told
        back = change_by_withdrawing(session, 2027, BOOK)
        assert {renewal.clock_id for renewal in back.moved} == {renewal.clock_id for renewal in told.moved}


def test_that_withdrawing_a_year_brings_the_computed_dates_back(workspace: Workspace, actor: Actor) -> None:
    case_id = register(workspace, actor, "2027-01-22")
    with workspace.write() as session:
        before = clocks_of(session, case_id)
        publish_year(session, DRAFT, actor=actor, clock=EVE)
        withdraw_year(session, 2027, actor=actor, clock=EVE)
        assert clocks_of(session, case_id) == before
        assert complaint_sheet(session, case_id).row.due_statutory_on == date(2027, 2, 11)
        assert not work_calendar(session, BOOK).is_published(2027)
        assert session.execute(select(CalendarDayRecord.day)).all() == []
        assert len(renewed_entries(session, case_id)) == 2 * len(
            {detail["clock"] for detail in renewed_entries(session, case_id)}
        )


def test_that_entering_a_year_again_replaces_it(workspace: Workspace, actor: Actor) -> None:
    with workspace.write() as session:
        publish_year(session, DRAFT, actor=actor, clock=EVE)
        change = publish_year(session, replace(DRAFT, notice="更正通知"), actor=actor, clock=EVE)
        (year,) = branch_years(session)
    assert year.notice == "更正通知"
    assert change.before is not None and change.before.notice == DRAFT.notice
    assert change.renewals.count == 0


def test_that_each_step_leaves_one_audit_entry_that_says_what_was_entered(
    workspace: Workspace, actor: Actor
) -> None:
    register(workspace, actor, "2027-01-22")
    with workspace.write() as session:
        count = audit_head(session).count
        publish_year(session, DRAFT, actor=actor, clock=EVE)
        assert audit_head(session).count == count + 1
        withdraw_year(session, 2027, actor=actor, clock=EVE)
        assert audit_head(session).count == count + 2
        withdrawn, published = audit_rows_about(session, "calendar:2027")
    assert (published.action, withdrawn.action) == ("calendar.publish_year", "calendar.withdraw_year")
    assert published.after is not None and published.after["notice"] == DRAFT.notice
    assert published.after["days_worked"] == ["2027-02-20", "2027-05-08", "2027-10-09"]
    assert withdrawn.before is not None and withdrawn.before["notice"] == DRAFT.notice


def test_that_a_notice_with_mistakes_changes_nothing(workspace: Workspace, actor: Actor) -> None:
    with pytest.raises(UserError) as caught, workspace.write() as session:
        publish_year(session, replace(DRAFT, days_worked=("3月1日", "？")), actor=actor, clock=EVE)
    assert codes(caught.value.problems) == {"calendar.worked_weekday", "calendar.line_unreadable"}
    with workspace.read() as session:
        assert branch_years(session) == []
        assert audit_head(session).count == 0


def test_that_years_are_entered_and_withdrawn_in_order(workspace: Workspace, actor: Actor) -> None:
    later = YearDraft(2028, "x", ("1月1日",))
    with workspace.write() as session:
        publish_year(session, DRAFT, actor=actor, clock=EVE)
        publish_year(session, later, actor=actor, clock=EVE)
        for year, code in ((2027, "calendar.year_followed"), (2030, "calendar.year_unknown")):
            with pytest.raises(UserError) as caught:
                withdraw_year(session, year, actor=actor, clock=EVE)
            assert codes(caught.value.problems) == {code}


def test_that_days_in_the_december_before_move_clocks_of_that_year(
    workspace: Workspace, actor: Actor
) -> None:
    clock = FixedClock(datetime(2026, 12, 17, 2, 0, tzinfo=UTC))
    case_id = register(workspace, actor, "2026-12-16", clock)
    with workspace.write() as session:
        assert dates(clocks_of(session, case_id)["C03"]) == ("2026-12-31", "2026-12-31", "2026-12-31")
        lines = ("元旦：2026年12月31日至2027年1月2日。2026年12月27日（周日）上班。", *DRAFT.days_off[1:])
        publish_year(session, replace(DRAFT, days_off=lines), actor=actor, clock=clock)
        assert dates(clocks_of(session, case_id)["C03"]) == ("2026-12-31", "2027-01-04", "2026-12-30")
        assert work_calendar(session, BOOK).is_working_day(date(2026, 12, 27))


def test_that_a_year_which_comes_with_the_program_wins_over_the_entered_one(
    workspace: Workspace, actor: Actor
) -> None:
    case_id = register(workspace, actor, "2027-01-22")
    with workspace.write() as session:
        values = {"notice": "旧", "added_by": "x", "added_at": EVE.now()}
        add_row(session, CalendarYearRecord, year=2026, **values)
        wrong = {"year": 2026, "kind": "rest", "holiday": None}
        add_row(session, CalendarDayRecord, day=date(2026, 9, 18), **wrong)
        assert work_calendar(session, BOOK).is_working_day(date(2026, 9, 18))
        assert [row.year for row in published_years(session, BOOK)].count(2026) == 1
        # The clock was computed by a program that knew another calendar.
        session.execute(update(ClockRecord).values(statutory_on=date(2027, 2, 9)))
        assert follow_shipped_calendar(session, BOOK, actor=actor, clock=EVE) >= 1
        assert dates(clocks_of(session, case_id)["C03"]) == ("2027-02-06", "2027-02-11", "2027-02-04")
