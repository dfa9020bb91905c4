"""Points out earlier cases about the same contract, with what makes them look alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton

SHOWN = 3


@dataclass(frozen=True, slots=True)
class MatterState:
    """An earlier case: its id, its number, and the rest in words."""

    complaint_id: str
    case_no: str
    words: str
    same_demand: bool


class MatterBox(QFrame):
    """`look_wanted` carries the id of a case, `reordered` follows a change."""

    look_wanted = Signal(str)
    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "accent")
        self.setAccessibleName(self.tr("May be the same matter"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(4)
        self._shown: tuple[MatterState, ...] = ()
        self._lines: list[QWidget] = []
        self.hide()

    def show_state(self, matters: Sequence[MatterState]) -> None:
        """Show these; nothing hides the box."""
        if self._shown == tuple(matters[:SHOWN]):
            return
        self._shown = tuple(matters[:SHOWN])
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(matter) for matter in self._shown]
        for line in self._lines:
            self._column.addWidget(line)
        self.reordered.emit()
        self.setVisible(bool(self._lines))

    def _line(self, matter: MatterState) -> QWidget:
        lead = (
            self.tr("May be the same matter (same contract, same demand): {words}")
            if matter.same_demand
            else self.tr("Earlier case about this contract: {words}")
        )
        label = QLabel(lead.format(words=f"{matter.case_no} · {matter.words}"))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        button = ActionButton(self.tr("Show"), kind="quiet")
        button.setAccessibleName(self.tr("Show case {case_no}").format(case_no=matter.case_no))
        button.clicked.connect(lambda: self.look_wanted.emit(matter.complaint_id))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP_SMALL)
        row.addWidget(label, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
