"""The search for objects that refer to each other in a ring, kept on the window's own thread."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class GarbageSearch(QObject):
    """Searches for garbage now and then in the thread it lives in, and keeps every other thread from it.

    Python searches in whichever thread makes the next object. A worker that came upon a widget nobody refers
    to any more would delete it there, and Qt's objects may only die in the thread they live in.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.search)

    def start(self) -> None:
        """Leave what is there by now out of every later search, and begin."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def search(self) -> None:
        """Search as deep as Python itself would by now: most rings are young."""
        due = [
            generation
            for generation, (made, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if made > most
        ]
        if due:
            gc.collect(due[-1])
