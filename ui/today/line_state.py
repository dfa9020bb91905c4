"""A due line as it is shown, and the lane it stands in."""

from dataclasses import dataclass

from ui.kit.palette import Tone


@dataclass(frozen=True, slots=True)
class LineState:
    """`head` case and person, `when` at the right, `what` under it; `tip` holds the dates in full.

    `tab`: where on the page of the case it is dealt with.
    """

    key: str
    complaint_id: str
    head: str
    when: str
    what: str
    tone: Tone
    tip: str
    tab: str = ""

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return f"{self.head}, {self.what}, {self.when}"


@dataclass(frozen=True, slots=True)
class LaneState:
    """A lane: its lines, how many there are in all, and what it says when it is empty."""

    title: str
    tone: Tone
    icon: str
    note: str
    lines: tuple[LineState, ...]
    total: int
    empty: str
