"""Draws a step of the refusal flow: its number, its name and how it stands."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.checklists.words import ChecklistWords, step_chip
from ui.evidence.list_model import THING_ROLE
from ui.evidence.row_painting import paint_chips, paint_ground, paint_text
from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.chip_painter import ChipState
from ui.kit.theme import tokens
from workbench.checklists.model import StepState, StepView

ROW_PX = 30
NUMBER_PX = 22
NARROW_PX = 120


class StepDelegate(QStyledItemDelegate):
    """Needs a ListModel of StepView; in a narrow list only number and state remain."""

    def __init__(self, words: ChecklistWords) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(60, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One step."""
        step: StepView | None = index.data(THING_ROLE)
        if step is None:
            return
        painter.save()
        paint_ground(painter, option)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        narrow = option.rect.width() < NARROW_PX
        area = option.rect.adjusted(10 if narrow else 14, 0, -10 if narrow else -14, 0)
        self._paint_number(painter, option, QRect(area.left(), area.top(), NUMBER_PX, area.height()), step)
        rest = area.adjusted(NUMBER_PX + 8, 0, 0, 0)
        chip = step_chip(step.state)
        rest = paint_chips(painter, rest, [ChipState("", chip.tone, chip.icon)], option.font)
        if not narrow:
            font = fonts.sized(option.font, metrics.TEXT_PX, bold=selected)
            quiet = step.state in (StepState.LOCKED, StepState.NOT_NEEDED) and not selected
            name = self._words.text(self._words.step(step))
            paint_text(painter, rest, name, font, "secondary" if quiet else "text")
        painter.restore()

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, step: StepView
    ) -> None:
        painter.setFont(fonts.sized(option.font, metrics.SMALL_PX))
        painter.setPen(QColor(tokens().secondary))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(step.number))
