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
    patience = QTimer()
    patience.setSingleShot(True)
    patience.start(PATIENCE_MS)
    begun: list[None] = []
    noted = jobs.running_changed.connect(lambda: begun.append(None))
    try:
        calm = 0
        while calm < _CALM:
            begun.clear()
            _let_pass(_EVERY_MS)
            # A moment in which something began and ended again was none of calm.
            calm = 0 if jobs.running or begun else calm + 1
            need(patience.isActive(), "the window does not come to rest")
    finally:
        jobs.running_changed.disconnect(noted)


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
