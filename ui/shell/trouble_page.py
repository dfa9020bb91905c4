"""The page that stands where the pages would be when the workspace cannot be opened."""

from PySide6.QtCore import Signal

from ui.kit.action_button import ActionButton
from ui.kit.page import Page
from ui.kit.strip import Strip, StripState


class TroublePage(Page):
    """Says what is wrong and what to do; offers to try again or to choose another workspace."""

    retried = Signal()
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.header.show_title(self.tr("The workspace is not open"))
        self._strip = Strip()
        again = ActionButton(self.tr("Try again"), kind="primary", icon_name="refresh", shortcut="F5")
        other = ActionButton(self.tr("Another workspace…"), icon_name="folder")
        again.clicked.connect(self.retried)
        other.clicked.connect(self.other_wanted)
        self.header.add_button(other)
        self._again = self.header.set_primary(again)
        self.body.addWidget(self._strip)
        self.body.addStretch(1)

    def show_state(self, sentence: str, log: str) -> None:
        """Show what happened and where the log is."""
        advice = self.tr("The log is in {path}.").format(path=log) if log else ""
        self._strip.show_state(StripState(sentence, "red", advice))

    def take_focus(self) -> None:
        """Trying again is what one does first."""
        self._again.setFocus()
