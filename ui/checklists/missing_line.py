"""One thing that a gate waits for, with the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView
from workbench.checklists.model import Missing

# Kinds for which there is a place to go.
LED_TO = ("element", "item", "evidence")


class MissingLine(QWidget):
    """`wanted` carries the Missing when its button is pressed."""

    wanted = Signal(object)

    def __init__(self, words: ChecklistWords, entry: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        token = "red" if entry.red else "amber"
        line.addWidget(IconView("warning" if entry.red else "dot", token), 0, Qt.AlignmentFlag.AlignTop)
        text = QLabel(words.missing(entry))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if entry.red:
            text.setProperty("tone", "red")
        line.addWidget(text, 1)
        self.button: ActionButton | None = None
        if entry.kind in LED_TO and entry.id:
            self.button = ActionButton(self.tr("Go there"), kind="quiet")
            self.button.setAccessibleName(self.tr("Go to: {what}").format(what=words.missing(entry)))
            self.button.clicked.connect(lambda: self.wanted.emit(entry))
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
