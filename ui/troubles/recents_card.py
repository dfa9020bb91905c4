"""The workspaces that were open on this machine before, and whether they are still there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.wrapped_label import WrappedLabel


class RecentsCard(Card):
    """`wanted` carries the folder."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Opened here before"))

    def show_state(self, recents: tuple[tuple[Path, bool], ...]) -> None:
        """Show them; those that are gone are named and cannot be pressed."""
        for path, is_there in recents:
            if is_there:
                button = ActionButton(str(path), kind="quiet", icon_name="folder")
                button.clicked.connect(partial(self._on_button_clicked, path))
                self.add(button)
            else:
                gone = WrappedLabel(self.tr("{path} (not there now)").format(path=path))
                gone.setProperty("role", "secondary")
                self.add(gone)

    def _on_button_clicked(self, path: Path) -> None:
        self.wanted.emit(path)
