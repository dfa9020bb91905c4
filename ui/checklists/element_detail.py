"""What the chosen element needs, what carries it, and what to do about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.checklists.fact_form import FactForm
from ui.checklists.fact_row import FactState
from ui.checklists.model import RefusalCase
from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.choices import Choice
from ui.kit.flow_layout import FlowLayout
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import ElementState, ElementView
from workbench.errors import Problem

ESSENTIAL = "checklist.essential_not_applicable"


@dataclass(frozen=True, slots=True)
class Marked:
    """How somebody wants an element marked."""

    element_id: str
    state: str


class ElementDetail(QWidget):
    """Signals say what the person wants of the element that is shown."""

    choice_wanted = Signal(str)
    files_wanted = Signal(str)
    mark_wanted = Signal(object)
    exhibit_wanted = Signal(int)
    grown = Signal()

    def __init__(
        self, words: ChecklistWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.view: ElementView | None = None
        self._needs = _label()
        self._standard = _label("hint")
        self._problems = _label()
        self._refused = Strip()
        self.facts = FactForm(words, today)
        self._exhibits: list[Chip] = []
        self._note = _label("secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        for part in (self._needs, self._standard, self._problems, self._made_actions(), self._refused):
            column.addWidget(part)
        column.addWidget(self._note)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.facts.hide()

    @property
    def answering(self) -> bool:
        """Whether the questions are open."""
        return not self.facts.isHidden()

    def show_element(self, view: ElementView, case: RefusalCase, facts: Sequence[FactState]) -> None:
        """Show an element."""
        if self.view is not None and self.view.id != view.id:
            self._refused.show_state(None)
        self.view = view
        rule = self._words.element(view.id)
        number = self._words.number(view.id)
        needs = self.tr("Element {number} needs: {needs}")
        self._needs.setText(needs.format(number=number, needs=self._words.needs(rule)))
        self._standard.setText(self._standard_said(view, rule.standard))
        self._show_problems(view)
        self._show_exhibits(view, case)
        self._note.setText(self.tr("Noted: {note}").format(note=view.note) if view.note else "")
        self._note.setVisible(bool(view.note))
        exhibits = [
            Choice(str(each.row.number), f"{each.row.number} {each.row.title}")
            for each in case.evidence.exhibits
            if not each.row.withdrawn
        ]
        numbers = {each.row.number: each.row.id for each in case.evidence.exhibits}
        self.facts.show_facts(facts, exhibits, numbers)
        answered = sum(state.known is not None for state in facts)
        said = self.tr("Answers {done}/{all}").format(done=answered, all=len(facts))
        self.answer.setText(said)
        self.answer.setVisible(bool(facts))
        self.facts.setVisible(self.answering and bool(facts))
        self._show_buttons(view)

    def show_refused(self, problems: Sequence[Problem]) -> None:
        """A mark could not stand: every reason, beside the buttons."""
        said = "\n".join(self._words.sentence(problem) for problem in problems)
        tone = "red" if any(problem.level == "error" for problem in problems) else "amber"
        state = StripState(said, tone, closable=True)  # type: ignore[arg-type]
        self._refused.show_state(state if said else None)
        self.grown.emit()

    def _made_actions(self) -> QWidget:
        self.choose = ActionButton(self.tr("Choose evidence…"), icon_name="link")
        self.add_files = ActionButton(self.tr("Add files…"), icon_name="plus")
        self.prove = ActionButton(self.tr("Mark proven"), icon_name="check")
        self.open_again = ActionButton(self.tr("Mark not proven"), kind="quiet")
        self.set_aside = ActionButton(self.tr("Not applicable…"), kind="quiet")
        self.answer = ActionButton("", kind="quiet", icon_name="chevron-down")
        self.answer.clicked.connect(self._on_answer_clicked)
        self.choose.clicked.connect(lambda: self.choice_wanted.emit(self._id()))
        self.add_files.clicked.connect(lambda: self.files_wanted.emit(self._id()))
        self.prove.clicked.connect(lambda: self._mark(ElementState.PROVEN))
        self.open_again.clicked.connect(lambda: self._mark(ElementState.OPEN))
        self.set_aside.clicked.connect(self._on_set_aside_clicked)
        box = QWidget()
        self._flow = FlowLayout(box, spacing=metrics.GAP_SMALL)
        buttons = (self.prove, self.choose, self.add_files, self.open_again, self.set_aside, self.answer)
        for button in buttons:
            self._flow.addWidget(button)
        return box

    def open_answers(self, opened: bool) -> None:
        """Show or hide the questions that this element rests on."""
        self.facts.setVisible(opened)
        self.answer.icon_name = "chevron-up" if opened else "chevron-down"
        self.answer.update()
        self.grown.emit()

    def _on_answer_clicked(self) -> None:
        opened = not self.answering
        self.open_answers(opened)
        if opened:
            next(iter(self.facts.rows.values())).editor.focus_answer()

    def _id(self) -> str:
        return self.view.id if self.view else ""

    def _on_set_aside_clicked(self) -> None:
        """An essential element is told at once; nobody writes a reason for nothing."""
        view = self.view
        if view is not None and view.essential and not view.group:
            self.show_refused([Problem("state", ESSENTIAL, {"element": view.id})])
        else:
            self._mark(ElementState.NOT_APPLICABLE)

    def _mark(self, state: ElementState) -> None:
        self.mark_wanted.emit(Marked(self._id(), state.value))

    def _standard_said(self, view: ElementView, standard: str) -> str:
        high = standard == "高度可能性"
        said = self.tr("high probability") if high else self.tr("beyond reasonable doubt")
        kind = self.tr("essential") if view.essential else self.tr("not essential")
        if view.group:
            kind = self.tr("one of several ways")
        return self.tr("Standard: {standard} · {kind} · {law}").format(
            standard=said, kind=kind, law=self._words.cites(view.citations)
        )

    def _show_problems(self, view: ElementView) -> None:
        said = "\n".join(dict.fromkeys(self._words.sentence(problem) for problem in view.problems))
        red = any(problem.level == "error" for problem in view.problems)
        self._problems.setText(said)
        self._problems.setVisible(bool(said))
        self._problems.setProperty("tone", "red" if red else "amber")
        self._problems.style().unpolish(self._problems)
        self._problems.style().polish(self._problems)

    def _show_exhibits(self, view: ElementView, case: RefusalCase) -> None:
        for chip in self._exhibits:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._exhibits = []
        for number in view.evidence:
            exhibit = case.evidence.number(number)
            title = exhibit.row.title if exhibit else ""
            text = self.tr("Exhibit {number} {title}").format(number=number, title=title)
            chip = Chip(text, "accent", "evidence", use="press")
            chip.clicked.connect(lambda _checked=False, number=number: self.exhibit_wanted.emit(number))
            self._flow.addWidget(chip)
            self._exhibits.append(chip)
            chip.show()

    def _show_buttons(self, view: ElementView) -> None:
        computed = view.state in (ElementState.LAPSED, ElementState.CONFLICT)
        rights = any(clock.nature == "right" for clock in view.clocks)
        self.prove.setVisible(view.state is not ElementState.PROVEN and not computed and not rights)
        settled = view.decided and view.state is ElementState.OPEN
        self.open_again.setVisible(not (computed or rights or settled))
        self.set_aside.setVisible(view.state is not ElementState.NOT_APPLICABLE and not computed)


def _label(role: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
