"""The changes that were marked, each with what came of it, and those that were taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.analysis.effect_card import EffectCard
from ui.analysis.model import AnalysisState
from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.empty_state import EmptyState
from workbench.analysis.change_words import ChangeWords
from workbench.analysis.changes_model import Effect, Intervention
from workbench.analysis.words import AnalysisWords


class ChangesPart(QWidget):
    """Passes on what its cards ask for; `marking_wanted` asks for the dialog."""

    cases_wanted = Signal(object)
    block_wanted = Signal(object, str)
    withdrawal_wanted = Signal(object)
    marking_wanted = Signal()
    cards_changed = Signal()

    def __init__(self, words: AnalysisWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        text = self.tr(
            "No change is marked yet. Mark one, such as a new form or another staff plan, to see the cases "
            "before and after it."
        )
        self._empty = EmptyState(text, self.tr("Mark a change…"), icon_name="flag")
        self._empty.acted.connect(self.marking_wanted)
        self._cards: dict[str, EffectCard] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.GAP)
        self._withdrawn = Card(self.tr("Withdrawn"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.GAP)
        outer.addWidget(self._empty)
        outer.addLayout(self._column)
        outer.addWidget(self._withdrawn)

    @property
    def cards(self) -> dict[str, EffectCard]:
        """The changes by their id."""
        return self._cards

    def show_state(self, state: AnalysisState) -> None:
        """Show the changes of another period."""
        self._cards = {effect.intervention.id: self._card(effect) for effect in state.effects}
        fill(self._column, self._cards.values())
        self._empty.setVisible(not state.effects)
        self._withdrawn.setVisible(bool(state.withdrawn))
        fill(self._withdrawn.body, (wrapped(self._line(one), "secondary") for one in state.withdrawn))
        self.cards_changed.emit()

    def show_effect(self, effect: Effect) -> None:
        """Show one of them in other weeks or months."""
        card = self._cards.get(effect.intervention.id)
        if card is not None:
            card.show_effect(effect)

    def _card(self, effect: Effect) -> EffectCard:
        card = EffectCard(effect, self._words)
        card.cases_wanted.connect(self.cases_wanted)
        card.block_wanted.connect(self.block_wanted)
        card.withdrawal_wanted.connect(self.withdrawal_wanted)
        return card

    def _line(self, change: Intervention) -> str:
        text = self.tr("{title} ({date}, {scope}): withdrawn by {name}, because {reason}")
        return text.format(
            title=change.title,
            date=self._words.wording.day(change.started_on),
            scope=ChangeWords(self._words).scope(change),
            name=change.withdrawn_by or "",
            reason=change.withdrawn_reason or "",
        )
