from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.contacts.contact_dialog import ContactDialog
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.kit.strip import Strip
from workbench.complaints.model import Registered
from workbench.contacts.model import ContactRow
from workbench.contacts.queries import case_contacts

if TYPE_CHECKING:
    from ui.shell.desk import Desk

OpenDialog = Callable[[], ContactDialog]
Settle = Callable[["Desk"], None]


def field(dialog: QWidget, name: str) -> Any:
    found = [widget for widget in dialog.findChildren(QWidget) if widget.accessibleName() == name]
    return next(widget for widget in found if not isinstance(widget, FieldRow))


def press(dialog: QWidget, text: str) -> None:
    chips = [chip for chip in dialog.findChildren(Chip) if chip.text() == text]
    buttons = [button for button in dialog.findChildren(ActionButton) if button.text() == text]
    (chips or buttons)[0].click()


def shown_strips(dialog: QWidget) -> str:
    strips = dialog.findChildren(Strip)
    return " / ".join(strip.accessibleName() for strip in strips if strip.isVisibleTo(dialog))


def problem_at(dialog: QWidget, name: str) -> str:
    control = field(dialog, name)
    row = next(row for row in dialog.findChildren(FieldRow) if row.control is control)
    return row.problem_text


def contacts(desk: "Desk", registered: Registered) -> list[ContactRow]:
    with desk.workspace.read() as session:
        return case_contacts(session, registered.id)


def test_that_a_call_is_recorded_now_with_the_complainant_and_its_clock_ends(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, settle: Settle, shell: Any
) -> None:
    dialog = open_dialog()
    assert dialog.focusWidget() is field(dialog, "Own words")
    qtbot.keyClicks(field(dialog, "Own words"), "nobody asked about blood pressure")
    qtbot.keyClicks(field(dialog, "Duration"), "18:30")
    press(dialog, "Told")
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(field(dialog, "Own words"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    (kept,) = contacts(desk, registered)
    assert (kept.kind, kept.answered, kept.recording_told) == ("phone_out", True, True)
    assert kept.started_at == desk.clock.now()
    assert kept.duration_seconds == 18 * 60 + 30
    assert kept.person_id == registered.person_id
    assert "Clock ended" in shell.said[-1].text


def test_that_problems_stand_beside_their_fields_only_after_saving_was_tried(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, settle: Settle
) -> None:
    dialog = open_dialog()
    qtbot.keyClicks(field(dialog, "Duration"), "long")
    qtbot.wait(450)
    assert problem_at(dialog, "Duration") == ""
    press(dialog, "Save the contact")
    assert "cannot be read" in problem_at(dialog, "Duration")
    assert "what was said" in problem_at(dialog, "Own words")
    assert contacts(desk, registered) == []
    field(dialog, "Duration").setText("12")
    qtbot.waitUntil(lambda: problem_at(dialog, "Duration") == "")


def test_that_level_three_stops_the_talk_of_solutions_and_offers_words(
    qtbot: QtBot, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog()
    assert "no talk of solutions" not in shown_strips(dialog)
    press(dialog, "3 Angry or in tears")
    qtbot.waitUntil(lambda: "no talk of solutions" in shown_strips(dialog))
    assert "You may say" in shown_strips(dialog)
    press(dialog, "1 Displeased")
    qtbot.waitUntil(lambda: "no talk of solutions" not in shown_strips(dialog))


def test_that_a_promise_nobody_can_keep_is_pointed_out(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    press(dialog, "Add a promise")
    field(dialog, "What was promised").setText("我们一定给您赔")
    qtbot.waitUntil(lambda: "一定给您赔" in shown_strips(dialog))


def test_that_promises_keep_their_problems_when_one_before_them_is_removed(
    qtbot: QtBot, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog()
    for _ in range(2):
        press(dialog, "Add a promise")
    rows = [w for w in dialog.findChildren(QWidget) if w.accessibleName() == "What was promised"]
    rows[1].setText("call back")  # type: ignore[attr-defined]
    press(dialog, "Save the contact")
    shown = [row.problem_text for row in dialog.findChildren(FieldRow) if row.problem_text]
    assert any("day by which" in text for text in shown)
    removes = [w for w in dialog.findChildren(QWidget) if w.accessibleName() == "Remove this promise"]
    removes[0].click()  # type: ignore[attr-defined]
    assert len(dialog.form.draft.promises) == 1
    press(dialog, "Save the contact")
    labelled = [row for row in dialog.findChildren(FieldRow) if "day by which" in row.problem_text]
    assert len(labelled) == 1


def test_that_what_was_typed_survives_closing_and_can_be_thrown_away(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, settle: Settle, shell: Any
) -> None:
    dialog = open_dialog()
    qtbot.keyClicks(field(dialog, "Own words"), "do not lose this")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "waits for the next time" in shell.said[-1].text
    again = open_dialog()
    assert field(again, "Own words").toPlainText() == "do not lose this"
    assert "did not save" in shown_strips(again)
    press(again, "Start anew")
    assert field(again, "Own words").toPlainText() == ""
    again.close()
    assert field(open_dialog(), "Own words").toPlainText() == ""
    assert contacts(desk, registered) == []


def test_that_the_dialog_is_gone_once_it_is_closed_or_saved(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    escaped = open_dialog()
    qtbot.keyClick(escaped, Qt.Key.Key_Escape)
    assert not escaped.isVisible()
    shut = open_dialog()
    assert shut.close()
    assert not shut.isVisible()
    saved = open_dialog()
    qtbot.keyClicks(field(saved, "Own words"), "nobody answers me")
    with qtbot.waitSignal(saved.destroyed, timeout=10_000):
        press(saved, "Save the contact")


def test_that_a_saved_contact_leaves_no_draft_behind(
    qtbot: QtBot, open_dialog: OpenDialog, desk: "Desk", settle: Settle
) -> None:
    dialog = open_dialog()
    qtbot.keyClicks(field(dialog, "Facts"), "nobody answered")
    press(dialog, "Not reached")
    with qtbot.waitSignal(dialog.saved):
        press(dialog, "Save the contact")
    settle(desk)
    assert field(open_dialog(), "Facts").toPlainText() == ""


def test_that_enter_while_composing_saves_nothing(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, input_method: Any
) -> None:
    dialog = open_dialog()
    words = field(dialog, "Own words")
    assert isinstance(words, PlainEditor)
    input_method.compose(words, "mei you")
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert contacts(desk, registered) == []
    input_method.commit(words, "没有")
    assert words.toPlainText() == "没有"


def test_that_people_are_masked_and_the_proxy_can_be_chosen(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, settle: Settle
) -> None:
    dialog = open_dialog()
    person = field(dialog, "With")
    assert person.text().startswith("欧阳*锋 · Complainant")
    person.selectAll()
    qtbot.keyClicks(person, "prox")
    qtbot.keyClick(person, Qt.Key.Key_Return)
    assert person.text().startswith("赵*")
    qtbot.keyClicks(field(dialog, "Own words"), "she speaks for him")
    with qtbot.waitSignal(dialog.saved):
        press(dialog, "Save the contact")
    settle(desk)
    assert contacts(desk, registered)[0].person_name == "赵丽"


def test_that_it_fits_a_small_screen_in_one_column(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    dialog.resize(640, 360)
    words, way = field(dialog, "Own words"), field(dialog, "Way")
    qtbot.waitUntil(lambda: way.mapTo(dialog, way.rect().topLeft()).y() > words.height())
    save = next(b for b in dialog.findChildren(ActionButton) if b.text() == "Save the contact")
    bottom = save.mapTo(dialog, save.rect().bottomRight())
    assert dialog.rect().contains(bottom)


def test_that_our_own_wording_is_hinted_at_and_never_keeps_from_saving(
    qtbot: QtBot, desk: "Desk", registered: Registered, open_dialog: OpenDialog, settle: Settle
) -> None:
    dialog = open_dialog()
    field(dialog, "Own words").setPlainText("你们是骗子")
    field(dialog, "Facts").setPlainText("客户态度恶劣")
    qtbot.waitUntil(lambda: "态度恶劣" in problem_at(dialog, "Facts"))
    assert problem_at(dialog, "Own words") == ""
    qtbot.keyClicks(field(dialog, "Duration"), "5")
    press(dialog, "Told")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    settle(desk)
    assert contacts(desk, registered)[0].facts == "客户态度恶劣"
