"""The line under a file: pages, size, turning, encoding, and finding."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from ui.evidence.zoom import FIT_PAGE, FIT_WIDTH, SCALES, Zoom
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.icon_button import IconButton
from workbench.evidence.charset import ENCODINGS

SIDE_PX, NUMBER_PX = 26, 44


class ViewerBar(QWidget):
    """`turned` and `zoomed` carry -1 or 1, `rotated` too; `page_wanted` a number, `zoom_wanted` a Zoom,
    `encoding_wanted` the name of a codec, empty for the one that was recognised."""

    turned = Signal(int)
    page_wanted = Signal(int)
    zoomed = Signal(int)
    zoom_wanted = Signal(object)
    rotated = Signal(int)
    encoding_wanted = Signal(str)
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = IconButton("chevron-left", self.tr("Page before (Left)"), size=SIDE_PX)
        self.after = IconButton("chevron-right", self.tr("Next page (Right)"), size=SIDE_PX)
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Go to page"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setFixedWidth(NUMBER_PX)
        self._of = QLabel()
        self._of.setProperty("role", "secondary")
        self.smaller = IconButton("minus", self.tr("Smaller (-)"), size=SIDE_PX)
        self.larger = IconButton("plus", self.tr("Larger (+)"), size=SIDE_PX)
        self.size_chip = Chip(use="menu")
        self.rotate = IconButton("rotate", self.tr("Turn to the right, in this view only (R)"), size=SIDE_PX)
        self.encoding_chip = Chip(use="menu")
        self.encoding_chip.setToolTip(self.tr("Encoding of the text"))
        self.find_button = IconButton("search", self.tr("Find in this file (Ctrl+F)"), size=SIDE_PX)
        self._paging = (self.before, self.number, self._of, self.after)
        self._sizing = (self.smaller, self.size_chip, self.larger, self.rotate)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.GAP_SMALL, 2, metrics.GAP_SMALL, 2)
        line.setSpacing(2)
        line.addStretch(1)
        for part in (*self._paging, *self._sizing, self.encoding_chip, self.find_button):
            line.addWidget(part)
        line.addStretch(1)
        self._connect()

    def show_page(self, page: int, pages: int) -> None:
        """Show which page is open; a single one needs no buttons."""
        for part in self._paging:
            part.setVisible(pages > 1)
        self.number.setValidator(QIntValidator(1, max(1, pages), self.number))
        self.number.setText(str(page))
        self._of.setText(f"/ {QLocale().toString(pages)}")
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)

    def show_zoom(self, zoom: Zoom | None, shown: float = 1.0) -> None:
        """Show how large the page is; None for what has no size."""
        for part in self._sizing:
            part.setVisible(zoom is not None)
        if zoom is not None:
            text = self._zoom_text(zoom, shown)
            self.size_chip.show_state(ChipState(text))
            self.size_chip.setAccessibleName(self.tr("Size: {size}").format(size=text))
            self.smaller.setEnabled(shown > SCALES[0] * 1.02)
            self.larger.setEnabled(shown < SCALES[-1] * 0.98)

    def show_encoding(self, used: str | None, chosen: str = "") -> None:
        """Show how a text was read; None for what is no plain text."""
        self.encoding_chip.setVisible(used is not None)
        if used is not None:
            text = chosen.upper() if chosen else used.upper() or self.tr("unknown")
            self.encoding_chip.show_state(ChipState(text))
            self.encoding_chip.setAccessibleName(self.tr("Encoding: {name}").format(name=text))

    def size_menu(self) -> QMenu:
        """Fit, and the percentages."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for zoom, text in ((FIT_WIDTH, self.tr("Fit width (W)")), (FIT_PAGE, self.tr("Fit page (P)"))):
            menu.addAction(text, partial(self.zoom_wanted.emit, zoom))
        menu.addSeparator()
        for scale in SCALES:
            menu.addAction(_percent(scale), partial(self.zoom_wanted.emit, Zoom("", scale)))
        return menu

    def encoding_menu(self) -> QMenu:
        """The one that was recognised, and the others to try."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("As recognised"), partial(self.encoding_wanted.emit, ""))
        menu.addSeparator()
        for name in ENCODINGS:
            menu.addAction(name.upper(), partial(self.encoding_wanted.emit, name))
        return menu

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.number.returnPressed.connect(lambda: self.page_wanted.emit(int(self.number.text())))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.rotate.clicked.connect(lambda: self.rotated.emit(1))
        self.find_button.clicked.connect(self.find_wanted)
        self.size_chip.clicked.connect(lambda: _open_above(self.size_menu(), self.size_chip))
        self.encoding_chip.clicked.connect(lambda: _open_above(self.encoding_menu(), self.encoding_chip))

    def _zoom_text(self, zoom: Zoom, shown: float) -> str:
        if zoom.fit == "width":
            return self.tr("Fit width")
        return self.tr("Fit page") if zoom.fit == "page" else _percent(shown)


def _percent(scale: float) -> str:
    return f"{QLocale().toString(round(scale * 100))} %"


def _open_above(menu: QMenu, button: QWidget) -> None:
    """The bar stands at the lower edge, so its menus open upwards."""
    corner = button.mapToGlobal(button.rect().topLeft())
    corner.setY(corner.y() - menu.sizeHint().height())
    menu.popup(corner)
