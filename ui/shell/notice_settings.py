"""What a person wants to be reminded of on this machine, and what they were told today."""

import re
from collections.abc import Iterable
from datetime import date, time

from ui.shell.preferences import Preferences

ON, TIMES, NAMES, TOLD = "notices.on", "notices.times", "notices.names", "notices.told"
USUAL_TIMES = (time(9, 0), time(14, 0))
MARKS_AT_MOST = 2000
_SEPARATORS = re.compile(r"[\s,，、;；]+")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:：]([0-5][0-9])")


class NoticeSettings:
    """Reads and writes the preferences; marks of what was told say nothing about it."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def is_on(self) -> bool:
        """Whether anything is told at all."""
        return self._preferences.value(ON) != "no"

    @is_on.setter
    def is_on(self, wanted: bool) -> None:
        self._preferences.keep_value(ON, "yes" if wanted else "no")

    @property
    def names(self) -> bool:
        """Whether masked names stand in what is told."""
        return self._preferences.value(NAMES) == "yes"

    @names.setter
    def names(self, wanted: bool) -> None:
        self._preferences.keep_value(NAMES, "yes" if wanted else "no")

    @property
    def times(self) -> tuple[time, ...]:
        """When the day is gone through, the earliest first; those of the house until others are chosen."""
        return parse_times(self._preferences.value(TIMES)) or USUAL_TIMES

    @times.setter
    def times(self, times: Iterable[time]) -> None:
        self._preferences.keep_value(TIMES, written_times(times))

    def told_on(self, day: date) -> frozenset[str]:
        """The marks of what was told on a day; only the latest day is remembered."""
        kept_day, _, marks = self._preferences.value(TOLD).partition(" ")
        return frozenset(marks.split("|")) if kept_day == day.isoformat() and marks else frozenset()

    def note_told(self, day: date, marks: Iterable[str]) -> None:
        """Remember that these were told."""
        known = [*self.told_on(day), *marks][-MARKS_AT_MOST:]
        self._preferences.keep_value(TOLD, f"{day.isoformat()} {'|'.join(dict.fromkeys(known))}")


def parse_times(text: str) -> tuple[time, ...] | None:
    """Times of day as typed (`9:00, 14:30`), the earliest first; None when something is no time."""
    found = []
    for part in filter(None, _SEPARATORS.split(text)):
        match = _TIME.fullmatch(part)
        if match is None:
            return None
        found.append(time(int(match[1]), int(match[2])))
    return tuple(sorted(set(found))) or None


def written_times(times: Iterable[time]) -> str:
    """`09:00, 14:30`."""
    return ", ".join(one.strftime("%H:%M") for one in times)
