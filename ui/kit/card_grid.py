"""Cards side by side in as many equal columns as fit, below each other where the window is narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.kit import metrics


class CardGrid(QLayout):
    """Rows of equal height, except with `ragged`: there each column is packed by itself."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least_width: int = 260,
        most_columns: int = 4,
        ragged: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least_width = least_width
        self._most_columns = most_columns
        self._ragged = ragged
        # Qt asks for the height at a width several times for each time it changes.
        self._heights: dict[int, list[int]] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(metrics.GAP)

    def addItem(self, item: QLayoutItem) -> None:
        """Called by Qt for `addWidget`."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many cards there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The card at an index, None beyond the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return a card, None beyond the end."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it gets."""
        return Qt.Orientation.Horizontal

    def invalidate(self) -> None:
        """A card changed, came or went."""
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the cards."""
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        """One column's width; the height follows from the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The narrowest that every card bears, at most the wished width of a column."""
        widths = [min(item.minimumSize().width(), self._least_width) for item in self._shown()]
        return QSize(max(widths, default=0), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        items = self._shown()
        gap = self.spacing()
        fitting = max(1, (area.width() + gap) // (self._least_width + gap))
        columns = max(1, min(fitting, self._most_columns, len(items)))
        width = (area.width() - gap * (columns - 1)) // columns
        heights = self._heights_at(width, items)
        if not self._ragged:
            heights = _levelled(heights, columns)
        bottoms = [area.y()] * columns
        for place, (item, height) in enumerate(zip(items, heights, strict=True)):
            column = bottoms.index(min(bottoms)) if self._ragged else place % columns
            if move:
                item.setGeometry(QRect(area.x() + column * (width + gap), bottoms[column], width, height))
            bottoms[column] += height + gap
        return max(bottoms) - gap - area.y() if items else 0

    def _heights_at(self, width: int, items: list[QLayoutItem]) -> list[int]:
        heights = self._heights.get(width)
        if heights is None or len(heights) != len(items):
            heights = self._heights[width] = [_height(item, width) for item in items]
        return heights


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()


def _levelled(heights: list[int], columns: int) -> list[int]:
    rows = [heights[start : start + columns] for start in range(0, len(heights), columns)]
    return [max(row) for row in rows for _ in row]
