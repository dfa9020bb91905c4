"""What a tab of the case page is, so that every capability plugs in its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.changes import Changes

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Counter = Callable[[Any, str], str | None]


class TabBody(QWidget):
    """The widget of a tab; subclass it and override what the tab needs.

    It is made on the first visit to the tab and shows one case after the other. `counter_changed` carries
    the short count behind the title ("6/15", "9"), empty for none.
    """

    topics: frozenset[str] = frozenset()
    counter_changed = Signal(str)

    def show_case(self, complaint_id: str) -> None:
        """Show another case, or the same one again; ask for everything anew."""

    def show_item(self, item: str) -> None:
        """Go to one thing in the case that is shown: an element, an exhibit; may come before the rows do."""

    def reload(self, changes: Changes) -> None:
        """Called while the tab is on screen when one of its topics changed, else before it is next shown."""

    def leave(self) -> None:
        """Called before another tab or page is shown: keep a draft, stop a player."""

    def take_focus(self) -> None:
        """Put the keyboard into the first field or list."""
        for widget in self.findChildren(QWidget):
            takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_keys and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return


@dataclass(frozen=True, slots=True)
class CaseTab:
    """A tab by key. `counter(session, complaint_id)` runs on a reader's thread when a case is opened.

    It returns the count behind the title, "" for none, and None when the case has no such tab.
    `handbook`: the chapter that F1 opens here, where it is not that of the case page.
    """

    key: str
    title: Callable[[], str]
    factory: "Callable[[Desk], TabBody]"
    counter: Counter | None = None
    handbook: str = ""
