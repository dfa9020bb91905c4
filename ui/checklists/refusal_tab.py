"""The refusal tab of the case page: the steps at the left, the chosen step or the grounds at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.checklists.asking import refusal_case
from ui.checklists.element_detail import Marked
from ui.checklists.fact_row import FactState
from ui.checklists.grounds_panel import GroundsPanel
from ui.checklists.model import CHOOSING, GROUND_STEPS, REVIEWING, RefusalCase
from ui.checklists.pursuing import ask_pursuit
from ui.checklists.refusal_dialogs import RefusalDialogs
from ui.checklists.refusal_work import RefusalWork
from ui.checklists.step_delegate import StepDelegate
from ui.checklists.step_panel import StepPanel
from ui.checklists.words import ChecklistWords, step_chip
from ui.evidence.exhibit_panel import PROPERTIES
from ui.evidence.exhibit_picker import Picked
from ui.evidence.file_intake import FilesWanted
from ui.evidence.intake_strip import IntakeStrip
from ui.evidence.list_model import ListModel
from ui.evidence.thing_list import ThingList
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.choices import Choice
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.checklists.model import Done, FactDraft, MarkDraft, Missing, PaymentDraft, StepView
from workbench.errors import UserError, WorkbenchError
from workbench.evidence.model import EvidenceDraft
from workbench.moment import today
from workbench.wording.naming import Wording

NARROW_PX = 700
STEPS_PX, STEPS_NARROW_PX = 236, 106
LEAST_PX = 120
SECOND_REQUEST = "checklist.second_request_reason"


class RefusalTab(TabBody):
    """Arrows walk the steps and the elements; Enter goes from a step into it."""

    topics = frozenset({"checklists", "evidence", "complaints", "clocks", "contacts", "settings", "calendar"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._complaint_id = ""
        self._wanted = ""
        self._focus_owed = False
        self.case: RefusalCase | None = None
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._words = words = ChecklistWords(EvidenceWords(wording, desk.clock))
        self._model = ListModel(lambda step: str(step.id), self._step_said, self, tip=self._step_said)
        self.steps = ThingList(self._model, StepDelegate(words), self.tr("Steps of the refusal"))
        self.step = StepPanel(words, lambda: today(desk.clock))
        self.grounds = GroundsPanel(words, lambda: today(desk.clock))
        self.intake = IntakeStrip(desk, words.evidence)
        self.strip = ErrorStrip(words.sentence)
        self.work = RefusalWork(desk, self)
        self._dialogs = RefusalDialogs(words, self)
        self.empty = EmptyState("", icon_name="checklist")
        self._panels, self._whole = QStackedWidget(), QStackedWidget()
        self._steps_card = Card(flush=True)
        self._arrange()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Show another case."""
        if complaint_id != self._complaint_id:
            self.case, self._wanted = None, ""
            self.intake.clear()
            self.strip.show_error(None)
            for form in (self.step.facts, self.grounds.detail.facts):
                form.switch(complaint_id)
            self.step.papers.clear()
            self._model.show_state(())
        self._complaint_id = self.work.complaint_id = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """An element, a ground, a step by id or number, or a fact."""
        self._wanted = item
        if self.case is not None:
            self._go_to_wanted()

    def reload(self, _changes: Changes) -> None:
        """Ask again; what is chosen and typed stays."""
        self._ask()

    def take_focus(self) -> None:
        """Into the list of steps; before the answer is there, when it comes."""
        self._focus_owed = self.case is None
        if self._whole.currentIndex() == 1:
            self.steps.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the steps keep their numbers and states only."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX
        self._steps_card.setFixedWidth(STEPS_NARROW_PX if narrow else STEPS_PX)

    def _arrange(self) -> None:
        self._steps_card.add(self.steps, 1)
        self._steps_card.body.setContentsMargins(0, 8, 0, 8)
        self._panels.setMinimumHeight(LEAST_PX)
        self.steps.setMinimumHeight(LEAST_PX)
        self._panels.addWidget(self.step)
        self._panels.addWidget(self.grounds)
        pursued = QWidget()
        line = QHBoxLayout(pursued)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP)
        line.addWidget(self._steps_card)
        line.addWidget(self._panels, 1)
        card = Card()
        card.add(self.empty, 1)
        self._whole.addWidget(card)
        self._whole.addWidget(pursued)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        for part in (self.strip, self.intake):
            column.addWidget(part)
        column.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.steps.chosen.connect(self._on_step_chosen)
        self.steps.opened.connect(lambda _id: self._panel().take_focus())
        self.strip.acted.connect(lambda _key: self._ask())
        self.work.failed.connect(self.strip.show_error)
        self.empty.acted.connect(lambda: ask_pursuit(self, self.work.pursue))
        step, grounds, detail = self.step, self.grounds, self.grounds.detail
        step.missing_wanted.connect(self._on_missing_wanted)
        step.step_wanted.connect(self.steps.select_id)
        step.confirmed.connect(self._on_step_confirmed)
        step.facts.save_wanted.connect(lambda drafts: self._answer(drafts, in_step=True))
        step.facts.withdraw_wanted.connect(self._on_withdraw_wanted)
        step.payments.recorded.connect(self._on_payment_recorded)
        step.papers.asked.connect(lambda items: self._ask_for(items, ""))
        grounds.add_wanted.connect(self._on_add_wanted)
        grounds.drop_wanted.connect(lambda ground: self._dialogs.drop(ground, self.work.drop))
        grounds.files_dropped.connect(self._on_files_dropped)
        grounds.review_wanted.connect(self._go_to_review)
        detail.mark_wanted.connect(self._on_mark_wanted)
        detail.choice_wanted.connect(self._on_choice_wanted)
        detail.files_wanted.connect(self._on_files_wanted)
        detail.exhibit_wanted.connect(self._go_to_exhibit)
        detail.facts.save_wanted.connect(lambda drafts: self._answer(drafts, in_step=False))
        detail.facts.withdraw_wanted.connect(self._on_withdraw_wanted)

    def _panel(self) -> StepPanel | GroundsPanel:
        return self.grounds if self._panels.currentWidget() is self.grounds else self.step

    def _ask(self) -> None:
        complaint_id, on = self._complaint_id, today(self._desk.clock)
        if not complaint_id:
            return
        self._desk.read(
            lambda session, _context: refusal_case(session, complaint_id, on),
            self._on_asked,
            lambda error: self.strip.show_error(error, can_retry=True),
            latest=f"refusal-tab-{id(self)}",
            owner=self,
        )

    def _on_asked(self, case: RefusalCase) -> None:
        if case.complaint_id != self._complaint_id:
            return
        fresh, self.case = self.case is None, case
        self.strip.show_error(None)
        self._whole.setCurrentIndex(1 if case.sheet.pursued else 0)
        if case.sheet.pursued:
            self._show_pursued(case, fresh=fresh)
        else:
            text = self.tr(
                "Not handled as a refusal yet. The fifteen steps show whether a refusal can stand."
            )
            self.empty.show_state(text, self.tr("Handle as a refusal…"))
        if self._focus_owed and self.isVisible():
            self.take_focus()

    def _show_pursued(self, case: RefusalCase, *, fresh: bool) -> None:
        self._model.show_state(case.sheet.steps)
        if fresh or not self.steps.current_id():
            self.steps.select_id(case.first_step.id)
        self._go_to_wanted()
        self._wanted = ""
        self._show_step(self.steps.current_id())

    def _step_said(self, step: StepView) -> str:
        chip = step_chip(step.state)
        return f"{step.number} {self._words.text(self._words.step(step))}: {chip.text}"

    def _on_step_chosen(self, step_id: str) -> None:
        self._show_step(step_id)

    def _show_step(self, step_id: str) -> None:
        case = self.case
        step = case.step(step_id) if case is not None else None
        if case is None or step is None:
            return
        if step.number in GROUND_STEPS:
            self.grounds.show_case(case, step)
            self._panels.setCurrentWidget(self.grounds)
            return
        self.step.show_step(step, case, self._facts_of(step, case), self._exhibits(case))
        self._panels.setCurrentWidget(self.step)

    def _facts_of(self, step: StepView, case: RefusalCase) -> list[FactState]:
        """The facts that a step asks for, and those its gate waits for though another step asks them."""
        waiting = [
            each.id for entry in step.missing for each in (entry, *entry.or_else) if each.kind == "fact"
        ]
        keys = dict.fromkeys([fact.key for fact in step.facts] + waiting)
        required = {entry.id for entry in step.missing if entry.kind == "fact"}
        book = self._words.book
        return [FactState(book.facts[key], case.facts.get(key), missing=key in required) for key in keys]

    def _exhibits(self, case: RefusalCase) -> list[Choice]:
        return [
            Choice(str(each.row.number), f"{each.row.number} {each.row.title}")
            for each in case.evidence.exhibits
            if not each.row.withdrawn
        ]

    def _go_to_wanted(self) -> None:
        wanted, case = self._wanted, self.case
        if case is None or not wanted:
            return
        by_number = case.numbered(int(wanted)) if wanted.isdigit() else None
        step = by_number or case.step(wanted)
        fact = self._words.book.facts.get(wanted)
        if fact is not None:
            step = case.numbered(fact.asked_at or CHOOSING)
        if step is not None:
            self._wanted = ""
            self.steps.select_id(step.id)
            self.step.facts.focus_fact(wanted)
        elif case.ground(wanted.partition(".")[0]) is not None:
            self._wanted = ""
            self._go_to_element(wanted)

    def _go_to_element(self, element_id: str) -> None:
        case = self.case
        if case is None:
            return
        view = case.element(element_id)
        number = CHOOSING if view is None or not view.decided else REVIEWING
        step = case.numbered(number)
        if step is not None:
            self.steps.select_id(step.id)
        if view is not None:
            self.grounds.select_element(element_id)

    def _on_missing_wanted(self, entry: Missing) -> None:
        case = self.case
        if case is None:
            return
        if entry.kind == "element":
            self._go_to_element(entry.id)
        elif entry.kind == "evidence" and entry.id:
            self._go_to_review(int(entry.id))
        elif entry.kind == "item":
            self._desk.go("case", CaseTarget(self._complaint_id, "evidence", entry.id))
        else:
            self._wanted = entry.id
            self._go_to_wanted()

    def _go_to_exhibit(self, number: int) -> None:
        exhibit = self.case.evidence.number(number) if self.case is not None else None
        if exhibit is not None:
            self._desk.go("case", CaseTarget(self._complaint_id, "evidence", exhibit.row.id))

    def _go_to_review(self, number: int) -> None:
        exhibit = self.case.evidence.number(number) if self.case is not None else None
        if exhibit is not None:
            place = f"{exhibit.row.id}:{PROPERTIES}"
            self._desk.go("case", CaseTarget(self._complaint_id, "evidence", place))

    def _answer(self, drafts: tuple[FactDraft, ...], *, in_step: bool) -> None:
        form = self.step.facts if in_step else self.grounds.detail.facts

        def failed(error: WorkbenchError) -> None:
            if isinstance(error, UserError):
                homeless = form.show_problems(error.problems)
                self.strip.show_problems(homeless)
            else:
                self.strip.show_error(error)

        def then(_done: Done) -> None:
            form.show_saved()
            self._ask()

        self.strip.show_error(None)
        self.work.answer(drafts, then, failed)

    def _on_withdraw_wanted(self, key: str) -> None:
        name = self._words.evidence.wording.name("facts", key)
        self._dialogs.take_back(name, lambda reason: self.work.take_back(key, reason))

    def _on_step_confirmed(self, done: bool) -> None:
        if self.step.step is not None:
            draft = MarkDraft(self.step.step.id, "done" if done else "open")
            self.work.mark(draft, lambda _done: None, self.step.strip.show_error)

    def _on_payment_recorded(self, draft: PaymentDraft) -> None:
        payments = self.step.payments
        self.work.pay(draft, lambda _done: payments.show_recorded(), payments.show_error)

    def _ask_for(self, items: tuple[str, ...], note: str) -> None:
        papers = self.step.papers

        def failed(error: WorkbenchError) -> None:
            problems = error.problems if isinstance(error, UserError) else ()
            said = dict.fromkeys(self._words.sentence(problem) for problem in problems)
            papers.show_result("\n".join(said) or str(error), wrong=True)
            if any(problem.code == SECOND_REQUEST for problem in problems):
                self._dialogs.ask_again(lambda reason: self._ask_for(items, reason))

        def then(done: Done) -> None:
            said = dict.fromkeys(self._words.sentence(problem) for problem in done.warnings)
            papers.show_result("\n".join(said), wrong=False)

        self.work.ask_for(items, note, then, failed)

    def _on_add_wanted(self) -> None:
        if self.case is None:
            return
        taken = [ground.id for ground in self.case.sheet.grounds]

        def then(done: Done) -> None:
            self.grounds.say(done.warnings)

        sectors = self.case.sectors
        self._dialogs.choose_ground(taken, sectors, lambda ground_id: self.work.choose(ground_id, then))

    def _on_mark_wanted(self, marked: Marked) -> None:
        detail = self.grounds.detail

        def failed(error: WorkbenchError) -> None:
            if isinstance(error, UserError):
                detail.show_refused(error.problems)
            else:
                self.strip.show_error(error)

        def mark(note: str = "") -> None:
            draft = MarkDraft(marked.element_id, marked.state, note)
            self.work.mark(draft, lambda done: detail.show_refused(done.warnings), failed)

        if marked.state == "not_applicable":
            name = self._words.evidence.wording.element(marked.element_id)
            self._dialogs.set_aside(name, mark)
        else:
            mark()

    def _on_choice_wanted(self, element_id: str) -> None:
        if self.case is None:
            return
        exhibits = self.case.evidence.exhibits
        tied = [each.id for each in exhibits if element_id in each.row.proves]

        def decided(picked: Picked) -> None:
            self.work.tie(picked, element_id)

        self._dialogs.choose_exhibits(element_id, exhibits, tied, decided)

    def _on_files_wanted(self, element_id: str) -> None:
        dialog = QFileDialog(self, self.tr("Add evidence"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self._on_files_dropped(element_id, tuple(Path(name) for name in names))
        )
        dialog.open()

    def _on_files_dropped(self, element_id: str, paths: tuple[Path, ...]) -> None:
        self.grounds.select_element(element_id)
        draft = EvidenceDraft(proves=(element_id,))
        self.intake.take(FilesWanted(self._complaint_id, paths, draft))
