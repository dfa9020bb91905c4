"""Draws a link of the custody chain: what happened, when, between whom, and its hash."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.evidence.list_model import THING_ROLE
from ui.evidence.row_painting import paint_ground, paint_text
from ui.evidence.words import EvidenceWords
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.theme import tokens
from workbench.evidence.custody_model import CustodyRow

ROW_PX = 54
DOT_PX = 9
HASH_PX = 92


class CustodyDelegate(QStyledItemDelegate):
    """Needs a ListModel of CustodyRow; `broken_at` marks the link from which the chain does not hold."""

    def __init__(self, words: EvidenceWords) -> None:
        super().__init__()
        self._words = words
        self.broken_at = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One link with the piece of chain that ties it to its neighbours."""
        row: CustodyRow | None = index.data(THING_ROLE)
        if row is None:
            return
        painter.save()
        paint_ground(painter, option)
        area = option.rect.adjusted(18, 0, -16, 0)
        last = index.row() == index.model().rowCount() - 1
        self._paint_chain(painter, area, first=index.row() == 0, last=last, broken=self._broken(row))
        left = area.left() + 24
        line = QRect(left, area.top() + 7, area.right() - left - HASH_PX, 20)
        strong = fonts.sized(option.font, metrics.TEXT_PX, bold=True)
        said = f"{row.position}  {self._words.event(row.event)} · {self._words.offset_moment(row.at)}"
        paint_text(painter, line, said, strong, "red" if self._broken(row) else "text")
        below = QRect(left, area.top() + 28, area.right() - left, 18)
        paint_text(painter, below, who(row), fonts.sized(option.font, metrics.SMALL_PX), "secondary")
        spot = QRect(area.right() - HASH_PX + 8, area.top() + 7, HASH_PX - 8, 20)
        small = fonts.sized(option.font, metrics.HINT_PX)
        paint_text(painter, spot, f"{row.row_hash[:10]}…", small, "secondary")
        painter.restore()

    def _broken(self, row: CustodyRow) -> bool:
        return 0 < self.broken_at <= row.position

    def _paint_chain(self, painter: QPainter, area: QRect, *, first: bool, last: bool, broken: bool) -> None:
        palette = tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(palette.red if broken else palette.accent)
        centre = QPointF(area.left() + DOT_PX / 2, area.top() + 17)
        style = Qt.PenStyle.DotLine if broken else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.5, style))
        if not first:
            painter.drawLine(QPointF(centre.x(), area.top()), centre)
        if not last:
            painter.drawLine(centre, QPointF(centre.x(), area.bottom() + 1))
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(palette.surface if broken else palette.accent))
        painter.drawEllipse(QRectF(centre.x() - DOT_PX / 2, centre.y() - DOT_PX / 2, DOT_PX, DOT_PX))


def who(row: CustodyRow) -> str:
    """From whom to whom, where, by which method, and the note."""
    people = " → ".join(name for name in (row.from_person, row.to_person) if name)
    due = ""
    if row.due_back_on:
        due = QCoreApplication.translate("CustodyLine", "due back {day}").format(
            day=row.due_back_on.isoformat()
        )
    things = (row.place, row.device, row.carrier_no, row.seal_no, due, row.clock_note)
    parts = (people, row.witness, *things, row.note, row.method)
    return " · ".join(part for part in parts if part)
