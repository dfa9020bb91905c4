"""A group of the profile as a card: perhaps a plot, then the lines; what is as usual is folded away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.persons.fact_list import FactList
from ui.persons.fact_state import FactState, GroupState
from ui.persons.plot_view import PlotState, PlotView


class ProfileCard(Card):
    """`opened` carries a FactState, `plot_wanted` the PlotView that needs a picture and its Look."""

    opened = Signal(object)
    plot_wanted = Signal(object, object)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._language = language
        self._state = GroupState("", "", "", ())
        self._unfolded = False
        self._plot: PlotView | None = None
        self.body.setContentsMargins(8, 6, 8, 8)
        self.body.setSpacing(2)
        self.list = FactList("")
        self.list.opened.connect(self.opened)
        self._fill = QLabel()
        self._fill.setProperty("role", "secondary")
        self._fill.setWordWrap(True)
        self._fill.setContentsMargins(6, 2, 6, 2)
        self._more = ActionButton("", kind="quiet")
        self._more.clicked.connect(self._on_more_clicked)
        self.add(self.list)
        self.add(self._fill)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    @property
    def plot(self) -> PlotView | None:
        """The plot, once there was one."""
        return self._plot

    @property
    def facts(self) -> tuple[FactState, ...]:
        """All lines, folded ones too."""
        return self._state.facts

    def show_state(self, state: GroupState, *, title: str = "", note: str = "") -> None:
        """Show the lines of a group under its name, or under another title."""
        self._state = state
        self.show_title(title or state.title, note)
        self.list.setAccessibleName(title or state.title)
        self._fill.setText(state.fill)
        self._fill.setVisible(not state.facts)
        self._show_lines()

    def show_plot(self, state: PlotState | None) -> None:
        """Put a plot above the lines; None takes it away."""
        if state is not None and self._plot is None:
            self._plot = PlotView(self._language)
            self._plot.wanted.connect(self._on_plot_wanted)
            self.body.insertWidget(0, self._plot)
        if self._plot is not None:
            self._plot.setVisible(state is not None)
            if state is not None:
                self._plot.show_state(state)

    def _show_lines(self) -> None:
        quiet = sum(fact.quiet for fact in self._state.facts)
        shown = tuple(fact for fact in self._state.facts if self._unfolded or not fact.quiet)
        self.list.show_state(shown)
        self.list.setVisible(bool(shown))
        self._more.setVisible(quiet > 0)
        self._more.setText(self.tr("Show less") if self._unfolded else self.tr("%n more", "", quiet))

    def _on_more_clicked(self) -> None:
        self._unfolded = not self._unfolded
        self._show_lines()

    def _on_plot_wanted(self, look: object) -> None:
        self.plot_wanted.emit(self._plot, look)
