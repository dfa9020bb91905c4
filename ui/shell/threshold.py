"""What stands in the window while no workspace is open: the welcome, a trouble, a word on what takes long."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from ui.kit.strip import Strip, StripState
from ui.messages import Messages
from ui.shell.entrance import Entrance
from ui.shell.opening_notice import OpeningNotice
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.help_key import HelpKey
    from ui.troubles.troubles import Troubles
    from ui.welcome.model import WelcomeState
    from ui.welcome.welcome import Welcome


class Threshold(QObject):
    """`workspace_wanted` carries a folder; `language_changed`: build the frame anew and call `again`.

    `leave_wanted`: another copy of the program came forward instead of this one.
    """

    workspace_wanted = Signal(object)
    language_changed = Signal()
    leave_wanted = Signal()

    def __init__(self, entrance: Entrance, help_key: "HelpKey", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = entrance
        self._help_key = help_key
        self._welcome: Welcome | None = None
        self._troubles: Troubles | None = None
        self._page: Page | None = None
        self._said = ""
        self._notice = OpeningNotice(entrance.window)
        entrance.keeper.began.connect(self._on_keeper_began)
        entrance.keeper.stepped.connect(self._notice.tell)
        entrance.keeper.opened.connect(self._notice.end)

    @property
    def is_stood_on(self) -> bool:
        """Whether one of its pages is on screen."""
        return self._welcome is not None or self._troubles is not None

    def greet(self, folder: Path) -> None:
        """Receive whoever starts without a workspace; `folder` is where it would lie."""
        from ui.welcome.model import WelcomeState

        kept = self._at.preferences
        self._show_welcome(WelcomeState(kept.language, str(folder), staff_name=kept.staff_name))

    def stand_alone(self, page: "Page", folder: Path) -> None:
        """Show a page that needs no workspace, and offer to make one."""
        self._stand(page)
        words = self.tr("There is no workspace on this machine yet; checking a pack needs none.")
        offer = Strip()
        offer.show_state(StripState(words, actions=(("welcome", self.tr("Make or open a workspace…")),)))
        offer.acted.connect(lambda _key: self.greet(folder))
        offer.acted.connect(offer.deleteLater)
        self._at.window.frame.add_notice(offer)

    def again(self, messages: Messages) -> None:
        """The frame was built anew, in another language."""
        self._at = replace(self._at, messages=messages)
        if self._welcome is not None:
            state = replace(self._welcome.page.state, language=messages.language)
            self._show_welcome(state)

    def carry(self, file: Path | None) -> None:
        """What the program was started with, for the copy that has the workspace."""
        self._at = replace(self._at, file=file)

    def fail(self, error: WorkbenchError, folder: Path) -> None:
        """A workspace could not be opened or made."""
        self._notice.end()
        if self._welcome is not None and self._welcome.is_making:
            self._welcome.fail(error)
            return
        from ui.troubles.troubles import Troubles

        self._welcome = None
        again = self._troubles is not None and self._troubles.root == folder
        self._troubles = Troubles(self._at, error, folder, is_second_time=again)
        self._troubles.other_wanted.connect(self._on_troubles_other_wanted)
        self._troubles.workspace_wanted.connect(self.workspace_wanted)
        self._troubles.leave_wanted.connect(self.leave_wanted)
        self._troubles.said.connect(self._on_troubles_said)
        self._stand(self._troubles.page)

    def cross(self) -> str:
        """A workspace is open: its pages take over. Returns: what is still to be said."""
        self._welcome = None
        self._troubles = None
        said, self._said = self._said, ""
        return said

    def _show_welcome(self, state: "WelcomeState") -> None:
        from ui.welcome.welcome import Welcome

        self._troubles = None
        self._welcome = Welcome(self._at, state)
        self._welcome.open_wanted.connect(self.workspace_wanted)
        self._welcome.language_changed.connect(self.language_changed)
        self._stand(self._welcome.page)

    def _stand(self, page: "Page") -> None:
        before, self._page = self._page, page
        if before is not None and shiboken6.isValid(before):
            before.hide()
            before.deleteLater()
        self._at.window.frame.stand_in(page)
        self._help_key.serve(page, page.handbook)
        page.take_focus()

    def _on_troubles_other_wanted(self) -> None:
        from ui.shell.doors import default_folder

        self.greet(default_folder())

    def _on_troubles_said(self, words: str) -> None:
        self._said = words

    def _on_keeper_began(self) -> None:
        if self._welcome is None or not self._welcome.is_making:
            self._notice.begin(self._at.messages)
