"""The place for problems of one control among several on a line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.kit.field_message import Level, repolish


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong, and how badly."""

    text: str
    level: Level


class LineMark:
    """Colours the control's border (`frame` is the part that has it) and hands the words to the line."""

    def __init__(self, control: QWidget, frame: QWidget, say: Callable[[Said | None], None]) -> None:
        self.control = control
        self._frame = frame
        self._say = say

    def show_problem(self, text: str | None, level: Level = "error") -> None:
        """Show it; None clears the place."""
        self._say(Said(text, level) if text else None)
        wanted = level if text else None
        self._frame.setAccessibleDescription(text or "")
        if self._frame.property("problem") != wanted:
            self._frame.setProperty("problem", wanted)
            repolish(self._frame)
