"""A card of the overview whose content can be corrected while the case is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.icon_button import IconButton

PENCIL_PX = 24


class CorrectableCard(RefilledCard):
    """`correct_wanted` asks for the form."""

    correct_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pencil = IconButton("pencil", "", size=PENCIL_PX)
        self._pencil.clicked.connect(self.correct_wanted)
        self.add_action(self._pencil)

    def name_it(self, title: str, pencil: str) -> None:
        """The heading, and in full what the pencil corrects."""
        self.show_title(title)
        self._pencil.setAccessibleName(pencil)
        self._pencil.setToolTip(pencil)

    def allow_correcting(self, allowed: bool) -> None:
        """A closed case is only read."""
        self._pencil.setVisible(allowed)

    def show_lines(self, lines: list[QWidget], *, open_case: bool) -> None:
        """Show other lines; where there are none, the card stays while something can be entered."""
        self.allow_correcting(open_case)
        self.setVisible(open_case or bool(lines))
        self.refill(lines or [wrapped(self.tr("Nothing entered yet"), "secondary")])
