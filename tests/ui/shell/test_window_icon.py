"""The icon of the windows is the one of the installed program."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.kit.resource_files import resource_path
from ui.shell.program import Program
from ui.shell.window_icon import SIZES, window_icon

PACKAGED = Path(__file__).resolve().parents[3] / "packaging" / "freeze" / "icons" / "case-workbench.svg"


def test_that_the_window_has_the_icon_of_the_installed_program(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.start(tmp_path / "neu")
    qtbot.waitUntil(lambda: not program.window.windowIcon().isNull(), timeout=10_000)
    assert resource_path("style", "program.svg").read_bytes() == PACKAGED.read_bytes()


def test_that_the_icon_is_drawn_in_every_size_on_a_clear_ground(qtbot: QtBot) -> None:
    icon = window_icon()
    assert sorted(size.width() for size in icon.availableSizes()) == sorted(SIZES)
    picture = icon.pixmap(64).toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(10, 10).name() == "#1d4f91"
