"""What may be a group, with its reasons and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.groups.words import GroupWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.flow_layout import FlowLayout
from workbench.groups.model import Found

CASES_NAMED = 8


class FoundCard(Card):
    """Signals carry what was found; `case_wanted` a case's id."""

    open_wanted = Signal(object)
    join_wanted = Signal(object)
    dismiss_wanted = Signal(object)
    case_wanted = Signal(str)

    def __init__(self, found: Found, words: GroupWords, parent: QWidget | None = None) -> None:
        super().__init__(found.title or self.tr("Possible group"), parent)
        self._found = found
        grade = words.grade(found.grade)
        self.add_action(Chip(grade.text, grade.tone, grade.icon))
        people = self.tr("%n person(s)", "", found.people)
        cases = self.tr("%n case(s)", "", len(found.cases))
        span = self.tr("{first} to {last}").format(
            first=words.day(found.first_on), last=words.day(found.last_on)
        )
        self.add(wrapped(f"{people} · {cases} · {span}"))
        self.add(self._reasons(words))
        self.add(self._cases())
        self.body.addLayout(self._actions())

    def _reasons(self, words: GroupWords) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("Reasons"))
        flow = FlowLayout(box, spacing=6)
        for reason in self._found.reasons:
            flow.addWidget(Chip(words.reason(reason), "neutral" if reason.kind == "word" else "accent"))
        return box

    def _cases(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("Cases"))
        flow = FlowLayout(box, spacing=6)
        for case in self._found.cases[:CASES_NAMED]:
            chip = Chip(case.case_no, "neutral", use="press")
            chip.clicked.connect(lambda case_id=case.id: self.case_wanted.emit(case_id))
            flow.addWidget(chip)
        rest = len(self._found.cases) - CASES_NAMED
        if rest > 0:
            more = Chip("")
            more.show_state(ChipState(f"+{rest}"))
            flow.addWidget(more)
        return box

    def _actions(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        found = self._found
        if found.group_id:
            text = self.tr("Join {number}…").format(number=found.group_number)
            take = ActionButton(text, icon_name="link")
            take.clicked.connect(lambda: self.join_wanted.emit(found))
        else:
            take = ActionButton(self.tr("Open a group…"), icon_name="group")
            take.clicked.connect(lambda: self.open_wanted.emit(found))
        none = ActionButton(self.tr("No group…"), kind="quiet")
        none.clicked.connect(lambda: self.dismiss_wanted.emit(found))
        line.addWidget(take)
        line.addWidget(none)
        line.addStretch(1)
        return line
