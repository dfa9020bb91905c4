"""The evidence pack in the real window: what stands in the way, the pack, its register, and its check."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.e2e.cli.conftest import FORM, Run
from tests.e2e.window.driving import Driver
from tests.e2e.window.sitting import Sitting
from ui.case.case_page import CasePage
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.plain_editor import PlainEditor
from ui.packs.check_page import PackCheckPage
from ui.packs.contents_card import ContentsCard
from ui.shell.rail_entry import RailEntry

CASE = "2026-0917-0001"


def open_segment(driver: Driver) -> None:
    driver.click(RailEntry, "案件")
    driver.settle()
    driver.pick("案件", CASE)
    driver.press(Qt.Key.Key_Return)
    driver.find(CasePage, "")
    driver.settle()
    driver.tab("案件内容", "证据包")
    driver.tab("证据包的几部分", "组卷")


def add(run: Run, path: Path, *more: str) -> None:
    told = ("--source", "投诉人", "--kind", "EK2", "--form", "original")
    ran = run("evidence", "add", CASE, str(path), *told, *more)
    assert ran.code == 0, ran.err


def test_that_a_pack_is_refused_made_listed_and_checked(
    started: Run, sitting: Sitting, tmp_path: Path
) -> None:
    assert started("complaint", "add", "-", given=FORM).code == 0
    letter, page = tmp_path / "投诉信.txt", tmp_path / "告知页面.txt"
    letter.write_text("业务员没有问过血压。", encoding="utf-8")
    page.write_text("是否患有高血压：否", encoding="utf-8")
    add(started, letter, "--purpose", "证明已如实告知")
    add(started, page)
    target = tmp_path / "卷宗.zip"
    with sitting() as driver:
        open_segment(driver)
        driver.click(ActionButton, "组卷")
        driver.settle()
        assert {problem.field for problem in driver.find(ContentsCard, "包内有什么").listed} == {"exhibit"}
        driver.type("提交给", "示例市人民法院")
        driver.type("事由", "举证期限内提交", PlainEditor)
        driver.type("页码前缀", "证")
        driver.click(Chip, "压缩包")
        driver.type("存放位置", str(target))
        driver.click(ActionButton, "先查一遍")
        driver.see("还不能组卷：有 1 处问题。")
        driver.settle()
        fill_in_what_is_missing(started, driver)
        driver.click(ActionButton, "组卷")
        driver.see("证据包 ZJ-2026-0001 已制作：2 件证据，页码 证000001 至 证000002。")
        driver.settle()
        line = driver.line("已制作的证据包", "ZJ-2026-0001")
        assert "证000001 – 证000002" in line[1] and "示例市人民法院" in line[3]
        driver.click(ActionButton, "现在核对")
        driver.find(PackCheckPage, "")
        driver.see("核对通过：", "还要核对清单本身", "示例市人民法院")
        spoilt = bytearray(target.read_bytes())
        spoilt[len(spoilt) // 2] ^= 1
        target.write_bytes(spoilt)
        driver.click(ActionButton, "再核对一次")
        driver.see("核对不通过：1 处与打包时不同。")
        driver.settle()
    assert started("verify", str(target)).code == 3


def fill_in_what_is_missing(run: Run, driver: Driver) -> None:
    """The list leads to the exhibit; there its purpose is typed."""
    driver.click(ActionButton, "证据 2")
    driver.settle()
    driver.tab("关于这件证据", "目录")
    driver.type("证明对象与内容", "证明投保时未提示", PlainEditor)
    driver.click(ActionButton, "保存")
    driver.settle()
    driver.tab("案件内容", "证据包")
