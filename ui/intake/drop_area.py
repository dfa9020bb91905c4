"""Where letters, recordings and screenshots are dropped; they become evidence once the case has a number."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.theme import tokens

HEIGHT = 46


class DropArea(QWidget):
    """`chosen` carries paths. The drop itself is taken by the page, so that files may fall anywhere on it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        self.setMinimumHeight(HEIGHT)
        self.setAccessibleName(self.tr("Files"))
        text = QLabel(self.tr("Drop letters, recordings or screenshots here · SHA-256 and SM3 come first"))
        text.setProperty("role", "secondary")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = ActionButton(self.tr("Choose files…"), kind="quiet")
        self.choose.clicked.connect(self._on_choose_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.GAP, 6, 6, 6)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(text, 1)
        line.addWidget(self.choose)

    def light(self, lit: bool) -> None:
        """Show that files hang over the page."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed frame, in the accent while files hang over the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = tokens()
        pen = QPen(QColor(palette.accent if self._lit else palette.control_line), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._lit:
            painter.setBrush(QColor(palette.accent_ground))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, metrics.CONTROL_RADIUS, metrics.CONTROL_RADIUS)

    def _on_choose_clicked(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"))
        self._emit(Path(name) for name in names)

    def _emit(self, paths: Iterable[Path]) -> None:
        found = list(paths)
        if found:
            self.chosen.emit(found)
