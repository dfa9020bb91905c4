"""A row for every clock whose trigger is known, ended by what it waits for, with proof, and never removed."""

import importlib.util
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from db.clocks import ClockRecord
from db.complaints import ContractRecord
from db.timeline import TimelineEntryRecord
from workbench.checklists import commands
from workbench.clocks.explaining import explain_clock, explain_clocks
from workbench.clocks.explanation import ClockStanding
from workbench.clocks.queries import open_clocks
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ReceiptDraft
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process.clock_model import ExtensionDraft, PauseDraft
from workbench.process.commands import extend_decision_clock
from workbench.process.model import NoticeDraft
from workbench.process.pausing import begin_pause
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.clocks import explanation_lines
from workbench.wording.naming import Wording

_BESIDE = Path(__file__).parent.parent / "checklists" / "conftest.py"
_spec = importlib.util.spec_from_file_location("hand_of_all_clocks", _BESIDE)
assert _spec is not None and _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
hand = _module.hand

BOOK = shipped_rulebook()
TOLD = NoticeDraft("2026-09-18", "called", "录音 0918")


def clocks(hand: Any) -> dict[str, tuple[date, date | None, str | None]]:
    row = ClockRecord
    found = hand.rows(row.rule_id, row.statutory_on, row.ended_on, row.ended_by, order=row.id)
    return {rule: (statutory, ended, by) for rule, statutory, ended, by in found}


def at(hand: Any, day: str) -> None:
    hand.clock = FixedClock(datetime.fromisoformat(f"{day}T02:00:00").replace(tzinfo=UTC))


# The facts that start each clock, by the clock; every one of them lies in the past.
STARTED_BY = {
    "C02": {"regulator.received_on": "2026-09-10"},
    "C06": {"decision.received_on": "2026-09-10"},
    "C07": {"review.requested_on": "2026-09-10"},
    "C09": {"objection.received_on": "2026-09-10"},
    "C11": {"surrender.received_on": "2026-09-10"},
    "K01": {"claim.papers_received_on": "2026-09-10", "claim.papers_complete": "no"},
    "K02": {"claim.papers_received_on": "2026-09-10"},
    "K03": {"claim.agreed_on": "2026-09-10"},
    "K04": {"claim.assessed_on": "2026-09-10"},
    "K05": {"claim.papers_received_on": "2026-09-10"},
    "K06": {"knew.on": "2026-09-10"},
    "K07": {"policy.formed_on": "2025-09-10"},
    "K08": {"claim.event_known_on": "2026-09-10"},
    "K09": {"claim.event_known_on": "2026-09-10"},
    "K10": {"premium.due_on": "2026-09-10"},
    "K10A": {"premium.dunned_on": "2026-09-10"},
    "K11": {"policy.suspended_on": "2026-09-10"},
    "K11A": {"policy.reinstatement_requested_on": "2026-09-10"},
    "K12": {"policy.formed_or_reinstated_on": "2026-09-10"},
    "K13": {"transfer.noticed_on": "2026-09-10"},
    "K16": {"revocation.known_on": "2026-09-10"},
    "K16A": {"revocation.known_on": "2026-09-10", "revocation.by_mistake": "yes"},
    "K16B": {"revocation.act_on": "2026-09-10"},
    "K17": {"damage.known_on": "2026-09-10"},
    "K17A": {"damage.occurred_on": "2026-09-10"},
    "J01": {"court.notice_received_on": "2026-09-10", "court.procedure": "ordinary"},
    "J02": {"court.notice_received_on": "2026-09-10", "court.procedure": "second_instance"},
    "J03": {"court.notice_received_on": "2026-09-10", "court.procedure": "summary"},
    "J04": {"court.notice_received_on": "2026-09-10", "court.procedure": "small_claim"},
}


@pytest.mark.parametrize("clock_id", STARTED_BY)
def test_that_each_clock_starts_with_its_fact(hand: Any, clock_id: str) -> None:
    for key, value in STARTED_BY[clock_id].items():
        assert clock_id not in clocks(hand)
        hand.fact(key, value)
    assert clock_id in clocks(hand)


def test_that_every_clock_of_the_pack_is_started_by_something_here() -> None:
    by_receipt = {"C01", "C03", "C04", "C05", "C08", "C08A", "C10"}
    by_ground, twin = {"K14", "K14A"}, {"K15"}
    assert set(BOOK.clocks) == set(STARTED_BY) | by_receipt | by_ground | twin


def test_that_only_one_procedure_of_the_court_runs(hand: Any) -> None:
    hand.fact("court.notice_received_on", "2026-09-10")
    assert not {"J01", "J02", "J03", "J04"} & set(clocks(hand))
    hand.fact("court.procedure", "summary")
    hand.fact("court.procedure", "small_claim")
    found = {rule: row for rule, row in clocks(hand).items() if rule.startswith("J")}
    assert found["J03"][2] == "no_longer"
    assert found["J04"] == (date(2026, 9, 17), None, None)


def test_that_misstated_age_has_its_clocks_only_with_its_ground(hand: Any) -> None:
    hand.fact("knew.on", "2026-09-10")
    hand.fact("policy.formed_on", "2025-09-10")
    assert not {"K14", "K14A"} & set(clocks(hand))


def test_that_a_duty_ends_only_where_the_fact_says_how_it_is_known(hand: Any) -> None:
    hand.fact("surrender.received_on", "2026-09-10")
    hand.fact("surrender.paid_on", "2026-09-17", "")
    assert clocks(hand)["C11"][1:] == (None, None)
    hand.fact("surrender.paid_on", "2026-09-17", "银行回单 77 号")
    assert clocks(hand)["C11"][1:] == (date(2026, 9, 17), "fact:surrender.paid_on")
    hand.run(commands.withdraw_fact, "surrender.paid_on", reason="录错案件")
    assert clocks(hand)["C11"][1:] == (None, None)


def test_that_the_same_duty_is_listed_once_and_found_under_both_names(hand: Any) -> None:
    hand.fact("surrender.received_on", "2026-09-10")
    assert "K15" not in clocks(hand)
    assert hand.read(explain_clock, hand.case_id, "k15", book=BOOK).rule_id == "C11"


def test_that_an_advance_is_moot_once_the_claim_is_refused(hand: Any) -> None:
    hand.fact("claim.papers_received_on", "2026-09-01")
    assert clocks(hand)["K05"][1] is None
    hand.fact("refusal.sent_on", "2026-09-17")
    assert clocks(hand)["K05"][1:] == (date(2026, 9, 17), "fact:refusal.sent_on")


def test_that_what_happens_again_starts_a_clock_of_its_own(hand: Any) -> None:
    hand.fact("objection.received_on", "2026-08-03")
    hand.fact("objection.answered_on", "2026-08-10", "EMS 1")
    hand.fact("objection.received_on", "2026-09-10")
    row = ClockRecord
    where = row.rule_id == "C09"
    assert hand.rows(row.started_on, row.ended_on, where=where, order=row.id) == [
        (date(2026, 8, 3), date(2026, 8, 10)),
        (date(2026, 9, 10), None),
    ]


def test_that_completing_papers_leaves_no_date_until_they_arrive(hand: Any) -> None:
    hand.fact("claim.papers_received_on", "2026-09-01")
    hand.fact("claim.supplement_arrived_on", "2026-09-05")
    row = ClockRecord
    where = row.rule_id == "K02"
    assert hand.rows(row.paused_since, where=where) == [(date(2026, 9, 5),)]
    hand.fact("claim.supplement_received_on", "2026-09-15")
    assert hand.rows(row.paused_since, row.nominal_on, where=where) == [(None, date(2026, 10, 11))]


def test_that_a_clock_is_told_on_the_timeline_as_it_starts_and_ends(hand: Any) -> None:
    hand.fact("surrender.received_on", "2026-09-10")
    hand.fact("surrender.paid_on", "2026-09-17", "银行回单")
    entry = TimelineEntryRecord
    found = hand.rows(entry.code, entry.detail, where=entry.kind == "clock", order=entry.seq)
    assert [code for code, detail in found if detail.get("clock") == "C11"] == [
        "clock.started",
        "refusal.clock_ended",
    ]


def test_that_each_letter_that_names_a_day_has_a_clock(workspace: Any, actor: Any, clock: Any) -> None:
    from dataclasses import replace

    from tests.db.conftest import REFUSAL

    letters = (
        ReceiptDraft("CH01", "2026-09-17", "浙金转1号", reply_by="2026-10-12"),
        ReceiptDraft("CH03", "2026-09-18", "12345-7", reply_by="2026-10-03"),
        ReceiptDraft("CH06", "2026-09-18"),
    )
    with workspace.write() as session:
        made = register_complaint(session, replace(REFUSAL, receipts=letters), actor=actor, clock=clock)
        found = [one for one in explain_clocks(session, made.id, book=BOOK) if one.rule_id == "C10"]
        due = [(row.rule_id, row.internal_on) for row in open_clocks(session, due_before=date(2026, 10, 1))]
    assert [(one.statutory, one.internal, one.letter) for one in found] == [
        (date(2026, 10, 12), date(2026, 10, 12), "浙金转1号"),
        (date(2026, 10, 3), date(2026, 9, 30), "12345-7"),
    ]
    assert due == [("C01", date(2026, 9, 18)), ("C03", date(2026, 9, 30)), ("C10", date(2026, 9, 30))]


def test_that_an_explanation_names_source_extension_approver_and_what_it_waits_for(hand: Any) -> None:
    hand.run(extend_decision_clock, ExtensionDraft("C04", "须调取病历", TOLD))
    draft = ExtensionDraft("C05", "再送鉴定", TOLD, approver="省公司 周岚")
    hand.run(extend_decision_clock, draft)
    found = hand.read(explain_clock, hand.case_id, "C05", book=BOOK)
    assert found.standing(date(2026, 9, 18)) is ClockStanding.RUNNING
    assert found.lengthening is not None and found.lengthening.approver == "省公司 周岚"
    text = "\n".join(explanation_lines(found, Wording("zh", BOOK)))
    for part in (
        "60 日",
        "处理决定（复杂）",
        "再送鉴定",
        "省公司 周岚",
        "电话告知",
        "录音 0918",
        "告知处理决定",
    ):
        assert part in text
    ended = hand.read(explain_clock, hand.case_id, "C03", book=BOOK)
    assert ended.standing(date(2026, 9, 18)) is ClockStanding.ENDED
    assert "由延长后的期限取代" in "\n".join(explanation_lines(ended, Wording("zh", BOOK)))


def test_that_an_explanation_in_english_has_no_chinese_of_ours(hand: Any) -> None:
    hand.fact("surrender.received_on", "2026-09-10", "letter")
    hand.run(begin_pause, PauseDraft("P2", "2026-09-18", "mediation", "acceptance no. 3"))
    for one in hand.read(explain_clocks, hand.case_id, book=BOOK):
        for line in explanation_lines(one, Wording("en", BOOK)):
            assert line.isascii() or "浙金转" in line or "“" in line, line


def test_that_an_unpublished_year_is_named(hand: Any) -> None:
    at(hand, "2026-12-28")
    hand.fact("surrender.received_on", "2026-12-20")
    found = hand.read(explain_clock, hand.case_id, "C11", book=BOOK)
    assert (found.calendar_published, found.unpublished) == (False, (2027,))
    assert any(
        "2027" in line and "尚未公布" in line for line in explanation_lines(found, Wording("zh", BOOK))
    )


def test_that_a_clock_nobody_has_is_said(hand: Any) -> None:
    with pytest.raises(UserError, match=r"clock\.unknown"):
        hand.read(explain_clock, hand.case_id, "K99", book=BOOK)


@pytest.mark.parametrize(
    ("line", "barred_by"), [("LN01", {"K09"}), ("LN07", {"K08"}), (None, {"K08", "K09"})]
)
def test_that_a_claim_is_barred_by_the_limitation_of_its_line(
    hand: Any, line: str | None, barred_by: set[str]
) -> None:
    with hand.workspace.write() as session:
        session.execute(update(ContractRecord).values(line=line))
    hand.fact("claim.event_known_on", "2026-09-10")
    assert {"K08", "K09"} & set(clocks(hand)) == barred_by
