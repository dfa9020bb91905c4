"""Lets the window work until it has nothing left to do."""

from PySide6.QtCore import QEventLoop, QTimer

from ui.kit.jobs import Jobs
from workbench.selftest.model import need

PATIENCE_MS = 60_000
# Answers may lead to new questions, which are asked in the next moment.
_EVERY_MS, _CALM = 5, 3


def wait_for(jobs: Jobs) -> None:
    """Return when no job has run for some moments.

    Raises: Fault when that takes longer than anything may take.
    """
    loop, patience, look = QEventLoop(), QTimer(), QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    patience.start(PATIENCE_MS)
    calm = 0

    def see() -> None:
        nonlocal calm
        calm = 0 if jobs.running else calm + 1
        if calm >= _CALM:
            loop.quit()

    look.timeout.connect(see)
    look.start(_EVERY_MS)
    loop.exec()
    need(not jobs.running, "the window does not come to rest")
