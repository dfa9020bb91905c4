"""What the signs of the table of proof mean."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_view import IconView
from ui.proof.proof_words import CELLS
from workbench.proof.model import CellState

SIGN_PX, SPACE_PX = 13, 12


class Legend(QWidget):
    """One quiet line; it wraps where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meanings = {
            CellState.PROVES: self.tr("proves"),
            CellState.SUPPORTS: self.tr("cannot prove alone"),
            CellState.ADVERSE: self.tr("adverse"),
            CellState.KEPT_OUT: self.tr("settlement talk"),
            CellState.DEFECTIVE: self.tr("failed its review"),
            CellState.RED: self.tr("file not whole"),
            CellState.WITHDRAWN: self.tr("withdrawn"),
        }
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = FlowLayout(self, spacing=5)
        line.setContentsMargins(12, 5, 12, 5)
        for state, (icon, tone) in CELLS.items():
            line.addWidget(IconView(icon, tone, SIGN_PX))
            words = QLabel(meanings[state])
            words.setProperty("role", "hint")
            words.setContentsMargins(0, 0, SPACE_PX, 0)
            line.addWidget(words)
