"""Several choices of one list, ticked in a floating panel; long lists are narrowed by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.cases.facets import Facet
from ui.kit import metrics
from ui.kit.choices import Choice

CODE_ROLE = Qt.ItemDataRole.UserRole
WITH_SEARCH = 9
ROW, MOST_ROWS, WIDTH = 30, 11, 248


class ChoicePopup(QFrame):
    """`edited` carries the codes after every tick; Escape or a press elsewhere closes it."""

    edited = Signal(object)

    def __init__(self, facet: Facet, codes: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(facet.title)
        self._choices = facet.choices
        self._codes = list(codes)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type to narrow the list"))
        self.search.setAccessibleName(self.tr("Narrow the choices of {title}").format(title=facet.title))
        self.search.setVisible(len(facet.choices) >= WITH_SEARCH)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(facet.title)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._toggle)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics.GAP_SMALL,) * 4)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self._fill("")

    def open_under(self, chip: QWidget) -> None:
        """Show it below a chip, inside the screen."""
        rows = min(MOST_ROWS, self.list.count())
        searched = metrics.CONTROL_HEIGHT + metrics.GAP_SMALL if len(self._choices) >= WITH_SEARCH else 0
        self.resize(WIDTH, rows * ROW + searched + 2 * metrics.GAP_SMALL + 4)
        place = chip.mapToGlobal(QPoint(0, chip.height() + 2))
        screen = chip.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        (self.search if searched else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the field into the list; Space and Enter tick."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if watched is self.search and key == Qt.Key.Key_Down:
            self.list.setFocus()
            self.list.setCurrentRow(max(0, self.list.currentRow()))
            return True
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        item = self.list.currentItem()
        if item is not None and (enter or (key == Qt.Key.Key_Space and watched is self.list)):
            self._toggle(item)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for choice in self._choices:
            if choice.matches(typed):
                self.list.addItem(self._item(choice))
        self.list.setCurrentRow(0)

    def _item(self, choice: Choice) -> QListWidgetItem:
        item = QListWidgetItem(choice.label)
        item.setData(CODE_ROLE, choice.code)
        # Not user-checkable: a press anywhere on the row ticks, not only one on the box.
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        ticked = choice.code in self._codes
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setToolTip(choice.label)
        item.setSizeHint(QSize(0, ROW))
        return item

    def _toggle(self, item: QListWidgetItem) -> None:
        code = item.data(CODE_ROLE)
        if code in self._codes:
            self._codes.remove(code)
        else:
            self._codes.append(code)
        ticked = code in self._codes
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.edited.emit(tuple(self._codes))

    def _on_search_text_changed(self, text: str) -> None:
        self._fill(text)
