"""The page that checks a pack: dropped, judged in a sentence, with every place that differs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.packed import pack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.packs.check_page import PackCheckPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


@pytest.fixture
def page(qtbot: "QtBot", desk: "Desk", settle: Settle) -> Iterator["PackCheckPage"]:
    """The page on screen."""
    from ui.packs.check_page import PackCheckPage

    made = PackCheckPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    yield made
    settle(desk)


def drop(target: QWidget, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    spot, copy, left = target.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(spot), copy, mime, left, nothing))
    QApplication.sendEvent(target, QDropEvent(QPointF(spot), copy, mime, left, nothing))


def test_that_a_dropped_pack_is_judged_and_each_difference_listed(
    page: "PackCheckPage",
    desk: "Desk",
    settle: Settle,
    tmp_path: Path,
    nameless: Callable[[QWidget], list[str]],
) -> None:
    assert page.nothing.isVisible() and not page.report.isVisible()
    folder = pack(tmp_path / "卷")
    drop(page, folder)
    settle(desk)
    assert page.report.isVisible() and not page.nothing.isVisible()
    assert "All is well" in said(page)
    assert not page.report.differences.isVisible()
    assert [value.text() for value in page.report.facts.values][:3] == [
        "ZJ-2026-0001",
        "2026-0917-0042",
        "示例市人民法院",
    ]
    (folder / "data/exhibits/1-1_投诉信.txt").unlink()
    (folder / "README.txt").write_bytes(b"other words")
    page.report.again_wanted.emit()
    assert page.window().focusWidget() is page.choose_zip, "the pressed button goes away; the keyboard stays"
    settle(desk)
    places = {problem.path for problem in page.report.differences.shown}
    assert page.report.differences.isVisible() and "The file is missing." in said(page)
    assert places == {"README.txt", "data/exhibits/1-1_投诉信.txt", "data/manifest.json"}
    assert nameless(page) == []


def test_that_what_is_not_there_is_said_and_may_be_tried_again(
    page: "PackCheckPage", desk: "Desk", settle: Settle, tmp_path: Path
) -> None:
    page.activate(str(tmp_path / "gone"))
    settle(desk)
    assert page.strip.isVisible() and not page.report.isVisible() and not page.progress.isVisible()
    pack(tmp_path / "gone")
    page.strip.acted.emit("retry")
    settle(desk)
    assert page.report.isVisible() and not page.strip.isVisible()


def said(page: "PackCheckPage") -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
