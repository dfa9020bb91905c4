"""What an exhibit holds is shown without trusting it: pages, pictures, text, recordings, or why not."""

import wave
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from ui.evidence.exhibit_panel import VIEW
from workbench.evidence.model import EvidenceAdded

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]
Look = Callable[[Path], None]


@pytest.fixture
def look(tab: "EvidenceTab", desk: "Desk", bring: Bring, settle: Settle) -> Look:
    """Take a file in and look at it."""

    def run(path: Path) -> None:
        added = bring(path)
        desk.bus.publish(added.changes)
        settle(desk)
        tab.show_item(added.id)
        settle(desk)

    return run


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Three pages."""
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "三页.pdf"
    canvas = Canvas(str(path))
    for number in range(1, 4):
        canvas.drawString(100, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return path


def test_that_pages_turn_with_the_arrows_and_stop_at_the_ends(
    tab: "EvidenceTab", desk: "Desk", look: Look, paper: Path, qtbot: "QtBot", settle: Settle
) -> None:
    look(paper)
    canvas = tab.exhibit.viewer.canvas
    assert canvas.accessibleName() == "Page 1 of 3"
    for key, place in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Right, 3)):
        qtbot.keyClick(canvas, key)
        settle(desk)
        assert canvas.accessibleName() == f"Page {place} of 3"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    settle(desk)
    assert canvas.accessibleName() == "Page 2 of 3"


def test_that_a_page_can_be_made_larger(
    tab: "EvidenceTab", desk: "Desk", look: Look, paper: Path, qtbot: "QtBot", settle: Settle
) -> None:
    look(paper)
    canvas = tab.exhibit.viewer.canvas
    drawn = canvas.widget()
    assert drawn is not None
    before = drawn.width()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    settle(desk)
    assert drawn.width() > before


def test_that_text_in_an_old_encoding_is_read(tab: "EvidenceTab", look: Look, tmp_path: Path) -> None:
    path = tmp_path / "信.txt"
    path.write_text("业务员没有问过血压，只让我点确认，我当时就说了身体没有问题。", encoding="gb18030")
    look(path)
    assert tab.exhibit.viewer.text.toPlainText().startswith("业务员没有问过血压")


def test_that_a_recording_is_told_by_its_length(tab: "EvidenceTab", look: Look, tmp_path: Path) -> None:
    path = tmp_path / "通话.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * 8000 * 75)
    look(path)
    assert "1:15" in tab.exhibit.viewer.nothing._text.text()


def test_that_a_broken_file_is_told_and_breaks_nothing(
    tab: "EvidenceTab", look: Look, paper: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(paper.read_bytes()[:300])
    look(broken)
    assert "damaged" in tab.exhibit.viewer.nothing._text.text()
    look(paper)
    assert tab.exhibit.viewer.canvas.accessibleName() == "Page 1 of 3"


def test_that_digests_can_be_copied(tab: "EvidenceTab", look: Look, letter: Path) -> None:
    from hashlib import sha256

    from PySide6.QtGui import QGuiApplication

    look(letter)
    tab.exhibit.open_section("file")
    tab.exhibit.file.sha256._on_copy_clicked()
    assert QGuiApplication.clipboard().text() == sha256(letter.read_bytes()).hexdigest()


def test_that_in_little_height_the_viewer_becomes_a_section(
    tab: "EvidenceTab", look: Look, letter: Path, qtbot: "QtBot"
) -> None:
    look(letter)
    assert VIEW not in [tab.exhibit.tabs.tabData(i) for i in range(tab.exhibit.tabs.count())]
    tab.resize(QSize(600, 300))
    qtbot.waitUntil(lambda: tab.exhibit.tabs.tabData(0) == VIEW)
    assert tab.exhibit.viewer.isVisible()
    tab.resize(QSize(880, 640))
    qtbot.waitUntil(lambda: tab.exhibit.tabs.tabData(0) != VIEW)
    assert tab.exhibit.viewer.isVisible()
    assert tab.minimumSizeHint().height() <= 230


def test_that_thumbnails_come_for_what_has_a_picture(
    tab: "EvidenceTab", desk: "Desk", look: Look, paper: Path, letter: Path, qtbot: "QtBot", settle: Settle
) -> None:
    look(letter)
    look(paper)
    thumbnails = tab.lists.exhibits.itemDelegate()._thumbnails  # type: ignore[attr-defined]
    assert tab.state is not None
    rows = {each.row.title: each.row for each in tab.state.exhibits}
    qtbot.waitUntil(lambda: thumbnails.pixmap(rows["三页"]) is not None)
    assert thumbnails.pixmap(rows["投诉信"]) is None


def test_that_an_exhibit_asked_for_before_the_rows_came_is_shown(
    tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, paper: Path, settle: Settle
) -> None:
    bring(letter)
    second = bring(paper)
    tab.show_case(tab.state.complaint_id)  # type: ignore[union-attr]
    tab.show_item(second.id)
    settle(desk)
    assert tab.work.evidence_id == second.id


def test_that_a_section_can_be_asked_for_with_the_exhibit(
    tab: "EvidenceTab", desk: "Desk", look: Look, letter: Path, settle: Settle
) -> None:
    look(letter)
    tab.show_item(f"{tab.work.evidence_id}:properties")
    settle(desk)
    assert tab.exhibit.section() == "properties"
