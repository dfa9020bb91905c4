"""Draws a row of the list: day, time, kind, case, what happened, who wrote it down."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.chip_painter import ChipState, chip_width, paint_chip
from ui.kit.dates import clock_time
from ui.kit.icons import paint_icon, token_colour
from ui.kit.theme import tokens
from ui.timeline.entry_model import ENTRY_ROLE, NEW_DAY_ROLE
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import ICONS
from workbench.timeline.model import EntryKind, EntryRow

DAY_PX = 92
TIME_PX = 44
KIND_ICON_PX = 20
CASE_PX = 116
WRITER_PX = 64
NARROW_PX = 620


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece of a row is set."""

    token: str = "text"
    strong: bool = False
    struck: bool = False
    right: bool = False


PLAIN, QUIET, DAY = Look(), Look("secondary"), Look(strong=True)
STRUCK, WRITER = Look("secondary", struck=True), Look("secondary", right=True)


class EntryDelegate(QStyledItemDelegate):
    """`names_case` puts the case number into every row; the row that is open shows its words below itself."""

    def __init__(self, words: EntryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.names_case = False
        self.hovered_row = -1
        self.open_row = -1
        self._kind_px = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows have one height; the view makes the open one higher."""
        return QSize(200, metrics.ROW_HEIGHT)

    def words_left(self, width: int, measure: QFontMetrics) -> int:
        """Where the words of a row begin, in a list of some width."""
        fixed = 14 + DAY_PX + self._kind_width(measure) + 8
        if width < NARROW_PX:
            return 14
        return fixed + TIME_PX + (CASE_PX if self.names_case else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row; of the open one, only its first line."""
        entry = index.data(ENTRY_ROLE)
        if entry is None:
            return
        palette = tokens()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.selection))
        elif index.row() == self.hovered_row:
            painter.fillRect(option.rect, QColor(palette.hover))
        painter.setPen(QColor(palette.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        line = QRect(option.rect)
        line.setHeight(metrics.ROW_HEIGHT)
        new_day = bool(index.data(NEW_DAY_ROLE)) or option.rect.top() <= 0
        said = self._words.what(entry) if index.row() == self.open_row else self._words.line(entry)
        self._paint_line(painter, line, entry, said, new_day=new_day)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, line: QRect, entry: EntryRow, said: str, *, new_day: bool
    ) -> None:
        narrow = line.width() < NARROW_PX
        left = line.left() + 14
        day = self._words.day(entry) if new_day else ""
        self._text(painter, QRect(left, line.top(), DAY_PX - 8, line.height()), day, DAY)
        left += DAY_PX
        if not narrow:
            time = clock_time(entry.occurred_at) if entry.occurred_at else ""
            self._text(painter, QRect(left, line.top(), TIME_PX - 4, line.height()), time, QUIET)
            left += TIME_PX
        kind = QRect(left, line.top(), self._kind_width(painter.fontMetrics()), line.height())
        left = self._paint_kind(painter, kind, entry, narrow=narrow)
        if self.names_case and not narrow:
            box = QRect(left, line.top(), CASE_PX - 8, line.height())
            self._text(painter, box, entry.case_no, QUIET)
            left += CASE_PX
        right = line.right() - 12
        if not narrow:
            writer = QRect(right - WRITER_PX, line.top(), WRITER_PX, line.height())
            self._text(painter, writer, entry.recorded_by, WRITER)
            right -= WRITER_PX + 12
        self._paint_what(painter, QRect(left, line.top(), right - left, line.height()), entry, said)

    def _paint_kind(self, painter: QPainter, box: QRect, entry: EntryRow, *, narrow: bool) -> int:
        palette = tokens()
        spot = QRectF(box.left(), round(box.center().y() - 7), 14, 14)
        colour = token_colour(palette, self._words.token(entry))
        paint_icon(painter, spot, ICONS[entry.kind], colour)
        if narrow:
            return box.left() + 24
        self._text(painter, box.adjusted(KIND_ICON_PX, 0, 0, 0), self._words.kind(entry.kind), QUIET)
        return box.right() + 8

    def _kind_width(self, measure: QFontMetrics) -> int:
        """Room for the longest name of a kind, in whichever language."""
        if not self._kind_px:
            names = (self._words.kind(kind) for kind in EntryKind)
            self._kind_px = KIND_ICON_PX + max(measure.horizontalAdvance(name) for name in names) + 8
        return self._kind_px

    def _paint_what(self, painter: QPainter, box: QRect, entry: EntryRow, said: str) -> None:
        chip = self._chip(entry)
        if chip is not None:
            width = chip_width(chip, painter.font())
            top = box.center().y() - metrics.CHIP_HEIGHT / 2
            paint_chip(painter, QRectF(box.left(), top, width, metrics.CHIP_HEIGHT), chip, tokens())
            box = box.adjusted(round(width) + 8, 0, 0, 0)
        self._text(painter, box, said, STRUCK if entry.corrected_by_id is not None else PLAIN)

    def _chip(self, entry: EntryRow) -> ChipState | None:
        if entry.corrected_by_id is not None:
            return ChipState(self.tr("Corrected"), "amber", "pencil")
        if entry.corrects_id is not None:
            return ChipState(self.tr("Corrects"), "accent", "pencil")
        return None

    def _text(self, painter: QPainter, box: QRect, text: str, look: Look) -> None:
        kept = painter.font()
        painter.setFont(_font(kept, look))
        painter.setPen(QColor(token_colour(tokens(), look.token)))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if look.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.setFont(kept)


def _font(font: QFont, look: Look) -> QFont:
    changed = fonts.sized(font, metrics.TEXT_PX, bold=look.strong)
    changed.setStrikeOut(look.struck)
    return changed
