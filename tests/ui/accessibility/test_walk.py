"""Every page, tab and dialog, for who hears instead of seeing, who has keys alone, or a small screen."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import Driver
from tests.e2e.window.sitting import OFFICE_SCREEN, staged
from tests.once import once
from tests.ui.accessibility.subjects import subjects
from tests.ui.accessibility.walk import Findings, Walker
from ui.shell.notice_settings import NoticeSettings
from ui.shell.preferences import Preferences
from workbench.demo.model import DemoResult
from workbench.moment import FixedClock

# Whoever comes first walks for all, and may have played the demonstration before.
pytestmark = pytest.mark.timeout(600)
FEWEST_PLACES, FEWEST_CONTROLS = 75, 1000
# Findings that are right as they are, each with its reason.
ALLOWED: dict[str, str] = {
    "FactList “Channels” Tab goes back to Frame > PersonPage > ProfileCard > FactList “History”": (
        "the cards of a person are packed by height: the next one in order may begin a little higher"
    ),
}


@pytest.fixture
def findings(
    qapp: QApplication,
    qtbot: QtBot,
    preferences: Preferences,
    fixed_clock: FixedClock,
    demonstration: DemoResult,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Findings:
    """Of the one walk that all tests share."""

    def walk(folder: Path) -> Findings:
        root = folder / "workspace"
        shutil.copytree(demonstration.workspace, root)
        ids = subjects(root, fixed_clock)
        preferences.theme = "light"
        NoticeSettings(preferences).is_on = False
        with staged(qapp, qtbot, preferences, OFFICE_SCREEN) as program:
            program.start(root)
            driver = Driver(qtbot, program)
            driver.settle()
            return Walker(program, driver, ids).walk()

    monkeypatch.setenv("WORKBENCH_NOW", fixed_clock.now().isoformat())
    monkeypatch.setenv("HOME", str(tmp_path_factory.getbasetemp()))
    return once(tmp_path_factory, "walk", walk)


def without_reasons(found: list[str]) -> list[str]:
    return [fault for fault in found if not any(fault.endswith(allowed) for allowed in ALLOWED)]


def test_that_the_walk_went_everywhere(findings: Findings) -> None:
    assert findings.unopened == []
    assert findings.places >= FEWEST_PLACES
    assert findings.controls >= FEWEST_CONTROLS


def test_that_every_control_has_a_name_of_its_own_and_a_role(findings: Findings) -> None:
    assert without_reasons(findings.unheard) == []


def test_that_tab_reaches_everything_in_reading_order_and_comes_around(findings: Findings) -> None:
    assert without_reasons(findings.astray) == []


def test_that_it_can_be_seen_where_the_keyboard_is_in_light_and_dark(findings: Findings) -> None:
    assert without_reasons(findings.unseen) == []


def test_that_nothing_is_cut_off_at_100_150_and_200_percent(findings: Findings) -> None:
    assert "\n".join(without_reasons(findings.cut)) == ""
