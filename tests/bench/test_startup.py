"""How long the window takes to paint, and to be of use, against a bare window of the same library."""

import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from ui.shell.startup_probe import measured_start

PAINT_CEILING, LIST_CEILING = 1.6, 3.0
PAIRS = 9
BARE = """
import json, os, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
since = float(os.environ["WORKBENCH_STARTUP_PROBE"])
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not hasattr(self, "painted"):
            self.painted = True
            print(json.dumps({"paint": (time.monotonic() - since) * 1000}), flush=True)
            QTimer.singleShot(0, app.quit)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def test_that_the_window_paints_and_lists_almost_as_soon_as_a_bare_one(
    big_root: Path, tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ours = [sys.executable, "-m", "ui.app", "--workspace", str(big_root)]
    bare = [sys.executable, "-c", BARE]
    measured_start(ours, environment), measured_start(bare, environment)
    pairs = []
    for _ in range(PAIRS):
        floor = measured_start(bare, environment)["paint"]
        pairs.append((measured_start(ours, environment), floor))
        time.sleep(0.05)
    paint = statistics.median(marks["first_paint_ms"] / floor for marks, floor in pairs)
    usable = statistics.median(marks["usable_ms"] / floor for marks, floor in pairs)
    floor_name = "first paint of a bare PySide6 window"
    note = "100,000 cases, whole process from its start"
    ledger.append(
        {"what": "first paint", "floor": floor_name, "ratio": paint, "ceiling": PAINT_CEILING, "note": note}
    )
    ledger.append(
        {"what": "usable list", "floor": floor_name, "ratio": usable, "ceiling": LIST_CEILING, "note": note}
    )
    assert paint <= PAINT_CEILING
    assert usable <= LIST_CEILING
