"""What a self-test is made of: steps, the place where they work, and how each went."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from workbench.moment import FixedClock

# The day of the story, so that a program that lies on a disk for years is tested as on its first day.
CLOCK = FixedClock(datetime(2026, 9, 28, 2, 42, tzinfo=UTC))


class Fault(Exception):
    """Something is not as it must be; the text says what, for whoever mends the program."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where the steps work: an empty folder of their own. Later steps find what earlier ones left there."""

    place: Path
    clock: FixedClock = CLOCK

    @property
    def demo(self) -> Path:
        """Where the main job was done, with its files."""
        return self.place / "演示 demo"

    @property
    def present(self) -> Path:
        """A workspace of the day on which this runs."""
        return self.place / "今天 today"

    @property
    def cache(self) -> Path:
        """What libraries keep for the next time."""
        return self.place / "cache"

    def fixture(self, revision: str) -> Path:
        """The workspace that came with an earlier release."""
        return self.place / f"第 {revision} 版"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that has to work; its name stands in the messages under `code`."""

    code: str
    run: Callable[[Bench], object]
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went; `trace` is empty where it did what it must."""

    step: Step
    seconds: float
    trace: str = ""

    @property
    def is_done(self) -> bool:
        """Whether the step did what it must."""
        return not self.trace


def need(holds: object, what: str) -> None:
    """Go on where something holds.

    Raises: Fault that says what does not.
    """
    if not holds:
        raise Fault(what)
