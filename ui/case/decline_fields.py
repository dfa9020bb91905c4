"""Why a complaint is not handled: only because of who raised it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.process.model import DeclineGround


class DeclineFields(QWidget):
    """Three cases of one ground; what the complaint is worth is none of them."""

    def __init__(self, problems: FieldProblems, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ChoiceChips(
            (
                (DeclineGround.NOT_CONCERNED, self.tr("Neither the complainant nor authorised")),
                (DeclineGround.NO_AUTHORITY, self.tr("Agent without a valid authority")),
                (DeclineGround.NOT_GUARDIAN, self.tr("Not the guardian")),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = FieldRow(self.tr("Raised by"), self._ground)
        row.show_note(
            self.tr("A weak, repeated or malicious complaint is handled like any other (Measures 18(4)).")
        )
        column.addWidget(problems.bind("ground", row))

    @property
    def ground(self) -> str:
        """The chosen case, empty for none."""
        return self._ground.value
