"""One figure: its value, what it is taken from, its months, what it counts, and the cases behind it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.case.labels import wrapped
from ui.figures.trends import trend
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.messages import Messages
from ui.persons.plot_view import PlotView
from workbench.figures.model import Figure, FigureSheet, Side
from workbench.figures.words import beside_text, parts_text, value_text

SIDES: tuple[Side, ...] = ("hit", "missed", "beside")


class FigureCard(Card):
    """`cases_wanted` carries the Figure and the side of it; `plot_wanted` the PlotView and its Look."""

    cases_wanted = Signal(object, str)
    plot_wanted = Signal(object, object)

    def __init__(self, figure_id: str, messages: Messages, language: str) -> None:
        super().__init__()
        self._id, self._messages = figure_id, messages
        self._figure: Figure | None = None
        self._name = messages.text(f"figures.{figure_id}")
        self.show_title(self._name)
        self._value = QLabel()
        self._value.setProperty("role", "title")
        self._parts = wrapped("", "secondary")
        self._beside = wrapped("", "secondary")
        self._plot = PlotView(language)
        self._plot.wanted.connect(lambda look: self.plot_wanted.emit(self._plot, look))
        self._buttons: dict[Side, ActionButton] = {side: ActionButton("", kind="quiet") for side in SIDES}
        self._lay_out()

    @property
    def plot(self) -> PlotView:
        """The months."""
        return self._plot

    def show_sheet(self, sheet: FigureSheet) -> None:
        """Show another period."""
        figure = self._figure = sheet.figure(self._id)
        self._value.setText(value_text(figure))
        self._parts.setText(parts_text(figure, self._messages))
        beside = beside_text(figure, self._messages)
        self._beside.setText(beside)
        self._beside.setVisible(bool(beside))
        drawn = trend(self._name, figure, sheet.months.get(self._id, ()))
        self._plot.setVisible(drawn is not None)
        if drawn is not None:
            self._plot.show_state(drawn)
        for side, button in self._buttons.items():
            self._show_button(side, button, figure)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._value)
        line.addWidget(self._parts, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)
        self.add(self._beside)
        self.add(self._plot)
        self.add(wrapped(self._messages.text(f"figures.{self._id}_counts"), "hint"))
        self.body.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP_SMALL)
        for side, button in self._buttons.items():
            button.clicked.connect(partial(self._on_button_clicked, side))
            row.addWidget(button)
        row.addStretch(1)
        self.add(holder)

    def _show_button(self, side: Side, button: ActionButton, figure: Figure) -> None:
        count = len(figure.cases(side))
        text = {
            "hit": self.tr("Numerator: {count}"),
            "missed": self.tr("The rest: {count}"),
            "beside": self.tr("Left out: {count}"),
        }[side].format(count=count)
        button.setText(text)
        name = self.tr("{figure}: {side}, open the cases").format(figure=self._name, side=text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setVisible(count > 0)

    def _on_button_clicked(self, side: Side) -> None:
        if self._figure is not None:
            self.cases_wanted.emit(self._figure, side)
