"""Later starts: back to the page and the tab, unless that is gone or kept from whoever sits here."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.target import CaseTarget
from ui.cases.cases_page import CasesPage
from ui.registry import page_specs
from ui.shell.places import Places
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.today.today_page import TodayPage
from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace

ME = "陈一鸣"
Start = Callable[[], Program]


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=20_000)


def close(qtbot: QtBot, program: Program) -> None:
    settle(qtbot, program)
    program.window.close()
    settle(qtbot, program)


def id_of(folder: Path) -> str:
    return str(json.loads((folder / "workspace.json").read_text("utf-8"))["id"])


def test_that_the_next_start_comes_back_to_the_case_and_its_tab(
    qtbot: QtBot, start: Start, case: str, folder: Path, preferences: Preferences
) -> None:
    program = start()
    settle(qtbot, program)
    program.conductor.go("case", CaseTarget(case))
    settle(qtbot, program)
    page = program.conductor.host.current_page()
    assert isinstance(page, CasePage)
    page.tabs.go("timeline", "")
    close(qtbot, program)
    assert json.loads(preferences.place(id_of(folder))) == {"page": "case", "at": f"{case}/timeline"}
    again = start()
    page = again.conductor.host.current_page()
    assert isinstance(page, CasePage)
    settle(qtbot, again)
    assert page.tabs.key == "timeline"
    assert "2026-0910-0001" in " ".join(label.text() for label in page.findChildren(QLabel))
    # The first page counts what is due, though nobody has visited it yet.
    qtbot.waitUntil(lambda: bool(again.window.findChildren(TodayPage)), timeout=10_000)
    settle(qtbot, again)
    assert again.conductor.host.current_page() is page


@pytest.mark.usefixtures("case")
def test_that_a_page_of_the_rail_is_come_back_to_without_what_was_searched_for(
    qtbot: QtBot, start: Start, folder: Path, preferences: Preferences
) -> None:
    program = start()
    program.conductor.go("cases", "欧阳晓锋")
    close(qtbot, program)
    assert json.loads(preferences.place(id_of(folder))) == {"page": "cases"}
    again = start()
    assert isinstance(again.conductor.host.current_page(), CasesPage)
    settle(qtbot, again)


def test_that_a_case_that_is_kept_from_whoever_comes_back_gives_way_to_the_first_page(
    qtbot: QtBot, start: Start, case: str, folder: Path, fixed_clock: FixedClock
) -> None:
    program = start()
    settle(qtbot, program)
    program.conductor.go("case", CaseTarget(case))
    close(qtbot, program)
    with Workspace.open(folder, clock=fixed_clock) as workspace, workspace.write() as session:
        declare_recusal(session, case, RecusalDraft(ME, "本人亲属"), actor=Actor("李若水"), clock=fixed_clock)
    again = start()
    settle(qtbot, again)
    assert isinstance(again.conductor.host.current_page(), TodayPage)
    assert "2026-0910-0001" not in " ".join(label.text() for label in again.window.findChildren(QLabel))
    again.conductor.go_back()
    assert isinstance(again.conductor.host.current_page(), TodayPage)


@pytest.mark.usefixtures("case")
def test_that_a_case_that_is_gone_gives_way_to_the_first_page(
    qtbot: QtBot, start: Start, folder: Path, preferences: Preferences
) -> None:
    preferences.keep_place(id_of(folder), '{"page": "case", "at": "gone/refusal"}')
    program = start()
    settle(qtbot, program)
    assert isinstance(program.conductor.host.current_page(), TodayPage)


@pytest.mark.parametrize("kept", ["", "no json", "[]", '{"page": "nowhere"}', '{"page": "case"}'])
def test_that_what_was_kept_wrongly_is_no_place(folder: Path, preferences: Preferences, kept: str) -> None:
    preferences.keep_place(id_of(folder), kept)
    assert Places(preferences, page_specs()).kept(Layout(folder)) is None


def test_that_a_workspace_without_a_readable_name_keeps_no_place(
    folder: Path, preferences: Preferences
) -> None:
    (folder / "workspace.json").write_text('{"id": "../../x"}', "utf-8")
    assert Places(preferences, page_specs()).kept(Layout(folder)) is None
