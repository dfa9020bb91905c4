"""What every row of a list in the form can do."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.intake.fields import Marked
from ui.kit import metrics
from ui.kit.icon_button import IconButton


class DraftRow(QWidget):
    """Fields stacked in `fields`, a cross at the right; subclasses say what of a draft they hold."""

    edited = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(4)
        self._cross = IconButton("close", "", size=metrics.CONTROL_HEIGHT - 4)
        self._cross.clicked.connect(self.removed)
        line.addLayout(self.fields, 1)
        line.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)

    def name_cross(self, text: str) -> None:
        """Say what the cross removes."""
        self._cross.setAccessibleName(text)
        self._cross.setToolTip(text)

    def draft(self) -> Any:
        """What is typed."""
        raise NotImplementedError

    def show_state(self, draft: Any) -> None:
        """Show a draft without telling anybody."""
        raise NotImplementedError

    def marks(self) -> Mapping[str, Marked]:
        """Where problems of each part are shown."""
        raise NotImplementedError

    def is_blank(self) -> bool:
        """Whether nothing is typed, so that the row is no part of the draft."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self.marks().values())).control.setFocus()

    def allow_removing(self, allowed: bool) -> None:
        """The last row that must be there cannot be removed."""
        self._cross.setVisible(allowed)

    def tell(self, *_ignored: object) -> None:
        """Slot for every field's own signal."""
        self.edited.emit()
