from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.chip import Chip
from ui.kit.confirm_dialog import ConfirmDialog
from ui.kit.plain_editor import PlainEditor
from ui.letters.field_list import FieldList
from ui.letters.finding_row import FindingRow
from ui.letters.letter_page import LetterPage
from workbench.changes import Changes
from workbench.letters.content import Paragraph
from workbench.letters.word_file import write_docx

Opened = Callable[[str], LetterPage]
Still = Callable[[], None]
DECISION, RECEIPT = "D06b", "D02"


def control(page: LetterPage, key: str) -> Any:
    """The control of a field."""
    return page.draft.fields._rows[key].control


def under(page: LetterPage, key: str) -> str:
    """What stands under a field."""
    return page.draft.fields._rows[key].problem_text


def shown_dialog(kind: Any) -> Any:
    from PySide6.QtWidgets import QApplication

    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_missing_fields_are_listed_and_lead_to_their_place(
    qtbot: QtBot, office: Any, opened: Opened
) -> None:
    page = opened(office.draft(DECISION))
    chips = {chip.text(): chip for chip in page.draft.missing.findChildren(Chip)}
    missing = [view.field.en for view in page.sheet.fields if view.missing]  # type: ignore[union-attr]
    assert missing
    assert list(chips) == missing
    press(
        qtbot,
        chips["Reasons (plain words)"] if "Reasons (plain words)" in chips else list(chips.values())[-1],
    )
    focused = page.focusWidget()
    assert isinstance(focused, PlainEditor)
    assert page.draft.fields.isAncestorOf(focused)


def test_that_no_field_is_cut_off_in_a_narrow_window(office: Any, opened: Opened) -> None:
    fields = opened(office.draft(DECISION)).draft.fields
    fields.setMaximumWidth(250)
    fields.resize(250, fields.height())
    room, inside = fields.viewport().width(), fields.widget()
    assert inside is not None and inside.width() == room
    ends = [row.control.mapTo(inside, row.control.rect().topRight()).x() for row in fields._rows.values()]
    assert max(ends) < room


def test_that_what_is_typed_is_kept_and_shown_on_the_page(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, input_method: Any
) -> None:
    letter = office.draft(DECISION)
    page = opened(letter)
    first = page.draft.preview.data
    input_method.commit(control(page, "finding"), "经核实，投保时没有询问血压。")
    page.leave()
    still()
    view = next(one for one in office.sheet(letter).fields if one.field.key == "finding")
    assert view.value == "经核实，投保时没有询问血压。"
    qtbot.waitUntil(lambda: page.draft.preview.data not in (b"", first), timeout=5000)


def test_that_typing_is_kept_by_itself_after_a_moment(
    qtbot: QtBot, office: Any, opened: Opened, input_method: Any
) -> None:
    letter = office.draft(DECISION)
    page = opened(letter)
    input_method.commit(control(page, "finding"), "自动保存")

    def kept() -> bool:
        return any(one.value == "自动保存" for one in office.sheet(letter).fields)

    qtbot.waitUntil(kept, timeout=5000)


def test_that_a_field_in_which_somebody_types_is_not_overwritten_by_an_answer(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, input_method: Any
) -> None:
    page = opened(office.draft(DECISION))
    editor = control(page, "finding")
    editor.setFocus()
    input_method.commit(editor, "一")
    page.leave()
    input_method.commit(editor, "二")
    still()
    assert editor.toPlainText() == "一二"


def test_that_an_emptied_field_takes_the_value_of_the_case_again(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    letter = office.draft(DECISION, {"tel": "010-1"})
    page = opened(letter)
    line = control(page, "tel")
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    page.leave()
    page.draft.preview.canvas.setFocus()
    still()
    page.reload(Changes.of("letters"))
    still()
    assert line.text() == "0571-88886666"


def test_that_a_value_which_cannot_be_kept_says_why_and_the_others_are_kept(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, input_method: Any
) -> None:
    letter = office.draft(DECISION)
    page = opened(letter)
    day = control(page, "received_on")
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "2026-02-31")
    input_method.commit(control(page, "finding"), "别的字段")
    page.leave()
    still()
    assert under(page, "received_on")
    assert day.text() == "2026-02-31"
    assert any(one.value == "别的字段" for one in office.sheet(letter).fields)


def test_that_issuing_with_something_missing_goes_there_instead(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    letter = office.draft(DECISION)
    page = opened(letter)
    page.draft.preview.canvas.setFocus()
    press(qtbot, page.main)
    still()
    assert page.draft.fields.isAncestorOf(page.focusWidget())
    assert office.rows()[0].is_draft


def test_that_what_was_just_typed_is_part_of_what_is_issued(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, input_method: Any
) -> None:
    letter = office.complete(RECEIPT)
    page = opened(letter)
    line = control(page, "matter")
    line.setFocus()
    line.selectAll()
    input_method.commit(line, "康宁重疾理赔一事")
    press(qtbot, page.main)
    still()
    dialog = shown_dialog(ConfirmDialog)
    words = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "〔2026〕" in words
    press(qtbot, dialog._confirm)
    still()
    sheet = office.sheet(letter)
    assert sheet.letter.number == "示范西湖投收〔2026〕第0001号"
    assert any("康宁重疾理赔一事" in getattr(block, "text", "") for block in sheet.content.blocks)
    assert (page.issued.isVisible(), page.draft.isVisible()) == (True, False)


def test_that_forbidden_words_stand_under_the_field_and_in_the_list(
    office: Any, opened: Opened, still: Still
) -> None:
    page = opened(office.draft(DECISION, {"finding": "该客户属于刁民。"}))
    rows = page.draft.findings.findChildren(FindingRow)
    assert [row._finding.term for row in rows] == ["刁民"]
    assert "刁民" in under(page, "finding")


def test_that_better_words_are_put_in_place_with_one_press(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    letter = office.draft(DECISION, {"finding": "请再次提供身份证。"})
    page = opened(letter)
    row = page.draft.findings.findChildren(FindingRow)[0]
    better = row._finding.replacement
    from ui.kit.action_button import ActionButton

    press(qtbot, row.findChildren(ActionButton)[0])
    still()
    assert better in control(page, "finding").toPlainText()
    assert page.draft.findings.findChildren(FindingRow) == [] or not office.sheet(letter).lint
    view = next(one for one in office.sheet(letter).fields if one.field.key == "finding")
    assert better in view.value


def test_that_advice_is_never_put_into_the_letter(office: Any, opened: Opened) -> None:
    from ui.kit.action_button import ActionButton

    page = opened(office.draft(DECISION, {"finding": "该客户属于刁民。"}))
    row = page.draft.findings.findChildren(FindingRow)[0]
    assert row.findChildren(ActionButton) == []


def test_that_a_draft_goes_to_the_word_processor_and_comes_back(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QDesktopServices

    told: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: told.append(url.toLocalFile()))
    letter = office.draft(DECISION)
    page = opened(letter)
    path = tmp_path / "草稿.docx"
    page._word.write_to(page.sheet, path)  # type: ignore[arg-type]
    still()
    assert told == [str(path)]
    document = docx.Document(str(path))
    body = next(one for one in document.paragraphs if one.style is not None and one.style.name == "文书正文")
    body.runs[0].text = "机构改写的第一段。"
    document.save(str(path))
    page._word.read_from(page.sheet, path)  # type: ignore[arg-type]
    still()
    press(qtbot, shown_dialog(ConfirmDialog)._confirm)
    still()
    sheet = office.sheet(letter)
    assert sheet.letter.edited
    assert Paragraph("机构改写的第一段。") in sheet.content.blocks
    assert not control(page, "finding").isEnabled()


def test_that_a_file_of_another_draft_is_refused_in_words(
    office: Any, opened: Opened, still: Still, tmp_path: Path, texts: Callable[[QWidget], str]
) -> None:
    other = office.draft(RECEIPT)
    write_docx(office.sheet(other).content, tmp_path / "other.docx", draft_id=other)
    page = opened(office.draft(DECISION))
    page._word.read_from(page.sheet, tmp_path / "other.docx")  # type: ignore[arg-type]
    still()
    assert "another draft" in texts(page._strip)


def test_that_a_discarded_draft_leaves_for_the_case(
    qtbot: QtBot, office: Any, opened: Opened, still: Still, shell: Any
) -> None:
    page = opened(office.draft(DECISION))
    press(qtbot, page.drop)
    press(qtbot, shown_dialog(ConfirmDialog)._confirm)
    still()
    assert office.rows() == []
    assert shell.visits[-1][0] == "case"


def test_that_every_control_has_a_name(
    office: Any, opened: Opened, nameless: Callable[[QWidget], list[str]]
) -> None:
    page = opened(office.draft(DECISION))
    assert nameless(page) == []
    assert isinstance(page.draft.fields, FieldList)


def test_that_what_is_missing_leaves_room_for_the_fields_in_a_low_window(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    page = opened(office.draft(DECISION))
    assert not page.draft.fields.isAncestorOf(page.draft.missing)
    page.resize(660, 380)
    qtbot.wait(1)
    assert page.draft.fields.isAncestorOf(page.draft.missing)
    page.resize(1166, 740)
    qtbot.wait(1)
    assert not page.draft.fields.isAncestorOf(page.draft.missing)
    assert page.draft.missing.isVisible()


def test_that_the_law_is_chosen_by_name_and_shows_whether_it_is_confirmed(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    letter = office.draft(DECISION)
    page = opened(letter)
    picker = control(page, "citations")
    adder = picker._adder
    adder.setFocus()
    qtbot.keyClicks(adder, "TSBF2020 21")
    qtbot.keyClick(adder, Qt.Key.Key_Return)
    page.leave()
    still()
    view = next(one for one in office.sheet(letter).fields if one.field.key == "citations")
    assert view.value == ["TSBF2020 21"]
    assert all(one.confirmed for one in office.sheet(letter).citations)


def test_that_no_write_goes_out_before_the_answer_to_the_last_one(
    qtbot: QtBot, desk: Any, office: Any, still: Still
) -> None:
    from PySide6.QtCore import QObject

    from ui.letters.draft_saving import DraftSaving

    letter = office.draft(DECISION)
    holder = QObject()
    saving = DraftSaving(desk, holder)
    failures: list[Any] = []
    saving.failed.connect(failures.append)
    saving.begin(letter, office.sheet(letter).letter.revision)
    for text in ("一", "二"):
        saving.keep({"finding": text})
        saving.flush()
        still()
    assert not saving.is_idle
    saving.begin(letter, office.sheet(letter).letter.revision)
    saving.flush()
    still()
    assert failures == []
    assert next(one.value for one in office.sheet(letter).fields if one.field.key == "finding") == "二"


def test_that_the_file_for_the_word_processor_has_what_was_just_typed(
    qtbot: QtBot,
    office: Any,
    opened: Opened,
    still: Still,
    input_method: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QFileDialog

    path = tmp_path / "out.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    page = opened(office.draft(DECISION))
    input_method.commit(control(page, "finding"), "刚刚写下")
    press(qtbot, page.word_out)
    still()
    assert "刚刚写下" in "\n".join(one.text for one in docx.Document(str(path)).paragraphs)


def test_that_issuing_with_a_broken_field_goes_to_the_field(
    qtbot: QtBot, office: Any, opened: Opened, still: Still
) -> None:
    page = opened(office.complete(RECEIPT))
    day = control(page, "received_on")
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "2026-02-31")
    page.draft.preview.canvas.setFocus()
    press(qtbot, page.main)
    still()
    assert page.focusWidget() is day
    assert office.rows()[0].is_draft
