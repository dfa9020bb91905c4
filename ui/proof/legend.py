"""What the signs of the table of proof mean."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import metrics
from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_view import IconView
from ui.proof.proof_words import CELLS
from workbench.proof.model import CellState

SIGN_PX = 13


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
        flow = FlowLayout(self, spacing=metrics.GAP)
        flow.setContentsMargins(12, 2, 12, 2)
        for state, (icon, tone) in CELLS.items():
            flow.addWidget(_meaning(IconView(icon, tone, SIGN_PX), meanings[state]))


def _meaning(sign: IconView, text: str) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    words = QLabel(text)
    words.setProperty("role", "hint")
    line.addWidget(sign)
    line.addWidget(words)
    return box
