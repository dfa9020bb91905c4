"""Draws the table of proof: a row with its verdict under it, a sign in each cell that ties something."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.evidence.row_painting import paint_text
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.icons import paint_icon, token_colour
from ui.kit.painting import paint_focus
from ui.kit.theme import tokens
from ui.proof.matrix_model import LINE_ROLE, TIED_ROLE, Heading
from ui.proof.proof_words import CELLS, ProofWords
from workbench.proof.model import Cell, Row

ROW_PX, HEADING_PX, ICON_PX, SMALL_ICON_PX = 46, 32, 16, 13
PADDING = 10


class MatrixDelegate(QStyledItemDelegate):
    """Needs a MatrixModel."""

    def __init__(self, words: ProofWords) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a row, one for a heading."""
        heading = isinstance(index.data(LINE_ROLE), Heading)
        return QSize(metrics.ROW_HEIGHT, HEADING_PX if heading else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        line = index.data(LINE_ROLE)
        painter.save()
        self._paint_ground(painter, option, line)
        if isinstance(line, Heading):
            self._paint_heading(painter, option, index, line)
        elif isinstance(line, Row) and index.column() == 0:
            self._paint_row(painter, option.rect, option, line)
        elif isinstance(line, Row):
            self._paint_sign(painter, option.rect, index.data(TIED_ROLE))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: object) -> None:
        palette, area = tokens(), option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if isinstance(line, Heading):
            painter.fillRect(area, QColor(palette.page))
        elif selected:
            painter.fillRect(area, QColor(palette.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.hover))
        painter.setPen(QColor(palette.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(area.adjusted(2, 2, -2, -2)), palette, metrics.CONTROL_RADIUS)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: Heading
    ) -> None:
        if index.column() == 0:
            area = option.rect.adjusted(PADDING, 0, -PADDING, 0)
            paint_text(painter, area, line.text, fonts.sized(option.font, metrics.TEXT_PX, bold=True))

    def _paint_row(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, row: Row) -> None:
        icon, tone = self._words.look(row)
        inner = area.adjusted(PADDING, 0, -PADDING, 0)
        first = QRect(inner.left(), inner.top() + 4, inner.width(), 20)
        font = fonts.sized(option.font, metrics.TEXT_PX, bold=row.stands_out)
        paint_text(painter, first, self._words.name(row), font)
        top = inner.top() + 27 - SMALL_ICON_PX / 2 + 4
        paint_icon(
            painter,
            QRectF(inner.left(), top, SMALL_ICON_PX, SMALL_ICON_PX),
            icon,
            token_colour(tokens(), tone),
        )
        second = QRect(
            inner.left() + SMALL_ICON_PX + 5, inner.top() + 22, inner.width() - SMALL_ICON_PX - 5, 18
        )
        token = "secondary" if tone in ("neutral", "green") else tone
        paint_text(painter, second, self._words.row(row), fonts.sized(option.font, metrics.SMALL_PX), token)

    def _paint_sign(self, painter: QPainter, area: QRect, cell: Cell | None) -> None:
        if cell is None:
            painter.setPen(QColor(tokens().line))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "·")
            return
        icon, tone = CELLS[cell.state]
        corner = area.center()
        box = QRectF(corner.x() - ICON_PX / 2 + 1, corner.y() - ICON_PX / 2 + 1, ICON_PX, ICON_PX)
        paint_icon(painter, box, icon, token_colour(tokens(), tone))
