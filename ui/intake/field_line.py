"""Several controls on one line, and under it what is wrong with any of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.intake.line_mark import LineMark, Said
from ui.kit import metrics
from ui.kit.field_row import TOKENS
from ui.kit.icon_view import IconView


class FieldLine(QWidget):
    """`add` gives each control its mark, for `Fields.bind`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: dict[QWidget, Said] = {}
        self.line = QHBoxLayout()
        self.line.setSpacing(metrics.GAP_SMALL)
        self._icon = IconView("alert", size=14)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._under = QWidget()
        under = QHBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 2)
        under.setSpacing(4)
        under.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self._text, 1)
        self._under.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self.line, 1)
        column.addWidget(self._under)

    def add(self, control: QWidget, stretch: int = 0, *, frame: QWidget | None = None) -> LineMark:
        """Append a control; `frame` is the part of it that takes the coloured border."""
        self.line.addWidget(control, stretch, Qt.AlignmentFlag.AlignTop)
        return LineMark(self, control, frame or control)

    def add_tall(self, control: QWidget) -> LineMark:
        """Append a control that takes all the height there is."""
        self.line.addWidget(control, 1)
        return LineMark(self, control, control)

    def say(self, control: QWidget, said: Said | None) -> None:
        """Take note of what is wrong with one control; errors are shown before warnings."""
        if said is None:
            self._said.pop(control, None)
        else:
            self._said[control] = said
        errors = [each for each in self._said.values() if each.level == "error"]
        shown = errors or list(self._said.values())
        self._under.setVisible(bool(shown))
        if shown:
            token = TOKENS["error" if errors else shown[0].level]
            self._icon.show_icon("warning" if errors else "alert", token)
            self._text.setText("\n".join(dict.fromkeys(each.text for each in shown)))
            self._text.setProperty("tone", token)
            self._text.setProperty("role", "problem")
            self._text.style().unpolish(self._text)
            self._text.style().polish(self._text)

    @property
    def problem_text(self) -> str:
        """The words under the line."""
        return self._text.text() if self._said else ""
