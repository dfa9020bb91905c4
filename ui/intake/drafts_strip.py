"""Offers drafts that were never registered: the latest one by name, the others in a menu."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.dates import moment
from ui.kit.strip import Strip, StripState
from workbench.complaints.model import DraftRow

RESUME, DISCARD, OTHERS = "resume", "discard", "others"
TITLE_CHARS = 28


class DraftsStrip(Strip):
    """`resumed` and `discarded` carry a DraftRow."""

    resumed = Signal(object)
    discarded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DraftRow, ...] = ()
        self._today = date.min
        self.acted.connect(self._on_self_acted)

    def show_drafts(self, rows: Sequence[DraftRow], today: date) -> None:
        """Offer these, latest first; none hides the strip."""
        self._rows, self._today = tuple(rows), today
        if not rows:
            self.show_state(None)
            return
        text = self.tr("Draft never registered: {draft}").format(draft=self._words(rows[0]))
        actions = [(RESUME, self.tr("Continue")), (DISCARD, self.tr("Discard"))]
        if len(rows) > 1:
            actions.append((OTHERS, self.tr("%n more…", "", len(rows) - 1)))
        self.show_state(StripState(text, "accent", actions=tuple(actions), closable=True, icon="draft"))

    def _words(self, row: DraftRow) -> str:
        title = row.title.strip() or self.tr("without words")
        title = title if len(title) <= TITLE_CHARS else f"{title[:TITLE_CHARS]}…"
        return f"{title} · {moment(row.updated_at, self._today)}"

    def _on_self_acted(self, key: str) -> None:
        if key == RESUME:
            self.resumed.emit(self._rows[0])
        elif key == DISCARD:
            self.discarded.emit(self._rows[0])
        else:
            self._open_menu()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in self._rows[1:]:
            action = menu.addAction(self._words(row).replace("&", "&&"))
            action.triggered.connect(partial(self.resumed.emit, row))
        menu.popup(QCursor.pos() if self.underMouse() else self.mapToGlobal(self.rect().bottomRight()))
