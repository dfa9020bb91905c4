from dataclasses import dataclass
from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from ui.kit.bus import Bus
from ui.shell.day_watch import DayWatch
from workbench.changes import Changes
from workbench.moment import BRANCH_ZONE


@dataclass
class HandSetClock:
    instant: datetime
    fixed: bool = True

    def now(self) -> datetime:
        return self.instant


def test_that_pages_are_told_once_that_another_day_began(qtbot: QtBot) -> None:
    clock = HandSetClock(datetime(2026, 9, 28, 23, 59, tzinfo=BRANCH_ZONE))
    bus = Bus()
    told: list[Changes] = []
    bus.changed.connect(told.append)
    watch = DayWatch(clock, bus, bus)
    watch.look()
    assert told == []
    clock.instant += timedelta(minutes=1)
    watch.look()
    watch.look()
    assert [changes.topics for changes in told] == [frozenset({"calendar"})]
