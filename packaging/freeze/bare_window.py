"""The floor of the built program's benchmark: a bare window of the same library, built by the same tool."""

import json
import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """Tells when it was first painted; goes then, if asked to."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint nothing of our own."""
        super().paintEvent(event)
        asked = os.environ.get("WORKBENCH_STARTUP_PROBE")
        if asked and not self.painted:
            self.painted = True
            print(json.dumps({"first_paint_ms": (time.monotonic() - float(asked)) * 1000}), flush=True)
            QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
