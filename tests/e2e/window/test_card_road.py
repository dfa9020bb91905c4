"""A disputed card transaction (RB01) in the real window: what cannot be proved is granted and paid."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.e2e.cli.claims import DISPUTE
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead, said
from tests.e2e.window.behind import confirm, record
from tests.e2e.window.driving import CONTROL
from tests.e2e.window.road import Road
from tests.e2e.window.sitting import Sitting
from ui.case.extension_dialog import ExtensionDialog
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.icon_button import IconButton
from ui.kit.plain_editor import PlainEditor

DEMAND = "退款、全额退保或退息费"

FACTS = {
    "card.agreement_attached": "yes", "card.transaction_on": "2026-09-12", "card.reported_on": "2026-09-13",
    "claim.first_notice_on": "2026-09-13", "card.evidence_kept_on": "2026-09-14",
    "decision.finding": "争议交易非本人交易，应予退还。",
}  # fmt: skip


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """A handler of the bank with the complaint logged at the counter, and another one beside it."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-09-17T10:00")
    other = {**DISPUTE, "complainant": {"name": "赵丽", "phones": ["13900001122"]}}
    lead.do("complaint", "add", "-", given=other)
    lead.register(DISPUTE)
    return lead


def investigate(lead: Lead) -> None:
    """The bank means to refuse, and looks for its proof; by command."""
    lead.move("identified", "assigned")
    lead.call("2026-09-17 09:31", "卡在我手里。", "持卡人当晚在本市，有考勤记录。")
    lead.move("contacted", "investigating")
    lead.at("2026-09-18T09:00")
    lead.do("checklist", "ground", lead.case_no, "RB01")
    record(lead, "交易系统", FACTS)
    lead.do("case", "outcome", lead.case_no, "1", "rejected")
    lead.move("proposed", "in_approval")
    lead.exhibit("取款监控录像")
    confirm(lead, ("YHK2021", "TSBF2020", "XFZ2013", "MFD2020"))


def give_way(road: Road) -> None:
    """The ground is dropped, what is asked for is granted, and somebody agrees."""
    driver = road.driver
    road.tab("拒付清单")
    driver.pick("拒付步骤", "4 ")
    driver.click(IconButton, "放弃")
    driver.type("理由", "录像显示非持卡人本人，不能证明本人交易", PlainEditor)
    driver.click(ActionButton, "放弃")
    driver.until(lambda: "RB01" not in driver.words(), "the ground to go")
    driver.settle()
    road.decide(DEMAND, "全部满足", "5000")
    road.approve("decision", "周岚")
    road.move("决定")


def tell(road: Road) -> None:
    """The decision does not go out with a field missing, and then is handed over."""
    page = road.draft("D06b")
    road.refused_issue(page, "理由（通俗说明）")
    road.fill({"理由（通俗说明）": "录像显示不是您本人。", "履行方式与时间": "五个工作日内退还至原卡。"})
    road.cite("法律依据", "YHK2021 7")
    road.keep()
    road.issue()
    road.deliver("handed", "delivered", "本人签收回证")


def pay(road: Road) -> None:
    """What is due is granted; the case goes on when it is paid."""
    driver = road.driver
    road.tab("概况")
    driver.click(IconButton, "确定一笔款项")
    driver.choose("款项种类", "transaction_refund")
    driver.type("金额", "5000")
    driver.type("依据条款", "银行卡规定第七条")
    road.confirm()
    road.stopped("履行", "支付")
    driver.click(IconButton, "登记付款")
    driver.type("凭证", "流水 0918-3")
    road.confirm()
    driver.see("已付")
    road.move("履行")


def finish(lead: Lead) -> None:
    """The follow-up and all that an archive asks for, by command; the other road does them by click."""
    lead.at("2026-09-21T10:00")
    answered = {"occasion": "D3", "tried_at": "2026-09-21 09:30", "reached": True, "outcome_score": "5"}
    lead.do("followup", "add", lead.case_no, "-", given={**answered, "words": "钱到了"})
    lead.move("followed_up")
    cause = {"whys": ["被盗刷", "磁条可复制"], "finding": "未升级芯片卡", "unit": "卡部", "fault": "full"}
    lead.do("followup", "cause", lead.case_no, "-", given=cause)
    mend = {"action": "更换芯片卡", "owner": "周岚", "due_on": "2026-12-31"}
    lead.do("followup", "mend", lead.case_no, "-", given=mend)
    lead.close_down()
    lead.move("archived")
    assert lead.do("case", "awards", lead.case_no)["due_fen"] == 500_000


def test_that_a_card_dispute_is_led_from_receipt_to_archive(lead: Lead, sitting: Sitting) -> None:
    investigate(lead)
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        road.open_case()
        road.stopped("决定", "持卡人本人交易")
        road.stopped_in_bulk("archived", "不能直接转入“归档”")
        road.open_case()
        give_way(road)
        tell(road)
        road.move("告知")
        pay(road)
    finish(lead)


def test_that_no_period_is_extended_after_its_last_day(lead: Lead, sitting: Sitting) -> None:
    lead.move("identified", "assigned")
    lead.at("2026-10-09T09:00")
    with sitting() as driver:
        road = Road(driver, lead.case_no)
        road.open_case()
        driver.click(Chip, "延期…")
        dialog = driver.find(ExtensionDialog, "")
        driver.see("2026年10月8日", "不能再延长")
        driver.press(Qt.Key.Key_Return, CONTROL)
        assert dialog.isVisible()
        driver.press(Qt.Key.Key_Escape)


def test_that_no_import_brings_a_case_in_closed(lead: Lead) -> None:
    """The window takes in one complaint after another; only the command line imports, and is as strict."""
    reasons = lead.refused("complaint", "add", "-", given=[{**DISPUTE, "state": "archived"}])
    assert "诉求还没有结论" in said(reasons)
