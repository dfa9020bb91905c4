"""The word lists with their codes, and how many words of its own the branch has in each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit import fonts
from ui.words.names import WordNames
from workbench.words.rules import LISTS, codes_of

WIDTH = 250
COUNT_WIDTH = 40
BAR_WIDTH = 24
Place = tuple[str, str]
_PLACE = Qt.ItemDataRole.UserRole


class CodeList(QTreeWidget):
    """`chosen` carries list and code."""

    chosen = Signal(object)

    def __init__(self, names: WordNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[Place, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Word lists"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setStyleSheet("QTreeView::item { min-height: 24px; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(COUNT_WIDTH)
        self._fill(names)
        self.setColumnWidth(0, WIDTH - COUNT_WIDTH - BAR_WIDTH)
        self.setColumnWidth(1, COUNT_WIDTH)
        self.currentItemChanged.connect(self._on_self_current_item_changed)

    @property
    def place(self) -> Place:
        """The list and code that are chosen; the first code of a list whose heading is."""
        item = self.currentItem()
        found: Place | None = item.data(0, _PLACE) if item is not None else None
        return found or next(iter(self._items))

    def choose(self, place: Place) -> bool:
        """Choose a code; False when there is none such."""
        item = self._items.get(place)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None

    def show_counts(self, counts: Mapping[Place, int]) -> None:
        """Say how many own words stand in each."""
        for place, item in self._items.items():
            own = counts.get(place, 0)
            item.setText(1, str(own) if own else "")
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _fill(self, names: WordNames) -> None:
        for name in LISTS:
            codes = codes_of(name)
            top = QTreeWidgetItem([names.list(name), ""])
            top.setFont(0, fonts.sized(self.font(), 12, bold=True))
            self.addTopLevelItem(top)
            top.setExpanded(name == LISTS[0])
            if codes == ("",):
                self._items[name, ""] = top
                top.setData(0, _PLACE, (name, ""))
                continue
            top.setData(0, _PLACE, (name, codes[0]))
            for code in codes:
                text = names.code(name, code)
                item = QTreeWidgetItem([text, ""])
                item.setToolTip(0, f"{code} {text}")
                item.setData(0, _PLACE, (name, code))
                top.addChild(item)
                self._items[name, code] = item

    def _on_self_current_item_changed(self, current: QTreeWidgetItem | None, _before: object) -> None:
        if current is not None:
            self.chosen.emit(current.data(0, _PLACE))
