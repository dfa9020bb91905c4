"""Notices that another day began while the window stayed open."""

from PySide6.QtCore import QObject, QTimer

from ui.kit.bus import Bus
from workbench.changes import Changes
from workbench.moment import Clock, today

MINUTE_MS = 60_000


class DayWatch(QObject):
    """Looks every minute, because a machine that slept over midnight wakes late; tells the bus."""

    def __init__(self, clock: Clock, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._bus = bus
        self._day = today(clock)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()

    def look(self) -> None:
        """Tell everybody if the day is another one than before."""
        day = today(self._clock)
        if day != self._day:
            self._day = day
            self._bus.publish(Changes.of("calendar"))
