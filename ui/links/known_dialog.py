"""The lists of the whole branch: traces of known networks, and sales agents with the day they left."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.reading_dialog import ReadingDialog
from ui.links.agents_card import AgentsCard
from ui.links.known_card import KnownCard
from ui.links.listing import Listing
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.links.model import AgentRow, KnownTraceRow
from workbench.links.queries import agents, known_traces
from workbench.moment import today
from workbench.wording.naming import Wording

WIDTH, HEIGHT = 640, 560
Lists = tuple[list[KnownTraceRow], list[AgentRow]]


class KnownDialog(ReadingDialog):
    """Shows both lists; adding and withdrawing is done by dialogs upon it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        title = self.tr("Known networks and sales agents")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._words = CaseWords(wording, self._day())
        self._strip = ErrorStrip(desk.sentence)
        self._known, self._agents = KnownCard(), AgentsCard()
        listing = Listing(desk, self, self._words)
        self._known.add_wanted.connect(listing.add_known)
        self._known.withdraw_wanted.connect(listing.withdraw_known)
        self._agents.add_wanted.connect(listing.add_agent)
        desk.bus.changed.connect(self._on_bus_changed)
        self._lay_out(title)
        self._ask()

    def _lay_out(self, title: str) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, metrics.GAP)
        column.setSpacing(metrics.GAP)
        column.addWidget(wrapped(title, "heading"))
        note = self.tr(
            "Nobody outside gets these lists. They are for looking twice, never a reason to refuse."
        )
        column.addWidget(wrapped(note, "secondary"))
        for part in (self._strip, self._known, self._agents):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addLayout(self._buttons())
        self.resize(WIDTH, HEIGHT)

    def _buttons(self) -> QHBoxLayout:
        close = ActionButton(self.tr("Close"))
        close.show_hint("Esc")
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setContentsMargins(metrics.GAP_PAGE, metrics.GAP_SMALL, metrics.GAP_PAGE, 16)
        line.addStretch(1)
        line.addWidget(close)
        return line

    def _ask(self) -> None:
        def ask(session: Any, _context: JobContext) -> Lists:
            return known_traces(session), agents(session)

        self._desk.read(ask, self._show, self._strip.show_error, latest="links.known")

    def _show(self, lists: Lists) -> None:
        known, listed = lists
        self._known.show_state(known, self._words)
        self._agents.show_state(listed, self._words)

    def _on_bus_changed(self, changes: Changes) -> None:
        if "links" in changes.topics:
            self._ask()

    def _day(self) -> date:
        return today(self._desk.clock)
