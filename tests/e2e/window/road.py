"""Hands that lead a case along its road in the window, in Chinese."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTableWidget

from tests.e2e.window.driving import CONTROL, Driver
from ui.case.case_page import CasePage
from ui.case.move_dialog import MoveDialog
from ui.case.path_edit import PathEdit
from ui.case.stepper_view import StepperView
from ui.cases.move_report import MoveReport
from ui.contacts.contact_dialog import ContactDialog
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.icon_button import IconButton
from ui.kit.plain_editor import PlainEditor
from ui.letters.letter_page import LetterPage
from ui.shell.rail_entry import RailEntry

TABS = "案件内容"
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


class Road:
    """Leads one case; what is asked for is waited for."""

    def __init__(self, driver: Driver, case_no: str) -> None:
        self.driver = driver
        self.case_no = case_no

    def open_case(self) -> None:
        """From the list of cases into the case."""
        driver = self.driver
        driver.click(RailEntry, "案件")
        driver.settle()
        driver.pick("案件", self.case_no)
        driver.press(ENTER)
        driver.find(CasePage, f"案件 {self.case_no}")
        driver.settle()

    def tab(self, title: str) -> None:
        """Another part of the case."""
        self.driver.tab(TABS, title)

    @property
    def state(self) -> str:
        """The state that the road shows."""
        stepper = self.driver.find(StepperView, "案件状态")
        return next((station.name for station in stepper.stations if station.phase == "current"), "")

    def arrived(self, state: str) -> None:
        """Wait until the road shows a state."""
        self.driver.until(lambda: self.state == state, f"the state {state}")

    def confirm(self, wanted: str = "") -> None:
        """Finish the dialog in front by its keys, and wait until it is gone."""
        dialog = self.driver.front()
        self.driver.press(ENTER, CONTROL)
        self.driver.until(lambda: self.driver.front() is not dialog, f"the dialog to go {wanted}")
        self.driver.settle()

    def step(self, state: str) -> None:
        """The main button names the next state; its dialog moves the case there."""
        self.driver.click(ActionButton, f"下一步：{state}")
        self.driver.find(MoveDialog, "")
        self.confirm(state)
        self.arrived(state)

    def ask(self, state: str) -> MoveDialog:
        """Walk the road with the keys to a state, and press it."""
        driver = self.driver
        stepper = driver.find(StepperView, "案件状态")
        names = [station.name for station in stepper.stations]
        ahead = names.index(state) - names.index(self.state)
        driver.focused()
        # As Tab does: in a narrow window a click anywhere on the road presses a state.
        stepper.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(ahead):
            driver.press(Qt.Key.Key_Right)
        driver.press(ENTER)
        return driver.find(MoveDialog, "")

    def move(self, *states: str) -> None:
        """From state to state along the road."""
        for state in states:
            self.ask(state)
            self.confirm(state)
            self.arrived(state)

    def stopped(self, state: str, *reasons: str) -> None:
        """The road says why the case may not go there, and lets nobody press on."""
        dialog = self.ask(state)
        self.driver.see("没有解决", *reasons)
        verb = next(button for button in dialog.findChildren(ActionButton) if button.text() == state)
        assert not verb.isEnabled()
        self.driver.press(ESCAPE)
        self.driver.settle()

    def record_call(self, said: str, facts: str) -> None:
        """The main button asks for the first contact; write it down while it goes on."""
        driver = self.driver
        driver.click(ActionButton, "下一步：联系投诉人")
        driver.find(ContactDialog, "")
        driver.type("原话", said, PlainEditor)
        driver.type("事实", facts, PlainEditor)
        driver.click(Chip, "2 ")
        driver.type("时长", "12")
        driver.press(ENTER, CONTROL)
        driver.see("已保存。")
        driver.settle()

    def decide(self, demand: str, outcome: str, lawful: str = "") -> None:
        """Say what became of a demand."""
        self.tab("概况")
        self.driver.click(Chip, f"{demand}：")
        self.driver.click(Chip, outcome)
        if lawful:
            self.driver.type("金额", lawful)
        self.confirm()
        self.driver.see(f"{demand}：{outcome}")

    def approve(self, matter: str, approver: str) -> None:
        """Record what somebody with authority said."""
        self.tab("概况")
        self.driver.click(IconButton, "录入审批意见")
        self.driver.choose("审批事项", matter)
        self.driver.choose("审批层级", "branch_manager")
        self.driver.type("审批人", approver)
        self.driver.type("审批意见", "同意", PlainEditor)
        self.confirm()
        self.driver.see(approver)

    def draft(self, template: str) -> LetterPage:
        """Begin a letter from the case."""
        self.tab("文书")
        self.driver.click(ActionButton, "起草文书…")
        self.driver.pick("模板", template)
        self.driver.press(ENTER)
        page = self.driver.find(LetterPage, "")
        self.driver.settle()
        return page

    def refused_issue(self, page: LetterPage, *missing: str) -> None:
        """Issuing leads to what is missing instead."""
        self.driver.click(ActionButton, "签发…")
        self.driver.see("项必填内容", *missing)
        assert self.driver.front() is page.window()

    def fill(self, fields: Mapping[str, str]) -> None:
        """Type into long fields by their names, and keep it."""
        for name, text in fields.items():
            self.driver.type(name, text, PlainEditor)
        self.keep()

    def cite(self, name: str, code: str) -> None:
        """Choose what a letter cites."""
        picker = self.driver.find(CodePicker, name)
        self.driver.type(name, code, CodeCombo)
        self.driver.press(ENTER)
        self.driver.until(lambda: code in picker.codes, f"{code} cited")

    def keep(self) -> None:
        """Keep what was typed into the letter."""
        self.driver.press(Qt.Key.Key_S, CONTROL)
        self.driver.settle()

    def fill_cells(self, name: str, cells: Mapping[int, str]) -> None:
        """Type into cells of the first row of a list field, and keep it."""
        driver = self.driver
        table = driver.find(QTableWidget, name)
        for column, text in cells.items():
            driver.click_at(table.viewport(), table.visualRect(table.model().index(0, column)).center())
            driver.type_here(driver.focused(), text)
            driver.press(Qt.Key.Key_Tab)
        self.keep()

    def issue(self) -> None:
        """Issue the letter on screen."""
        self.driver.click(ActionButton, "签发…")
        self.driver.see("文号不会重复使用")
        self.driver.click(ActionButton, "签发")
        self.driver.find(ActionButton, "登记送达…")
        self.driver.settle()

    def deliver(self, mode: str, result: str, proof: str) -> None:
        """Record how the letter on screen was delivered, and go back to the case."""
        driver = self.driver
        driver.click(ActionButton, "登记送达…")
        driver.choose("方式", mode)
        driver.choose("结果", result)
        if result == "delivered":
            driver.type("签收人", "本人", QLineEdit)
        driver.type("凭证", proof, PlainEditor)
        driver.click(ActionButton, "登记")
        driver.see(proof)
        driver.settle()
        driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        driver.find(CasePage, "")
        driver.settle()

    def follow_up(self, words: str, score: str) -> None:
        """Write down what the person says three days later."""
        driver = self.driver
        self.tab("回访整改")
        driver.click(ActionButton, "记录回访")
        driver.click(Chip, "已接通")
        driver.click(Chip, score)
        driver.type("对方原话", words, PlainEditor)
        self.confirm()
        driver.see(f"结果 {score[0]} 分")

    def find_cause(self, whys: list[str], root: str, unit: str, fault: str) -> None:
        """Write down why it happened."""
        driver = self.driver
        driver.click(ActionButton, "记录根源")
        for number, why in enumerate(whys, start=1):
            driver.type(f"为什么 {number}", why)
        driver.type("根源", root, PlainEditor)
        driver.click(Chip, fault)
        driver.type("责任单位", unit)
        self.confirm()
        driver.see(root)

    def mend(self, action: str, owner: str, until: str) -> None:
        """Write down what is mended."""
        driver = self.driver
        driver.click(ActionButton, "登记整改")
        driver.type("整改措施", action, PlainEditor)
        driver.type("责任人", owner)
        driver.type("期限", until)
        self.confirm()
        driver.see(action)

    def conclude(self, dimension: str, finding: str) -> None:
        """Conclude on one of the five dimensions."""
        self.driver.click(ActionButton, f"填写结论：{dimension}")
        self.driver.type("结论", finding, PlainEditor)
        self.confirm()
        self.driver.see(finding)

    def export(self, place: Path) -> None:
        """Export the whole file, and see that it is there."""
        driver = self.driver
        driver.press(Qt.Key.Key_E, CONTROL)
        driver.click(QCheckBox, "含副卷")
        line = driver.find(PathEdit, "保存到").focusProxy()
        assert line is not None
        driver.click_at(line, line.rect().center())
        driver.press(Qt.Key.Key_A, CONTROL)
        driver.type_here(driver.focused(), str(place))
        driver.press(ENTER, CONTROL)
        driver.see("已导出，编号")
        assert place.read_bytes().startswith(b"%PDF")
        driver.press(ESCAPE)
        driver.settle()

    def archive(self) -> None:
        """The exhibits are verified first; then the last move."""
        dialog = self.ask("归档")
        self.driver.click(ActionButton, "立即校验")
        self.driver.until(lambda: self._asks_anew(dialog), "the question to be asked again")
        self.confirm("归档")
        self.arrived("归档")

    def _asks_anew(self, before: MoveDialog) -> bool:
        front = self.driver.front()
        return isinstance(front, MoveDialog) and front is not before

    def stopped_in_bulk(self, state: str, *reasons: str) -> None:
        """Every case of the list at once: the report says what stopped each."""
        driver = self.driver
        driver.click(RailEntry, "案件")
        driver.settle()
        driver.pick("案件", self.case_no)
        driver.press(Qt.Key.Key_A, CONTROL)
        driver.click(ActionButton, "转入…")
        driver.choose("状态", state)
        driver.click(ActionButton, "转入")
        report = driver.find(MoveReport, "")
        driver.see("未能转入", *reasons)
        assert report.isVisible()
        driver.click(ActionButton, "关闭")
        driver.settle()
