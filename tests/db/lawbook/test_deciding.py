"""A legal department's decisions: kept, audited, followed by running clocks, and taken back."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, insert, update
from sqlalchemy.orm import Session

from db.clocks import ClockPauseRecord, ClockRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_rows_about
from workbench.checklists.queries import evidence_sheet
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ClockRow, ComplaintDraft, DemandDraft, ReceiptDraft, Registered
from workbench.complaints.queries import case_clocks, complaint_sheet
from workbench.errors import UserError
from workbench.lawbook.commands import change_rule, confirm_rule, decide, switch_rule, take_back_rule
from workbench.lawbook.foreseeing import change_by
from workbench.lawbook.model import RuleDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.rulebook.confirming import citation_confirmed
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

COUNSEL = Actor("周法务")
NOTHING: Mapping[str, Any] = {}
REASON = "法律合规部 2026 年第 8 号意见"


def draft(
    table: str,
    row: str,
    fields: Mapping[str, Any] = NOTHING,
    effective: str = "2026-09-18",
    reason: str = REASON,
) -> RuleDraft:
    return RuleDraft(table, row, effective, reason, fields)


def refused(error: pytest.ExceptionInfo[UserError]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in error.value.problems}


def decision(session: Session, case_id: str) -> ClockRow:
    return next(row for row in case_clocks(session, case_id) if row.rule_id == "C03")


def test_that_an_untouched_workspace_is_governed_by_the_shipped_pack_for_one_query(
    workspace: Workspace,
) -> None:
    asked: list[str] = []
    with workspace.read() as session:
        engine = session.connection().engine
        event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        session.connection()
        asked.clear()
        assert governing_rulebook(session) is shipped_rulebook()
        assert len(asked) == 1


def test_that_the_same_decisions_make_the_same_book_until_another_is_taken(
    workspace: Workspace, clock: FixedClock
) -> None:
    with workspace.write() as session:
        confirm_rule(session, draft("clocks", "C06"), actor=COUNSEL, clock=clock)
    with workspace.read() as session:
        book = governing_rulebook(session)
        assert governing_rulebook(session) is book
    with workspace.write() as session:
        confirm_rule(session, draft("clocks", "C07"), actor=COUNSEL, clock=clock)
        assert governing_rulebook(session) is not book


def test_that_a_decision_of_a_transaction_that_fails_is_forgotten(
    workspace: Workspace, clock: FixedClock
) -> None:
    with pytest.raises(ZeroDivisionError), workspace.write() as session:
        confirm_rule(session, draft("clocks", "C06"), actor=COUNSEL, clock=clock)
        assert governing_rulebook(session).standing("clocks", "C06").state == "confirmed"
        raise ZeroDivisionError
    with workspace.read() as session:
        assert governing_rulebook(session) is shipped_rulebook()


def test_that_a_confirmation_lets_letters_cite(workspace: Workspace, clock: FixedClock) -> None:
    place = Citation(law="BXF2015", article="24")
    with workspace.write() as session:
        assert not citation_confirmed(governing_rulebook(session), place)
        confirm_rule(session, draft("citations", "BXF2015.24"), actor=COUNSEL, clock=clock)
    with workspace.read() as session:
        book = governing_rulebook(session)
        assert citation_confirmed(book, place)
        standing = book.standing("citations", "BXF2015.24")
        assert (standing.by, standing.on, standing.reason) == ("周法务", date(2026, 9, 18), REASON)


def test_that_running_clocks_follow_a_changed_rule_and_the_case_is_told(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.read() as session:
        before = decision(session, registered.id)
        assert before.nominal_on == date(2026, 10, 2)
    new = draft("clocks", "C03", {"amount": 10}, "2026-09-01")
    with workspace.write() as session:
        change = change_rule(session, new, actor=COUNSEL, clock=clock)
    assert change.cases == (registered.case_no,)
    assert [problem.code for problem in change.warnings] == ["rule.counts_back"]
    with workspace.read() as session:
        after = decision(session, registered.id)
        assert after.nominal_on == date(2026, 9, 27)
        sheet = complaint_sheet(session, registered.id)
        assert (sheet.row.due_clock, sheet.row.due_statutory_on) == ("C03", after.statutory_on)
        told = [row for row in case_entries(session, registered.id) if row.code == "rule.clock_moved"]
        assert [row.detail["clock"] for row in told] == ["C03"]


def test_that_a_case_received_before_the_day_keeps_its_law(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.write() as session:
        before = decision(session, registered.id)
        new = draft("clocks", "C03", {"amount": 10}, "2026-09-18")
        assert change_rule(session, new, actor=COUNSEL, clock=clock).moves == ()
        assert decision(session, registered.id) == before
        book = governing_rulebook(session)
        assert [book.clock("C03", date(2026, 9, day)).amount for day in (17, 18)] == [15, 10]


def test_that_the_preview_writes_nothing_and_tells_the_same(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    new = draft("clocks", "C03", {"amount": 10}, "2026-09-01")
    with workspace.write() as session:
        told = change_by(session, "change", new, actor=COUNSEL, clock=clock)
        assert governing_rulebook(session) is shipped_rulebook()
        done = change_rule(session, new, actor=COUNSEL, clock=clock)
    assert told.moves == done.moves
    assert told.after == done.after


def test_that_a_clock_switched_off_stops_and_runs_on_when_taken_back(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.read() as session:
        before = decision(session, registered.id)
    with workspace.write() as session:
        switch_rule(
            session, draft("clocks", "C03", effective="2026-09-01"), on=False, actor=COUNSEL, clock=clock
        )
        stopped = decision(session, registered.id)
        assert stopped.ended_on == date(2026, 9, 18)
        assert complaint_sheet(session, registered.id).row.due_statutory_on is None
        take_back_rule(session, draft("clocks", "C03", effective="2026-09-01"), actor=COUNSEL, clock=clock)
        again = decision(session, registered.id)
        assert (again.ended_on, again.statutory_on) == (None, before.statutory_on)
        row = complaint_sheet(session, registered.id).row
        assert (row.due_clock, row.due_statutory_on) == ("C03", before.statutory_on)
        codes = [entry.code for entry in case_entries(session, registered.id)]
    assert codes.count("rule.clock_stopped") == codes.count("rule.clock_resumed") == 1


def test_that_an_own_length_set_for_one_case_stays(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.write() as session:
        session.execute(update(ClockRecord).where(ClockRecord.rule_id == "C03").values(own_amount=15))
        new = draft("clocks", "C03", {"amount": 10}, "2026-09-01")
        assert change_rule(session, new, actor=COUNSEL, clock=clock).moves == ()


def test_that_every_decision_is_on_record_with_name_and_reason(
    workspace: Workspace, clock: FixedClock
) -> None:
    with workspace.write() as session:
        change_rule(session, draft("clocks", "C01", {"amount": 2}), actor=COUNSEL, clock=clock)
        (row,) = audit_rows_about(session, "rule:clocks:C01")
    assert (row.action, row.actor) == ("rule.change", "周法务")
    assert row.before is not None and row.after is not None
    assert (row.before["amount"], row.after["amount"], row.after["reason"]) == (1, 2, REASON)
    assert row.after["effective_from"] == "2026-09-18"


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, {("fields", "rule.nothing_given")}),
        ({"trigger": "claim.paid_on"}, {("fields.trigger", "rule.field_fixed")}),
        ({"active": False}, {("fields.active", "rule.field_fixed")}),
        ({"colour": "red"}, {("fields.colour", "rule.field_fixed")}),
        ({"amount": "zehn"}, {("fields.amount", "rule.wrong_type")}),
        ({"amount": True}, {("fields.amount", "rule.wrong_type")}),
        ({"amount": 0}, {("fields.amount", "rule.out_of_range")}),
        ({"amount": None}, {("fields.amount", "rule.amount_needed")}),
        ({"unit": "week"}, {("fields.unit", "rule.wrong_type")}),
        ({"zh": " "}, {("fields.zh", "rule.text_needed")}),
        ({"valid_to": "2019-01-01"}, {("fields.valid_to", "rule.ends_before_start")}),
        ({"valid_to": "nie"}, {("fields.valid_to", "rule.wrong_type")}),
        ({"citations": [{"law": "BXF1995", "article": "1"}]}, {("fields.citations", "rule.unknown_law")}),
        ({"citations": [{"article": "1"}]}, {("fields.citations[0].law", "rule.missing_field")}),
        (
            {"amount": -3, "unit": 1},
            {("fields.unit", "rule.wrong_type")},
        ),
    ],
)
def test_that_a_wrong_field_is_refused_with_its_name_and_the_reason(
    workspace: Workspace, clock: FixedClock, fields: Mapping[str, Any], problems: set[tuple[str, str]]
) -> None:
    with workspace.read() as session, pytest.raises(UserError) as error:
        change_by(session, "change", draft("clocks", "C03", fields), actor=COUNSEL, clock=clock)
    assert refused(error) == problems


@pytest.mark.parametrize(
    ("deed", "given", "problem"),
    [
        ("confirm", draft("clocks", "C03", reason=" "), ("reason", "rule.reason_needed")),
        ("confirm", draft("clocks", "C03", effective=""), ("effective_from", "date.unreadable")),
        ("confirm", draft("clocks", "C03", effective="2021-02-30"), ("effective_from", "date.impossible")),
        (
            "confirm",
            draft("clocks", "C03", effective="2020-02-29"),
            ("effective_from", "rule.before_edition"),
        ),
        ("confirm", draft("clocks", "C99"), ("row", "rule.unknown_row")),
        ("confirm", draft("clock", "C03"), ("table", "rulebook.unknown_table")),
        (
            "switch_off",
            draft("categories", "IB40", effective="2026-09-19"),
            ("effective_from", "rule.not_in_advance"),
        ),
        ("switch_off", draft("facts", "policy.formed_on"), ("row", "rule.not_switched")),
        ("switch_on", draft("clocks", "C03"), ("row", "rule.nothing_changes")),
        ("switch_on", draft("citations", "KHS2017.11"), ("row", "rule.confirm_first")),
        ("take_back", draft("clocks", "C03"), ("row", "rule.nothing_to_take_back")),
        ("change", draft("masks", "mobile", {"keep_first": 0}), ("row", "rule.not_changed_here")),
        ("change", draft("clocks", "C03", {"amount": 15}), ("row", "rule.nothing_changes")),
    ],
)
def test_that_a_decision_that_cannot_stand_says_why(
    workspace: Workspace, clock: FixedClock, deed: Any, given: RuleDraft, problem: tuple[str, str]
) -> None:
    with workspace.write() as session, pytest.raises(UserError) as error:
        decide(session, deed, given, actor=COUNSEL, clock=clock)
    assert problem in refused(error)


def test_that_a_row_confirmed_twice_changes_nothing(workspace: Workspace, clock: FixedClock) -> None:
    with workspace.write() as session:
        confirm_rule(session, draft("laws", "BXF2015"), actor=COUNSEL, clock=clock)
        with pytest.raises(UserError, match=r"rule\.nothing_changes"):
            confirm_rule(session, draft("laws", "BXF2015"), actor=COUNSEL, clock=clock)


def test_that_a_period_that_nobody_can_compute_is_refused_before_anything_is_written(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    new = draft("clocks", "C03", {"amount": 36_000}, "2026-09-01")
    with workspace.write() as session, pytest.raises(UserError, match=r"clocks\.too_long"):
        change_rule(session, new, actor=COUNSEL, clock=clock)
    with workspace.read() as session:
        assert decision(session, registered.id).nominal_on == date(2026, 10, 2)
        assert governing_rulebook(session) is shipped_rulebook()


def test_that_a_changed_rule_governs_a_complaint_received_later(
    workspace: Workspace, clock: FixedClock
) -> None:
    later = FixedClock(datetime(2026, 11, 2, 1, 0, tzinfo=UTC))
    with workspace.write() as session:
        new = draft("clocks", "C03", {"amount": 10}, "2026-11-01")
        change_rule(session, new, actor=COUNSEL, clock=clock)
        complaint = ComplaintDraft(
            narrative="理赔太慢了，一直没有人联系我。",
            receipts=(ReceiptDraft("CH01", "2026-11-02"),),
            complainant=PersonDraft(name="欧阳晓锋"),
            demands=(DemandDraft("DM01"),),
            category="IB40",
        )
        case = register_complaint(session, complaint, actor=COUNSEL, clock=later).id
        assert decision(session, case).nominal_on == date(2026, 11, 12)


def test_that_a_confirmed_rule_can_be_changed_from_an_earlier_day(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    with workspace.write() as session:
        confirm_rule(session, draft("clocks", "C03"), actor=COUNSEL, clock=clock)
        change_rule(session, draft("clocks", "C03", {"amount": 12}, "2026-09-18"), actor=COUNSEL, clock=clock)
        earlier = draft("clocks", "C03", {"amount": 10}, "2026-09-01")
        assert change_rule(session, earlier, actor=COUNSEL, clock=clock).cases == (registered.case_no,)
        book = governing_rulebook(session)
        assert [book.clock("C03", date(2026, month, 20)).amount for month in (8, 9)] == [15, 12]
        assert book.clock("C03", date(2026, 9, 17)).amount == 10


def test_that_a_paused_clock_stays_paused_and_counts_its_pauses_by_the_new_rule(
    workspace: Workspace, registered: Registered, clock: FixedClock
) -> None:
    paused = ClockRecord.__table__.c
    new = draft("clocks", "C03", {"amount": 20}, "2026-09-01")
    with workspace.write() as session:
        row = decision(session, registered.id)
        pause = {"from_on": date(2026, 9, 20), "to_on": date(2026, 9, 25), "kind": "P1", "reason": None}
        known = {"id": "p1", "clock_id": row.id, "recorded_by": "陈一鸣", "recorded_at": clock.now()}
        session.execute(insert(ClockPauseRecord).values(**pause, **known))
        session.execute(update(ClockRecord).where(paused.id == row.id).values(paused_since=date(2026, 9, 28)))
        (move,) = change_rule(session, new, actor=COUNSEL, clock=clock).moves
        assert move.after is not None
        # 20 days after 17 September, and the five that were paused.
        assert (move.after.nominal, move.paused_since) == (date(2026, 10, 12), date(2026, 9, 28))
        case = complaint_sheet(session, registered.id).row
        assert (case.due_clock, case.due_statutory_on) == ("C03", None)


@pytest.mark.parametrize(("effective", "asked"), [("2026-09-18", True), ("2026-09-17", False)])
def test_that_the_checklists_of_an_old_case_keep_their_law(
    workspace: Workspace, registered: Registered, clock: FixedClock, effective: str, asked: bool
) -> None:
    given = draft("evidence_items", "C-09", effective=effective)
    with workspace.write() as session:
        switch_rule(session, given, on=False, actor=COUNSEL, clock=clock)
        book = governing_rulebook(session)
        sheet = evidence_sheet(session, registered.id, today=date(2026, 9, 18), book=book)
    assert ("C-09" in {line.id for line in sheet.items}) is asked
