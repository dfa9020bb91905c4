"""What is found while typing is offered with its reasons, and only an answer changes the draft."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ui.intake.candidate_line import LOOK, NOT_SAME, SAME, UNDO
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.persons.queries import decided_not_same

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.intake.intake_page import IntakePage
    from ui.kit.toast import ToastState
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Looked = Callable[["IntakePage"], None]
WORDS = "你们短信说拒赔，理由是我没告知高血压，要求赔付36000元，再不给答复我就去找媒体。"


class Shell(Protocol):
    visits: list[tuple[str, object | None]]
    said: list["ToastState"]


def type_person(page: "IntakePage", *, name: str, phone: str = "", id_no: str = "") -> None:
    form = page.form.complainant
    form.name.setText(name)
    form.id_no.setText(id_no)
    form.phones.lines[0].setText(phone)
    form.edited.emit()


def test_that_suggestions_change_nothing_until_they_are_pressed(page: "IntakePage", looked: Looked) -> None:
    page.form.narrative.editor.setPlainText(WORDS)
    looked(page)
    before = page.form.draft()
    assert (before.category, before.natures, before.demands) == ("", (), ())
    chips = {chip.state.text: chip for chip in page.form.narrative.chips}
    category = next(chip for text, chip in chips.items() if text.startswith("Claims"))
    assert "拒赔" in category.state.reason
    assert "拒赔" in category.accessibleName()
    category.click()
    assert page.form.draft().category == "IB40.01"
    assert all(not chip.state.text.startswith("Claims") for chip in page.form.narrative.chips)


def test_that_a_demand_is_taken_over_with_its_amount_and_a_nature_beside_others(
    page: "IntakePage", looked: Looked
) -> None:
    page.form.case.natures.show_state(("NA9",))
    page.form.narrative.editor.setPlainText(WORDS)
    looked(page)
    demand = next(chip for chip in page.form.narrative.chips if "36,000.00" in chip.state.text)
    demand.click()
    nature = next(chip for chip in page.form.narrative.chips if chip.state.text == "Refusal")
    nature.click()
    draft = page.form.draft()
    assert [(each.code, each.amount) for each in draft.demands] == [("DM01", "36,000.00")]
    assert draft.natures == ("NA9", "NA2")


def test_that_emotion_is_pointed_out_but_cannot_be_pressed(page: "IntakePage", looked: Looked) -> None:
    page.form.narrative.editor.setPlainText("没人给我说法，我太愤怒了！")
    looked(page)
    emotion = next(chip for chip in page.form.narrative.chips if chip.state.text.startswith("Emotion"))
    before = page.form.draft()
    emotion.click()
    assert page.form.draft() == before


def test_that_an_earlier_person_is_pointed_out_masked_and_with_reasons(
    page: "IntakePage", looked: Looked, desk: "Desk", settle: Settle, shell: Shell, earlier: Registered
) -> None:
    type_person(page, name="欧阳晓锋", phone="13800006620")
    looked(page)
    line = page.form.complainant.candidates.lines[0]
    assert line.state.name == "欧阳*锋"
    assert line.state.reasons == "same phone, same name"
    assert page.form.draft().complainant.same_as == ""
    line.buttons[LOOK].click()
    settle(desk)
    assert shell.visits == [("case", earlier.id)]


def test_that_a_chosen_person_is_the_one_the_case_goes_to(
    page: "IntakePage", looked: Looked, desk: "Desk", settle: Settle, shell: Shell, earlier: Registered
) -> None:
    type_person(page, name="欧阳小锋", phone="13800006620")
    page.form.case.contracts.rows[0].number.setText("P2021 0302 6620")
    page.form.case.contracts.edited.emit()
    looked(page)
    page.form.complainant.candidates.lines[0].buttons[SAME].click()
    assert page.form.draft().complainant.same_as == earlier.person_id
    page.form.complainant.candidates.lines[0].buttons[UNDO].click()
    assert page.form.draft().complainant.same_as == ""
    page.form.complainant.candidates.lines[0].buttons[SAME].click()
    page.form.narrative.editor.setPlainText("又来投诉。")
    page.form.receipts.receipts.rows[0].channel.show_state("CH06")
    page.register()
    settle(desk)
    with desk.workspace.read() as session:
        sheet = complaint_sheet(session, str(shell.visits[-1][1]))
    assert sheet.row.complainant_id == earlier.person_id


def test_that_a_person_ruled_out_stays_another_in_spite_of_an_equal_number(
    page: "IntakePage", looked: Looked, desk: "Desk", settle: Settle, shell: Shell, earlier: Registered
) -> None:
    type_person(page, name="欧阳晓锋", id_no="330106198001014210")
    looked(page)
    page.form.complainant.candidates.lines[0].buttons[NOT_SAME].click()
    looked(page)
    assert page.form.complainant.candidates.lines == []
    assert page.form.draft().complainant.same_as == "new"
    page.form.narrative.editor.setPlainText("我是另一个人。")
    page.form.receipts.receipts.rows[0].channel.show_state("CH06")
    page.register()
    settle(desk)
    with desk.workspace.read() as session:
        sheet = complaint_sheet(session, str(shell.visits[-1][1]))
        person_id = sheet.row.complainant_id or ""
        assert person_id != earlier.person_id
        assert decided_not_same(session, person_id) == (earlier.person_id,)


def test_that_ruling_a_person_out_can_be_undone(
    page: "IntakePage", looked: Looked, shell: Shell, earlier: Registered
) -> None:
    type_person(page, name="欧阳晓锋", id_no="330106198001014210")
    looked(page)
    page.form.complainant.candidates.lines[0].buttons[NOT_SAME].click()
    undo = shell.said[-1].act
    assert undo is not None
    undo()
    looked(page)
    assert page.form.complainant.candidates.lines[0].state.person_id == earlier.person_id
    assert page.form.draft().complainant.same_as == ""


def test_that_an_earlier_case_about_the_contract_is_pointed_out(
    page: "IntakePage", looked: Looked, shell: Shell, earlier: Registered
) -> None:
    page.form.case.contracts.rows[0].number.setText("p20210302-6620")
    page.form.case.contracts.edited.emit()
    looked(page)
    assert page.form.case.matters.isVisible()
    page.form.case.matters.look_wanted.emit(earlier.id)
    assert shell.visits == [("case", earlier.id)]


def test_that_the_arithmetic_of_severity_is_shown_and_an_override_needs_its_reason(
    page: "IntakePage", looked: Looked, qtbot: "QtBot"
) -> None:
    page.form.receipts.receipts.rows[0].channel.show_state("CH01")
    page.form.case.natures.show_state(("NA9",))
    demand = page.form.case.demands.rows[0]
    demand.code.show_state("DM01")
    demand.amount.show_state(12_840_000)
    page.form.case.edited.emit()
    looked(page)
    severity = page.form.case.severity
    expected = "P2 · Severity 4 = max(amount 3, channel 3) + nature Vulnerable person 1"
    assert severity.formula.text() == expected
    severity.change.click()
    severity.score.show_state("5")
    severity.edited.emit()
    looked(page)
    assert severity.formula.text() == "P1 · Severity 5, set by hand"
    page.register()
    assert severity.reason.property("problem") == "error"


def test_that_the_first_receipt_says_which_deadlines_follow(page: "IntakePage", looked: Looked) -> None:
    from PySide6.QtWidgets import QLabel

    page.form.receipts.receipts.rows[0].channel.show_state("CH06")
    page.form.receipts.edited.emit()
    looked(page)
    told = "\n".join(label.text() for label in page.form.receipts.findChildren(QLabel))
    assert "13 Oct" in told


def test_that_words_of_self_harm_show_a_card_for_people_and_set_no_label(
    page: "IntakePage", looked: Looked, qtbot: "QtBot"
) -> None:
    page.form.narrative.editor.setPlainText("你们这样逼我，我不想活了。")
    looked(page)
    assert page.human.isVisible()
    assert page.form.draft().natures == ()
    assert all("Irrational" not in chip.state.text for chip in page.form.narrative.chips)
    page.human.seen_to.click()
    assert page.human.isVisible()
    assert not page.human.seen_to.isVisible()
    page.form.narrative.editor.setPlainText("排队两小时。")
    looked(page)
    assert not page.human.isVisible()
