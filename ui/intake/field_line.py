"""Several controls on one line, and under it what is wrong with any of them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.intake.line_mark import LineMark, Said
from ui.kit import metrics
from ui.kit.field_message import FieldMessage


class FieldLine(QWidget):
    """`add` gives each control its mark, for `Fields.bind`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: dict[QWidget, Said] = {}
        self.line = QHBoxLayout()
        self.line.setSpacing(metrics.GAP_SMALL)
        self._under = FieldMessage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self.line, 1)
        column.addWidget(self._under)

    def add(self, control: QWidget, stretch: int = 0, *, frame: QWidget | None = None) -> LineMark:
        """Append a control; `frame` is the part of it that takes the coloured border."""
        self.line.addWidget(control, stretch, Qt.AlignmentFlag.AlignTop)
        return LineMark(control, frame or control, partial(self._say, control))

    def add_tall(self, control: QWidget) -> LineMark:
        """Append a control that takes all the height there is."""
        self.line.addWidget(control, 1)
        return LineMark(control, control, partial(self._say, control))

    @property
    def problem_text(self) -> str:
        """The words under the line."""
        return self._under.text

    def _say(self, control: QWidget, said: Said | None) -> None:
        """Take note of what is wrong with one control; errors are shown before warnings."""
        if said is None:
            self._said.pop(control, None)
        else:
            self._said[control] = said
        errors = [each for each in self._said.values() if each.level == "error"]
        shown = errors or list(self._said.values())
        text = "\n".join(dict.fromkeys(each.text for each in shown))
        self._under.show_state(text, shown[0].level if shown else "error")
