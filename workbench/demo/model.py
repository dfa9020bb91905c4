"""What the demonstration tells while it runs, and what it leaves behind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from workbench.moment import BRANCH_ZONE, FixedClock


@dataclass(frozen=True, slots=True)
class DemoStep:
    """Something the demonstration just did; the sentence stands in the messages under `code`."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)


Tell = Callable[[DemoStep], object]


@dataclass(frozen=True, slots=True)
class DemoResult:
    """Where the demonstration lies, and the case that tells the story."""

    workspace: Path
    case_no: str
    case_file: Path
    cases: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days of the story, counted from the day of the demonstration."""

    base: date

    def day(self, offset: object) -> str:
        """The date of an offset as text; anything but a number is already one."""
        return (self.base + timedelta(days=offset)).isoformat() if isinstance(offset, int) else str(offset)

    def clock(self, offset: int, at: str = "10:00") -> FixedClock:
        """A clock that stands at an hour of the branch on a day of the story."""
        hour = time.fromisoformat(at)
        moment = datetime.combine(self.base + timedelta(days=offset), hour, BRANCH_ZONE)
        return FixedClock(moment.astimezone(UTC))
