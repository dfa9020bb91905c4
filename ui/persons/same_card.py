"""Who may be the same person, with every reason; and who was merged into this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.persons.same_line import SameLine
from ui.persons.same_state import CandidateState, MergeState, SameState

MERGE, NOT_SAME, OPEN, UNMERGE = "merge", "not_same", "open", "unmerge"


class SameCard(Card):
    """`acted` carries (what is wanted, id of the person or of the merge).

    `left`: the line that had the keyboard is gone, and there is none to take it.
    """

    acted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("Same person?"), self.tr("shown with reasons; merged by people only"))
        self._lines: list[QWidget] = []
        self.hide()

    def show_state(self, state: SameState) -> None:
        """Show other people; with nobody to show the card is not there."""
        # Of the window, not of the application: a dialog may still stand open over it.
        holder = self.window().focusWidget()
        in_hand = holder is not None and self.isAncestorOf(holder)
        if in_hand:
            # A hidden widget hands the keyboard to the next one, and the page would scroll there.
            holder.clearFocus()
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [
            *([self._into(state)] if state.merged_into else []),
            *map(self._candidate, state.candidates),
            *map(self._merge, state.merges),
        ]
        for line in self._lines:
            self.add(line)
        self.setVisible(bool(self._lines))
        if in_hand and self._lines:
            self._lines[0].show()
            self._lines[0].findChildren(ActionButton)[0].setFocus()
        elif in_hand:
            self.left.emit()

    def _into(self, state: SameState) -> QWidget:
        title = self.tr("This record was merged into {name}").format(name=state.merged_into_name)
        detail = self.tr("Cases, contacts and documents stand there.")
        return self._line(title, detail, ((OPEN, self.tr("Open")),), state.merged_into)

    def _candidate(self, one: CandidateState) -> QWidget:
        cases = self.tr("%n complaint(s)", "", one.complaint_count)
        name, points = one.name or self.tr("Anonymous"), self.tr("%n point(s)", "", one.points)
        title = " · ".join((name, *one.apart, cases, points))
        actions = (
            (MERGE, self.tr("Compare and merge…")),
            (NOT_SAME, self.tr("Not the same person")),
            (OPEN, self.tr("Open")),
        )
        return self._line(title, " · ".join(one.reasons), actions, one.person_id)

    def _merge(self, one: MergeState) -> QWidget:
        title = self.tr("{name} was merged into this record").format(name=one.name or self.tr("Anonymous"))
        detail = " · ".join((one.on, one.by, one.reason))
        return self._line(title, detail, ((UNMERGE, self.tr("Take back…")),), one.merge_id)

    def _line(self, title: str, detail: str, actions: tuple[tuple[str, str], ...], about: str) -> SameLine:
        line = SameLine(title, detail, actions)
        line.acted.connect(lambda wanted: self.acted.emit((wanted, about)))
        return line
