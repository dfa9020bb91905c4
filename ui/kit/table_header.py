"""The header of a table: the sorted column shows its direction with an arrow beside its title."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.kit import metrics
from ui.kit.icons import paint_icon
from ui.kit.theme import tokens

ARROW = 12
PADDING = 8


class TableHeader(QHeaderView):
    """Fixed height, sections sized by hand; a column's order is the page's business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._arrow: tuple[int, bool] | None = None
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(40)
        self.setFixedHeight(metrics.ROW_HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_arrow(self, section: int | None, *, descending: bool) -> None:
        """Mark the sorted column; None marks none."""
        self._arrow = None if section is None else (section, descending)
        self.viewport().update()

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        """The style's section, then the arrow where the title ends."""
        painter.save()
        super().paintSection(painter, area, section)
        painter.restore()
        if self._arrow is None or self._arrow[0] != section:
            return
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        width = self.fontMetrics().horizontalAdvance(title)
        alignment = self.model().headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        if Qt.AlignmentFlag.AlignRight in Qt.AlignmentFlag(alignment):
            left = area.right() - PADDING - width - ARROW - 2
        else:
            left = area.left() + PADDING + width + 4
        spot = QRectF(
            min(max(left, area.left()), area.right() - ARROW), area.center().y() - ARROW / 2 + 1, ARROW, ARROW
        )
        paint_icon(painter, spot, "sort-down" if self._arrow[1] else "sort-up", tokens().accent)
