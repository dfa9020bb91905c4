"""The tables of the rule book in groups, with how many rules wait for the legal department."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from ui.kit import fonts
from ui.rules.model import RulesView, TableCount
from ui.rules.names import RuleNames

WIDTH = 216
COUNT_WIDTH = 46
# Numbers stay clear of the scroll bar.
BAR_WIDTH = 24


class TableList(QTreeWidget):
    """`chosen` carries the name of a table."""

    chosen = Signal(str)

    def __init__(self, names: RuleNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Tables of rules"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(8)
        self.setStyleSheet("QTreeView::item { min-height: 24px; }")
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(COUNT_WIDTH)
        self.currentItemChanged.connect(self._on_self_current_item_changed)

    def show_state(self, view: RulesView) -> None:
        """Show the tables; the chosen one stays."""
        kept = self.current_table()
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        for group, tables in view.groups:
            self._add_group(group, tables)
        self.expandAll()
        self.setColumnWidth(0, WIDTH - COUNT_WIDTH - BAR_WIDTH)
        self.setColumnWidth(1, COUNT_WIDTH)
        self.choose(kept or next(iter(self._items)))
        self.blockSignals(False)

    def current_table(self) -> str:
        """The chosen table, empty when there is none."""
        item = self.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def choose(self, table: str) -> bool:
        """Choose a table; False when it is not there."""
        item = self._items.get(table)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None

    def _add_group(self, group: str, tables: Sequence[TableCount]) -> None:
        heading = QTreeWidgetItem([self._names.group(group), ""])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFont(0, fonts.sized(self.font(), 12, bold=True))
        self.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        for table in tables:
            item = QTreeWidgetItem([self._names.table(table.name), str(table.waiting or "")])
            item.setData(0, Qt.ItemDataRole.UserRole, table.name)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            text = self.tr("{name}: {rules} rules, {waiting} to confirm")
            told = text.format(name=item.text(0), rules=table.rules, waiting=table.waiting)
            for column in (0, 1):
                item.setToolTip(column, told)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
            heading.addChild(item)
            self._items[table.name] = item

    def _on_self_current_item_changed(self) -> None:
        table = self.current_table()
        if table:
            self.chosen.emit(table)
