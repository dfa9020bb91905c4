"""One review: why, which cases, what was done, and what can be done now."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.action_button import ActionButton
from ui.kit.card_grid import CardGrid
from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_button import IconButton
from ui.signals.words import SignalWords
from workbench.identity.names import is_same
from workbench.moment import branch_date
from workbench.signals.model import ReviewedCase, ReviewRow, ReviewSheet, Status

BUTTON_PX = 24
LEAST_CARD_PX = 300
_ENDED_BY_ITSELF = "expired"


class ReviewPanel(QWidget):
    """`decide_wanted`, `end_wanted` carry a ReviewRow, `step_wanted` (row, step), `case_wanted` an id."""

    decide_wanted = Signal(object)
    end_wanted = Signal(object)
    step_wanted = Signal(object, str)
    case_wanted = Signal(str)
    graph_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = RefilledCard(self.tr("Review"))
        self.cases = RefilledCard(self.tr("Cases"))
        self.steps = RefilledCard(self.tr("What to do"))
        grid = CardGrid(self, least_width=LEAST_CARD_PX, most_columns=3, ragged=True)
        for card in (self.review, self.cases, self.steps):
            grid.addWidget(card)
        self.hide()

    def show_state(self, sheet: ReviewSheet | None, words: SignalWords, me: str) -> None:
        """Show a review, or nothing."""
        self.setVisible(sheet is not None)
        if sheet is None:
            return
        self.review.refill(self._facts(sheet, words, me))
        self.cases.show_title(self.tr("Cases"), self.tr("as they stood when it was suggested"))
        self.cases.refill([*(self._case(case, words) for case in sheet.cases), self._graph(sheet)])
        self.steps.refill(self._steps(sheet, words))

    def _facts(self, sheet: ReviewSheet, words: SignalWords, me: str) -> list[QWidget]:
        row, status = sheet.row, sheet.row.status(words.today)
        by = f"{row.proposed_by} · {words.day(branch_date(row.proposed_at))}"
        lines: list[QWidget] = [
            wrapped(row.title, "heading"),
            fact_line(self.tr("State"), words.status(row).text),
            fact_line(self.tr("Reason"), row.reason, note=by),
        ]
        if row.reviewed_by and row.reviewed_at:
            note = f"{row.reviewed_by} · {words.day(branch_date(row.reviewed_at))}"
            lines.append(fact_line(self.tr("Opinion"), row.opinion or "", note=note))
        if row.expires_on:
            lines.append(fact_line(self.tr("Ends on"), words.whole_day(row.expires_on)))
        if row.ended_at and row.ended_reason != _ENDED_BY_ITSELF:
            lines.append(fact_line(self.tr("Ended"), row.ended_reason or "", note=row.ended_by or ""))
        mine = is_same(me, row.proposed_by)
        if status is Status.PROPOSED and mine:
            lines.append(wrapped(self.tr("You suggested it; somebody else has to decide."), "hint"))
        if status in (Status.PROPOSED, Status.CONFIRMED):
            lines.append(self._buttons(row, status, decides=status is Status.PROPOSED and not mine))
        return lines

    def _buttons(self, row: ReviewRow, status: Status, *, decides: bool) -> QWidget:
        host = QWidget()
        flow = FlowLayout(host)
        if decides:
            decide = ActionButton(self.tr("Decide…"), kind="primary")
            decide.clicked.connect(lambda: self.decide_wanted.emit(row))
            flow.addWidget(decide)
        end = ActionButton(self.tr("Take back…") if status is Status.PROPOSED else self.tr("End early…"))
        end.clicked.connect(lambda: self.end_wanted.emit(row))
        flow.addWidget(end)
        return host

    def _case(self, case: ReviewedCase, words: SignalWords) -> QWidget:
        found = case.assessment
        look = IconButton(
            "chevron-right", self.tr("Open case {number}").format(number=found.case_no), size=BUTTON_PX
        )
        look.clicked.connect(partial(self.case_wanted.emit, case.complaint_id))
        text = (
            self.tr("%n point(s)", "", found.verdict.score) + f" · {words.families(found.verdict.families)}"
        )
        return fact_line(case.complainant_name, text, look, note=found.case_no)

    def _graph(self, sheet: ReviewSheet) -> QWidget:
        button = ActionButton(self.tr("What ties them"), icon_name="link")
        ids = tuple(case.complaint_id for case in sheet.cases)
        button.clicked.connect(lambda: self.graph_wanted.emit(ids))
        return button

    def _steps(self, sheet: ReviewSheet, words: SignalWords) -> list[QWidget]:
        lines: list[QWidget] = []
        for step in words.wording.book.signal_steps.active(words.today):
            done = [one for one in sheet.steps if one.step == step.id]
            name = f"{step.number}. {words.wording.name('signal_steps', step.id)}"
            add = IconButton("plus", self.tr("Note as done: {step}").format(step=name), size=BUTTON_PX)
            add.clicked.connect(partial(self.step_wanted.emit, sheet.row, step.id))
            told = "\n".join(f"{words.day(one.done_on)} {one.recorded_by}：{one.what}" for one in done)
            lines.append(fact_line(name, told or words.row_rule(step), add))
        return lines
