"""One figure compared between channels, categories or units; too few cases are named but not shown."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.figures.model import Compared, FiguresState
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choice_chips import ChoiceChips
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from workbench.figures.model import FIGURES, MEASURES, GroupFigure, Grouping
from workbench.figures.rules import LEAST_CASES
from workbench.figures.words import parts_text, value_text
from workbench.wording.naming import Wording

COMBO_PX = 240
NAME_PX = 220


class GroupsCard(RefilledCard):
    """`compared` carries a Compared; `cases_wanted` a Figure and the side of it."""

    compared = Signal(object)
    cases_wanted = Signal(object, str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._compared = Compared()
        self.show_title(self.tr("Compared"), self.tr("never between people"))
        names = [Choice(one, wording.messages.text(f"figures.{one}")) for one in FIGURES]
        self._figure = CodeCombo([one for one in names if one.code not in MEASURES])
        self._figure.setFixedWidth(COMBO_PX)
        self._figure.setAccessibleName(self.tr("Figure to compare"))
        self._by = ChoiceChips(
            (("channel", self.tr("Channel")), ("category", self.tr("Category")), ("unit", self.tr("Unit")))
        )
        chooser = QWidget()
        line = QHBoxLayout(chooser)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._figure)
        line.addWidget(self._by, 1)
        self.add_action(chooser)
        self._figure.edited.connect(self._on_choice_edited)
        self._by.edited.connect(self._on_choice_edited)

    def show_state(self, state: FiguresState) -> None:
        """Show another comparison."""
        self._compared = state.compared
        self._figure.show_state(state.compared.figure_id)
        self._by.show_state(state.compared.by)
        lines = [self._line(group) for group in state.groups]
        self.refill(lines or [wrapped(self.tr("Nothing to compare in this period."), "secondary")])

    def _line(self, group: GroupFigure) -> QWidget:
        table = {"channel": "channels", "category": "categories"}.get(self._compared.by)
        name = self._wording.name(table, group.code) if table else group.code
        if not group.shown:
            text = self._wording.messages.text("figures.too_few", {"least": str(LEAST_CASES)})
            return self._row(name, wrapped(text, "secondary"))
        said = f"{value_text(group.figure)}　{parts_text(group.figure, self._wording.messages)}"
        button = ActionButton(self.tr("Open the cases"), kind="quiet")
        button.setAccessibleName(self.tr("Open the cases: {name}").format(name=name))
        button.clicked.connect(partial(self.cases_wanted.emit, group.figure, "counted"))
        return self._row(name, wrapped(said), button)

    def _row(self, name: str, *widgets: QWidget) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        label = wrapped(name, "secondary")
        label.setFixedWidth(NAME_PX)
        line.addWidget(label)
        for place, widget in enumerate(widgets):
            line.addWidget(widget, 0 if place else 1)
        return box

    def _on_choice_edited(self, _value: object) -> None:
        groupings: dict[str, Grouping] = {"channel": "channel", "category": "category", "unit": "unit"}
        by = groupings.get(self._by.value, self._compared.by)
        chosen = Compared(
            self._figure.code or self._compared.figure_id,
            by,
        )
        self._by.show_state(chosen.by)
        if chosen != self._compared:
            self._compared = chosen
            self.compared.emit(chosen)
