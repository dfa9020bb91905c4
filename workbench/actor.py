"""Who acts: the staff member on whose behalf a command runs, and through which door."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Actor:
    """A staff member by name and the door they came through."""

    name: str
    door: Literal["window", "command_line", "demo", "import", "program"] = "window"
