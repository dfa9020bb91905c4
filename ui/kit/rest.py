"""Lets the window work until it has nothing left to do, for whoever drives it instead of a person."""

from PySide6.QtCore import QEventLoop, QTimer

from ui.kit.jobs import Jobs

# Against a window that hangs, and no measure of speed: a busy old machine may need minutes for one page.
PATIENCE_MS = 15 * 60_000
# What shows something that moves never has an empty queue.
_PASSES_AT_MOST = 200


def comes_to_rest(
    jobs: Jobs, *, moment_ms: int = 5, moments: int = 3, patience_ms: int = PATIENCE_MS
) -> bool:
    """Whether no job ran and nothing waited in the queue for some moments in a row, before patience ended."""
    patience = QTimer()
    patience.setSingleShot(True)
    patience.start(patience_ms)
    begun: list[None] = []
    noted = jobs.running_changed.connect(lambda: begun.append(None))
    calm = 0
    is_held = True
    # Answers may lead to new questions, which are asked in the next moment.
    while calm < moments and is_held:
        begun.clear()
        _let_pass(moment_ms)
        # A moment in which something began and ended again was none of calm.
        calm = 0 if jobs.running or begun else calm + 1
        # A machine that stood still all that time is asked once more.
        is_held = patience.isActive() or calm > 0
    jobs.running_changed.disconnect(noted)
    return calm >= moments


def _let_pass(milliseconds: int) -> None:
    """Work for a moment, and then off what still waits: on a busy machine a moment holds a single event."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    passes = 0
    while passes < _PASSES_AT_MOST and loop.processEvents():  # house: no handler calls this
        passes += 1
