"""The handbook as a page of the window."""

from ui.handbook.place import Place
from ui.handbook.reader import HandbookReader
from ui.kit.action_button import ActionButton
from ui.kit.page import Page
from ui.shell.desk import Desk
from workbench.handbook.model import Target

ZOOM = "handbook.zoom"


class HandbookPage(Page):
    """Target: a Place, `clocks` or `clocks#pause`; None for where one was last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self._place: Place | None = None
        self.header.show_title(self.tr("Handbook"))
        self.setAccessibleName(self.tr("Handbook"))
        self.reader = HandbookReader(desk.preferences.language)
        back = ActionButton(self.tr("Back"), icon_name="arrow-left")
        back.show_hint("Alt+Left")
        back.clicked.connect(desk.go_back)
        keys = ActionButton(self.tr("Shortcuts"), icon_name="keyboard")
        keys.show_hint("?")
        keys.clicked.connect(desk.shell.show_shortcuts)
        self.header.add_button(back)
        self.header.add_button(keys)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.reader, 1)
        self.reader.wanted.connect(self._on_reader_wanted)
        self.reader.zoom_changed.connect(self._on_reader_zoom_changed)
        self.reader.show_zoom(_zoom(desk.preferences.value(ZOOM)))

    def activate(self, target: object | None) -> None:
        """Show a chapter; a stay that one comes back to, where it was scrolled to."""
        self._remember()
        if isinstance(target, Place):
            place = target
        elif isinstance(target, str):
            place = Place.of(target)
        else:
            place = self._place or Place(Target(""))
        self._place = place
        self.reader.show_target(place.target)
        if place.scrolled is not None:
            self.reader.view.go_to(place.scrolled)

    def leave(self) -> None:
        """Remember how far one has read."""
        self._remember()

    def take_focus(self) -> None:
        """Into the text, so that the arrow keys read on; unless somebody chose in the contents."""
        if not self.reader.contents.hasFocus():
            self.reader.view.setFocus()

    def focus_search(self) -> None:
        """Into the search of all chapters."""
        self.reader.focus_search()

    def _remember(self) -> None:
        if self._place is not None:
            self._place.scrolled = self.reader.view.scrolled

    def _on_reader_wanted(self, target: Target) -> None:
        self._desk.go("handbook", Place(target))

    def _on_reader_zoom_changed(self, zoom: float) -> None:
        self._desk.preferences.keep_value(ZOOM, f"{zoom:g}")


def _zoom(kept: str) -> float:
    try:
        return float(kept)
    except ValueError:
        return 1.0
