"""One complaint from the first word to the exported file, through the window alone."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QListWidget
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import CONTROL, Driver
from ui.case.case_page import CasePage
from ui.case.move_dialog import MoveDialog
from ui.case.stepper_view import StepperView
from ui.contacts.contact_dialog import ContactDialog
from ui.evidence.evidence_tab import EvidenceTab
from ui.intake.narrative_editor import NarrativeEditor
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.plain_editor import PlainEditor
from ui.kit.strip import Strip
from ui.shell.program import Program
from ui.shell.rail_entry import RailEntry
from ui.today.today_page import TodayPage
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.contacts.queries import case_contacts, open_promises
from workbench.evidence.queries import evidence_rows
from workbench.moment import clock_from_environment
from workbench.workspace.opening import Workspace

NAME, MASKED, PHONE = "欧阳晓锋", "欧阳*锋", "13800006620"
BLOCKED = "in the way"
PROMISE = "周五前书面答复"
WRONG_ID = "330106198001014211"
WORDS = (
    "两年前买的重疾险，上个月住院做了支架，你们短信说拒赔，理由是我没告知高血压。"
    "要求赔付保险金三万六千元，再不给答复我就去找媒体。"
)


@pytest.fixture
def driver(qtbot: QtBot, program: Program, tmp_path: Path) -> Driver:
    """On the first page of an empty workspace."""
    Workspace.create(tmp_path / "workspace", clock=clock_from_environment()).close()
    program.start(tmp_path / "workspace")
    made = Driver(qtbot, program)
    made.find(TodayPage, "")
    made.settle()
    return made


def write_complaint(driver: Driver, words: str) -> None:
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.settle()
    driver.type("In the customer's words", words, NarrativeEditor)
    driver.choose("Channel", "CH06")
    driver.type("Received on", "2026-09-15")
    driver.type("Name", NAME)
    driver.type("Phone 1", PHONE)


def identify(driver: Driver) -> None:
    driver.type("Identity number", WRONG_ID)
    driver.see("The check digit does not match")
    driver.type("Kept because", "as printed on the policy")


def describe_matter(driver: Driver) -> None:
    driver.type("Contract number", "P2024-1001-6620")
    driver.type("Formed on", "2024-10-01")
    driver.choose("Demand", "DM01")
    driver.type("Amount in yuan", "36000")
    driver.see("人民币叁万陆仟元整")


def register(driver: Driver) -> str:
    driver.press(Qt.Key.Key_Return, CONTROL)
    page = driver.find(CasePage, "Case 2026")
    driver.settle()
    return page.accessibleName().removeprefix("Case ")


def take_over_suggestions(driver: Driver) -> None:
    driver.click(Chip, "Take over: Claims › Claim refused")
    category = driver.find(CodeCombo, "Category")
    driver.until(lambda: category.code == "IB40.01", "the category")
    driver.settle()
    driver.click(Chip, "Take over: Refusal")
    driver.see("| Refusal")


def record_call(driver: Driver) -> None:
    driver.press(Qt.Key.Key_L, CONTROL)
    driver.find(ContactDialog, "")
    driver.type("Own words", "再不给答复我就去找媒体。", PlainEditor)
    driver.click(Chip, "3 ")
    driver.click(ActionButton, "Add a promise")
    driver.type("What was promised", PROMISE)
    driver.type("To be kept by", "2026-09-25")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.see("Contact saved.")
    driver.settle()


def choose_ground(driver: Driver) -> None:
    driver.tab("Parts of the case", "Refusal")
    driver.pick("Steps of the refusal", "4 ")
    driver.click(ActionButton, "Choose a ground…")
    driver.pick("Grounds of refusal", "RG01")
    driver.click(ActionButton, "Choose")
    driver.see("| RG01 Non-disclosure")


def enter_when_we_knew(driver: Driver) -> None:
    question = "When did we learn of the reason to rescind?"
    driver.pick("Steps of the refusal", "6 ")
    driver.type(question, "2026-07-28")
    driver.type(f"Source of: {question}", "the hospital's report")
    driver.press(Qt.Key.Key_Return)
    driver.see("28 Jul → 27 Aug")
    assert driver.find(Chip, "Right lapsed").state.tone == "red"


def see_the_lapse(driver: Driver) -> None:
    driver.pick("Steps of the refusal", "4 ")
    lapse = driver.find(Strip, "No refusal can rest on this now")
    assert "27 Aug" in lapse.accessibleName()
    assert lapse.property("strip") == "red"


def add_evidence(driver: Driver, letter: Path) -> None:
    letter.write_text("On 28 July the company knew of the history.", encoding="utf-8")
    driver.tab("Parts of the case", "Evidence")
    driver.drop(driver.find(EvidenceTab, ""), letter)
    driver.see("taken in and hashed", f"Exhibit 1  {letter.stem}")


def prove_with_it(driver: Driver, letter: Path) -> None:
    driver.tab("Parts of the case", "Refusal")
    driver.pick("Steps of the refusal", "4 ")
    driver.pick("Elements of Non-disclosure", "①")
    driver.click(ActionButton, "Choose evidence…")
    driver.find(QListWidget, "Exhibits of this case")
    driver.press(Qt.Key.Key_Space)
    driver.click(ActionButton, "Tie these")
    driver.until(
        lambda: any(letter.stem in cell for cell in driver.line("Elements of Non-disclosure", "①")),
        "the exhibit beside the element",
    )


def state_on(stepper: StepperView) -> str:
    return next(station.name for station in stepper.stations if station.phase == "current")


def move_to(driver: Driver, stepper: StepperView, wanted: str) -> bool:
    """Asks for the next state with the keys of the road; returns whether the case may go there."""
    driver.click_at(stepper, QPoint(stepper.width() - 2, stepper.height() // 2))
    driver.press(Qt.Key.Key_Right)
    assert stepper.accessibleDescription().startswith(wanted)
    driver.press(Qt.Key.Key_Return)
    driver.find(MoveDialog, "Move from")
    if BLOCKED in driver.words():
        return False
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: state_on(stepper) == wanted, f"the move to {wanted}")
    driver.settle()
    return True


def go_on_until_refused(driver: Driver) -> str:
    """Moves the case along its road as far as it goes; returns the name of the state that was refused."""
    stepper = driver.find(StepperView, "State of the case")
    names = [station.name for station in stepper.stations]
    ahead = names[names.index(state_on(stepper)) + 1 :]
    return next(name for name in ahead if not move_to(driver, stepper, name))


def export(driver: Driver, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    driver.press(Qt.Key.Key_E, CONTROL)
    driver.click(ActionButton, "Choose…")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.see("Exported as")
    driver.press(Qt.Key.Key_Escape)
    driver.settle()


def complain_again(driver: Driver) -> None:
    write_complaint(driver, "上次说周五答复，到现在没有人给我打电话。")
    driver.see(f"May be the same person: {MASKED}")
    driver.click(ActionButton, f"Is the same: {MASKED}")
    driver.see(f"Taken as {MASKED}")
    driver.choose("Category", "IB40.01")
    driver.choose("Demand", "DM01")
    register(driver)


def check_what_is_kept(folder: Path, number: str) -> None:
    with Workspace.open(folder, clock=clock_from_environment()) as workspace, workspace.read() as session:
        rows = complaint_rows(session, complaint_seqs(session, ComplaintFilter()))
        assert len(rows) == 2
        assert len({row.complainant_id for row in rows}) == 1
        first = next(row for row in rows if row.case_no == number)
        assert first.state == "in_approval"
        (call,) = case_contacts(session, first.id)
        assert call.emotion_level == 3
        (promise,) = open_promises(session, first.id)
        assert (promise.text, promise.due_on) == (PROMISE, date(2026, 9, 25))
        (exhibit,) = evidence_rows(session, first.id)
        assert exhibit.proves == ("RG01.E1",)


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_that_a_complaint_is_carried_from_the_first_word_to_the_file(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_complaint(driver, WORDS)
    identify(driver)
    describe_matter(driver)
    take_over_suggestions(driver)
    number = register(driver)
    record_call(driver)
    choose_ground(driver)
    enter_when_we_knew(driver)
    see_the_lapse(driver)
    add_evidence(driver, tmp_path / "refusal letter.txt")
    prove_with_it(driver, tmp_path / "refusal letter.txt")
    assert go_on_until_refused(driver) == "Decided"
    driver.see("the right is gone", "This demand has no outcome yet")
    driver.press(Qt.Key.Key_Escape)
    export(driver, tmp_path / "file.pdf", monkeypatch)
    assert number in text_of(tmp_path / "file.pdf")
    complain_again(driver)
    driver.click(RailEntry, "People")
    assert "2 Complaints: 2" in driver.line("People", MASKED)
    driver.click(RailEntry, "Today")
    driver.see(f"0001 {MASKED} · {PROMISE}")
    driver.close()
    check_what_is_kept(tmp_path / "workspace", number)
