"""A ring of twelve letters is found, reviewed by two people and marked for a time; nothing else changes."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from accuracy_crowd import honest_crowd, ring_letters
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.cli.conftest import Run
from tests.e2e.window.driving import CONTROL, Driver
from tests.e2e.window.sitting import sat_down
from ui.kit.action_button import ActionButton
from ui.kit.plain_editor import PlainEditor
from ui.shell.preferences import Preferences
from ui.shell.rail_entry import RailEntry
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.links.commands import record_trace
from workbench.links.model import TraceDraft
from workbench.moment import clock_from_environment, today
from workbench.workspace.opening import Workspace

FOUND, REVIEWS, TITLE = "建议复核", "复核", "同一模板信函"
SitAs = Callable[[str], AbstractContextManager[Driver]]


@pytest.fixture
def sit_as(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> SitAs:
    """Sits down at the window in Chinese under a name."""
    monkeypatch.setenv("HOME", str(tmp_path))
    preferences.theme = "dark" if os.environ.get("SIGNALS_DARK") else "light"
    preferences.language = "zh"

    def sit(name: str) -> AbstractContextManager[Driver]:
        preferences.staff_name = name
        return sat_down(qapp, qtbot, preferences, tmp_path / "工作区")

    return sit


@pytest.fixture
def ring(started: Run, tmp_path: Path) -> list[str]:
    """Twelve letters under changed names among eight honest ones; all registered and handled by 陈一鸣."""
    clock, actor = clock_from_environment(), Actor("陈一鸣")
    with Workspace.open(tmp_path / "工作区", clock=clock) as workspace, workspace.write() as session:
        for draft in honest_crowd(8, today(clock)):
            register_complaint(session, draft, actor=actor, clock=clock)
        made = [
            register_complaint(session, draft, actor=actor, clock=clock)
            for draft in ring_letters(12, today(clock))
        ]
        for one in made:
            for kind, value in (("account", "6222021234567890123"), ("sender", "诚信咨询")):
                trace = TraceDraft(kind, value, source="receipt")
                record_trace(session, one.id, trace, actor=actor, clock=clock)
    return sorted(one.case_no for one in made)


def look(driver: Driver, name: str) -> None:
    """Keep a picture where somebody asked for it."""
    if folder := os.environ.get("SIGNALS_PICTURES"):
        driver.front().grab().save(str(Path(folder) / f"{name}.png"))


def deadlines(started: Run, numbers: list[str]) -> list[Any]:
    """All clocks of the cases, as the command line tells them."""
    return [started("--json", "clock", "list", number).json for number in numbers[::6]]


def suggest(driver: Driver) -> None:
    """The page finds the ring by itself; the case says why; a review is suggested."""
    driver.click(RailEntry, "黑产线索")
    driver.until(lambda: "近一年案件，1 组" in driver.words(), "the ring to be found")
    driver.settle()
    assert driver.line(FOUND, "2026-")[0].startswith("12")
    look(driver, "found")
    driver.click(ActionButton, "提出复核")
    driver.see("提出复核这 12 件案件？", "所有时限不变")
    look(driver, "propose")
    driver.type("标题", TITLE)
    driver.type("理由", "电话、账户、寄件人和文字相同", PlainEditor)
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.see("由您提出，须由另一人判断。")
    driver.settle()
    look(driver, "proposed")


def confirm(driver: Driver, case_no: str) -> None:
    """Somebody else is told of it by the day's page, reads what a case rests on, and confirms."""
    driver.see(TITLE, "待复核")
    driver.click(RailEntry, "黑产线索")
    driver.pick(REVIEWS, TITLE)
    driver.click(ActionButton, "作出结论…")
    driver.see("由李若水提出，您作为第二人判断。")
    look(driver, "decide")
    driver.choose("结论", "confirmed")
    driver.type("复核意见", "已逐件核对电话、账户和文字", PlainEditor)
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.see("已逐件核对电话、账户和文字", "2027年3月17日")
    driver.settle()
    look(driver, "confirmed")
    driver.click(RailEntry, "案件")
    driver.settle()
    driver.pick("案件", case_no)
    driver.press(Qt.Key.Key_Return)
    driver.tab("案件内容", "黑产线索")
    driver.pick("指标", "HX01")
    driver.see("139****1234", "已确认", "2027年3月17日")
    look(driver, "tab")


def outward(started: Run, case_no: str, folder: Path) -> str:
    """The words of the outward case file."""
    ran = started("--json", "export", "case-file", case_no, "-o", str(folder / "卷.pdf"))
    assert ran.code == 0, ran.err
    with pypdfium2.PdfDocument(folder / "卷.pdf") as pdf:
        return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_that_a_ring_is_found_confirmed_by_a_second_person_and_marked_for_a_time(
    started: Run, ring: list[str], sit_as: SitAs, tmp_path: Path
) -> None:
    before = deadlines(started, ring)
    with sit_as("李若水") as driver:
        suggest(driver)
    assert "NA4" not in started("--json", "complaint", "show", ring[0]).out
    with sit_as("赵清") as driver:
        confirm(driver, ring[0])
    assert "NA4" in started("--json", "complaint", "show", ring[0]).out
    assert deadlines(started, ring) == before
    (review,) = started("--json", "signals", "list").json["reviews"]
    assert (review["status"], review["expires_on"], review["case_count"]) == ("confirmed", "2027-03-17", 12)
    told = outward(started, ring[0], tmp_path)
    assert ring[0] in told
    assert not [word for word in ("黑产", "线索", "NA4", "复核意见", TITLE) if word in told]
