"""The supervisor's measures with the business they were typed against."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.analysis.model import AnalysisState, Opening
from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.empty_state import EmptyState
from workbench.analysis.change_words import ChangeWords
from workbench.analysis.changes_model import MeasureFigure
from workbench.analysis.words import AnalysisWords


class MeasuresPart(QWidget):
    """`cases_wanted` carries an Opening; `typing_wanted` asks for the dialog."""

    cases_wanted = Signal(object)
    typing_wanted = Signal()

    def __init__(self, words: AnalysisWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._said = words, ChangeWords(words)
        text = self.tr(
            "Supervisors weigh complaints against the business done: premium, policies, insured persons, "
            "outlets or customers. Type an amount with its source, and the measure is worked out."
        )
        self._empty = EmptyState(text, self.tr("Type an amount…"), icon_name="scale")
        self._empty.acted.connect(self.typing_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.GAP)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(metrics.GAP)
        self._column.addWidget(self._empty)
        self._column.addLayout(self._cards)

    def show_state(self, state: AnalysisState) -> None:
        """Show the measures."""
        self._empty.setVisible(not state.measures)
        fill(self._cards, (self._card(figure) for figure in state.measures))

    def _card(self, figure: MeasureFigure) -> Card:
        one = figure.denominator
        wording = self._words.wording
        rule = wording.book.regulator_measures[one.measure]
        where = " · ".join(part for part in (one.period, one.unit) if part)
        card = Card(wording.name("regulator_measures", one.measure), note=where)
        card.add(wrapped(self._said.measure(figure), "heading"))
        for note in self._said.measure_notes(figure):
            card.add(wrapped(note, "secondary"))
        cited = (wording.book.cite(citation, self._words.language) for citation in rule.citations)
        card.add(wrapped(self.tr("Measure after: {law}").format(law="; ".join(cited)), "hint"))
        if figure.seqs:
            card.body.addLayout(self._line(figure, f"{card.accessibleName()} · {where}"))
        return card

    def _line(self, figure: MeasureFigure, name: str) -> QHBoxLayout:
        line = QHBoxLayout()
        button = ActionButton(
            self.tr("Forwarded cases: {count}").format(count=len(figure.seqs)), kind="quiet"
        )
        button.setAccessibleName(self.tr("{name}, open the cases").format(name=name))
        button.clicked.connect(partial(self._open, Opening(figure.seqs, name)))
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _open(self, opening: Opening, *_: object) -> None:
        self.cases_wanted.emit(opening)
