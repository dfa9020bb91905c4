"""Elements against exhibits: said in words, walked by keyboard, tied and untied in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.case.target import CaseTarget
from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.proof.matrix_view import MatrixView
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def test_that_gaps_are_said_in_words_and_lead_to_their_rows(view: "MatrixView", qtbot: "QtBot") -> None:
    assert view.bare.text() == "7 without evidence"
    assert view.weak.text() == "1 resting on too little"
    view.weak.click()
    assert "The answer was untrue" in view.bar._name.text()
    assert view.bar._verdict.text().startswith("Rests only on what cannot prove alone, 2; Adverse, 3")
    view.only_gaps.click()
    assert view.model.place_of("RG01.E1") == -1
    assert "The answer was untrue" in view.bar._name.text()


def test_that_a_cell_says_what_its_exhibit_does_and_opens_it(
    view: "MatrixView",
    qtbot: "QtBot",
    shell: "RecordingShell",
    registered: Registered,
    exhibits: list[str],
) -> None:
    view.show_item("RG01.E2")
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    assert view.bar._cell.text().startswith("Exhibit 2  病历: Supports it and cannot prove alone")
    index = view.table.currentIndex()
    assert "Supports it" in view.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.keyClick(view.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shell.visits == [
        ("case", CaseTarget(registered.id, "evidence", exhibits[1])),
        ("case", CaseTarget(registered.id, "refusal", "RG01.E2")),
    ]


def test_that_space_ties_an_exhibit_and_undo_unties_it(
    view: "MatrixView",
    qtbot: "QtBot",
    desk: "Desk",
    shell: "RecordingShell",
    exhibits: list[str],
    settle: Settle,
) -> None:
    view.show_item("RG01.E3")
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    settle(desk)
    with desk.workspace.read() as session:
        assert evidence_row(session, exhibits[0]).proves == ("RG01.E1", "RG01.E3")
    assert view.bar._verdict.text() == "Proven by 1"
    assert view.bar.tie.text() == "Untie"
    act = shell.said[-1].act
    assert act is not None
    act()
    settle(desk)
    assert view.bar._verdict.text().startswith("No evidence")
    assert view.table.currentIndex().column() == 1


def test_that_the_first_column_stays_in_sight_and_every_control_has_a_name(
    view: "MatrixView", qtbot: "QtBot", nameless: Callable[["QWidget"], list[str]]
) -> None:
    view.resize(430, 600)
    view.show_item("RG01.E2")
    for _ in range(3):
        qtbot.keyClick(view.table, Qt.Key.Key_Right)
    table = view.table
    cell = table.visualRect(table.currentIndex())
    assert table._frozen.isVisible()
    assert table._frozen.width() <= cell.left() + table.frameWidth()
    assert cell.right() <= table.viewport().width()
    assert nameless(view) == []
