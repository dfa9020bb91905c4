"""The one header of every page: what it is, in which state, what is due, and the one main action."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton

SEARCH_WIDTH = 300
LEAST_WIDTH = 240
SUBTITLE_ROOM = 80
UNLIMITED = 16777215


class PageHeader(QFrame):
    """Title, subtitle, chips; search, secondary buttons and one primary button at the right.

    In a narrow window the subtitle goes first, then the search takes a line of its own, then the secondary
    buttons fold into a menu; the title and the main action always stay.
    """

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._search: QWidget | None = None
        self._buttons: list[ActionButton] = []
        self._withheld: set[ActionButton] = set()
        self.primary: ActionButton | None = None
        self._title = ElidedLabel(title, role="title")
        self._subtitle = ElidedLabel(subtitle, role="secondary")
        self._more = IconButton("more", self.tr("More actions"), size=metrics.CONTROL_HEIGHT)
        self._more.clicked.connect(self._on_more_clicked)
        self._more.hide()
        self._chip_line, self._search_line = QHBoxLayout(), QHBoxLayout()
        self._button_line, self._primary_line = QHBoxLayout(), QHBoxLayout()
        self._second = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._first_line())
        self._column.addLayout(self._second)

    def _first_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(metrics.GAP)
        for part in (self._chip_line, self._search_line, self._button_line, self._primary_line):
            part.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._title)
        # Ignored but stretched to its own width at most: the subtitle gives way before title and chips do.
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(self._subtitle, 1000)
        line.addLayout(self._chip_line)
        line.addStretch(1)
        line.addLayout(self._search_line)
        line.addLayout(self._button_line)
        line.addWidget(self._more)
        line.addLayout(self._primary_line)
        return line

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Change what the page is about."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._fit()

    def show_chips(self, states: list[ChipState]) -> None:
        """Show the state and what is due as chips after the title."""
        while (item := self._chip_line.takeAt(0)) is not None:
            _free(item.widget())
        for state in states:
            self._chip_line.addWidget(Chip(state.text, state.tone, state.icon))
        self._fit()

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a widget of the page's own after the title: chips that can be pressed."""
        self._chip_line.addWidget(widget)
        self._fit()

    def free_room(self, width: int) -> int:
        """What a width leaves beside title, chips and all buttons; negative when they do not fit."""
        offered = [button for button in self._buttons if button not in self._withheld]
        lines = _line_width(self._chip_line) + _line_width(self._primary_line)
        needed = _width(self._title) + lines + sum(_width(button) for button in offered)
        return width - 2 * metrics.PAGE_MARGIN - needed

    def refit(self) -> None:
        """Fold anew: a widget of the page's own has another width now."""
        self._fit()

    def set_search(self, box: QWidget) -> None:
        """Put a search box into its slot."""
        self._search = box
        self._search_line.addWidget(box)
        box.setFixedWidth(SEARCH_WIDTH)
        self._fit()

    def add_button(self, button: ActionButton) -> ActionButton:
        """Add a secondary button."""
        self._buttons.append(button)
        self._button_line.addWidget(button)
        self._fit()
        return button

    def set_primary(self, button: ActionButton) -> ActionButton:
        """Set the page's one filled button."""
        self.primary = button
        self._primary_line.addWidget(button)
        self._fit()
        return button

    def offer(self, button: ActionButton, offered: bool) -> None:
        """Show or withhold one of the secondary buttons."""
        self._withheld.discard(button)
        if not offered:
            self._withheld.add(button)
        self._fit()

    def add_below(self, widget: QWidget) -> None:
        """A full line under the title: a stepper, tabs."""
        self._column.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """What folds away in a narrow window must not keep the window from getting narrow."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold with the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._subtitle.setMaximumWidth(self._subtitle.sizeHint().width())
        room = self.width() - 2 * metrics.PAGE_MARGIN
        offered = [button for button in self._buttons if button not in self._withheld]
        needed = _width(self._title) + _line_width(self._chip_line) + _line_width(self._primary_line)
        whole = sum(_width(button) for button in offered)
        folded = bool(offered) and needed + whole > room
        for button in self._buttons:
            button.setVisible(button in offered and not folded)
        self._more.setVisible(folded)
        needed += _width(self._more) if folded else whole
        if self._search is not None:
            below = needed + SEARCH_WIDTH + metrics.GAP > room
            self._move_search(self._search, below=below)
            needed += 0 if below else SEARCH_WIDTH + metrics.GAP
        self._subtitle.setVisible(bool(self._subtitle.text()) and needed + SUBTITLE_ROOM <= room)

    def _move_search(self, search: QWidget, *, below: bool) -> None:
        if below == (self._second.indexOf(search) >= 0):
            return
        source, target = (self._search_line, self._second) if below else (self._second, self._search_line)
        source.removeWidget(search)
        target.addWidget(search)
        search.setMinimumWidth(0 if below else SEARCH_WIDTH)
        search.setMaximumWidth(UNLIMITED if below else SEARCH_WIDTH)
        self._second.setContentsMargins(0, 0, 0, 10 if below else 0)

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            if button not in self._withheld:
                menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + metrics.GAP


def _line_width(line: QLayout) -> int:
    items = (line.itemAt(index) for index in range(line.count()))
    # The widgets themselves: an item asks nothing of a widget that was added just now and is shown later.
    widgets = (item.widget() for item in items if item is not None)
    return sum(_width(widget) for widget in widgets if widget is not None)


def _free(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
