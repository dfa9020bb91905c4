"""The chosen grounds with their elements, and below them what the chosen element needs."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.checklists.element_detail import ElementDetail
from ui.checklists.fact_row import FactState
from ui.checklists.ground_section import GroundSection
from ui.checklists.model import RefusalCase
from ui.checklists.reviews_line import ReviewsLine
from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.kit.empty_state import EmptyState
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import StepState, StepView
from workbench.errors import Problem

LOW_PX = 400
SHARE, SHARE_ANSWERING = 0.36, 0.6


class GroundsPanel(Card):
    """In little height grounds and detail scroll together; else the detail keeps the bottom."""

    add_wanted = Signal()
    drop_wanted = Signal(str)
    files_dropped = Signal(str, object)
    element_chosen = Signal(str)
    review_wanted = Signal(int)

    def __init__(
        self, words: ChecklistWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, flush=True)
        self._words = words
        self._case: RefusalCase | None = None
        self._low: bool | None = None
        self.sections: dict[str, GroundSection] = {}
        self.detail = ElementDetail(words, today)
        self.gate = QLabel()
        self.gate.setWordWrap(True)
        self.gate.setTextFormat(Qt.TextFormat.PlainText)
        self.gate.setProperty("role", "secondary")
        self.gate.setContentsMargins(14, 10, 14, 0)
        self.reviews = ReviewsLine(words)
        self.reviews.exhibit_wanted.connect(self.review_wanted)
        self.told = Strip()
        self.add_ground = ActionButton(self.tr("Ground"), icon_name="plus")
        self.add_ground.setAccessibleName(self.tr("Choose a ground of refusal"))
        self.add_ground.clicked.connect(self.add_wanted)
        self.empty = EmptyState(
            self.tr("No ground of refusal is chosen yet. Each ground opens the list of what must be proved."),
            self.tr("Choose a ground…"),
            icon_name="scale",
        )
        self.empty.acted.connect(self.add_wanted)
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._follow)
        self.detail.grown.connect(self._show_lower)
        self._arrange()

    def show_case(self, case: RefusalCase, step: StepView) -> None:
        """Show the grounds of a case, under the gate of the step that is chosen."""
        self._case = case
        self._show_gate(step)
        self.reviews.show_missing(step.missing)
        self._rebuild(case)
        for ground in case.sheet.grounds:
            self.sections[ground.id].show_ground(ground, case)
        self.empty.setVisible(not case.sheet.grounds)
        self.add_ground.setVisible(bool(case.sheet.grounds))
        current = self.current_element()
        if not current or case.element(current) is None:
            self._choose(self._first(case))
        else:
            self._show_detail(current)

    def current_element(self) -> str:
        """The chosen element, empty for none."""
        return self.detail.view.id if self.detail.view is not None else ""

    def select_element(self, element_id: str) -> bool:
        """Choose an element and bring it into sight; False when its ground is not chosen."""
        section = self.sections.get(element_id.partition(".")[0])
        return section is not None and section.table.select_id(element_id)

    def say(self, problems: tuple[Problem, ...]) -> None:
        """What the last command wants to be known."""
        said = "\n".join(self._words.sentence(problem) for problem in problems)
        self.told.show_state(StripState(said, "amber", closable=True) if said else None)

    def take_focus(self) -> None:
        """Into the first table, or to the button that fills the page."""
        for section in self.sections.values():
            section.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for button in self.empty.findChildren(ActionButton):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide who keeps the bottom."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        strips = QVBoxLayout()
        strips.setContentsMargins(14, 6, 14, 0)
        strips.addWidget(self.told)
        self._list.addWidget(self.gate)
        self._list.addWidget(self.reviews)
        self._list.addLayout(strips)
        self._grounds = QVBoxLayout()
        self._grounds.setSpacing(metrics.GAP)
        self._list.addLayout(self._grounds)
        self._list.addWidget(self.empty, 1)
        self._list.addStretch(1)
        self._upper = _area(content)
        self._lower = _area(QWidget())
        self._rule = rule()
        self.body.addWidget(self._upper, 1)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._lower)
        self._fit()

    def _fit(self) -> None:
        low = self.height() < LOW_PX
        if low != self._low:
            self._low = low
            if low:
                self._lower.takeWidget()
                self._list.addWidget(self.detail)
            else:
                self._list.removeWidget(self.detail)
                self._lower.setWidget(self.detail)
            self.detail.show()
        self._show_lower()

    def _show_lower(self) -> None:
        chosen = self.detail.view is not None
        self.detail.setVisible(chosen)
        self._lower.setVisible(chosen and not self._low)
        self._rule.setVisible(chosen and not self._low)
        if chosen and not self._low:
            width = self._lower.viewport().width() or self.width()
            layout = self.detail.layout()
            wanted = layout.heightForWidth(width) if layout is not None else 0
            share = SHARE_ANSWERING if self.detail.answering else SHARE
            self._lower.setFixedHeight(max(60, min(wanted + 2, round(self.height() * share))))
        self._following.start()

    def _follow(self) -> None:
        """Keep the chosen element in sight above the detail."""
        view = self.detail.view
        section = self.sections.get(view.ground_id) if view is not None else None
        content = self._upper.widget()
        if section is None or content is None:
            return
        area = section.table.visualRect(section.table.currentIndex())
        top = section.table.viewport().mapTo(content, area.topLeft()).y()
        self._upper.ensureVisible(0, top, 0, 4)
        self._upper.ensureVisible(0, top + area.height(), 0, 4)

    def _show_gate(self, step: StepView) -> None:
        name = self._words.text(self._words.step(step))
        said = self.tr("Step {number} {name}: {gate}").format(
            number=step.number, name=name, gate=self._words.gate(step)
        )
        if step.state is StepState.LOCKED and step.waits_for:
            first = self._words.missing(step.waits_for[0])
            said = self.tr("{step}. Locked; first: {first}").format(step=said, first=first)
        self.gate.setText(said)

    def _rebuild(self, case: RefusalCase) -> None:
        wanted = [ground.id for ground in case.sheet.grounds]
        if wanted == list(self.sections):
            return
        self.add_ground.setParent(self)
        for ground_id in [each for each in self.sections if each not in wanted]:
            section = self.sections.pop(ground_id)
            section.hide()
            section.deleteLater()
        made = {ground_id: self.sections.get(ground_id) or self._made(ground_id) for ground_id in wanted}
        self.sections = made
        for place, section in enumerate(made.values()):
            self._grounds.insertWidget(place, section)
            section.show()
        if made:
            next(iter(made.values())).head.addWidget(self.add_ground)
        self.detail.view = None

    def _made(self, ground_id: str) -> GroundSection:
        section = GroundSection(self._words, ground_id)
        section.drop_wanted.connect(self.drop_wanted)
        section.table.current_changed.connect(self._on_table_current_changed)
        section.table.dropped.connect(self.files_dropped)
        section.table.left.connect(lambda way: self._on_table_left(ground_id, way))
        section.table.opened.connect(lambda _id: self._on_table_opened())
        return section

    def _first(self, case: RefusalCase) -> str:
        """The first element that somebody must still look at."""
        views = [view for ground in case.sheet.grounds for view in ground.elements]
        waiting = next((view for view in views if not view.decided), None)
        chosen = waiting or (views[0] if views else None)
        return chosen.id if chosen else ""

    def _choose(self, element_id: str) -> None:
        if element_id and not self.select_element(element_id):
            self._show_detail(element_id)
        elif not element_id:
            self.detail.view = None
            self._show_lower()

    def _show_detail(self, element_id: str) -> None:
        view = self._case.element(element_id) if self._case is not None else None
        if view is None or self._case is None:
            return
        facts = [
            FactState(self._words.book.facts[key], self._case.facts.get(key), missing=False)
            for key in view.facts
        ]
        self.detail.show_element(view, self._case, facts)
        self._show_lower()

    def _on_table_current_changed(self, element_id: object) -> None:
        if element_id is None:
            return
        own = str(element_id).partition(".")[0]
        for ground_id, section in self.sections.items():
            if ground_id != own:
                section.table.drop_current()
        self._show_detail(str(element_id))
        self.element_chosen.emit(str(element_id))

    def _on_table_left(self, ground_id: str, way: int) -> None:
        names = list(self.sections)
        place = names.index(ground_id) + way
        if 0 <= place < len(names):
            self.sections[names[place]].table.enter_from(way)

    def _on_table_opened(self) -> None:
        """Enter goes on to what can be done about the element."""
        for button in (self.detail.prove, self.detail.choose):
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _area(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
