from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.case.target import CaseTarget
from ui.letters.delivery_dialog import DeliveryDialog
from ui.letters.letter_page import LetterPage
from workbench.letters import commands
from workbench.letters.model import DeliveryDraft

Opened = Callable[[str], LetterPage]
Still = Callable[[], None]
Texts = Callable[[QWidget], str]


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def delivery_dialog(qtbot: QtBot, page: LetterPage, still: Still) -> DeliveryDialog:
    press(qtbot, page.main)
    still()
    return next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, DeliveryDialog) and one.isVisible()
    )


def choose(qtbot: QtBot, combo: Any, text: str) -> None:
    combo.setFocus()
    combo.selectAll()
    qtbot.keyClicks(combo, text)
    qtbot.keyClick(combo, Qt.Key.Key_Return)


@pytest.fixture
def issued(office: Any, opened: Opened) -> LetterPage:
    """The page of an issued letter that nobody has yet."""
    return opened(office.issued())


def test_that_an_issued_letter_shows_its_number_and_its_frozen_pages(
    issued: LetterPage, desk: Any, texts: Texts
) -> None:
    row = issued.sheet.letter  # type: ignore[union-attr]
    frozen = desk.layout.letters / f"{row.sha256}.pdf"
    assert issued.issued.preview.data == frozen.read_bytes()
    assert str(row.sha256)[:32] in texts(issued.issued)
    assert not issued.word_out.isVisible()


def test_that_a_changed_file_is_not_shown_as_the_letter(
    office: Any, opened: Opened, desk: Any, texts: Texts, still: Still
) -> None:
    letter = office.issued()
    path = desk.layout.letters / f"{office.sheet(letter).letter.sha256}.pdf"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    page = opened(letter)
    assert page.issued.preview.data == b""
    assert "was changed" in texts(page.issued.preview.nothing)


def test_that_a_delivery_asks_for_way_and_result_first(
    qtbot: QtBot, issued: LetterPage, still: Still
) -> None:
    dialog = delivery_dialog(qtbot, issued, still)
    dialog.submit()
    assert dialog._rows["mode"].problem_text
    assert dialog._rows["result"].problem_text
    assert dialog.isVisible()


def test_that_a_delivery_without_proof_is_refused_beside_its_field(
    qtbot: QtBot, issued: LetterPage, still: Still
) -> None:
    dialog = delivery_dialog(qtbot, issued, still)
    choose(qtbot, dialog._mode, "Handed")
    choose(qtbot, dialog._result, "Delivered")
    dialog.submit()
    still()
    assert dialog._rows["proof"].problem_text
    assert dialog.isVisible()


def test_that_a_recorded_delivery_shows_on_the_page(
    qtbot: QtBot, issued: LetterPage, still: Still, texts: Texts
) -> None:
    dialog = delivery_dialog(qtbot, issued, still)
    choose(qtbot, dialog._mode, "Handed")
    choose(qtbot, dialog._result, "Delivered")
    qtbot.keyClicks(dialog._proof, "signed by himself")
    qtbot.keyClick(dialog._proof, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    still()
    assert "signed by himself" in texts(issued.issued)
    assert issued.sheet.letter.deliveries[0].result == "delivered"  # type: ignore[union-attr]


def test_that_the_day_of_arrival_is_asked_only_where_it_arrived(
    qtbot: QtBot, issued: LetterPage, still: Still
) -> None:
    dialog = delivery_dialog(qtbot, issued, still)
    assert not dialog._rows["received_on"].isVisible()
    choose(qtbot, dialog._result, "Delivered")
    assert dialog._rows["received_on"].isVisible()


def test_that_attempts_in_vain_explain_the_rule(office: Any, opened: Opened, texts: Texts) -> None:
    letter = office.issued()
    draft = DeliveryDraft(mode="call", at="2026-09-28 10:42", result="unanswered")
    office.run(commands.record_delivery, letter, draft)
    page = opened(letter)
    assert "counts as unreachable" in texts(page.issued)


def test_that_a_letter_of_correction_begins_at_the_letter(
    qtbot: QtBot, issued: LetterPage, still: Still, office: Any, shell: Any
) -> None:
    press(qtbot, issued.correct)
    still()
    draft = next(row for row in office.rows() if row.is_draft)
    assert draft.corrects == issued.sheet.letter.number  # type: ignore[union-attr]
    assert shell.visits[-1] == ("letter", draft.id)


def test_that_back_leads_to_the_letters_of_the_case(
    qtbot: QtBot, issued: LetterPage, office: Any, shell: Any
) -> None:
    press(qtbot, issued.back)
    letter = issued.sheet.letter.id  # type: ignore[union-attr]
    assert shell.visits[-1] == ("case", CaseTarget(office.case_id, "documents", letter))


def test_that_the_pages_are_saved_as_they_are(
    issued: LetterPage, still: Still, tmp_path: Any, desk: Any
) -> None:
    issued._deeds.save_pdf_to(tmp_path / "letter.pdf", issued.issued.preview.data)
    still()
    frozen = desk.layout.letters / f"{issued.sheet.letter.sha256}.pdf"  # type: ignore[union-attr]
    assert (tmp_path / "letter.pdf").read_bytes() == frozen.read_bytes()


def test_that_every_control_has_a_name(issued: LetterPage, nameless: Callable[[QWidget], list[str]]) -> None:
    assert nameless(issued) == []


def test_that_printing_opens_a_copy_and_leaves_the_frozen_file_alone(
    qtbot: QtBot, issued: LetterPage, still: Still, desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QDesktopServices

    told: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: told.append(url.toLocalFile()))
    press(qtbot, issued.print)
    still()
    assert len(told) == 1
    assert told[0].startswith(str(desk.layout.cache))
    assert told[0].endswith(".pdf")
