"""Ctrl+K: one box that finds cases, people and commands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.floating import Floating
from ui.kit.search_box import SearchBox
from ui.shell.palette_list import ROW, PaletteDelegate, PaletteEntry, PaletteModel

WIDTH = 640
MOST_SHOWN = 10
TOP = 72
LOW_WINDOW = 560


class CommandPalette(Floating):
    """Floats over the window. `asked` carries what was typed; the frame answers with `show_found`."""

    asked = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: tuple[PaletteEntry, ...] = ()
        self.setAccessibleName(self.tr("Find or do anything"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(metrics.GAP_SMALL)
        self._box = SearchBox(self.tr("Find cases, people, commands"))
        self._box.textChanged.connect(self._on_box_text_changed)
        self._box.searched.connect(self.asked)
        self._box.installEventFilter(self)
        self._model = PaletteModel(self)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_list_clicked)
        column.addWidget(self._box)
        self._nothing = QLabel(self.tr("Nothing found."))
        self._nothing.setProperty("role", "secondary")
        self._nothing.setContentsMargins(10, 4, 10, 6)
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        window.installEventFilter(self)
        self.hide()

    def open(self, commands: Sequence[PaletteEntry]) -> None:
        """Open with these commands, everything typed before forgotten."""
        self._commands = tuple(commands)
        self._box.clear()
        self._show(self._matching(""))
        self.show()
        self.raise_()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_found(self, text: str, found: Sequence[PaletteEntry]) -> None:
        """Show what was found for a text, unless something else has been typed since."""
        if text == self._box.text().strip():
            self._show([*found, *self._matching(text)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the box steer the list; the window's size moves the palette."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if watched is self._box and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._leave_on_focus_out(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        row = self._list.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self.hide()
            self._window.setFocus()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            count = max(1, self._model.rowCount())
            self._list.setCurrentIndex(
                self._model.index((row + (1 if key == Qt.Key.Key_Down else -1)) % count)
            )
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._box.composing:
            self._choose(row)
        else:
            return False
        return True

    def _leave_on_focus_out(self, event: QFocusEvent) -> None:
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in kept:
            self.hide()

    def _matching(self, text: str) -> list[PaletteEntry]:
        words = text.casefold().split()
        return [each for each in self._commands if all(word in each.hay for word in words)]

    def _show(self, entries: Sequence[PaletteEntry]) -> None:
        self._model.show_state(entries)
        self._list.setCurrentIndex(self._model.index(0))
        self._list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 2 * metrics.GAP)
        top = TOP if self._window.height() > LOW_WINDOW else metrics.GAP
        room = self._window.height() - top - 2 * metrics.GAP - metrics.CONTROL_HEIGHT - 24
        shown = min(self._model.rowCount(), MOST_SHOWN, max(1, room // ROW))
        self._list.setFixedHeight(shown * ROW + 2)
        self._column.activate()
        self.setGeometry((self._window.width() - width) // 2, top, width, self._column.sizeHint().height())

    def _on_box_text_changed(self, text: str) -> None:
        self._show(self._matching(text))

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None:
            self.hide()
            entry.act()
