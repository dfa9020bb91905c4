"""Twenty-three people at one closed outlet in the real window: seen, made a group, led, one taken out."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.e2e.cli.conftest import Run
from tests.e2e.cli.leading import Lead
from tests.e2e.window.driving import CONTROL, Driver
from tests.e2e.window.sitting import Sitting
from ui.kit.action_button import ActionButton
from ui.kit.code_combo import CodeCombo
from ui.kit.plain_editor import PlainEditor
from ui.shell.rail_entry import RailEntry

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施"
EVENT = (
    "城南支行停业搬迁没有通知，到期的年金领不出来",
    "到期年金去城南支行领取，门口贴着停业搬迁的告示",
    "城南支行说停业搬迁，年金到期领取要等下个月",
    "跑了两趟城南支行都停业，年金到期一直领取不了",
)


def form(number: int) -> dict[str, Any]:
    """What one of them says at the counter."""
    return {
        "received_on": f"2026-09-{1 + number % 14:02d}",
        "channel": "CH06",
        "narrative": f"{EVENT[number % 4]}，{EVENT[(number + 1) % 4]}。",
        "complainant": {"name": f"{FAMILY[number]}晓", "phones": [f"139{number:08d}"]},
        "contracts": [{"number": f"P2026{number:05d}", "product": "金福年金"}],
        "demands": [{"code": "DM01", "amount": "12000"}],
        "complained_unit": "城南支行",
        "handler": "陈一鸣",
    }


@pytest.fixture
def lead(started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lead:
    """A handler at the desk of the branch."""
    return Lead(started, tmp_path, monkeypatch)


def clocks(lead: Lead, case_nos: list[str]) -> list[Any]:
    """Who handles the cases, where they stand, and all their clocks."""
    shown = [lead.do("complaint", "show", number) for number in case_nos]
    return [(one["state"], one["handler"], one["clocks"]) for one in shown]


def submit(driver: Driver) -> None:
    """Send the form in front, and wait until it is gone."""
    form_in_front = driver.front()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: driver.front() is not form_in_front, "the form to close")
    driver.settle()


def open_the_group(driver: Driver) -> None:
    """The suggestion says why, and becomes a group with its grade."""
    driver.click(RailEntry, "群体")
    driver.settle()
    driver.see("23 人 · 23 件", "网点 城南支行 23/23 人", "产品 金福年金 23/23 人", "“停业”")
    driver.click(ActionButton, "建群体事件")
    driver.type("事件经过", "城南支行搬迁停业，未提前公告。", PlainEditor)
    driver.type("定级理由", "同一网点二十三人", PlainEditor)
    submit(driver)
    driver.see("G-2026-0001", "23 人", "一般：同一网点二十三人")


def elect(driver: Driver, case_nos: list[str]) -> None:
    """Two speak for all, elected in writing."""
    driver.click(ActionButton, "代表")
    for number in case_nos:
        driver.type("添加", number, CodeCombo)
        driver.press(Qt.Key.Key_Return)
        driver.see(f"*　{number}")
    driver.type("推选日期", "2026-09-17")
    driver.type("书面凭据", "推选书 1 号")
    submit(driver)
    driver.see("推选书 1 号")


def answer(driver: Driver) -> None:
    """One answer for all; nobody approves their own."""
    driver.click(ActionButton, "新问题")
    driver.type("问题", "钱什么时候能领？", PlainEditor)
    driver.type("答复", "9月22日起在城北支行领取。", PlainEditor)
    submit(driver)
    driver.see("待另一人审核")
    driver.click(ActionButton, "审核通过")
    driver.see("须由另一人审核")


def note(driver: Driver) -> None:
    """The superior is told, and it is noted."""
    driver.click(ActionButton, "记录通知")
    driver.type("接收方", "省分行")
    driver.type("内容", "群体事件第 1 号报告", PlainEditor)
    submit(driver)
    driver.see("省分行", "群体事件第 1 号报告")


def take_out(driver: Driver, case_no: str) -> None:
    """One of them complains of something else."""
    driver.pick("成员", case_no)
    driver.click(ActionButton, "移出")
    driver.type("理由", "他投诉的是另一网点", PlainEditor)
    submit(driver)
    driver.see("22 件", "22 人")


def test_that_a_burst_becomes_a_group_and_no_clock_moves(lead: Lead, sitting: Sitting) -> None:
    numbers = [lead.do("complaint", "add", "-", given=form(number))["case_no"] for number in range(23)]
    before = clocks(lead, numbers[:4])
    with sitting() as driver:
        open_the_group(driver)
        elect(driver, numbers[:2])
        answer(driver)
        note(driver)
        take_out(driver, numbers[2])
    assert lead.do("--user", "周岚", "groups", "approve", "G-2026-0001", "1")["questions"][0]["approved_by"]
    with sitting() as driver:
        driver.click(RailEntry, "群体")
        driver.pick("群体", "G-2026-0001")
        driver.press(Qt.Key.Key_Return)
        driver.see("周岚 已审核", "22 人")
    group = lead.do("groups", "show", "G-2026-0001")
    assert sorted(one["case_no"] for one in group["members"] if one["election"]) == sorted(numbers[:2])
    assert (group["grade"], group["people"], len(group["left"])) == ("general", 22, 1)
    assert clocks(lead, numbers[:4]) == before
