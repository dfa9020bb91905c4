"""The floating list of choices under a field, steered from the field so that input methods keep working."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.kit.choices import Choice
from ui.kit.popups import popup_corner

MOST_SHOWN = 10
ROW = 28


class ChoiceList(QListView):
    """Never takes the focus; `chosen` carries the Choice."""

    chosen = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._choices: list[Choice] = []
        self._strings = QStringListModel(self)
        self.setObjectName("choices")
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setModel(self._strings)
        self.clicked.connect(self._on_self_clicked)

    def show_state(self, choices: Sequence[Choice]) -> None:
        """Show these choices under the field, nothing when there are none."""
        self._choices = list(choices)
        self._strings.setStringList([choice.line for choice in self._choices])
        if not self._choices:
            self.hide()
            return
        self.setCurrentIndex(self._strings.index(0, 0))
        width = max(self._field.width(), min(420, self.sizeHintForColumn(0) + 40))
        self.resize(width, min(MOST_SHOWN, len(self._choices)) * ROW + 10)
        self.move(popup_corner(self._field, self.size()))
        self.show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Let the list have a key that the field got; returns whether it used it."""
        if not self.isVisible():
            return False
        key, row = event.key(), self.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in steps:
            target = min(max(row + steps[Qt.Key(key)], 0), len(self._choices) - 1)
            self.setCurrentIndex(self._strings.index(target, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._choose(row)
            return key != Qt.Key.Key_Tab
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _on_self_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        self.hide()
        if 0 <= row < len(self._choices):
            self.chosen.emit(self._choices[row])
