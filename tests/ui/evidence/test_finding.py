"""Words are found in what is shown, pages are reached and turned, and nothing a file holds comes alive."""

import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.evidence.viewer import Viewer
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Look = Callable[[Path], "Viewer"]


@pytest.fixture
def look(tab: "EvidenceTab", desk: "Desk", bring: Callable[[Path], EvidenceAdded], settle: Settle) -> Look:
    """Take a file in and look at it."""

    def run(path: Path) -> "Viewer":
        added = bring(path)
        desk.bus.publish(added.changes)
        settle(desk)
        tab.show_item(added.id)
        settle(desk)
        return tab.exhibit.viewer

    return run


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Three pages; the second and the third speak of blood pressure."""
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "告知书.pdf"
    canvas = Canvas(str(path), pagesize=(300, 500))
    for words in ("cover", "Blood pressure asked", "blood pressure answered"):
        canvas.drawString(50, 400, words)
        canvas.showPage()
    canvas.save()
    return path


def ask(viewer: "Viewer", desk: "Desk", settle: Settle, words: str) -> str:
    viewer.open_find()
    viewer.find_bar.box.setText(words)
    QTest.keyClick(viewer.find_bar.box, Qt.Key.Key_Return)
    settle(desk)
    return viewer.find_bar.count.text()


def test_that_words_in_a_pdf_are_found_from_page_to_page(
    look: Look, desk: "Desk", paper: Path, settle: Settle
) -> None:
    viewer = look(paper)
    assert ask(viewer, desk, settle, "BLOOD PRESSURE") == "1 / 2"
    assert viewer.canvas.accessibleName() == "Page 2 of 3"
    viewer.find_bar.after.click()
    settle(desk)
    assert viewer.canvas.accessibleName() == "Page 3 of 3"
    assert viewer.find_bar.count.text() == "2 / 2"
    viewer.find_bar.after.click()
    settle(desk)
    assert viewer.canvas.accessibleName() == "Page 2 of 3"
    assert not viewer.canvas.sheet.current_area().isEmpty()
    assert ask(viewer, desk, settle, "高血压") == "Not found"
    assert viewer.canvas.sheet.current_area().isEmpty()


def test_that_pages_are_reached_fitted_and_turned(
    look: Look, desk: "Desk", paper: Path, qtbot: "QtBot", settle: Settle
) -> None:
    viewer = look(paper)
    sheet = viewer.canvas.sheet
    viewer.bar.number.setText("3")
    qtbot.keyClick(viewer.bar.number, Qt.Key.Key_Return)
    settle(desk)
    assert viewer.canvas.accessibleName() == "Page 3 of 3"
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_P)
    settle(desk)
    assert sheet.height() <= viewer.canvas.viewport().height()
    upright = sheet.size()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_R)
    settle(desk)
    assert sheet.width() > sheet.height()
    assert upright.height() > upright.width()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = sheet.width()
    QApplication.sendEvent(viewer.canvas.viewport(), wheel)
    settle(desk)
    assert sheet.width() > before
    assert viewer.bar.size_chip.text().endswith("%")


def test_that_a_text_can_be_read_in_another_encoding_and_searched_past_its_first_part(
    look: Look, desk: "Desk", tmp_path: Path, settle: Settle
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"plain words\n" * 12_000 + "最后一行说血压\n".encode("gb18030"))
    viewer = look(path)
    assert viewer.bar.number.isVisible()
    viewer.read_as("gb18030")
    settle(desk)
    assert ask(viewer, desk, settle, "血压") == "1 / 1"
    assert viewer.text.textCursor().block().text() == "最后一行说血压"
    viewer.read_as("cp1252")
    settle(desk)
    assert "血压" not in viewer.text.toPlainText()


def test_that_a_mail_of_a_web_page_shows_its_words_and_gives_its_attachments_to_the_case(
    tab: "EvidenceTab", desk: "Desk", look: Look, tmp_path: Path, qtbot: "QtBot", settle: Settle
) -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "欧阳 <o@example.cn>", "<b>申诉</b>"
    mail.set_content(
        '<p>请<a href="http://evil.example/">点这里</a></p><script>run()</script>'
        '<img src="http://evil.example/seen.png">',
        subtype="html",
    )
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="拒赔通知.pdf")
    path = tmp_path / "信.eml"
    path.write_bytes(mail.as_bytes())
    viewer = look(path)
    assert viewer.text.toPlainText() == "请点这里 <http://evil.example/>"
    assert viewer.heads.text() == "From: 欧阳 <o@example.cn>\nSubject: <b>申诉</b>"
    assert viewer.heads.textFormat() == Qt.TextFormat.PlainText
    assert viewer.inside.table.model().index(0, 0).data() == "拒赔通知.pdf"
    viewer.inside.take.click()
    qtbot.waitUntil(lambda: tab.state is not None and len(tab.state.exhibits) == 2)
    assert tab.state is not None
    taken = tab.state.exhibits[1].row
    assert (taken.original_name, taken.sha256) == ("拒赔通知.pdf", sha256(b"%PDF-1.7").hexdigest())
    with desk.workspace.read() as session:
        assert "信.eml (#1, SHA-256 " in (custody_chain(session, taken.id)[0].note or "")
    settle(desk)


def test_that_an_archive_lists_what_it_holds(look: Look, tmp_path: Path) -> None:
    path = tmp_path / "材料.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("病历.jpg", b"x" * 2000)
        archive.writestr("run.exe", b"MZ")
    viewer = look(path)
    model = viewer.inside.table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["病历.jpg", "run.exe"]
    assert not viewer.inside.take.isVisible()
    assert not viewer.text.isVisible()


def test_that_the_file_is_searched_from_the_list_too(look: Look, tab: "EvidenceTab", letter: Path) -> None:
    viewer, exhibits = look(letter), tab.lists.exhibits
    exhibits.setFocus()
    QTest.keyClick(exhibits, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert viewer.find_bar.isVisible()
    assert tab.window().focusWidget() is viewer.find_bar.box
