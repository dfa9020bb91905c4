"""Files come in by mouse, clipboard and choice; a bad one keeps nobody out, cancel leaves nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage

from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import contents

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def titles(desk: "Desk", registered: Registered) -> list[str]:
    with desk.workspace.read() as session:
        return [row.title for row in evidence_rows(session, registered.id)]


def finish(tab: "EvidenceTab", desk: "Desk", qtbot: "QtBot", settle: Settle) -> None:
    """Wait until nothing is being taken in and the lists were asked anew."""
    qtbot.waitUntil(lambda: not tab.intake.busy, timeout=20_000)
    settle(desk)


def dropped(paths: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_that_files_dropped_anywhere_become_exhibits_and_the_first_is_shown(
    tab: "EvidenceTab",
    desk: "Desk",
    registered: Registered,
    letter: Path,
    qtbot: "QtBot",
    settle: Settle,
    tmp_path: Path,
) -> None:
    second = tmp_path / "体检表.txt"
    second.write_text("血压 130/85", encoding="utf-8")
    mime, copy = dropped([letter, second]), Qt.DropAction.CopyAction
    spot, left, plain = QPointF(400, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(spot.toPoint(), copy, mime, left, plain)
    tab.dragEnterEvent(entering)
    assert entering.isAccepted()
    tab.dropEvent(QDropEvent(spot, copy, mime, left, plain))
    finish(tab, desk, qtbot, settle)
    assert titles(desk, registered) == ["投诉信", "体检表"]
    assert tab.work.evidence_id == tab.lists.exhibits.current_id()
    assert "2 file(s) taken in" in tab.intake.result.accessibleName()


def test_that_a_bad_file_is_named_and_the_others_come_in(
    tab: "EvidenceTab",
    desk: "Desk",
    registered: Registered,
    letter: Path,
    qtbot: "QtBot",
    settle: Settle,
    tmp_path: Path,
) -> None:
    tab.add_files((tmp_path / "病历.jpg", tmp_path / "没有.pdf", letter))
    finish(tab, desk, qtbot, settle)
    assert titles(desk, registered) == ["投诉信"]
    said = tab.intake.failures.accessibleName()
    assert "病历" in said
    assert "没有.pdf" in said


def test_that_what_a_file_gives_to_think_about_is_told(
    tab: "EvidenceTab", desk: "Desk", letter: Path, qtbot: "QtBot", settle: Settle, tmp_path: Path
) -> None:
    empty = tmp_path / "空.txt"
    empty.touch()
    tab.add_files((letter, empty))
    finish(tab, desk, qtbot, settle)
    assert "Exhibit 2: The file is empty" in tab.intake.result.accessibleName()
    tab.add_files((letter,))
    finish(tab, desk, qtbot, settle)
    assert "exactly that of exhibit 1" in tab.intake.result.accessibleName()


def test_that_cancelling_a_big_file_leaves_nothing_behind(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, qtbot: "QtBot", settle: Settle, tmp_path: Path
) -> None:
    big = tmp_path / "录像.mp4"
    with big.open("wb") as file:
        file.truncate(600 << 20)
    tab.add_files((big,))
    assert tab.intake.progress.isVisible()
    tab.intake.progress.cancelled.emit()
    finish(tab, desk, qtbot, settle)
    assert titles(desk, registered) == []
    assert list(contents(desk.workspace.layout.evidence)) == []
    assert "Stopped" in tab.intake.result.accessibleName()


def test_that_a_picture_on_the_clipboard_can_be_pasted(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, qtbot: "QtBot", settle: Settle
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    tab.lists.setFocus()
    tab.paste()
    finish(tab, desk, qtbot, settle)
    (title,) = titles(desk, registered)
    assert title == "Pasted picture 2026-09-28 104200"
    assert list((desk.workspace.layout.cache / "pasted").iterdir()) == []


def test_that_an_empty_clipboard_is_told_and_adds_nothing(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, shell: object
) -> None:
    QGuiApplication.clipboard().setText("只是文字")
    tab.paste()
    assert titles(desk, registered) == []
    assert "no file" in shell.said[-1].text  # type: ignore[attr-defined]


def test_that_a_file_dropped_on_an_item_proves_it_at_once(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, letter: Path, qtbot: "QtBot", settle: Settle
) -> None:
    tab.show_item("C-02")
    settle(desk)
    tab.lists.items.dropped.emit("C-02", (letter,))
    finish(tab, desk, qtbot, settle)
    with desk.workspace.read() as session:
        (row,) = evidence_rows(session, registered.id)
    assert row.proves == ("C-02",)
    assert tab.item.state.text() == "At hand"
