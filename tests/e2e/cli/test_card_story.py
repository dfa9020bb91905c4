"""A disputed card transaction (RB01) from receipt to archive: what cannot be proved is paid."""

from pathlib import Path

import pytest

from tests.e2e.cli.claims import DISPUTE
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead, said


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """A handler of the bank with the complaint logged at the counter."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-09-17T10:00")
    lead.register(DISPUTE)
    return lead


def investigate(lead: Lead) -> None:
    """The bank means to refuse, and looks for its proof."""
    lead.move("identified", "assigned")
    lead.call("2026-09-17 09:31", "卡在我手里。", "持卡人当晚在本市，有考勤记录。")
    lead.move("contacted", "investigating")
    lead.at("2026-09-18T09:00")
    lead.do("checklist", "ground", lead.case_no, "RB01")
    lead.facts("交易系统").set(
        card__agreement_attached="yes", card__transaction_on="2026-09-12", card__reported_on="2026-09-13",
        claim__first_notice_on="2026-09-13", card__evidence_kept_on="2026-09-14",
    )  # fmt: skip


def give_way(lead: Lead) -> None:
    """The recording shows another person: the ground is dropped and the money granted."""
    lead.facts("监控录像").set(card__own_or_authorised="no")
    lead.exhibit("取款监控录像")
    dropped = ("--drop", "--reason", "录像显示非持卡人本人，不能证明本人交易")
    lead.do("checklist", "ground", lead.case_no, "RB01", *dropped)
    lead.facts("调查报告").set(decision__finding="争议交易非本人交易，应予退还。")
    lead.do("case", "outcome", lead.case_no, "1", "granted", "--lawful", "5000")
    lead.move("proposed", "in_approval")
    approval = {"matter": "decision", "level": "branch_manager", "approver": "周岚", "verdict": "approved"}
    given = {**approval, "opinion": "同意退还", "decided_on": "2026-09-18"}
    lead.do("case", "approve", lead.case_no, "-", given=given)
    lead.move("decided")


def tell(lead: Lead) -> None:
    """The decision goes out as a letter and is handed over."""
    lead.confirm("YHK2021", "TSBF2020", "XFZ2013", "MFD2020")
    law = "YHK2021 7"
    told = {"reasons": "录像显示不是您本人。", "performing": "五个工作日内退还至原卡。"}
    draft = lead.letter("D06b", citations=law, **told)
    number = lead.issue(draft)
    lead.at("2026-09-18T17:00")
    lead.deliver(number, "handed", "2026-09-18 16:50", "本人签收回证")
    lead.move("informed")


def pay(lead: Lead) -> None:
    """What is due is granted and paid."""
    refund = {"kind": "transaction_refund", "amount": "5000", "basis": "银行卡规定第七条"}
    award = lead.do("case", "award", lead.case_no, "-", given=refund)["award_id"]
    lead.at("2026-09-21T10:00")
    paid = {"award_id": award, "paid_on": "2026-09-21", "proof": "流水 0921-3"}
    assert "award.unpaid" in lead.stopped("performed")
    lead.do("case", "pay", lead.case_no, "-", given=paid)
    lead.move("performed")


def test_that_a_card_dispute_goes_from_receipt_to_archive(lead: Lead) -> None:
    investigate(lead)
    give_way(lead)
    tell(lead)
    pay(lead)
    lead.at("2026-09-22T10:00")
    answered = {"occasion": "D3", "tried_at": "2026-09-22 09:30", "reached": True, "outcome_score": "5"}
    lead.do("followup", "add", lead.case_no, "-", given={**answered, "words": "钱到了"})
    lead.move("followed_up")
    cause = {"whys": ["被盗刷", "磁条可复制"], "finding": "未升级芯片卡", "unit": "卡部", "fault": "full"}
    lead.do("followup", "cause", lead.case_no, "-", given=cause)
    mend = {"action": "更换芯片卡", "owner": "周岚", "due_on": "2026-12-31"}
    lead.do("followup", "mend", lead.case_no, "-", given=mend)
    lead.close_down()
    lead.move("archived")
    assert lead.clocks()["C03"] == "kept"
    assert lead.do("case", "awards", lead.case_no)["due_fen"] == 500_000


def test_that_a_low_score_opens_the_case_again(lead: Lead) -> None:
    investigate(lead)
    give_way(lead)
    tell(lead)
    pay(lead)
    lead.at("2026-09-22T10:00")
    answered = {"occasion": "D3", "tried_at": "2026-09-22 09:30", "reached": True, "outcome_score": "2"}
    given = {**answered, "words": "还少我利息"}
    assert "followup.would_reopen" in lead.refused("followup", "add", lead.case_no, "-", given=given)
    lead.do("followup", "add", lead.case_no, "-", "--reopen", given=given)
    assert lead.do("case", "next", lead.case_no)["state"] == "investigating"
    assert lead.clocks()["C03"] == "running"


def test_that_nothing_is_refused_without_proof_of_the_holders_own_transaction(lead: Lead) -> None:
    investigate(lead)
    lead.do("case", "outcome", lead.case_no, "1", "rejected")
    lead.move("proposed", "in_approval")
    reasons = lead.stopped("decided")
    assert "持卡人本人交易" in said(reasons)


def test_that_the_proof_to_the_contrary_kills_the_ground(lead: Lead) -> None:
    investigate(lead)
    lead.facts("监控录像").set(card__own_or_authorised="no")
    number = lead.exhibit("取款监控录像")
    element = ("checklist", "set", lead.case_no, "RB01.E1", "proven", "--evidence", number)
    assert lead.refused(*element)


def test_that_the_complained_of_clerk_neither_handles_nor_sees_the_case(lead: Lead) -> None:
    clerk = {**DISPUTE, "parties": [{"role": "complained_employee", "person": {"name": "李四"}}]}
    number = lead.do("complaint", "add", "-", given=clerk)["case_no"]
    assert lead.refused("case", "offer", number, "李四", "--reason", "顺手")
    listed = lead.do("--user", "李四", "complaint", "list")["cases"]
    assert number not in {row["case_no"] for row in listed}
    assert "complaint.unknown_case" in lead.refused("--user", "李四", "complaint", "show", number)


def test_that_no_period_is_extended_after_its_last_day(lead: Lead) -> None:
    lead.move("identified", "assigned")
    lead.at("2026-10-09T09:00")
    told = {"on": "2026-10-09", "mode": "called", "proof": "录音 1"}
    reasons = lead.stopped("extend", given={"clock_id": "C04", "reason": "情况复杂", "notice": told})
    assert "process.extension_too_late" in reasons


def test_that_no_letter_leaves_with_a_field_missing(lead: Lead) -> None:
    draft = lead.letter("D06b")
    assert "letter.field_missing" in lead.refused("letter", "issue", lead.case_no, draft)


@pytest.mark.parametrize("state", ["archived", "decided"])
def test_that_no_import_brings_a_case_in_closed(lead: Lead, state: str) -> None:
    assert lead.refused("complaint", "add", "-", given=[{**DISPUTE, "state": state}])
