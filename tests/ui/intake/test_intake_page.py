"""Registering, problems, drafts: what the form does with what is typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.reading_order import in_reading_order
from workbench.audit.queries import audit_rows
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_count, complaint_sheet, drafts
from workbench.evidence.queries import evidence_rows
from workbench.text import NARRATIVE_MAX_CHARS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.intake.intake_page import IntakePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Looked = Callable[["IntakePage"], None]
CTRL = Qt.KeyboardModifier.ControlModifier


class Shell(Protocol):
    visits: list[tuple[str, object | None]]


class InputMethod(Protocol):
    def compose(self, widget: QWidget, unfinished: str) -> None: ...

    def commit(self, widget: QWidget, finished: str) -> None: ...


def pick(qtbot: "QtBot", field: QLineEdit, typed: str) -> None:
    """Choose the first match of a code list by typing."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def fill(page: "IntakePage", qtbot: "QtBot", input_method: InputMethod) -> None:
    """As little as a complaint needs, with the keyboard."""
    editor = page.form.narrative.editor
    editor.setFocus()
    input_method.commit(editor, "排队两小时没人理，我要投诉你们城东网点。")
    pick(qtbot, page.form.receipts.receipts.rows[0].channel, "CH07")
    page.form.complainant.name.setFocus()
    input_method.commit(page.form.complainant.name, "何萍")
    pick(qtbot, page.form.case.demands.rows[0].code, "DM06")


def cases(desk: "Desk") -> int:
    with desk.workspace.read() as session:
        return complaint_count(session, ComplaintFilter())


def test_that_the_story_of_a_complaint_ends_on_its_case(
    page: "IntakePage",
    qtbot: "QtBot",
    desk: "Desk",
    settle: Settle,
    shell: Shell,
    input_method: InputMethod,
) -> None:
    fill(page, qtbot, input_method)
    qtbot.keyClick(page.form.narrative.editor, Qt.Key.Key_Return, CTRL)
    settle(desk)
    where, case_id = shell.visits[-1]
    assert where == "case"
    with desk.workspace.read() as session:
        sheet = complaint_sheet(session, str(case_id))
        assert not drafts(session)
    assert sheet.row.complainant_name == "何萍"
    assert sheet.row.handler == "陈一鸣"
    assert [demand.code for demand in sheet.demands] == ["DM06"]
    assert page.form.narrative.editor.toPlainText() == ""
    assert not page.dirty


def test_that_ctrl_enter_registers_from_any_field_but_not_twice(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle, input_method: InputMethod
) -> None:
    before = cases(desk)
    fill(page, qtbot, input_method)
    page.form.complainant.address.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.form.complainant.address, Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert cases(desk) == before + 1


@pytest.mark.parametrize("field", ["narrative", "name", "handler"])
def test_that_enter_while_composing_never_registers(
    page: "IntakePage",
    qtbot: "QtBot",
    desk: "Desk",
    settle: Settle,
    input_method: InputMethod,
    field: str,
) -> None:
    before = cases(desk)
    fill(page, qtbot, input_method)
    form = page.form
    fields = {"narrative": form.narrative.editor, "name": form.complainant.name, "handler": form.case.handler}
    target = fields[field]
    target.setFocus()
    input_method.compose(target, "tou'su")
    qtbot.keyClick(target, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(target, Qt.Key.Key_Return)
    settle(desk)
    assert cases(desk) == before
    input_method.commit(target, "投诉")
    qtbot.keyClick(target, Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert cases(desk) == before + 1


def test_that_enter_alone_begins_a_new_line(page: "IntakePage", qtbot: "QtBot", desk: "Desk") -> None:
    editor = page.form.narrative.editor
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "b")
    assert editor.toPlainText() == "a\nb"


def test_that_an_untouched_form_asks_for_nothing_and_errors_wait_for_an_attempt(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle
) -> None:
    name = page.form.complainant.name
    assert name.property("problem") is None
    qtbot.keyClicks(page.form.narrative.editor, "no seats")
    qtbot.waitUntil(lambda: page.form.case.demands.isVisible(), timeout=1000)
    assert name.property("problem") is None
    qtbot.keyClick(page.form.narrative.editor, Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert name.property("problem") == "error"
    channel = page.form.receipts.receipts.rows[0].channel
    assert channel.property("problem") == "error"
    assert channel.hasFocus()


def test_that_a_field_that_was_left_wrong_says_so_before_any_attempt(
    page: "IntakePage", qtbot: "QtBot"
) -> None:
    qtbot.keyClicks(page.form.narrative.editor, "no seats")
    amount = page.form.case.demands.rows[0].amount
    amount.line.setFocus()
    qtbot.keyClicks(amount.line, "much")
    assert amount.line.property("problem") is None
    page.form.complainant.name.setFocus()
    qtbot.waitUntil(lambda: amount.line.property("problem") == "error", timeout=3000)


def test_that_an_odd_identity_number_warns_at_once_and_asks_why_it_is_kept(
    page: "IntakePage", qtbot: "QtBot"
) -> None:
    form = page.form.complainant
    assert not form.id_reason.isVisible()
    form.id_no.setFocus()
    qtbot.keyClicks(form.id_no, "330106198001014210")
    qtbot.waitUntil(lambda: form.id_no.property("problem") == "warning", timeout=3000)
    assert form.id_reason.isVisible()


def test_that_a_paste_of_ten_megabytes_is_refused_beside_the_field(page: "IntakePage", desk: "Desk") -> None:
    editor = page.form.narrative.editor
    editor.setPlainText("before")
    huge = QMimeData()
    huge.setText("x" * 10_000_000)
    editor.insertFromMimeData(huge)
    assert editor.toPlainText() == "before"
    assert editor.property("problem") == "error"
    assert "10,000,006" in editor.accessibleDescription()
    fits = QMimeData()
    fits.setText("y" * 1000)
    assert NARRATIVE_MAX_CHARS > 1006
    editor.insertFromMimeData(fits)
    assert len(editor.toPlainText()) == 1006


def test_that_control_characters_are_named_beside_the_field(page: "IntakePage", qtbot: "QtBot") -> None:
    editor = page.form.narrative.editor
    editor.setPlainText("told\x07you")
    qtbot.waitUntil(lambda: editor.property("problem") == "warning", timeout=3000)
    assert "U+0007" in editor.accessibleDescription()


def test_that_typing_is_kept_within_seconds_and_survives_a_crash(
    page: "IntakePage",
    qtbot: "QtBot",
    desk: "Desk",
    settle: Settle,
    new_page: Callable[[], "IntakePage"],
    input_method: InputMethod,
) -> None:
    fill(page, qtbot, input_method)
    qtbot.waitUntil(lambda: page.keeper.draft_id is not None, timeout=8000)
    settle(desk)
    kept_as = page.keeper.draft_id
    typed = page.form.draft()
    # As if killed: the page is gone without another word to the workspace.
    page.keeper.forget()
    page.hide()
    again = new_page()
    assert again.drafts.isVisible()
    again.drafts.acted.emit("resume")
    assert again.form.draft() == typed
    assert again.keeper.draft_id == kept_as
    qtbot.keyClick(again.form.narrative.editor, Qt.Key.Key_Return, CTRL)
    settle(desk)
    with desk.workspace.read() as session:
        assert not drafts(session)


def test_that_leaving_keeps_the_draft_at_once(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle
) -> None:
    qtbot.keyClicks(page.form.narrative.editor, "cut off in mid sen")
    page.leave()
    settle(desk)
    with desk.workspace.read() as session:
        assert [row.title for row in drafts(session)] == ["cut off in mid sen"]


def test_that_nothing_typed_leaves_no_draft(page: "IntakePage", desk: "Desk", settle: Settle) -> None:
    page.leave()
    settle(desk)
    with desk.workspace.read() as session:
        assert not drafts(session)


def test_that_another_complaint_keeps_the_first_as_a_draft_of_its_own(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle
) -> None:
    qtbot.keyClicks(page.form.narrative.editor, "first")
    page.begin_another()
    qtbot.keyClicks(page.form.narrative.editor, "second")
    page.leave()
    settle(desk)
    with desk.workspace.read() as session:
        assert {row.title for row in drafts(session)} == {"first", "second"}


def test_that_a_discarded_draft_stays_readable_in_the_trail_only(
    page: "IntakePage", qtbot: "QtBot", desk: "Desk", settle: Settle
) -> None:
    from ui.kit.confirm_dialog import ConfirmDialog

    qtbot.keyClicks(page.form.narrative.editor, "never mind")
    page.keeper.keep_now()
    settle(desk)
    page.discard()
    page.findChildren(ConfirmDialog)[0].confirmed.emit("")
    settle(desk)
    assert page.form.narrative.editor.toPlainText() == ""
    with desk.workspace.read() as session:
        assert not drafts(session)
        last = list(audit_rows(session))[-1]
    assert last.action == "draft.discard"


def test_that_files_dropped_anywhere_become_evidence_after_registration(
    page: "IntakePage",
    qtbot: "QtBot",
    desk: "Desk",
    settle: Settle,
    shell: Shell,
    input_method: InputMethod,
    tmp_path: "Path",
) -> None:
    letter = tmp_path / "投诉信.txt"
    letter.write_text("我要投诉。", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter)), QUrl.fromLocalFile(str(tmp_path / "gone.txt"))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    settle(desk)
    assert page.files.paths == (letter,)
    assert page.form.narrative.editor.toPlainText() == ""
    fill(page, qtbot, input_method)
    page.register()
    settle(desk)
    with desk.workspace.read() as session:
        exhibits = evidence_rows(session, str(shell.visits[-1][1]))
    assert [exhibit.original_name for exhibit in exhibits] == ["投诉信.txt"]
    assert not page.files.paths


def test_that_tab_reads_the_form_top_down_and_left_before_right(
    page: "IntakePage", qtbot: "QtBot", looked: Looked
) -> None:
    page.form.case.demands.add()
    page.form.receipts.receipts.add()
    page.form.narrative.editor.setPlainText("你们拒赔，我要求赔付36000元。")
    page.form.complainant.phones.lines[0].setText("138 0000 6620")
    page.form.complainant.name.setText("欧阳晓锋")
    page.form.complainant.edited.emit()
    looked(page)
    assert page.form.complainant.candidates.isVisible()
    qtbot.wait(50)
    expected = [each for each in in_reading_order(page.form) if each.isVisible() and each.isEnabled()]
    page.form.narrative.editor.setFocus()
    walked: list[QWidget] = [page.form.narrative.editor]
    while len(walked) < len(expected):
        page.focusNextChild()
        walked.append(page.focusWidget())
    assert walked == expected
    names = [each.accessibleName() for each in expected if isinstance(each, QLineEdit)]
    assert all(names)
    assert (
        names.index("Channel") < names.index("Name") < names.index("Contract number") < names.index("Handler")
    )


def test_that_every_control_of_the_form_has_a_name(page: "IntakePage") -> None:
    page.form.case.parties.add()
    nameless = [
        each for each in in_reading_order(page) if not each.accessibleName() and not _says_itself(each)
    ]
    assert nameless == []


def _says_itself(widget: QWidget) -> bool:
    return bool(getattr(widget, "text", lambda: "")())


def test_that_nothing_is_cut_off_in_a_narrow_window(page: "IntakePage", qtbot: "QtBot") -> None:
    page.resize(631, 320)
    qtbot.wait(20)
    right = page.width()
    for control in in_reading_order(page.form):
        if control.isVisible():
            edge = control.mapTo(page, control.rect().topRight()).x()
            assert edge <= right, control.accessibleName()
