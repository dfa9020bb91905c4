"""Draws a step of the refusal flow: its number, its name on two lines at most, and how it stands."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.checklists.words import ChecklistWords, step_chip
from ui.evidence.list_model import THING_ROLE
from ui.evidence.row_painting import GAP, paint_chips, paint_ground, paint_lines
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.chip_painter import ChipState, chip_width
from ui.kit.theme import tokens
from workbench.checklists.model import StepState, StepView

ROW_PX, LINE_PX = 30, 18
NUMBER_PX, NAME_GAP, SIDE_PX = 22, 8, 14
NARROW_PX = 120


class StepDelegate(QStyledItemDelegate):
    """Needs a ListModel of StepView; in a narrow list only number and state remain."""

    def __init__(self, words: ChecklistWords) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the name needs in the width of the list."""
        step: StepView | None = index.data(THING_ROLE)
        width = option.widget.viewport().width() if isinstance(option.widget, QListView) else 0
        if step is None or width < NARROW_PX:
            return QSize(60, ROW_PX)
        font = fonts.sized(option.font, metrics.TEXT_PX, bold=True)
        name = self._words.text(self._words.step(step))
        room = width - 2 * SIDE_PX - NUMBER_PX - NAME_GAP - _chip_room(step, option.font)
        is_long = QFontMetrics(font).horizontalAdvance(name) > room
        return QSize(60, ROW_PX + LINE_PX if is_long else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One step."""
        step: StepView | None = index.data(THING_ROLE)
        if step is None:
            return
        painter.save()
        paint_ground(painter, option)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        narrow = option.rect.width() < NARROW_PX
        side = 10 if narrow else SIDE_PX
        area = option.rect.adjusted(side, 0, -side, 0)
        self._paint_number(painter, option, QRect(area.left(), area.top(), NUMBER_PX, area.height()), step)
        rest = area.adjusted(NUMBER_PX + NAME_GAP, 0, 0, 0)
        chip = step_chip(step.state)
        rest = paint_chips(painter, rest, [ChipState("", chip.tone, chip.icon)], option.font)
        if not narrow:
            font = fonts.sized(option.font, metrics.TEXT_PX, bold=selected)
            quiet = step.state in (StepState.LOCKED, StepState.NOT_NEEDED) and not selected
            name = self._words.text(self._words.step(step))
            paint_lines(painter, rest, name, font, "secondary" if quiet else "text")
        painter.restore()

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, step: StepView
    ) -> None:
        painter.setFont(fonts.sized(option.font, metrics.SMALL_PX))
        painter.setPen(QColor(tokens().secondary))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(step.number))


def _chip_room(step: StepView, font: QFont) -> int:
    chip = step_chip(step.state)
    return round(chip_width(ChipState("", chip.tone, chip.icon), font)) + GAP
