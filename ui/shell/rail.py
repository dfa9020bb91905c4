"""The rail: the program's name and the pages; folds to icons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.icon_button import IconButton
from ui.shell.page_spec import PageSpec
from ui.shell.rail_brand import RailBrand
from ui.shell.rail_entry import RailEntry

WITH_HANDBOOK = 440


class Rail(QFrame):
    """`chosen` carries the key of a page; `folded` what the person chose."""

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self._is_folded = False
        self._entries: dict[str, RailEntry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(2)
        self._brand = RailBrand(
            self.tr("Case Workbench"), self.tr("C", "one character for the program's mark")
        )
        column.addWidget(self._brand)
        column.addSpacing(6)
        for place, spec in enumerate(specs):
            entry = RailEntry(spec.title(), spec.icon, f"Ctrl+{place + 1}" if place < 9 else "")
            entry.clicked.connect(lambda _checked=False, key=spec.key: self.chosen.emit(key))
            self._group.addButton(entry)
            self._entries[spec.key] = entry
            column.addWidget(entry)
        column.addStretch(1)
        self._fold = IconButton("rail", self.tr("Fold the rail"), shortcut="Ctrl+B")
        self._fold.clicked.connect(self._on_fold_clicked)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column
        self._handbook: IconButton | None = None
        self.show_folded(False)

    @property
    def is_folded(self) -> bool:
        """Whether it shows icons only."""
        return self._is_folded

    def show_folded(self, folded: bool) -> None:
        """Fold or unfold."""
        self._is_folded = folded
        self.setFixedWidth(metrics.RAIL_FOLDED_WIDTH if folded else metrics.RAIL_WIDTH)
        self._brand.fold(folded)
        for entry in self._entries.values():
            entry.fold(folded)

    def show_page(self, key: str) -> None:
        """Mark the page that is shown; a page that is not in the rail leaves the mark where it was."""
        if key in self._entries:
            self._entries[key].setChecked(True)

    def show_badge(self, key: str, number: int) -> None:
        """Show a page's number."""
        if key in self._entries:
            self._entries[key].show_badge(number)

    def offer_handbook(self, act: Callable[[], None]) -> None:
        """Put the handbook at the foot; not before the first painting, which does without."""
        button = IconButton("help", self.tr("Handbook (F1)"))
        button.clicked.connect(act)
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        self._handbook = button
        self._fit()

    def allow(self, allowed: bool) -> None:
        """Entries are off while there is no workspace."""
        for entry in self._entries.values():
            entry.setEnabled(allowed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the pages need the room; F1 stays."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._handbook is not None:
            self._handbook.setVisible(self.height() >= WITH_HANDBOOK)

    def _on_fold_clicked(self) -> None:
        self.show_folded(not self._is_folded)
        self.folded.emit(self._is_folded)
