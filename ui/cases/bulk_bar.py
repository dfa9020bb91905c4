"""What can be done with several cases at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.elided_label import ElidedLabel


class BulkBar(QFrame):
    """Takes the place of the filter chips while more than one case is selected."""

    assign_wanted = Signal()
    label_wanted = Signal()
    move_wanted = Signal()
    group_wanted = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 4, 0)
        line.setSpacing(metrics.GAP_SMALL)
        self._count = ElidedLabel(role="heading")
        assign = ActionButton(self.tr("Assign…"), icon_name="person")
        assign.clicked.connect(self.assign_wanted)
        label = ActionButton(self.tr("Add nature…"), icon_name="flag")
        label.clicked.connect(self.label_wanted)
        move = ActionButton(self.tr("Move to…"), icon_name="arrow-right")
        move.clicked.connect(self.move_wanted)
        group = ActionButton(self.tr("Open a group…"), icon_name="group")
        group.clicked.connect(self.group_wanted)
        drop = ActionButton(self.tr("Clear selection"), kind="quiet")
        drop.clicked.connect(self.dropped)
        line.addWidget(self._count, 1)
        for button in (assign, label, move, group, drop):
            line.addWidget(button)

    def show_count(self, count: int) -> None:
        """Show how many are selected."""
        self._count.setText(self.tr("%n case(s) selected", "", count))
