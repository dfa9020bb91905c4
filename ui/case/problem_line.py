"""One thing that stands in the way, to be pressed by whoever wants to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView
from workbench.errors import Problem


class ProblemLine(QWidget):
    """`pressed` carries the problem; what nobody can mend from here has no button."""

    pressed = Signal(object)

    def __init__(self, problem: Problem, text: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        warning = problem.level == "warning"
        line.addWidget(
            IconView("alert" if warning else "warning", "amber" if warning else "red", 14),
            0,
            Qt.AlignmentFlag.AlignVCenter,
        )
        line.addWidget(wrapped(text), 1)
        if verb:
            button = ActionButton(verb, kind="quiet", icon_name="arrow-right")
            button.setAutoDefault(False)
            button.setAccessibleName(f"{verb}: {text}")
            button.clicked.connect(lambda: self.pressed.emit(problem))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
