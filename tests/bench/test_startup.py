"""How long the window takes to paint, and to be of use, against a bare window of the same library."""

import json
import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from tests.bench.conftest import NOW
from ui.shell.startup_probe import measured_start
from workbench.moment import branch_date

PAINT_CEILING, LIST_CEILING = 1.6, 3.0
FLOOR = "first paint of a bare PySide6 window"
PAIRS = 9
LINES_IN_VIEW = 40
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
    environment["WORKBENCH_NOW"] = NOW.isoformat()
    ours = [sys.executable, "-m", "ui.app", "--workspace", str(big_root)]
    bare = [sys.executable, "-c", BARE]
    measured_start(ours, environment), measured_start(bare, environment)
    assert _lines_put_by(big_root) >= LINES_IN_VIEW
    pairs = []
    for _ in range(PAIRS):
        floor = measured_start(bare, environment)["paint"]
        pairs.append((measured_start(ours, environment), floor))
        time.sleep(0.05)
    whole = "100,000 cases, whole process from its start"
    ratios = {}
    for what, mark, ceiling, note in (
        ("first paint", "first_paint_ms", PAINT_CEILING, whole),
        ("usable list", "usable_ms", LIST_CEILING, f"{whole}; the lanes as the last start put them by"),
        ("the same list read anew", "settled_ms", None, f"{whole}; the database open, every answer there"),
    ):
        ratios[what] = statistics.median(marks[mark] / floor for marks, floor in pairs)
        ledger.append(
            {"what": what, "floor": FLOOR, "ratio": ratios[what], "ceiling": ceiling or "none", "note": note}
        )
    assert ratios["first paint"] <= PAINT_CEILING
    assert ratios["usable list"] <= LIST_CEILING


def _lines_put_by(root: Path) -> int:
    """How many lines the list will show: a list without lines would prove nothing."""
    kept = json.loads((root / "cache" / "first-screen.json").read_text("utf-8"))
    return sum(len(lane["lines"]) for lane in kept["days"][branch_date(NOW).isoformat()]["lanes"])
