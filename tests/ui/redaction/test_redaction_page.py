"""Blacking out an exhibit in the window: drawn by mouse and by keys, found, looked at, applied and proven."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.evidence.conftest import REFUSAL
from tests.unit.redaction.pages import ID, LINES, PHONE, written
from workbench.complaints.commands import register_complaint
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.redaction import queries
from workbench.redaction.model import RedactionStanding

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.redaction.redaction_page import RedactionPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


class Bench:
    """The page on an exhibit, and what stands of it."""

    def __init__(self, desk: "Desk", page: "RedactionPage", evidence_id: str, settle: Settle) -> None:
        self.desk, self.page, self.evidence_id, self._settle = desk, page, evidence_id, settle

    def settle(self) -> None:
        self._settle(self.desk)

    @property
    def standing(self) -> RedactionStanding:
        with self.desk.workspace.read() as session:
            return queries.standing(session, self.evidence_id)

    @property
    def rects(self) -> list[tuple[float, ...]]:
        with self.desk.workspace.read() as session:
            return [row.rect for row in queries.areas(session, self.evidence_id)]


@pytest.fixture
def bench(desk: "Desk", qtbot: "QtBot", settle: Settle, tmp_path: Path) -> Callable[..., Bench]:
    """Open the page on a file."""

    def run(file: Path) -> Bench:
        from ui.redaction.redaction_page import RedactionPage

        with desk.workspace.write() as session:
            case = register_complaint(session, REFUSAL, actor=desk.actor, clock=desk.clock)
        intake = Intake(case.id, file, EvidenceDraft(title="问卷", source="档案"))
        added = add_evidence(desk.workspace, intake, actor=desk.actor, clock=desk.clock)
        page = RedactionPage(desk)
        qtbot.addWidget(page)
        page.resize(1166, 708)
        page.show()
        page.activate(added.id)
        settle(desk)
        return Bench(desk, page, added.id, settle)

    return run


def test_that_a_box_is_drawn_moved_sized_taken_back_and_applied_with_proof(
    bench: Callable[..., Bench], qtbot: "QtBot", tmp_path: Path, nameless: Callable[["QWidget"], list[str]]
) -> None:
    from PySide6.QtCore import QPoint, Qt

    opened = bench(written(tmp_path / "问卷.pdf", (LINES, ("Second",))))
    page, canvas = opened.page, opened.page.pages.canvas
    assert nameless(page) == []
    assert not page.apply.isEnabled()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=QPoint(40, 60))
    qtbot.mouseMove(canvas, QPoint(300, 110))
    qtbot.mouseRelease(canvas, left, pos=QPoint(300, 110))
    opened.settle()
    (drawn,) = opened.rects
    assert drawn == pytest.approx(
        (40 / canvas.width(), 60 / canvas.height(), 300 / canvas.width(), 110 / canvas.height())
    )
    qtbot.mousePress(canvas, left, pos=QPoint(100, 85))
    qtbot.mouseRelease(canvas, left, pos=QPoint(100, 85))
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    page.pages.canvas.settle()
    opened.settle()
    (moved,) = opened.rects
    assert (moved[1] > drawn[1], moved[2] > drawn[2]) == (True, True)
    qtbot.keyClick(canvas, Qt.Key.Key_Insert)
    opened.settle()
    assert len(opened.rects) == 2
    page.side.areas.undo_wanted.emit()
    opened.settle()
    assert opened.rects == [moved]
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    opened.settle()
    assert page.pages.page == 2
    page.apply.click()
    opened.settle()
    standing = opened.standing
    assert standing.applied and standing.copy is not None
    assert page.side.proof.result.isVisible()
    assert not page.apply.isEnabled()


def test_that_what_is_found_is_only_covered_when_it_is_accepted(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    opened = bench(written(tmp_path / "问卷.pdf"))
    finder = opened.page.side.finder
    assert finder.names.toPlainText() == "欧阳晓锋"
    finder.search.click()
    opened.settle()
    assert {hit.text for hit in opened.page._offered} == {ID, PHONE}
    assert opened.standing.areas == 0
    finder.table.selectRow(0)
    finder.accept.click()
    opened.settle()
    assert opened.standing.areas == 1
    finder.accept_all.click()
    opened.settle()
    assert (opened.standing.areas, opened.standing.applied) == (2, False)
    finder.same.click()
    opened.settle()
    assert opened.page._offered == ()


def test_that_words_of_a_text_are_covered_and_a_mark_of_a_copy_is_lifted_with_a_reason(
    bench: Callable[..., Bench], qtbot: "QtBot", tmp_path: Path
) -> None:
    from PySide6.QtGui import QTextCursor

    from ui.kit.confirm_dialog import ConfirmDialog

    file = tmp_path / "通话.txt"
    file.write_text(f"𠮷野先生来电\n号码 {PHONE} 已记录\n", encoding="utf-8")
    opened = bench(file)
    text = opened.page.text.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(3)
    cursor.setPosition(text.document().findBlockByNumber(1).position() + 14, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    opened.page.text.cover_selected()
    opened.settle()
    assert opened.rects == [(2.0, 0.0, 6.0, 1.0), (0.0, 0.0, 14.0, 1.0)]
    opened.page.apply.click()
    opened.settle()
    assert opened.standing.applied
    areas = opened.page.side.areas
    areas.table.selectAll()
    areas.unwanted.emit(tuple(str(row_id) for row_id in areas.table.selected_ids()))
    dialog = opened.page.findChild(ConfirmDialog)
    assert dialog is not None
    dialog.confirmed.emit("法院要求全文")
    opened.settle()
    assert opened.standing.areas == 0
    dialog.close()
