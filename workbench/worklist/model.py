"""A list of work, how it is wanted, and what came of writing it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from workbench.changes import Changes
from workbench.rulebook.model import Language
from workbench.today.model import DueLine, PausedLine

By = Literal["day", "person"]


@dataclass(frozen=True, slots=True)
class Worklist:
    """What is overdue, and what is due up to a day; names and texts are masked.

    `total`: how many there are, which may be more than are listed. `day_before`: the working day before each
    due day, for reminders.
    """

    on: date
    until: date
    lines: tuple[DueLine, ...]
    total: int
    paused: tuple[PausedLine, ...]
    day_before: dict[date, date]
    made_at: datetime
    made_by: str
    institution: str = ""
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class ListOptions:
    """In which language, grouped how, and whether masked names stand in the calendar file too."""

    language: Language = "zh"
    by: By = "day"
    names: bool = False


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Up to which day the list goes, and where it is written."""

    path: Path
    until: date | None = None
    options: ListOptions = ListOptions()


@dataclass(frozen=True, slots=True)
class ListWritten:
    """A list that was just written, with how many entries."""

    path: Path
    entries: int
    changes: Changes
