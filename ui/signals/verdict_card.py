"""What the indicators of a case come to: advice, never a finding about anybody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.action_button import ActionButton
from ui.signals.model import TabState
from ui.signals.words import SignalWords
from workbench.signals.model import Advice, Assessment, ReviewRow

NAMED = 3


class VerdictCard(RefilledCard):
    """`sign_wanted`, `graph_wanted`; `propose_wanted` carries a Network, `review_wanted` a review's id."""

    sign_wanted = Signal()
    graph_wanted = Signal()
    propose_wanted = Signal(object)
    review_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Advice"))
        self._graph = ActionButton(self.tr("Links"), icon_name="link")
        self._graph.clicked.connect(self.graph_wanted)
        self._sign = ActionButton(self.tr("Observed…"), icon_name="plus")
        self._sign.clicked.connect(self.sign_wanted)
        self.add_action(self._graph)
        self.add_action(self._sign)

    def show_state(self, state: TabState, words: SignalWords) -> None:
        """Show a case's."""
        verdict = state.found.verdict
        points = self.tr("{score} ({needed} for a review)").format(
            score=verdict.score, needed=verdict.points_needed
        )
        counted = self.tr("{count} independent ({needed} needed)").format(
            count=verdict.independent, needed=verdict.independent_needed
        )
        if verdict.families:
            counted = f"{counted} · {words.families(verdict.families)}"
        lines: list[QWidget] = [
            wrapped(words.advice(verdict.advice), "heading"),
            fact_line(self.tr("Points"), points),
            fact_line(self.tr("Indicators"), counted),
            *self._missing(state.found, words),
            wrapped(self.tr("Points are advice. Time limits and the real demand are not touched."), "hint"),
        ]
        lines += [self._review(row, words) for row in state.reviews]
        if state.network is not None and verdict.advice in (Advice.REVIEW, Advice.TASK_FORCE):
            lines.append(self._propose(state))
        self.refill(lines)

    def _missing(self, found: Assessment, words: SignalWords) -> list[QWidget]:
        """What a review would take on top of what was seen, and where to look for it."""
        verdict = found.verdict
        if verdict.advice not in (Advice.ANOTHER_NEEDED, Advice.MORE_POINTS_NEEDED):
            return []
        points, independent = verdict.points_missing, verdict.independent_missing
        parts = [self.tr("%n more point(s)", "", points)] if points else []
        if independent:
            parts.append(self.tr("%n more independent indicator(s), of another kind", "", independent))
        open_ones = [words.indicator(one.indicator) for one in found.to_find_out[:NAMED]]
        note = self.tr("Not known yet: {names}").format(names=words.wording.several(open_ones))
        told = words.wording.several(parts)
        return [fact_line(self.tr("Still missing"), told, note=note if open_ones else "")]

    def _propose(self, state: TabState) -> QWidget:
        count = len(state.network.cases) if state.network else 0
        button = ActionButton(self.tr("Suggest a review of %n case(s)", "", count), kind="primary")
        button.clicked.connect(lambda: self.propose_wanted.emit(state.network))
        return button

    def _review(self, row: ReviewRow, words: SignalWords) -> QWidget:
        look = ActionButton(self.tr("Look"))
        look.clicked.connect(lambda: self.review_wanted.emit(row.id))
        note = self.tr("until {day}").format(day=words.whole_day(row.expires_on)) if row.expires_on else ""
        return fact_line(words.status(row).text, row.title, look, note=note)
