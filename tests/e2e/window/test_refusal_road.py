"""A refusal for non-disclosure (RG01) led from receipt to archive in the real window, by clicks and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from tests.e2e.cli.claims import CLAIM
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead
from tests.e2e.window.behind import confirm, record
from tests.e2e.window.road import Road
from tests.e2e.window.sitting import Sitting
from ui.kit.action_button import ActionButton

DEMAND = "赔偿或给付保险金"
ELEMENTS = "未如实告知的要件"
NOTHING_DUE = "属故意不履行告知义务，依法不退还保险费"
CELLS = {2: "条款第5.1条：投保人应如实告知", 4: "询问具体，回答与事实不符，足以影响承保"}
KNOWN = "本机构哪一天知道解除事由？"
SYSTEM = {
    "policy.premium_state": "paid", "policy.terms_version": "2024版", "policy.terms_version_attached": "yes",
    "claim.event_on": "2026-08-20", "claim.event_type": "illness", "claim.first_notice_on": "2026-08-28",
    "claim.papers_received_on": "2026-09-01", "claim.papers_complete": "yes", "clause.text": "条款 5.1",
    "clause.is_exclusion": "no", "clause.second_reading": "no", "premium.collected_after_knowing": "no",
    "claim.assessed_on": "2026-09-18",
}  # fmt: skip
REPORT = {
    "disclosure.question_asked": "yes", "disclosure.question_text": "是否患高血压？答：否",
    "disclosure.answer_untrue": "yes", "disclosure.known_before_formation": "yes",
    "disclosure.fault": "intent", "disclosure.material": "yes", "knew.how": "调取的住院病历",
    "policy.two_year_edge": "no", "decision.finding": "投保前已住院，书面询问作否定回答。",
    "alternatives.partial": "no", "alternatives.advance": "no", "alternatives.refund_premium": "no",
    "alternatives.cash_value": "no", "alternatives.proportional": "no",
}  # fmt: skip
TOLD = {
    "explained.on": "2026-09-18", "explained.record": "面谈记录 0918",
    "options.told_on": "2026-09-18", "options.list": "调解、核查、诉讼",
}  # fmt: skip
OTHERS = ("people", "event", "channel", "remedy")


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """The complaint is logged on the day it came; another one lies beside it."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-09-17T10:00")
    other = {**CLAIM, "complainant": {"name": "赵丽", "phones": ["13900001122"]}}
    lead.do("complaint", "add", "-", given=other)
    lead.register(CLAIM)
    return lead


def begin(road: Road) -> None:
    """From the register to the investigation."""
    road.open_case()
    road.move("核身", "分派")
    road.record_call("根本没问过血压。", "客户陈述逐页点确认。")
    road.step("首次联系")
    road.step("调查")


def choose_ground(road: Road) -> None:
    """The ground, and one fact of it, in the checklist."""
    driver = road.driver
    road.tab("拒付清单")
    driver.pick("拒付步骤", "4 ")
    driver.click(ActionButton, "选择理由…")
    driver.pick("拒付理由", "RG01")
    driver.click(ActionButton, "选用")
    driver.see("RG01 未如实告知")
    driver.pick("拒付步骤", "6 ")
    driver.type(KNOWN, "2026-09-10")
    driver.type(f"来源：{KNOWN}", "调查报告")
    driver.press(Qt.Key.Key_Return)
    driver.see("9月10日")


def investigate(lead: Lead) -> str:
    """The other facts, exhibits and citations, by command. Returns the number of the first exhibit."""
    lead.at("2026-09-18T09:00")
    record(lead, "核心系统", SYSTEM)
    record(lead, "调查报告", REPORT)
    asked = lead.exhibit("健康告知问卷", "P-10")
    lead.prove(asked, "RG01.E2")
    lead.prove(lead.exhibit("成立前病历", "P-04"), "RG01.E3", "RG01.E4")
    lead.prove(lead.exhibit("核保手册"), "RG01.E5")
    lead.prove(lead.exhibit("保费流水", "C-06"), "RG01.E8")
    confirm(lead, ("BXF2015", "BXF-SI2", "BXF-SI3", "MFD2020", "TSBF2020"))
    return asked


def prove(road: Road, number: str) -> None:
    """Tie an exhibit to the element that is still open, and mark it as proven."""
    driver = road.driver
    road.tab("拒付清单")
    driver.pick("拒付步骤", "4 ")
    driver.pick(ELEMENTS, "①")
    driver.click(ActionButton, "从证据中选择…")
    driver.find(QListWidget, "本案证据")
    driver.press(Qt.Key.Key_Space)
    driver.click(ActionButton, "关联")
    driver.settle()
    driver.click(ActionButton, "标记已证")
    driver.until(lambda: any("已证" in cell for cell in driver.line(ELEMENTS, "①")), "the element proven")


def rescind(road: Road) -> None:
    """Write, issue and hand over the notice of rescission; it does not go out with a field missing."""
    page = road.draft("D08b")
    road.refused_issue(page, "查明的真实情况", "过错程度")
    road.driver.type("投保日期", "2025-02-28")
    road.fill({"查明的真实情况": "投保前已确诊高血压并住院治疗"})
    road.driver.choose("对承保的影响", "acceptance")
    road.driver.choose("过错程度", "intent")
    road.keep()
    road.issue()
    road.deliver("handed", "delivered", "本人签收回证")


def explain(lead: Lead) -> None:
    """The proof of delivery, and what was said, by command."""
    lead.prove(lead.exhibit("解除通知及送达回证", "P-12"), "RG01.E7", "RG01.E9")
    lead.call("2026-09-18 08:40", "我明白了。", "说明查明的事实、条款和仍可行的办法。")
    record(lead, "面谈记录", TOLD)


def refuse(road: Road) -> None:
    """Write the refusal with its ground, and post it."""
    road.draft("D08a")
    road.fill({"事故经过": "2026年8月20日住院", "不退还保险费和现金价值的理由": NOTHING_DUE})
    road.driver.type("不承担责任的范围", "本次保险金")
    road.driver.type("复核人", "李若水")
    road.fill_cells(
        "逐项理由", {2: "条款第5.1条：投保人应如实告知", 4: "询问具体，回答与事实不符，足以影响承保"}
    )
    road.issue()
    road.deliver("posted", "sent", "EMS 1234567890123")


def tell(lead: Lead) -> None:
    """The decision is handed over; four of the five dimensions are concluded on, by command."""
    draft = lead.letter("D06b", reasons="当时的回答与病历不符。", performing="本案无给付，合同已解除。")
    lead.deliver(lead.issue(draft), "handed", "2026-09-18 09:00", "本人签收回证")
    found = [{"dimension": name, "finding": "已核实"} for name in OTHERS]
    lead.do("followup", "five", lead.case_no, "-", given={"dimensions": found})


def close_down(road: Road, place: Path) -> None:
    """What an archive asks for, and the archive."""
    road.move("告知", "履行")
    road.follow_up("明白了", "3")
    road.move("回访")
    road.find_cause(["拒赔", "未告知"], "投保人未如实告知", "承保部", "无责")
    road.mend("在线问卷加粗高血压项", "周岚", "2026-11-30")
    road.conclude("时间", "各期限均在法定期限内")
    road.export(place)
    road.archive()


def test_that_a_refusal_is_led_from_receipt_to_archive(lead: Lead, sitting: Sitting, tmp_path: Path) -> None:
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        begin(road)
        choose_ground(road)
        road.decide(DEMAND, "不予满足")
        road.move("方案", "审批")
        road.stopped_in_bulk("archived", "不能直接转入“归档”")
    number = investigate(lead)
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        road.open_case()
        road.stopped("决定", "保险人就该事项作过具体询问")
        prove(road, number)
        road.approve("refusal", "周岚")
        road.move("决定")
        road.stopped("告知", "解除通知哪一天到达")
        rescind(road)
    explain(lead)
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        road.open_case()
        refuse(road)
    tell(lead)
    lead.at("2026-09-21T10:00")
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        road.open_case()
        close_down(road, tmp_path / "案卷.pdf")
    assert {lead.clocks()[clock] for clock in ("C01", "C03", "K02", "K04", "K06", "K07")} == {"kept"}
    checked = lead.run("check")
    assert checked.code == 0, checked.out + checked.err
