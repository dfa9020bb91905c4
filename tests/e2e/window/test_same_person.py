"""A repeat complainant under two phones and two spellings: recognised, merged after a look, parted again."""

from typing import Any

from PySide6.QtCore import Qt

from tests.e2e.cli.conftest import FORM, Run
from tests.e2e.window.driving import CONTROL, Driver
from tests.e2e.window.sitting import Sitting
from ui.kit.action_button import ActionButton
from ui.kit.plain_editor import PlainEditor
from ui.persons.merge_dialog import MergeDialog
from ui.persons.person_page import PersonPage
from ui.shell.rail_entry import RailEntry

ENTER = Qt.Key.Key_Return
CASES = "案件"


def file_case(started: Run, name: str, phone: str) -> dict[str, Any]:
    person = {"name": name, "phones": [phone], "email": "zxm@example.com", "same_as": "new"}
    form = FORM | {"complainant": person, "contracts": [], "narrative": f"我是{name}，理赔材料补了三趟。"}
    done: dict[str, Any] = started("complaint", "add", "-", "--json", given=form).json
    return done


def shown(started: Run, *cases: dict[str, Any]) -> list[Any]:
    """The whole profile of everybody."""
    return [started("person", "show", one["person_id"], "--json").json for one in cases]


def open_person(driver: Driver, line: str, name: str) -> None:
    driver.click(RailEntry, "人员")
    driver.settle()
    driver.pick("人员", line)
    driver.press(ENTER)
    driver.find(PersonPage, name)
    driver.settle()


def merge(driver: Driver) -> None:
    """Compared side by side, what moves read, and merged with a reason."""
    driver.click(ActionButton, "对比并合并…")
    driver.find(MergeDialog, "")
    driver.see("138****6620", "139****1111", "保留", "并入", "以下内容移到保留的记录：")
    assert "案件 1" in driver.words()
    driver.type("理由", "电话核实为同一客户", PlainEditor)
    driver.click(ActionButton, "合并")
    driver.see("已合并为一条记录。")
    driver.settle()


def part(driver: Driver) -> None:
    driver.click(ActionButton, "撤销合并…")
    driver.see("撤销这次合并？")
    driver.type("理由", "客户说是堂弟", PlainEditor)
    driver.press(ENTER, CONTROL)
    driver.see("已恢复为两条记录")
    driver.settle()


def test_that_a_repeat_complainant_is_recognised_merged_and_parted(started: Run, sitting: Sitting) -> None:
    first = file_case(started, "张晓明", "138 0000 6620")
    second = file_case(started, "张小明", "139 0000 1111")
    before = shown(started, first, second)
    with sitting() as driver:
        open_person(driver, "138****6620", "张*明")
        driver.see("是否同一人", "姓名同音", "同邮箱", "6 分")
        merge(driver)
        driver.see("2 件投诉", "已并入本记录", "电话核实为同一客户")
        for case in (first, second):
            assert driver.line(CASES, case["case_no"])
        part(driver)
        driver.see("1 件投诉", "6 分")
    assert shown(started, first, second) == before
    (candidate,) = started("person", "candidates", first["person_id"], "--json").json["candidates"]
    assert candidate["person_id"] == second["person_id"]
