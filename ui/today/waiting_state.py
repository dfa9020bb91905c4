"""A line of what waits for somebody, as it is shown in a card below the lanes."""

from dataclasses import dataclass

from ui.case.target import CaseTarget
from ui.kit.chip_painter import ChipState


@dataclass(frozen=True, slots=True)
class WaitingState:
    """Words, a quieter line under them, perhaps a chip before them, and where it is dealt with.

    `target`: a place in a case, or the id of a person.
    """

    words: str
    note: str
    chip: ChipState | None
    target: CaseTarget | str
