"""Draws an exhibit in the list: thumbnail, number and title, how its review stands, where it comes from."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.evidence.list_model import THING_ROLE
from ui.evidence.model import ListedExhibit
from ui.evidence.row_painting import fitting, paint_chips, paint_ground, paint_text
from ui.evidence.thumbnails import SIDE_PX, Thumbnails
from ui.evidence.words import EvidenceWords, icon_of, mark_chips, verdict_chip
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.icons import paint_icon
from ui.kit.painting import paint_frame
from ui.kit.theme import tokens

ROW_PX = 56


class ExhibitDelegate(QStyledItemDelegate):
    """Needs a ListModel of ListedExhibit."""

    def __init__(self, words: EvidenceWords, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._words = words
        self._thumbnails = thumbnails

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines beside the thumbnail."""
        return QSize(160, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One exhibit."""
        exhibit: ListedExhibit | None = index.data(THING_ROLE)
        if exhibit is None:
            return
        painter.save()
        paint_ground(painter, option)
        inner = option.rect.adjusted(14, 0, -14, 0)
        top = inner.top() + (ROW_PX - SIDE_PX) // 2
        self._paint_thumbnail(painter, QRect(inner.left(), top, SIDE_PX, SIDE_PX), exhibit)
        left = inner.left() + SIDE_PX + 10
        width = inner.right() + 1 - left
        self._paint_title(painter, option, QRect(left, inner.top() + 6, width, 22), exhibit)
        self._paint_source(painter, option, QRect(left, inner.top() + 29, width, 20), exhibit)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, exhibit: ListedExhibit
    ) -> None:
        row = exhibit.row
        chip = verdict_chip(row, exhibit.review)
        chip = fitting(chip, area.width())
        rest = paint_chips(painter, area, [chip], option.font)
        font = fonts.sized(option.font, metrics.TEXT_PX, bold=not row.withdrawn)
        font.setStrikeOut(row.withdrawn)
        paint_text(
            painter, rest, f"{row.number}  {row.title}", font, "secondary" if row.withdrawn else "text"
        )

    def _paint_source(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, exhibit: ListedExhibit
    ) -> None:
        rest = paint_chips(painter, area, mark_chips(exhibit.row), option.font)
        font = fonts.sized(option.font, metrics.SMALL_PX)
        paint_text(painter, rest, self._words.where_from(exhibit.row), font, "secondary")

    def _paint_thumbnail(self, painter: QPainter, area: QRect, exhibit: ListedExhibit) -> None:
        palette = tokens()
        box = QRectF(area)
        picture = self._thumbnails.pixmap(exhibit.row)
        if picture is None:
            paint_frame(painter, box, fill=palette.page, border=palette.line, radius=4)
            spot = QRectF(area.center() - QPoint(9, 9), QSize(18, 18))
            paint_icon(painter, spot, icon_of(exhibit.row.media_type), palette.secondary)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(box, 4, 4)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(area, QColor(palette.surface))
        painter.drawPixmap(area, picture)
        painter.restore()
        painter.setPen(QColor(palette.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
