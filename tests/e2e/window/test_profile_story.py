"""The profile over time in the real window: asked, kept, corrected as the person asks, put on paper."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.e2e.cli.conftest import FORM, Run
from tests.e2e.window.driving import CONTROL, Driver
from tests.e2e.window.sitting import Sitting
from ui.kit.action_button import ActionButton
from ui.kit.plain_editor import PlainEditor
from ui.persons.compare_dialog import CompareDialog
from ui.persons.decision_form import DecisionForm
from ui.persons.drop_down import DropDown
from ui.persons.edit_dialog import EditDialog
from ui.persons.fact_list import FactList
from ui.persons.person_page import PersonPage
from ui.persons.portrait_dialog import PortraitDialog
from ui.persons.questionnaire_dialog import QuestionnaireDialog
from ui.persons.request_dialog import RequestDialog
from ui.persons.request_form import RequestForm
from ui.shell.rail_entry import RailEntry

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def finish(driver: Driver) -> None:
    """Keep what the dialog in front holds, and wait until it is gone."""
    dialog = driver.front()
    driver.press(ENTER, CONTROL)
    driver.until(lambda: driver.front() is not dialog, "the dialog to go")
    driver.settle()


def open_person(driver: Driver) -> PersonPage:
    driver.click(RailEntry, "人员")
    driver.settle()
    driver.pick("人员", "欧阳*锋")
    driver.press(ENTER)
    page = driver.find(PersonPage, "欧阳*锋")
    driver.settle()
    return page


def keep_version(driver: Driver, reason: str) -> None:
    driver.click(ActionButton, "保存版本…")
    driver.type("理由", reason, PlainEditor)
    driver.click(ActionButton, "保存版本")
    driver.settle()


def ask(driver: Driver) -> None:
    """The calibrated questions: one in words, one by choice."""
    driver.click(ActionButton, "问卷…")
    driver.find(QuestionnaireDialog, "问卷")
    driver.type("您希望怎样解决？", "把拒赔的依据讲清楚", PlainEditor)
    driver.find(DropDown, "下面哪一项对您最重要？").choose("explanation")
    finish(driver)


def take_request(driver: Driver) -> None:
    """The person asks for a correction; it is entered, decided and done."""
    driver.click(ActionButton, "登记请求…")
    driver.find(RequestForm, "个人信息请求")
    driver.find(DropDown, "请求事项").choose("correction")
    driver.type("请求内容（原话）", "职业应为教师", PlainEditor)
    driver.type("如何核实身份", "核对身份证原件")
    finish(driver)
    driver.pick("请求", "职业应为教师")
    driver.press(ENTER)
    driver.find(RequestDialog, "个人信息请求：更正")
    driver.click(ActionButton, "决定…")
    driver.find(DecisionForm, "决定请求")
    driver.type("答复", "经核实属实，予以更正", PlainEditor)
    finish(driver)
    driver.pick("请求", "职业应为教师")
    driver.press(ENTER)
    driver.click(ActionButton, "修改登记信息…")
    driver.find(EditDialog, "")
    driver.type("职业", "教师")
    finish(driver)
    driver.until(
        lambda: "已修改资料" in " ".join(driver.line("请求", "职业应为教师")), "the request to be done"
    )


def compare(driver: Driver) -> None:
    driver.click(ActionButton, "比较…")
    dialog = driver.find(CompareDialog, "比较版本")
    driver.settle()
    assert "应本人请求更正" in " ".join(driver.line("画像变化", "职业"))
    driver.press(ESCAPE)
    driver.until(lambda: not dialog.isVisible(), "the comparison to go")


def export(driver: Driver, target: Path) -> None:
    driver.click(ActionButton, "导出画像…")
    driver.find(PortraitDialog, "导出画像")
    driver.type("保存到", str(target), QLineEdit)
    driver.click(QPushButton, "导出")
    driver.see("已导出 DC-2026-0001")
    driver.press(ESCAPE)
    driver.settle()


def test_that_a_profile_is_asked_for_kept_corrected_and_exported(
    started: Run, sitting: Sitting, tmp_path: Path
) -> None:
    person_id = started("complaint", "add", "-", "--json", given=FORM).json["person_id"]
    target = tmp_path / "portrait.pdf"
    with sitting() as driver:
        page = open_person(driver)
        keep_version(driver, "首次整理")
        ask(driver)
        motives = driver.find(FactList, "投诉动机").facts
        assert any("把拒赔的依据讲清楚" in fact.text for fact in motives)
        keep_version(driver, "问卷之后")
        assert "本人回答" in " ".join(driver.line("画像变化", "本人最看重"))
        take_request(driver)
        keep_version(driver, "更正之后")
        compare(driver)
        export(driver, target)
        assert "投诉人画像表" in " ".join(driver.line("此人的导出记录", "DC-2026-0001"))
        assert page.isVisible()
    assert target.read_bytes().startswith(b"%PDF")
    (request,) = started("person", "request", "list", person_id, "--json").json["requests"]
    assert (request["decision"], request["done_kind"]) == ("granted", "edit")
