"""All clocks of the case: those that run first, the nearest on top, and what may be done to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_line import ClockLine
from ui.case.model import CaseState, ClockExplained
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip


class ClocksCard(RefilledCard):
    """Says what is wanted: the longer period, a pause or its end, a new start, a length, a date."""

    extend_wanted = Signal()
    pause_wanted = Signal()
    resume_wanted = Signal()
    restart_wanted = Signal()
    length_wanted = Signal()
    date_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Clocks"))
        self._state: CaseState | None = None
        self._extend = Chip(self.tr("Extend…"), icon_name="clock", use="press")
        self._pause = Chip(self.tr("Pause…"), use="press")
        self._resume = Chip(self.tr("End the pause…"), "amber", use="press")
        self._more = Chip(self.tr("More"), use="menu")
        for chip, signal in (
            (self._extend, self.extend_wanted),
            (self._pause, self.pause_wanted),
            (self._resume, self.resume_wanted),
        ):
            chip.clicked.connect(signal)
            self.add_action(chip)
        self._more.clicked.connect(self._on_more_clicked)
        self.add_action(self._more)

    def show_state(self, state: CaseState, clocks: tuple[ClockExplained, ...], words: CaseWords) -> None:
        """Show another case's clocks."""
        self._state = state
        actions = state.clock_actions
        self._extend.setVisible(state.extension is not None)
        self._pause.setVisible(bool(actions.pausable) and not actions.open_pauses)
        self._resume.setVisible(bool(actions.open_pauses))
        self._more.setVisible(bool(actions.dates or actions.lengths or actions.may_restart))
        self.setVisible(bool(clocks or actions.dates))
        ordered = sorted(clocks, key=lambda clock: (words.is_over(clock), clock.row.internal_on))
        self.refill(ClockLine(clock, words) for clock in ordered)

    def menu(self) -> QMenu:
        """What is done less often."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self._state.clock_actions if self._state is not None else None
        if actions is None:
            return menu
        if actions.may_restart:
            menu.addAction(self.tr("New facts were received…"), self.restart_wanted.emit)
        if actions.open_pauses and actions.pausable:
            menu.addAction(self.tr("Begin another pause…"), self.pause_wanted.emit)
        if actions.lengths:
            menu.addAction(self.tr("Set the length of a period…"), self.length_wanted.emit)
        if actions.dates:
            menu.addAction(self.tr("Record a date…"), self.date_wanted.emit)
        return menu

    def _on_more_clicked(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
