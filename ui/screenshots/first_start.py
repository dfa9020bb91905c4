"""Takes the picture of the first start, where there is no workspace yet; `HANDBOOK LANGUAGE`."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.kit.theme import STYLE
from ui.registry import page_specs
from ui.screenshots.close_up import close_up, write_small
from ui.screenshots.handbook_shots import FIRST_START
from ui.screenshots.taking import wait
from ui.shell.preferences import Preferences, preferences_file
from ui.shell.program import Program
from ui.shell.staging import set_stage

# Only looked at, never made: a path that says nothing of the machine where the picture is taken.
PLACE = Path("/home/chenyiming/投诉案件")
SIZE = (1100, 560)


def main(arguments: list[str]) -> int:
    """Open the window where nothing is, and look."""
    closely, language = arguments
    out = Path(closely).resolve() / language / f"{FIRST_START}.png"
    application = QApplication([*sys.argv[:1], *STYLE])
    preferences = Preferences(preferences_file())
    preferences.language = "zh" if language == "zh" else "en"
    preferences.theme, preferences.staff_name = "light", "陈一鸣"
    stage = set_stage(application, page_specs(), preferences)
    program = Program(stage)
    stage.window.showNormal()
    stage.window.resize(*SIZE)
    program.start(PLACE)
    wait(program)
    program.defects.close()
    write_small(close_up("MainWindow", stage.window), out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
