"""A step of the refusal flow: what its gate demands, what is missing, and the answers it asks for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.checklists.clocks_section import ClocksSection
from ui.checklists.fact_form import FactForm
from ui.checklists.fact_row import FactState
from ui.checklists.missing_line import MissingLine
from ui.checklists.model import CLOCKS_STEP, PAPERS_STEP, RefusalCase
from ui.checklists.papers_section import PapersSection
from ui.checklists.payments_section import PaymentsSection
from ui.checklists.words import ChecklistWords, step_chip
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.choices import Choice
from ui.kit.error_strip import ErrorStrip
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import Missing, StepState, StepView
from workbench.errors import Problem

FACT = "fact"


class StepPanel(Card):
    """Signals say what the person wants: a place, another step, a mark on the step."""

    missing_wanted = Signal(object)
    step_wanted = Signal(str)
    confirmed = Signal(bool)

    def __init__(
        self, words: ChecklistWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, flush=True)
        self._words = words
        self._case: RefusalCase | None = None
        self.step: StepView | None = None
        self.state = Chip()
        self.head.insertWidget(2, self.state)
        self.gate = QLabel()
        self.gate.setTextFormat(Qt.TextFormat.PlainText)
        self.gate.setWordWrap(True)
        self.lock = Strip()
        self.lock.acted.connect(self.step_wanted)
        self.strip = ErrorStrip(words.sentence)
        self.told = Strip()
        self.facts = FactForm(words, today)
        self.papers = PapersSection(words)
        self.payments = PaymentsSection(words, today)
        self.clocks = ClocksSection(words)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(6)
        self._confirmed = QLabel()
        self._confirmed.setProperty("role", "secondary")
        self.confirm = ActionButton(self.tr("Confirm as done"), icon_name="check")
        self.confirm.clicked.connect(lambda: self.confirmed.emit(True))
        self.reopen = ActionButton(self.tr("Open again"), kind="quiet")
        self.reopen.clicked.connect(lambda: self.confirmed.emit(False))
        self._arrange()

    def show_step(
        self, step: StepView, case: RefusalCase, facts: Sequence[FactState], exhibits: Sequence[Choice]
    ) -> None:
        """Show a step."""
        if self.step is None or self.step.id != step.id or self._case is None:
            self.strip.show_error(None)
            self.told.show_state(None)
            self._area.verticalScrollBar().setValue(0)
        self.step, self._case = step, case
        name = self._words.text(self._words.step(step))
        self.show_title(f"{step.number}  {name}", self._words.cites(step.citations))
        self.state.show_state(step_chip(step.state))
        gate = self._words.gate(step)
        self.gate.setText(self.tr("To go on: {gate}").format(gate=gate) if gate else "")
        self._show_lock(step, case)
        self._show_missing(step)
        numbers = {each.row.number: each.row.id for each in case.evidence.exhibits}
        self.facts.show_facts(facts, exhibits, numbers)
        self.facts.setVisible(bool(facts))
        self._show_sections(step, case)
        self._show_confirming(step)

    def say(self, problems: Sequence[Problem]) -> None:
        """What the last command wants to be known."""
        said = "\n".join(self._words.sentence(problem) for problem in problems)
        self.told.show_state(StripState(said, "amber", closable=True) if said else None)

    def take_focus(self) -> None:
        """Into the first answer that is missing, else the first."""
        rows = list(self.facts.rows.values())
        shown = [row for row in rows if row.isVisibleTo(self) and row.editor.isEnabled()]
        empty = (row for row in shown if not row.editor.text())
        row = next(empty, shown[0] if shown else None)
        if row is not None:
            row.editor.focus_answer()

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(metrics.GAP)
        for part in (self.gate, self.lock, self.strip, self.told):
            column.addWidget(part)
        column.addLayout(self._missing)
        for section in (self.facts, self.clocks, self.payments, self.papers):
            column.addWidget(section)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.confirm)
        line.addWidget(self.reopen)
        line.addWidget(self._confirmed, 1)
        column.addLayout(line)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        self.add(self._area, 1)

    def _show_lock(self, step: StepView, case: RefusalCase) -> None:
        """A locked step says exactly what it waits for, and leads there."""
        before = [each for each in case.sheet.steps if each.number < step.number and each.missing]
        if step.state is not StepState.LOCKED or not before:
            self.lock.show_state(None)
            return
        lines = []
        for each in before:
            first = self._words.missing(each.missing[0]).replace("\n", " ")
            more = len(each.missing) - 1
            rest = self.tr(" and %n more", "", more) if more else ""
            said = self.tr("Step {number} {name}: {missing}{rest}")
            name = self._words.text(self._words.step(each))
            lines.append(said.format(number=each.number, name=name, missing=first, rest=rest))
        text = self.tr("Still locked. What it waits for:")
        go = self.tr("Go to step {number}").format(number=before[0].number)
        state = StripState(text, "accent", "\n".join(lines), ((before[0].id, go),), icon="lock")
        self.lock.show_state(state)

    def _show_missing(self, step: StepView) -> None:
        """What is missing beside the plain answers, which stand in the form below."""
        while (item := self._missing.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in sorted(step.missing, key=lambda each: not each.red):
            if entry.kind == FACT and not entry.red:
                continue
            line = MissingLine(self._words, entry)
            line.wanted.connect(self._on_missing_wanted)
            self._missing.addWidget(line)
            line.show()

    def _show_sections(self, step: StepView, case: RefusalCase) -> None:
        self.clocks.setVisible(step.number == CLOCKS_STEP and step.state is not StepState.NOT_NEEDED)
        self.payments.setVisible(step.number == CLOCKS_STEP and bool(case.contracts))
        self.papers.setVisible(step.number == PAPERS_STEP and step.state is not StepState.NOT_NEEDED)
        self.clocks.show_clocks(case.sheet.clocks)
        self.payments.show_case(case)
        self.papers.show_state(case.evidence)

    def _show_confirming(self, step: StepView) -> None:
        """Only steps without a gate of their own are confirmed by hand."""
        by_hand = not self._words.step(step).requires
        done = step.confirmed is not None and step.confirmed.state == StepState.DONE
        self.confirm.setVisible(by_hand and not done and step.state is not StepState.LOCKED)
        self.reopen.setVisible(by_hand and done)
        self._confirmed.setVisible(done)
        if step.confirmed is not None:
            who = self.tr("Confirmed by {name}, {day}")
            day = self._words.day(step.confirmed.marked_on)
            self._confirmed.setText(who.format(name=step.confirmed.marked_by, day=day))

    def _on_missing_wanted(self, entry: Missing) -> None:
        self.missing_wanted.emit(entry)
