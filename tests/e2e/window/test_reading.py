"""A complaint is typed; what it names fills the form, and its page shows a closed case like it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.e2e.cli.claims import CLAIM
from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead
from tests.e2e.window.driving import CONTROL, Driver
from tests.e2e.window.sitting import Sitting
from ui.case.case_page import CasePage
from ui.intake.narrative_editor import NarrativeEditor
from ui.kit.chip import Chip

SAID = (
    "本人王小明，电话138 0013 8000，保单号P2021-0302-6620。五年前业务员李强卖给我重疾险，上月我住院做了支架。"
    "结果你们短信说拒赔，理由是我没告知高血压，可当时根本没问过。我非常愤怒，等钱做手术，要求赔付保险金三万六千元。"
)


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """In April a like case came, and ended when the customer took it back."""
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-04-01T10:00")
    lead.register({**CLAIM, "received_on": "2026-04-01"})
    lead.at("2026-04-10T10:00")
    notice = {"mode": "handed", "on": "2026-04-10", "proof": "本人签字的撤回申请"}
    lead.move("withdrawn", given={"reason": "自愿撤回", "notice": notice})
    lead.at("2026-09-18T10:00")
    return lead


def write(driver: Driver) -> None:
    """Their words, and what the words name, by a press each."""
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.settle()
    driver.type("客户原话", SAID, NarrativeEditor)
    driver.see("摘要（取自原话）", "要求赔付保险金三万六千元", "紧急：等钱治病")
    for chip in ("采用：姓名：王小明", "采用：电话：138 0013 8000", "采用：合同：P2021-0302-6620"):
        driver.click(Chip, chip)
        driver.settle()
    driver.click(Chip, "采用：理赔 › 拒赔")
    driver.click(Chip, "采用：诉求：赔偿或给付保险金 ¥36,000.00")
    driver.settle()


def test_that_what_is_said_fills_the_form_and_finds_what_happened_before(
    lead: Lead, sitting: Sitting
) -> None:
    with sitting() as driver:
        write(driver)
        assert driver.find(QLineEdit, "姓名").text() == "王小明"
        assert driver.find(QLineEdit, "电话 1").text() == "13800138000"
        driver.choose("渠道", "CH06")
        driver.press(Qt.Key.Key_Return, CONTROL)
        driver.find(CasePage, "案件 2026-0918-0002")
        driver.see(
            "读懂",
            "首次处理建议",
            "规则 AD03 · 保险法 25",
            "相似的已结案件",
            "撤回终止 · 未付款 · 历时 9 天",
            "同一类别",
        )
        driver.click(Chip, f"打开 {lead.case_no}")
        driver.find(CasePage, f"案件 {lead.case_no}")
        driver.settle()
