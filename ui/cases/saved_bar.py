"""Saved filters as chips; the one that is in force is lit and can be removed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from ui.cases.case_filter import STARTING, CaseFilter
from ui.cases.saved_filters import SavedFilter
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.icon_button import IconButton

CHIPS_SHOWN = 2


class SavedBar(QWidget):
    """`chosen` carries a CaseFilter, `save_wanted` and `removed` (a name) speak for themselves."""

    chosen = Signal(object)
    save_wanted = Signal()
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: tuple[SavedFilter, ...] = ()
        self._filter = CaseFilter()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.GAP_SMALL)
        self._label = QLabel(self.tr("Saved filters:"))
        self._label.setProperty("role", "secondary")
        self._more = IconButton("star", self.tr("Saved filters"), size=metrics.CHIP_HEIGHT + 2)
        self._more.clicked.connect(self._open_menu)
        self._line.addWidget(self._label)
        self._line.addStretch(1)
        self._line.addWidget(self._more)
        self.chips: list[Chip] = []

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """Show these; the first ones as chips, all in the menu."""
        self._saved = tuple(saved)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(each) for each in self._saved[:CHIPS_SHOWN]]
        for place, chip in enumerate(self.chips, start=1):
            self._line.insertWidget(place, chip)
        self._label.setVisible(bool(self.chips))
        self.show_filter(self._filter)

    def show_filter(self, chosen: CaseFilter) -> None:
        """Light the saved filter that is in force."""
        self._filter = chosen
        for chip, saved in zip(self.chips, self._saved, strict=False):
            chip.setChecked(saved.filter.same_narrowing(chosen))

    def _chip(self, saved: SavedFilter) -> Chip:
        chip = Chip(saved.name, use="check")
        chip.setToolTip(self.tr("Show the cases of this saved filter; press again to show all in progress"))
        chip.clicked.connect(lambda checked, saved=saved: self._on_chip_clicked(saved, checked))
        return chip

    def _on_chip_clicked(self, saved: SavedFilter, checked: bool) -> None:
        self.chosen.emit(saved.filter if checked else STARTING)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_force = next((each for each in self._saved if each.filter.same_narrowing(self._filter)), None)
        for saved in self._saved:
            action = menu.addAction(saved.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(saved is in_force)
            action.triggered.connect(lambda _checked, saved=saved: self.chosen.emit(saved.filter))
        menu.addSeparator()
        save = menu.addAction(self.tr("Save this filter…"), self.save_wanted.emit)
        save.setEnabled(self._filter.narrows and in_force is None)
        if in_force is not None:
            text = self.tr("Remove “{name}”").format(name=in_force.name.replace("&", "&&"))
            menu.addAction(text, lambda: self.removed.emit(in_force.name))
        menu.addSeparator()
        menu.addAction(self.tr("Show all cases"), lambda: self.chosen.emit(CaseFilter()))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
