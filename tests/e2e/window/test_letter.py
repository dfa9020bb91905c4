"""One letter through the window alone: begun on the case, filled, issued, delivered, corrected."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import CONTROL, Driver
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.plain_editor import PlainEditor
from ui.letters.letter_page import LetterPage
from ui.shell.program import Program
from ui.today.today_page import TodayPage
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.lawbook.commands import confirm_rule
from workbench.lawbook.model import RuleDraft
from workbench.letters.queries import case_letters
from workbench.moment import clock_from_environment
from workbench.persons.model import PersonDraft
from workbench.workspace.commands import add_staff, set_institution
from workbench.workspace.model import Institution
from workbench.workspace.opening import Workspace

ME = Actor("陈一鸣")
OURS = Institution(name="示范人寿", branch="杭州西湖支公司", phone="0571-88886666", word="示范西湖")
CASE = ComplaintDraft(
    narrative="五年前买的重疾险，你们短信说拒赔。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-15"),),
    complainant=PersonDraft(name="欧阳晓锋"),
    complainant_roles=("policyholder",),
    contracts=(ContractDraft(number="P2024-0302-6620", product="康宁重疾"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    handler=ME.name,
)
NUMBER = "示范西湖投收〔2026〕第0001号"


@pytest.fixture
def case_id(tmp_path: Path, program: Program) -> str:
    """A registered case in a workspace whose law is confirmed; the program is not open yet."""
    clock = clock_from_environment()
    with Workspace.create(tmp_path / "workspace", clock=clock) as workspace, workspace.write() as session:
        add_staff(session, ME.name, actor=ME, clock=clock)
        set_institution(session, OURS, actor=ME, clock=clock)
        confirm_rule(
            session, RuleDraft("laws", "TSBF2020", "2026-09-18", "已核对官方文本"), actor=ME, clock=clock
        )
        return register_complaint(session, CASE, actor=ME, clock=clock).id


def test_that_a_letter_is_written_issued_and_delivered_in_the_window(
    qtbot: QtBot, program: Program, case_id: str, tmp_path: Path
) -> None:
    program.start(tmp_path / "workspace")
    driver = Driver(qtbot, program)
    driver.find(TodayPage, "")
    driver.settle()
    program.conductor.go("case", case_id)
    driver.settle()
    driver.tab("Parts of the case", "Documents")
    driver.click(ActionButton, "New letter…")
    driver.pick("Templates", "D02")
    driver.press(Qt.Key.Key_Return)
    page = driver.find(LetterPage, "")
    driver.settle()
    while page.draft.missing.isVisible() and (chips := page.draft.missing.findChildren(Chip)):
        driver.click_at(chips[0], chips[0].rect().center())
        field = driver.focused()
        driver.type_here(field, "请携带保险合同原件")
        driver.press(Qt.Key.Key_S, CONTROL)
        driver.until(partial(_is_filled, page, chips[0].text()), "the field to be filled")
        driver.settle()
    driver.click(ActionButton, "Issue…")
    driver.see("never given again")
    driver.click(ActionButton, "Issue")
    driver.see(NUMBER)
    driver.settle()
    driver.click(ActionButton, "Record delivery…")
    driver.choose("How", "handed")
    driver.choose("Result", "delivered")
    driver.type("Taken by", "欧阳晓锋", QLineEdit)
    driver.type("Proof", "signed at the counter", PlainEditor)
    driver.click(ActionButton, "Record")
    driver.see("signed at the counter")
    page.correct.click()  # among "More actions" at this width
    driver.see(f"Corrects {NUMBER}")
    driver.settle()
    driver.close()
    with Workspace.open(tmp_path / "workspace") as workspace, workspace.read() as session:
        rows = case_letters(session, case_id)
    assert [(row.number, row.corrects) for row in rows] == [(None, NUMBER), (NUMBER, None)]
    assert rows[1].deliveries[0].result == "delivered"


def _is_filled(page: LetterPage, name: str) -> bool:
    return all(chip.text() != name for chip in page.draft.missing.findChildren(Chip) if chip.isVisible())
