"""Members with the same facts and different results: for a person to look at, nothing follows by itself."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.case.outcome_words import outcome_names
from ui.groups.asking import GroupState
from ui.groups.words import GroupWords
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.chip import Chip
from workbench.groups.model import Offer, Unequal

SHOWN, COMPARED_FROM = 20, 2


class UnequalCard(Card):
    """`case_wanted` carries a case's id."""

    case_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Equal treatment"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.GAP_SMALL)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_state(self, state: GroupState, words: GroupWords) -> None:
        """Show other differences."""
        lines = list(self._pairs(state.unequal[:SHOWN], words))
        rest = len(state.unequal) - SHOWN
        if lines:
            asked = self.tr(
                "Same product, demand, grounds and amount, another result: put down what differs, "
                "or even it out."
            )
            lines.insert(0, wrapped(asked, "secondary"))
        if rest > 0:
            lines.append(wrapped(self.tr("%n more", "", rest), "secondary"))
        fill(self._lines, lines or [wrapped(self._without(state.decided), "secondary")])

    def _without(self, decided: int) -> str:
        """Why there is no pair: nothing to compare yet is not the same as no difference."""
        if decided < COMPARED_FROM:
            return self.tr(
                "Nothing to compare yet: fewer than two members have a result. As soon as two have, members "
                "with the same product, demand, grounds and amount but another result are shown here."
            )
        return self.tr("No two members with the same product, demand, grounds and amount differ in result.")

    def _pairs(self, found: Sequence[Unequal], words: GroupWords) -> Iterator[QWidget]:
        """The pairs under the name of what they asked for, said once."""
        by_demand = sorted(found, key=lambda one: one.first.demand)
        for demand, pairs in groupby(by_demand, lambda one: one.first.demand):
            yield wrapped(words.wording.name("demands", demand), "heading")
            for one in pairs:
                yield self._pair(one, words)

    def _pair(self, one: Unequal, words: GroupWords) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        for offer, percent in ((one.first, one.first_percent), (one.second, one.second_percent)):
            line.addWidget(self._chip(offer))
            line.addWidget(wrapped(self._result(offer, percent, words)), 1)
        return box

    def _chip(self, offer: Offer) -> Chip:
        chip = Chip(offer.case_no, "amber", "scale", use="press")
        chip.clicked.connect(lambda: self.case_wanted.emit(offer.complaint_id))
        return chip

    def _result(self, offer: Offer, percent: int | None, words: GroupWords) -> str:
        parts = [outcome_names().get(offer.outcome, offer.outcome)] if offer.outcome else []
        if offer.offered_fen:
            parts.append(words.money(offer.offered_fen))
        if percent is not None and offer.offered_fen:
            parts.append(f"{percent}%")
        return " · ".join(parts) or "—"
