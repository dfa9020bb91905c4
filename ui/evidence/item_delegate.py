"""Draws an item of the evidence checklist: what it is, whether it is at hand, and its exhibits."""

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.evidence.list_model import THING_ROLE
from ui.evidence.row_painting import fitting, paint_chips, paint_ground, paint_text
from ui.evidence.thing_list import ThingList
from ui.evidence.words import EvidenceWords
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.chip_painter import ChipState
from workbench.checklists.model import ItemState, ItemView

ROW_PX = 48


class ItemDelegate(QStyledItemDelegate):
    """Needs a ListModel of ItemView in a ThingList."""

    def __init__(self, words: EvidenceWords) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(160, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One item."""
        item: ItemView | None = index.data(THING_ROLE)
        if item is None:
            return
        painter.save()
        view = self.parent()
        marked = isinstance(view, ThingList) and view.drop_row == index.row()
        paint_ground(painter, option, marked=marked)
        inner = option.rect.adjusted(14, 0, -14, 0)
        line = QRect(inner.left(), inner.top() + 3, inner.width(), 22)
        rest = paint_chips(painter, line, [fitting(item_chip(item), line.width())], option.font)
        name = self._words.wording.name("evidence_items", item.id)
        font = fonts.sized(option.font, metrics.TEXT_PX)
        paint_text(painter, rest, name, font, "text" if item.required else "secondary")
        below = QRect(inner.left(), inner.top() + 25, inner.width(), 18)
        paint_text(painter, below, item_note(item), fonts.sized(option.font, metrics.HINT_PX), "secondary")
        painter.restore()


def item_chip(item: ItemView) -> ChipState:
    """The state of an item; something that is missing is red only when the case needs it."""
    match item.state:
        case ItemState.HAVE:
            return ChipState(QCoreApplication.translate("ItemWords", "At hand"), "green", "check")
        case ItemState.REQUESTED:
            return ChipState(QCoreApplication.translate("ItemWords", "Asked for"), "accent", "mail")
        case ItemState.NOT_APPLICABLE:
            return ChipState(QCoreApplication.translate("ItemWords", "Not applicable"), "neutral", "minus")
        case ItemState.HELD_BY_US:
            return ChipState(QCoreApplication.translate("ItemWords", "We hold it"), "neutral", "building")
        case ItemState.MISSING:
            text = QCoreApplication.translate("ItemWords", "Missing")
            return ChipState(text, "red" if item.required else "neutral", "warning")


def item_note(item: ItemView) -> str:
    """Id, whether the case needs it, and its exhibits, in one short line."""
    needed = QCoreApplication.translate("ItemWords", "needed")
    useful = QCoreApplication.translate("ItemWords", "useful")
    parts = [item.id, needed if item.required else useful]
    if item.evidence:
        numbers = ", ".join(str(number) for number in item.evidence)
        parts.append(QCoreApplication.translate("ItemWords", "exhibit {numbers}").format(numbers=numbers))
    return " · ".join(parts)
