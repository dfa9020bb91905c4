"""The first page of a fresh installation: make a workspace, open one, or look around in the sample."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.page import Page
from ui.kit.strip import Strip, StripState
from ui.shell.doors import demo_folder
from ui.welcome.fields_card import FieldsCard
from ui.welcome.model import PlaceState, WelcomeState
from ui.welcome.others_card import OthersCard
from ui.welcome.reading_card import ReadingCard

SIDE_BY_SIDE_FROM = 860
MOST_WIDTH = 1120


class WelcomePage(Page):
    """`create_wanted` carries the WelcomeState once nothing is missing; `place_edited` the folder's text."""

    create_wanted = Signal(object)
    open_wanted = Signal(object)
    demo_wanted = Signal(object)
    place_edited = Signal(str)
    language_chosen = Signal(str)
    chapter_wanted = Signal(str)

    def __init__(self, state: WelcomeState) -> None:
        super().__init__()
        self.header.show_title(self.tr("Welcome"), self.tr("Everything stays in one folder on this machine."))
        self.setAccessibleName(self.tr("Welcome"))
        self._first_folder = state.folder
        self._create = ActionButton(self.tr("Create the workspace"), kind="primary", shortcut="Ctrl+Return")
        self._create.clicked.connect(self._on_create_clicked)
        self.header.set_primary(self._create)
        self._strip = Strip()
        self.fields = FieldsCard(state)
        self.others = OthersCard()
        self._reading = ReadingCard()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._connect()
        self._lay_out()
        self._show_demo_place()

    @property
    def handbook(self) -> str:
        """The chapter on the first start."""
        return "start"

    @property
    def state(self) -> WelcomeState:
        """What is typed so far."""
        return self.fields.state

    @property
    def demo_place(self) -> Path:
        """Where the sample will lie: beside the folder that is typed."""
        typed = Path(self.fields.place.text or self._first_folder).expanduser()
        return demo_folder(typed if typed.is_absolute() and typed.name else Path(self._first_folder))

    def show_trouble(self, sentence: str | None) -> None:
        """Say what went wrong; None clears it and lets the person try again."""
        self._strip.show_state(StripState(sentence, "red") if sentence else None)
        self._allow(True)

    def show_progress(self, step: str) -> None:
        """Say what is being done meanwhile."""
        self._strip.show_state(StripState(step, "accent", icon="clock"))
        self._allow(False)

    def show_place(self, state: PlaceState) -> None:
        """Say what speaks against the folder, at the folder."""
        self.fields.place.show_state(state)

    def point_to_place(self) -> None:
        """Put the keyboard on the folder, and what is said of it into view."""
        self.fields.place.line.setFocus()
        if self._area is not None:
            self._area.ensureWidgetVisible(self.fields.place)

    def take_focus(self) -> None:
        """To what is missing."""
        self.fields.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The other ways stand beside the fields where there is room, else below them."""
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE_FROM
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(side if wide else below)

    def _connect(self) -> None:
        self.fields.language_chosen.connect(self.language_chosen)
        self.fields.place.edited.connect(self._on_place_edited)
        self.fields.place.open_wanted.connect(self.open_wanted)
        self.others.open_wanted.connect(self.open_wanted)
        self.others.demo_wanted.connect(self._on_demo_wanted)
        self._reading.chapter_wanted.connect(self.chapter_wanted)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(metrics.GAP)
        right.addWidget(self.others)
        right.addWidget(self._reading)
        right.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.fields)
        left.addStretch(1)
        self._halves.setSpacing(metrics.GAP)
        self._halves.addLayout(left, 3)
        self._halves.addLayout(right, 2)
        middle = QWidget()
        middle.setMaximumWidth(MOST_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._strip)
        column.addLayout(self._halves)
        self.body.addWidget(middle)
        self.body.addStretch(1)

    def _allow(self, allowed: bool) -> None:
        for button in (self._create, self.others.demo, self.others.existing):
            button.setEnabled(allowed)
        self.fields.setEnabled(allowed)

    def _show_demo_place(self) -> None:
        self.others.show_place(self.demo_place)

    def _on_place_edited(self, text: str) -> None:
        self._show_demo_place()
        self.place_edited.emit(text)

    def _on_demo_wanted(self) -> None:
        self.demo_wanted.emit(self.demo_place)

    def _on_create_clicked(self) -> None:
        if self.fields.check():
            self.create_wanted.emit(self.state)
        elif not self.fields.place.text:
            self.show_place(PlaceState(self.tr("Choose a folder.")))
