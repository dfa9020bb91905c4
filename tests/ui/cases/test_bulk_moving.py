"""Moving several cases at once: each passes its own checks, and the stopped ones say why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.cases.move_all_dialog import MoveAllDialog
from ui.cases.move_report import MoveReport
from ui.kit.action_button import ActionButton
from workbench.complaints.queries import complaint_sheet
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.cases.cases_page import CasesPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Names = Callable[[], list[str]]


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel))


def move_all(page: "CasesPage", qtbot: "QtBot", state: str, reason: str = "") -> None:
    page.cases.table.selectAll()
    page.bulk.move_wanted.emit()
    dialog = page.findChildren(MoveAllDialog)[-1]
    qtbot.keyClicks(dialog.state, state)
    qtbot.keyClick(dialog.state, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.reason, reason)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def states(desk: "Desk", case_ids: list[str]) -> list[str]:
    with desk.workspace.read() as session:
        return [complaint_sheet(session, case_id).row.state for case_id in case_ids]


def test_that_those_that_may_move_are_moved_and_the_others_say_why(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", settle: Settle, case_ids: list[str],
    shell: object,
) -> None:  # fmt: skip
    with desk.workspace.write() as session:
        for case_id in case_ids:
            move_case(session, case_id, MoveDraft("identified"), actor=desk.actor, clock=desk.clock)
    names()
    move_all(page, qtbot, "assigned")
    settle(desk)
    report = page.findChildren(MoveReport)[0]
    assert states(desk, case_ids) == ["assigned", "assigned", "identified"]
    told = words(report)
    assert "2 case(s) moved to Assigned" in told
    assert "1 case(s) stopped" in told
    assert "no handler yet" in told
    links = [button for button in report.findChildren(ActionButton) if "2026-0928" in button.text()]
    links[0].click()
    assert getattr(shell, "visits")[-1] == ("case", case_ids[2])  # noqa: B009


@pytest.mark.parametrize("state", ["archived", "merged", "reopened"])
def test_that_closing_by_a_bulk_move_is_stopped_by_the_same_guards(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", settle: Settle, case_ids: list[str],
    state: str,
) -> None:  # fmt: skip
    names()
    move_all(page, qtbot, state, "the boss said so")
    settle(desk)
    report = page.findChildren(MoveReport)[0]
    assert "0 case(s) moved" in words(report)
    assert "3 case(s) stopped" in words(report)
    assert states(desk, case_ids) == ["registered"] * 3


def test_that_moving_all_without_a_hitch_is_only_said_in_passing(
    page: "CasesPage", qtbot: "QtBot", names: Names, desk: "Desk", settle: Settle, case_ids: list[str]
) -> None:
    names()
    move_all(page, qtbot, "identified")
    settle(desk)
    assert states(desk, case_ids) == ["identified"] * 3
    assert not page.findChildren(MoveReport)
