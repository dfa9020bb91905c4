"""The list of found files with its filters; ticks and names are set in it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from ui.bulk.found_columns import standing_text
from ui.bulk.found_model import FoundModel
from ui.bulk.model import FoundRow, Shown, matching
from ui.bulk.tick_delegate import TickDelegate
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.cell_delegate import CellDelegate
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from workbench.bulk.model import Standing


class FoundList(QWidget):
    """`chosen_changed` tells that other files are ticked."""

    chosen_changed = Signal()

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FoundRow, ...] = ()
        self._shown = Shown.ALL
        self.model = FoundModel(words, self)
        self.table = Table(self.model, "bulk-found", accessible_name=self.tr("Found files"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        plain = self.table.itemDelegate()
        assert isinstance(plain, CellDelegate)  # narrowing: the table made it
        self._ticks = TickDelegate(plain)
        self.table.setItemDelegateForColumn(self.model.tick_column, self._ticks)
        self.search = SearchBox(self.tr("Find by name or folder"), hint="/")
        self.chips: dict[Shown, Chip] = {shown: Chip("", use="check") for shown in Shown}
        self._all, self._none = ActionButton(self.tr("Tick all")), ActionButton(self.tr("Untick all"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(self._filters())
        column.addWidget(self.table, 1)
        self.model.chosen_changed.connect(self.chosen_changed)
        self.table.previewed.connect(lambda _place: self.model.toggle(self._selected()))
        self.table.opened.connect(self._edit_title)
        self.search.searched.connect(lambda _text: self._filter())
        self._all.clicked.connect(lambda: self.model.choose(self._listed(), chosen=True))
        self._none.clicked.connect(lambda: self.model.choose(self._listed(), chosen=False))

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        """Show other files, ticked as proposed."""
        self._rows = tuple(rows)
        counts = {standing.value: 0 for standing in Standing}
        for row in rows:
            counts[row.candidate.standing.value] += 1
        for shown, chip in self.chips.items():
            count = len(rows) if shown is Shown.ALL else counts[shown.value]
            chip.show_state(ChipState(f"{self._name(shown)} {count}"))
            chip.setVisible(shown in (Shown.ALL, Shown.READY) or bool(count))
        self.model.begin(rows)
        self._show(Shown.ALL)
        if rows:
            self.table.setCurrentIndex(self.model.index(0, self.model.title_column))

    def keep_typed(self) -> None:
        """Take over the name that is still being typed."""
        editor = self.table.indexWidget(self.table.currentIndex())
        if editor is not None:
            self.table.commitData(editor)
            self.table.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _filters(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.search, 1)
        for shown, chip in self.chips.items():
            line.addWidget(chip)
            chip.hide()  # until there is something to count
            chip.clicked.connect(lambda _checked=False, shown=shown: self._show(shown))
        line.addSpacing(metrics.GAP_SMALL)
        for button in (self._all, self._none):
            button.setAutoDefault(False)
            line.addWidget(button)
        return line

    def _name(self, shown: Shown) -> str:
        return self.tr("All") if shown is Shown.ALL else standing_text(Standing(shown.value))

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        for each, chip in self.chips.items():
            chip.setChecked(each is shown)
        self._filter()

    def _filter(self) -> None:
        self.model.show_state(matching(self._rows, self._shown, self.search.text()))

    def _listed(self) -> list[FoundRow]:
        rows = (self.model.row_at(place) for place in range(self.model.rowCount()))
        return [row for row in rows if row is not None]

    def _selected(self) -> list[FoundRow]:
        chosen = set(self.table.selected_ids())
        return [row for row in self._listed() if row.place in chosen]

    def _edit_title(self, place: int) -> None:
        """Enter or a double click: type another name, but not where the tick was pressed."""
        current = self.table.currentIndex()
        if current.column() == self.model.tick_column and not self.table.hasFocus():
            return
        index: QModelIndex = self.model.index(self.model.row_of(place), self.model.title_column)
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.table.setCurrentIndex(index)
            self.table.edit(index)
