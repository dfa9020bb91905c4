"""The place for problems of one control among several on a line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.kit.field_row import Level

if TYPE_CHECKING:
    from ui.intake.field_line import FieldLine


@dataclass(frozen=True, slots=True)
class Said:
    """What is wrong, and how badly."""

    text: str
    level: Level


class LineMark:
    """Colours the control's border and hands the words to the line."""

    def __init__(self, line: "FieldLine", control: QWidget, frame: QWidget) -> None:
        self._line = line
        self.control = control
        self._frame = frame

    def show_problem(self, text: str | None, level: Level = "error") -> None:
        """Show it; None clears the place."""
        self._line.say(self.control, Said(text, level) if text else None)
        wanted = level if text else None
        self._frame.setAccessibleDescription(text or "")
        if self._frame.property("problem") != wanted:
            self._frame.setProperty("problem", wanted)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
