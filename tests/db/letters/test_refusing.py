"""The notice of refusal, and the rescission before it, from the last gate to the proof of delivery."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from tests.db.letters.conftest import confirm
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.errors import UserError
from workbench.letters.content import Heading, Paragraph

COMMON = {
    "policy.formed_on": "2025-03-01",
    "policy.effective_on": "2025-03-02",
    "policy.premium_state": "paid",
    "policy.terms_version_attached": "yes",
    "claim.event_on": "2026-07-01",
    "claim.event_type": "illness",
    "claim.first_notice_on": "2026-07-02",
    "claim.papers_received_on": "2026-07-06",
    "claim.papers_complete": "yes",
    "clause.text": "条款第八条（第12页）：「因酒后驾驶导致的事故，不承担责任。」",
    "clause.is_exclusion": "yes",
    "clause.prompt_proved": "yes",
    "clause.legal_prohibition": "yes",
    "clause.second_reading": "no",
    "clause.needs_causation": "no",
    "alternatives.partial": "no",
    "alternatives.advance": "no",
    "alternatives.refund_premium": "no",
    "alternatives.cash_value": "no",
    "alternatives.proportional": "no",
    "claim.assessed_on": "2026-09-16",
    "explained.on": "2026-09-17",
    "explained.record": "通话录音 12",
    "approval.approver": "周岚",
    "approval.on": "2026-09-17",
}


@pytest.fixture
def refusing(office: Any, hand: Any) -> Any:
    """A refusal on an exclusion clause; every gate before its notice is behind it."""
    hand.ground("RG02")
    for key, value in COMMON.items():
        office.run(set_fact, office.case_id, FactDraft(key, value, "调查报告"))
    hand.exhibit()
    for element in ("E1", "E2", "E3", "E6"):
        hand.mark(f"RG02.{element}", "proven", "", 1)
    return office


def facts(office: Any) -> dict[str, Any]:
    with office.workspace.read() as session:
        row = CaseFactRecord
        return {one.key: one.value for one in session.execute(select(row.key, row.value))}


def reasoned(office: Any) -> str:
    """A draft whose ground has its reason written."""
    letter_id = office.complete("D08a", nothing_due="合同继续有效，不涉及退费。")
    office.set(letter_id, grounds="")
    view = next(one for one in office.sheet(letter_id).fields if one.field.key == "grounds")
    rows = [[*row[:-1], "事故符合上述条款约定的情形，且条款已经提示。"] for row in view.value]
    office.set(letter_id, grounds=rows)
    return str(letter_id)


def test_that_each_ground_comes_with_its_facts_exhibits_clause_and_law(refusing: Any) -> None:
    sheet = refusing.sheet(reasoned(refusing))
    text = "\n".join(block.text for block in sheet.content.blocks if isinstance(block, Heading | Paragraph))
    assert "（一）免责条款" in text
    assert "（证据1）" in text and "条款第八条（第12页）" in text
    assert (
        "《中华人民共和国保险法》（2015年修正）第二十四条" in text
        and "《中华人民共和国保险法》第十七条" in text
    )
    assert "人民币叁万陆仟元整（￥36,000.00）" in text
    assert [one for one in sheet.blocked if one.code != "letter.citation_unconfirmed"] == []


def test_that_a_ground_without_reason_keeps_the_notice_back(refusing: Any) -> None:
    letter_id = refusing.complete("D08a", grounds="")
    with pytest.raises(UserError) as caught:
        refusing.issue(letter_id)
    assert "letter.ground_incomplete" in [problem.code for problem in caught.value.problems]


def test_that_the_delivered_notice_ends_the_three_days(refusing: Any) -> None:
    confirm(refusing, "MFD-HT2023")
    letter_id = reasoned(refusing)
    made = refusing.issue(letter_id)
    assert made.number == "示范西湖拒赔〔2026〕第0001号"
    assert facts(refusing)["refusal.reasons_stated"] == "yes"
    assert "refusal.sent_on" not in facts(refusing)
    refusing.later(hours=2).deliver(letter_id, at="2026-09-18 10:00")
    assert facts(refusing)["refusal.sent_on"] == "2026-09-18"
    with refusing.workspace.read() as session:
        row = ClockRecord
        ended = {one.rule_id: one.ended_on for one in session.execute(select(row.rule_id, row.ended_on))}
    assert ended["K04"] == date(2026, 9, 18)


def test_that_an_open_gate_keeps_the_notice_back(refusing: Any, hand: Any) -> None:
    hand.ground("RG01")
    with pytest.raises(UserError) as caught:
        refusing.issue(reasoned(refusing))
    assert any(problem.code.startswith("refusal.") for problem in caught.value.problems)


def test_that_a_rescission_counts_from_the_day_it_is_proved_to_have_arrived(refusing: Any) -> None:
    told = {
        "knew_on": "2026-09-01",
        "knew_how": "复印病历",
        "asked": "问：血压？答：正常。",
        "truth": "2023年确诊",
    }
    letter_id = refusing.complete("D08b", **told)
    refusing.issue(letter_id)
    assert facts(refusing)["rescission.addressee"] == "policyholder"
    later = refusing.later(days=7)
    later.deliver(letter_id, at="2026-09-18 10:00")
    known = facts(later)
    assert known["rescission.sent_on"] == "2026-09-18" and "rescission.arrived_on" not in known
    later.deliver(
        letter_id, at="2026-09-18 10:00", result="delivered", received_on="2026-09-21", receiver="本人"
    )
    assert facts(later)["rescission.arrived_on"] == "2026-09-21"
