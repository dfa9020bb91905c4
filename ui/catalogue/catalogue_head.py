"""Above the table: which list is shown, what is still to be seen to, and what can be made of it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.catalogue.export_deeds import FORMATS
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.icon_button import IconButton
from workbench.catalogue.model import Catalogue, LeftOut


class CatalogueHead(QWidget):
    """`outer_toggled` True for the outward list; `export_wanted` carries the ending of the file."""

    outer_toggled = Signal(bool)
    missing_wanted = Signal()
    open_wanted = Signal()
    group_wanted = Signal()
    anew_wanted = Signal()
    columns_wanted = Signal(object)
    export_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = Chip(self.tr("Inner"), use="check")
        self.outer = Chip(self.tr("Outward"), use="check")
        self.count = Chip()
        self.missing, self.undecided = Chip(use="press"), Chip(use="press")
        self.new_group = IconButton("plus", self.tr("New group"))
        self.columns = IconButton("columns", self.tr("Columns"))
        self.more = IconButton("more", self.tr("More"))
        self.exports = {ending: ActionButton(ending.upper(), icon_name="export") for ending in FORMATS}
        self._arrange()
        self._connect()
        self.show_outer(False)

    def show_outer(self, outer: bool) -> None:
        """Which list is shown."""
        self.inner.setChecked(not outer)
        self.outer.setChecked(outer)
        for ending, button in self.exports.items():
            outward = self.tr("Export the outward list as {format}")
            name = outward if outer else self.tr("Export the inner list as {format}")
            button.setToolTip(name.format(format=ending.upper()))
            button.setAccessibleName(name.format(format=ending.upper()))

    def show_state(self, catalogue: Catalogue) -> None:
        """Say how much goes out, what is missing and what waits for a decision."""
        included = catalogue.included
        missing = sum(bool(entry.missing) for entry in included)
        undecided = sum(entry.left_out is LeftOut.ADVERSE for entry in catalogue.entries)
        groups = self.tr("%n group(s)", "", len(catalogue.outward_groups))
        text = self.tr("%n go out", "", len(included))
        self.count.show_state(ChipState(f"{text} · {groups}", "neutral", "evidence"))
        self.missing.show_state(ChipState(self.tr("%n incomplete", "", missing), "red", "warning"))
        self.undecided.show_state(ChipState(self.tr("%n open", "", undecided), "amber", "alert"))
        self.missing.setVisible(missing > 0)
        self.undecided.setVisible(undecided > 0)

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        for chip in (self.inner, self.outer, self.count, self.missing, self.undecided):
            line.addWidget(chip)
        line.addStretch(1)
        for button in self.exports.values():
            line.addWidget(button)
        line.addWidget(self.new_group)
        line.addWidget(self.columns)
        line.addWidget(self.more)

    def _connect(self) -> None:
        self.inner.clicked.connect(lambda: self.outer_toggled.emit(False))
        self.outer.clicked.connect(lambda: self.outer_toggled.emit(True))
        self.missing.clicked.connect(self.missing_wanted)
        self.undecided.clicked.connect(self.open_wanted)
        self.new_group.clicked.connect(self.group_wanted)
        self.columns.clicked.connect(lambda: self.columns_wanted.emit(_below(self.columns)))
        self.more.clicked.connect(self._on_more_clicked)
        for ending, button in self.exports.items():
            button.clicked.connect(lambda _checked=False, ending=ending: self.export_wanted.emit(ending))

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Group anew by what each proves…"), self.anew_wanted.emit)
        menu.popup(_below(self.more))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
