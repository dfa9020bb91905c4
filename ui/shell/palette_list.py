"""What Ctrl+K found, drawn as icon, title and a quiet note at the right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon
from ui.kit.keys import key_text
from ui.kit.painting import key_width, paint_frame, paint_key
from ui.kit.theme import tokens

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()
ROW = 36


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line: what choosing it does, and the key that does the same."""

    title: str
    icon: str
    act: Callable[[], None]
    note: str = ""
    shortcut: str = ""
    key: str = ""

    @property
    def hay(self) -> str:
        """What a search looks through: the title, and the key so that English finds it in any language."""
        return f"{self.title} {self.key}".casefold()


class PaletteModel(QAbstractListModel):
    """The lines in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[PaletteEntry, ...] = ()

    def show_state(self, entries: Sequence[PaletteEntry]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry | None:
        """A line."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All lines."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title for the screen reader, the line for the delegate."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.title} {entry.note}".strip()
        return entry if role == ENTRY_ROLE else None


class PaletteDelegate(QStyledItemDelegate):
    """Draws a PaletteEntry."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A fixed line."""
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, title, note, key."""
        entry = index.data(ENTRY_ROLE)
        palette = tokens()
        area = QRectF(option.rect).adjusted(4, 1, -4, -1)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_frame(painter, area, fill=palette.selection, border="", radius=metrics.CONTROL_RADIUS)
        paint_icon(
            painter, QRectF(area.left() + 10, area.center().y() - 8, 16, 16), entry.icon, palette.secondary
        )
        right = area.right() - 10
        if entry.shortcut:
            text = key_text(entry.shortcut)
            width = key_width(text, option.font)
            cap = QRectF(right - width, area.top(), width, area.height())
            paint_key(painter, cap, text, palette.secondary, palette.control_line)
            right -= width + 10
        words = QRectF(area.left() + 36, area.top(), right - area.left() - 36, area.height())
        self._paint_words(painter, words, entry, option)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, area: QRectF, entry: PaletteEntry, option: QStyleOptionViewItem
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(QColor(tokens().text))
        measure = painter.fontMetrics()
        title = measure.elidedText(entry.title, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, title)
        room = int(area.width()) - measure.horizontalAdvance(title) - 16
        if entry.note and room > 40:
            painter.setFont(fonts.sized(option.font, metrics.SMALL_PX))
            painter.setPen(QColor(tokens().secondary))
            note = painter.fontMetrics().elidedText(entry.note, Qt.TextElideMode.ElideRight, room)
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, note)
