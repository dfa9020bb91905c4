"""One to five, with words at the ends."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.choice_chips import ChoiceChips
from workbench.followups.model import HIGHEST, LOWEST


class ScoreChips(ChoiceChips):
    """A score or none; a digit presses its chip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        ends = {
            LOWEST: QCoreApplication.translate("ScoreChips", "1 very poor"),
            HIGHEST: QCoreApplication.translate("ScoreChips", "5 very good"),
        }
        scores = range(LOWEST, HIGHEST + 1)
        super().__init__([(str(score), ends.get(score, str(score))) for score in scores], parent)
