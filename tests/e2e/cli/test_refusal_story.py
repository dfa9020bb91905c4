"""A refusal for non-disclosure (RG01) led from receipt to archive, and the wrong doors it tries."""

from pathlib import Path

import pytest

from tests.e2e.cli.claims import CLAIM, GROUND
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead, said


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """A handler with the complaint logged on the day it came."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-09-17T10:00")
    lead.register(CLAIM)
    return lead


def investigate(lead: Lead) -> None:
    """From the first call to every fact and exhibit of the refusal but the rescission."""
    lead.move("identified", "assigned")
    lead.call("2026-09-17 09:31", "根本没问过血压。", "客户陈述逐页点“确认”。")
    lead.move("contacted", "investigating")
    lead.at("2026-09-18T09:00")
    lead.do("checklist", "ground", lead.case_no, "RG01")
    lead.facts("核心系统").set(
        policy__premium_state="paid", policy__terms_version="2024版", policy__terms_version_attached="yes",
        claim__event_on="2026-08-20", claim__event_type="illness", claim__first_notice_on="2026-08-28",
        claim__papers_received_on="2026-09-01", claim__papers_complete="yes", clause__text="条款 5.1",
        clause__is_exclusion="no", clause__second_reading="no", premium__collected_after_knowing="no",
    )  # fmt: skip
    lead.facts("调查报告").set(
        disclosure__question_asked="yes", disclosure__question_text="是否患高血压？答：否",
        disclosure__answer_untrue="yes", disclosure__known_before_formation="yes",
        disclosure__fault="intent", disclosure__material="yes", knew__on="2026-09-10",
        knew__how="调取的住院病历", policy__two_year_edge="no",
    )  # fmt: skip


def prove(lead: Lead) -> None:
    """Exhibits for every essential element that can be proven before the rescission."""
    lead.prove(lead.exhibit("健康告知问卷", "P-10"), "RG01.E1", "RG01.E2")
    lead.prove(lead.exhibit("成立前病历", "P-04"), "RG01.E3", "RG01.E4")
    lead.prove(lead.exhibit("核保手册"), "RG01.E5")
    lead.prove(lead.exhibit("保费流水", "C-06"), "RG01.E8")
    lead.facts("方案比较").set(**{
        f"alternatives__{name}": "no"
        for name in ("partial", "advance", "refund_premium", "cash_value", "proportional")
    })  # fmt: skip
    lead.facts("调查报告").set(decision__finding="投保前已住院，书面询问作否定回答。")
    lead.do("case", "outcome", lead.case_no, "1", "rejected")
    lead.move("proposed", "in_approval")


def approve(lead: Lead) -> None:
    """Somebody with the authority agrees, and the claim is assessed."""
    approval = {"matter": "refusal", "level": "branch_manager", "approver": "周岚", "verdict": "approved"}
    given = {**approval, "opinion": "同意", "decided_on": "2026-09-18"}
    lead.do("case", "approve", lead.case_no, "-", given=given)
    lead.facts("核定书").set(claim__assessed_on="2026-09-18")
    lead.confirm("BXF2015", "BXF-SI2", "BXF-SI3", "MFD2020", "TSBF2020")


def rescind(lead: Lead) -> None:
    """The notice of rescission reaches the policyholder, and is proved."""
    truth = "投保前已确诊高血压并住院治疗"
    draft = lead.letter("D08b", applied_on="2025-02-28", truth=truth, affects="acceptance", fault="intent")
    number = lead.issue(draft)
    lead.at("2026-09-18T14:00")
    lead.deliver(number, "handed", "2026-09-18 13:30", "本人签收回证")
    lead.prove(lead.exhibit("解除通知及送达回证", "P-12"), "RG01.E7", "RG01.E9")


def refuse(lead: Lead) -> None:
    """Explain, then send the refusal, then tell the decision."""
    lead.call("2026-09-18 13:40", "我明白了。", "说明查明的事实、条款和仍可行的办法。")
    lead.facts("面谈记录").set(explained__on="2026-09-18", explained__record="面谈记录 0918")
    number = lead.issue(
        lead.letter(
            "D08a", course="2026年8月20日住院", scope="本次保险金", grounds=GROUND, reviewer="李若水",
            nothing_due="属故意不履行告知义务，依法不退还保险费",
        )
    )  # fmt: skip
    lead.at("2026-09-18T16:00")
    lead.deliver(number, "posted", "2026-09-18 15:30", "EMS 1234567890123")
    told = lead.facts("面谈记录")
    told.set(refusal__reasons_stated="yes", options__told_on="2026-09-18", options__list="调解、核查、诉讼")
    draft = lead.letter("D06b", reasons="当时的回答与病历不符。", performing="本案无给付，合同已解除。")
    number = lead.issue(draft)
    lead.at("2026-09-18T17:00")
    lead.deliver(number, "handed", "2026-09-18 16:50", "本人签收回证")


def follow_up(lead: Lead) -> None:
    """Three days later somebody asks, and the cause is looked for."""
    lead.at("2026-09-21T10:00")
    answered = {"occasion": "D3", "tried_at": "2026-09-21 09:30", "reached": True, "outcome_score": "3"}
    lead.do("followup", "add", lead.case_no, "-", given={**answered, "words": "明白了"})
    lead.move("followed_up")
    cause = {"whys": ["拒赔", "未告知"], "finding": "投保人未如实告知", "unit": "承保部", "fault": "none"}
    lead.do("followup", "cause", lead.case_no, "-", given=cause)
    mend = {"action": "在线问卷加粗高血压项", "owner": "周岚", "due_on": "2026-11-30"}
    lead.do("followup", "mend", lead.case_no, "-", given=mend)


def test_that_a_refusal_goes_from_receipt_to_archive(lead: Lead) -> None:
    investigate(lead)
    prove(lead)
    approve(lead)
    lead.move("decided")
    rescind(lead)
    refuse(lead)
    lead.move("informed", "performed")
    follow_up(lead)
    lead.close_down()
    lead.move("archived")
    assert {lead.clocks()[clock] for clock in ("C01", "C03", "K02", "K04", "K06", "K07")} == {"kept"}
    assert lead.run("check").code == 0


def test_that_no_step_closes_over_an_open_element(lead: Lead) -> None:
    investigate(lead)
    lead.do("case", "outcome", lead.case_no, "1", "rejected")
    lead.move("proposed", "in_approval")
    reasons = lead.stopped("decided")
    assert "refusal.element_open" in reasons and "保险人就该事项作过具体询问" in said(reasons)
    assert "process.no_way" in lead.stopped("archived")
    locks = {lock["code"] for lock in lead.states()["decided"]["locks"]}
    assert locks == set(reasons)


def test_that_nothing_is_refused_before_the_contract_is_rescinded(lead: Lead) -> None:
    investigate(lead)
    prove(lead)
    approve(lead)
    lead.move("decided")
    assert "解除通知哪一天到达" in said(lead.stopped("informed"))
    draft = lead.letter("D08a", course="住院", scope="本次保险金", grounds=GROUND, nothing_due="故意")
    assert "解除" in said(lead.refused("letter", "issue", lead.case_no, draft))


def test_that_no_period_is_extended_after_its_last_day(lead: Lead) -> None:
    lead.move("identified", "assigned")
    lead.at("2026-10-09T09:00")
    told = {"on": "2026-10-09", "mode": "called", "proof": "录音 1"}
    reasons = lead.stopped("extend", given={"clock_id": "C04", "reason": "情况复杂", "notice": told})
    assert "10月8日" in said(reasons) or "2026-10-08" in said(reasons)
    assert lead.clocks()["C03"] == "missed"


def test_that_no_letter_leaves_with_a_field_missing(lead: Lead) -> None:
    lead.confirm("TSBF2020")
    draft = lead.letter("D05")
    reasons = lead.refused("letter", "issue", lead.case_no, draft)
    assert "letter.field_missing" in reasons
    assert lead.do("letter", "list", lead.case_no)["letters"][0]["number"] is None


@pytest.mark.parametrize("state", ["archived", "decided", "informed"])
def test_that_no_import_brings_a_case_in_closed_or_decided(lead: Lead, state: str) -> None:
    other = {**CLAIM, "complainant": {"name": "赵丽", "phones": ["13900001122"]}, "state": state}
    reasons = lead.refused("complaint", "add", "-", given=other)
    assert any(code.startswith(("process.", "refusal.")) for code in reasons)


def test_that_a_whole_group_stays_out_when_one_of_it_is_imported_closed(lead: Lead) -> None:
    plain = {**CLAIM, "complainant": {"name": "赵丽", "phones": ["13900001122"]}}
    before = lead.do("complaint", "list")["total"]
    lead.refused("complaint", "add", "-", given=[plain, {**plain, "state": "archived"}])
    assert lead.do("complaint", "list")["total"] == before
