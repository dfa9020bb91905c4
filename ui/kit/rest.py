"""Lets the window work until it has nothing left to do, for whoever drives it instead of a person."""

from PySide6.QtCore import QEventLoop, QTimer

from ui.kit.jobs import Jobs

PATIENCE_MS = 60_000


def comes_to_rest(
    jobs: Jobs, *, moment_ms: int = 5, moments: int = 3, patience_ms: int = PATIENCE_MS
) -> bool:
    """Whether no job ran for some moments in a row before patience ended."""
    patience = QTimer()
    patience.setSingleShot(True)
    patience.start(patience_ms)
    begun: list[None] = []
    noted = jobs.running_changed.connect(lambda: begun.append(None))
    calm = 0
    # Answers may lead to new questions, which are asked in the next moment.
    while calm < moments and patience.isActive():
        begun.clear()
        _let_pass(moment_ms)
        # A moment in which something began and ended again was none of calm.
        calm = 0 if jobs.running or begun else calm + 1
    jobs.running_changed.disconnect(noted)
    return calm >= moments


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
