"""One change: its run chart, before and after in numbers, and what may be said of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.analysis.mark_plot import MarkPlot, MarkState
from ui.analysis.model import Opening
from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.choice_chips import ChoiceChips
from workbench.analysis.change_words import ChangeWords
from workbench.analysis.changes_model import Block, Effect
from workbench.analysis.drawing import effect_height, effect_picture
from workbench.analysis.words import AnalysisWords


class EffectCard(Card):
    """`cases_wanted` carries an Opening; `block_wanted` and `withdrawal_wanted` the Intervention."""

    cases_wanted = Signal(object)
    block_wanted = Signal(object, str)
    withdrawal_wanted = Signal(object)

    def __init__(self, effect: Effect, words: AnalysisWords) -> None:
        super().__init__()
        self._words, self._said = words, ChangeWords(words)
        self._effect = effect
        self.plot = MarkPlot(words.language)
        self.plot.picked.connect(self._on_plot_picked)
        self._block = ChoiceChips((("week", self.tr("By week")), ("month", self.tr("By month"))))
        self._block.edited.connect(self._on_block_edited)
        withdraw = ActionButton(self.tr("Withdraw…"), kind="quiet")
        withdraw.setAccessibleName(self.tr("Withdraw {title}").format(title=effect.intervention.title))
        withdraw.clicked.connect(lambda: self.withdrawal_wanted.emit(self._effect.intervention))
        self._claim = wrapped("", "heading")
        self._lines, self._sides = QVBoxLayout(), QHBoxLayout()
        self._lines.setSpacing(2)
        self._sides.setSpacing(metrics.GAP_SMALL)
        self.add_action(self._block)
        self.add_action(withdraw)
        for part in (self._claim, self.plot):
            self.add(part)
        self.body.addLayout(self._lines)
        self.body.addLayout(self._sides)
        self.add(wrapped(words.say("run_rules"), "hint"))
        self.show_effect(effect)

    @property
    def effect(self) -> Effect:
        """What is shown."""
        return self._effect

    def show_effect(self, effect: Effect) -> None:
        """Show the change in other weeks or months."""
        self._effect = effect
        change = effect.intervention
        note = f"{self._words.wording.day(change.started_on)} · {self._said.scope(change)}"
        self.show_title(change.title, note)
        self._block.show_state(effect.block)
        self._claim.setText(self._said.claim(effect))
        lines = [*self._said.lines(effect), *([change.note] if change.note else [])]
        fill(self._lines, (wrapped(line, "secondary") for line in lines))
        self.plot.setVisible(bool(effect.points))
        if effect.points:
            said = tuple(self._said.point(point) for point in effect.points)
            name = self._words.say("run_title", title=change.title)
            draw = partial(effect_picture, effect, self._words)
            self.plot.show_marks(MarkState(name, said, draw, effect_height()))
        fill(self._sides, self._side_buttons())
        self._sides.addStretch(1)

    def _side_buttons(self) -> Sequence[QWidget]:
        title = self._effect.intervention.title
        sides = (
            (self.tr("Before: {count}"), self._effect.before),
            (self.tr("After: {count}"), self._effect.after),
        )
        buttons = []
        for text, cases in sides:
            said = text.format(count=len(cases))
            button = ActionButton(said, kind="quiet")
            name = self.tr("{title}: {side}, open the cases")
            button.setAccessibleName(name.format(title=title, side=said))
            button.setEnabled(len(cases) > 0)
            opening = Opening(tuple(cases.tolist()), f"{title} · {said}")
            button.clicked.connect(partial(self._open, opening))
            buttons.append(button)
        return buttons

    def _on_plot_picked(self, mark: int) -> None:
        point = self._effect.points[mark]
        if point.count:
            self._open(Opening(point.seqs, self._said.point(point)))

    def _open(self, opening: Opening, *_: object) -> None:
        self.cases_wanted.emit(opening)

    def _on_block_edited(self, block: str) -> None:
        wanted: Block = "month" if block == "month" else "week"
        self._block.show_state(wanted)
        if wanted != self._effect.block:
            self.block_wanted.emit(self._effect.intervention, wanted)
