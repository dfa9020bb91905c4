"""What every page is: a header, a body that scrolls, a side panel that gives way in a narrow window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.page_header import PageHeader
from workbench.changes import Changes


class Page(QWidget):
    """Subclass it; give `header` its texts, fill `body`, and override what the page needs of the hooks below.

    `topics` names what the page shows; `reload` is called when one of them changed and the page is on screen,
    or when it is next opened.
    """

    topics: frozenset[str] = frozenset()
    badge_changed = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None, *, scrolls: bool = True) -> None:
        super().__init__(parent)
        self.dirty = False
        self.setAccessibleName(title)
        self.header = PageHeader(title)
        content = QWidget()
        content.setObjectName("body")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(metrics.PAGE_MARGIN, metrics.GAP, metrics.PAGE_MARGIN, metrics.GAP)
        self.body.setSpacing(metrics.GAP)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._area = _scrolled(content) if scrolls else None
        self._columns.addWidget(self._area or content, 1)
        self._side: QWidget | None = None
        self._side_wanted = True
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addLayout(self._columns, 1)

    def activate(self, target: object | None) -> None:
        """Called on every visit with what to show (an id, a draft's id), None for the page itself."""

    def reload(self, changes: Changes) -> None:
        """Called when something this page shows has changed; reload by asking again, never by guessing."""

    @property
    def place(self) -> str:
        """Where in it the person is, for the next start: ids alone; empty where there is nothing to name."""
        return ""

    @property
    def is_filled(self) -> bool:
        """Whether it shows what it is for, rather than waiting for an answer."""
        return True

    @property
    def handbook(self) -> str:
        """The chapter of the handbook for what is on screen; empty where the page has one for all of it."""
        return ""

    def leave(self) -> None:
        """Called before another page is shown or the window closes: save a draft, stop a player."""

    def focus_search(self) -> None:
        """Called for `/`: put the keyboard into the page's search field."""

    def take_focus(self) -> None:
        """Called when the page comes on screen: put the keyboard into its first field or list."""
        for widget in self.findChildren(QWidget):
            takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            reachable = widget.isVisible() and widget.isEnabled() and not self.header.isAncestorOf(widget)
            if takes_keys and reachable:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_top(self) -> None:
        """Begin at the top again: other content took the place of what was scrolled through."""
        if self._area is not None:
            self._area.verticalScrollBar().setValue(0)

    def set_side(self, panel: QWidget) -> None:
        """Put a panel at the right; in a narrow window it hides."""
        self._side = panel
        area = _scrolled(panel)
        area.setFixedWidth(metrics.SIDE_WIDTH + metrics.PAGE_MARGIN)
        area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        panel.setObjectName("body")
        layout = panel.layout()
        if layout is not None:
            layout.setContentsMargins(0, metrics.GAP, metrics.PAGE_MARGIN, metrics.GAP)
        self._side_area = area
        self._columns.addWidget(area)
        self._fit_side()

    def show_side(self, wanted: bool) -> None:
        """Show or hide the side panel where there is room for it."""
        self._side_wanted = wanted
        self._fit_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side panel gives way first."""
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        if self._side is not None:
            self._side_area.setVisible(self._side_wanted and self.width() >= metrics.WITHOUT_SIDE)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
