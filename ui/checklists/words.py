"""Says steps, grounds, elements, facts and what is missing in the person's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from ui.checklists.counting import DayCount
from ui.checklists.model import RefusalCase
from ui.evidence.words import CIRCLED, EvidenceWords
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date, whole_date
from workbench.checklists.model import (
    ClockState,
    ClockView,
    ElementState,
    ElementView,
    FactValue,
    Missing,
    StepState,
    StepView,
)
from workbench.errors import MachineError, Problem
from workbench.moment import BRANCH_ZONE
from workbench.money import format_amount
from workbench.rulebook.checklist_model import Element, Fact, Ground, RefusalStep, Text
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import Rulebook

RIGHT = "right"


@dataclass(frozen=True, slots=True)
class ChecklistWords:
    """Made anew when the language changes."""

    evidence: EvidenceWords

    @property
    def book(self) -> Rulebook:
        """The rule pack."""
        return self.evidence.wording.book

    @property
    def chinese(self) -> bool:
        """Whether Chinese is spoken."""
        return self.evidence.wording.language == "zh"

    def sentence(self, problem: Problem | MachineError) -> str:
        """The sentence of a problem."""
        return self.evidence.sentence(problem)

    def text(self, row: Fact | RefusalStep | Element | Ground | Text) -> str:
        """The text of a row of the rule pack."""
        return row.zh if self.chinese else row.en

    def texts(self, rows: Iterable[Text]) -> str:
        """Several texts in one line."""
        return ("；" if self.chinese else "; ").join(self.text(row) for row in rows)

    def cites(self, citations: Iterable[Citation]) -> str:
        """Short citations in one line."""
        joint = "；" if self.chinese else "; "
        return joint.join(self.book.cite(citation, self.evidence.wording.language) for citation in citations)

    def step(self, step: StepView) -> RefusalStep:
        """The rule of a step."""
        return self.book.refusal_flow[step.id]

    def gate(self, step: StepView) -> str:
        """What must hold before the next step opens."""
        rule = self.step(step)
        return rule.gate_zh if self.chinese else rule.gate_en

    def element(self, element_id: str) -> Element:
        """The rule of an element.

        Raises: KeyError.
        """
        ground = self.book.refusal_grounds[element_id.partition(".")[0]]
        return next(element for element in ground.elements if element.id == element_id)

    def number(self, element_id: str) -> str:
        """The circled number of an element."""
        place = element_id.rpartition(".E")[2]
        return CIRCLED[int(place) - 1] if place.isdigit() and int(place) <= len(CIRCLED) else place

    def needs(self, element: Element) -> str:
        """What proves an element, in plain words."""
        return element.needs_zh if self.chinese else element.needs_en

    def missing(self, entry: Missing) -> str:
        """What is missing, with the other ways there are."""
        said = self.evidence.said(entry.code, entry.detail)
        others = [self.evidence.said(other.code, other.detail) for other in entry.or_else]
        if not others:
            return said
        joint = QCoreApplication.translate("ChecklistWords", "or: ")
        return "\n".join((said, *(f"{joint}{other}" for other in others)))

    def value(self, fact: Fact, value: FactValue) -> str:
        """An answer as it is read."""
        if isinstance(value, datetime):
            return value.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
        if isinstance(value, date):
            return whole_date(value)
        if fact.kind == "amount" and isinstance(value, int):
            return format_amount(value)
        if fact.kind == "yes_no":
            yes = QCoreApplication.translate("ChecklistWords", "yes")
            return yes if value == "yes" else QCoreApplication.translate("ChecklistWords", "no")
        chosen = next((choice for choice in fact.choices if choice.value == value), None)
        if chosen is not None:
            return chosen.zh if self.chinese else chosen.en
        return str(value)

    def help(self, fact: Fact) -> str:
        """What to mind when answering."""
        return fact.help_zh if self.chinese else fact.help_en

    def day(self, on: date | None) -> str:
        """A date in a list."""
        return "—" if on is None else short_date(on, self.evidence.today)

    def clock(self, clock_id: str) -> str:
        """The name of a clock."""
        return self.evidence.wording.name("clocks", clock_id)

    def clock_line(self, clock: ClockView) -> str:
        """From when to when a clock runs, or what it waits for."""
        if clock.dates is None:
            trigger = self.evidence.wording.name("facts", clock.trigger)
            waits = QCoreApplication.translate("ChecklistWords", "starts with: {fact}")
            return waits.format(fact=trigger)
        span = f"{self.day(clock.dates.start)} → {self.day(clock.dates.statutory)}"
        if clock.ended_on is not None:
            done = QCoreApplication.translate("ChecklistWords", "done {day}")
            return f"{span} · {done.format(day=self.day(clock.ended_on))}"
        return span

    def evidence_cell(self, view: ElementView, case: RefusalCase) -> str:
        """The exhibits of an element, or the dates that speak for or against it."""
        against = self._against(view)
        if against:
            return against
        parts = []
        for number in view.evidence:
            exhibit = case.evidence.number(number)
            parts.append(f"{number} {exhibit.row.title}" if exhibit else str(number))
        rights = [clock for clock in view.clocks if clock.nature == RIGHT and clock.dates is not None]
        if rights and not parts:
            return "\n".join(self.clock_line(clock) for clock in rights)
        return " · ".join(parts) or QCoreApplication.translate("ChecklistWords", "no evidence")

    def reason(self, problem: Problem) -> str:
        """Why a ground cannot carry a refusal, in a few words."""
        detail = {key: self.evidence.readable(value) for key, value in problem.detail.items()}
        name = self.clock(problem.detail.get("clock", ""))
        detail["clock"] = name.partition("（")[0].partition(" (")[0]
        if problem.code == "refusal.lapsed":
            said = QCoreApplication.translate("ChecklistWords", "{clock}: over on {date} (from {start})")
            return said.format(**detail)
        if problem.code == "refusal.premium_collected_after_knowing":
            said = QCoreApplication.translate("ChecklistWords", "premium ¥{amount} was still taken on {date}")
            return said.format(**detail)
        return self.sentence(problem).rstrip("。.")

    def _against(self, view: ElementView) -> str:
        lines = []
        for problem in view.problems:
            if problem.level != "error":
                continue
            detail = {key: self.evidence.readable(value) for key, value in problem.detail.items()}
            if problem.code == "refusal.lapsed":
                lapsed = QCoreApplication.translate("ChecklistWords", "{start} → {date} over")
                lines.append(lapsed.format(**detail))
            elif problem.code == "refusal.premium_collected_after_knowing":
                taken = QCoreApplication.translate("ChecklistWords", "{date} premium ¥{amount}")
                lines.append(taken.format(**detail))
            elif problem.code == "refusal.fact_against":
                lines.append(self.evidence.wording.name("facts", problem.detail.get("fact", "")))
        return "\n".join(lines)


def step_chip(state: StepState) -> ChipState:
    """The state of a step as a word with an icon."""
    match state:
        case StepState.DONE:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Done"), "green", "check")
        case StepState.OPEN:
            return ChipState(QCoreApplication.translate("ChecklistWords", "In progress"), "amber", "clock")
        case StepState.RED:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Blocked"), "red", "alert")
        case StepState.LOCKED:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Locked"), "neutral", "lock")
        case StepState.NOT_NEEDED:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Not needed"), "neutral", "minus")


def element_chip(view: ElementView) -> ChipState:
    """The state of an element as a word with an icon."""
    match view.state:
        case ElementState.PROVEN:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Proven"), "green", "check")
        case ElementState.LAPSED:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Right lapsed"), "red", "warning")
        case ElementState.CONFLICT:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Conflict"), "red", "warning")
        case ElementState.NOT_APPLICABLE:
            text = QCoreApplication.translate("ChecklistWords", "Not applicable")
            return ChipState(text, "neutral", "minus")
        case ElementState.OPEN:
            return _open_chip(view)


def _open_chip(view: ElementView) -> ChipState:
    left = [clock.days_left for clock in view.clocks if clock.nature == RIGHT and clock.days_left is not None]
    if left:
        text = DayCount().left(min(left))
        return ChipState(text, "amber", "clock")
    if view.evidence:
        return ChipState(QCoreApplication.translate("ChecklistWords", "To decide"), "amber", "clock")
    return ChipState(QCoreApplication.translate("ChecklistWords", "Not proven"), "red", "warning")


def clock_chip(clock: ClockView) -> ChipState:
    """Where a clock stands."""
    match clock.state:
        case ClockState.WAITING:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Not started"), "neutral", "clock")
        case ClockState.RUNNING:
            left = clock.days_left or 0
            text = DayCount().left(left)
            return ChipState(text, "amber", "clock")
        case ClockState.KEPT:
            return ChipState(QCoreApplication.translate("ChecklistWords", "Kept"), "green", "check")
        case ClockState.MISSED:
            if clock.nature == RIGHT:
                text = QCoreApplication.translate("ChecklistWords", "Right lapsed")
                return ChipState(text, "red", "warning")
            return ChipState(QCoreApplication.translate("ChecklistWords", "Overdue"), "red", "warning")


def burden(code: str) -> str:
    """Who has to prove."""
    known: Mapping[str, str] = {
        "insurer": QCoreApplication.translate("ChecklistWords", "Insurer"),
        "bank": QCoreApplication.translate("ChecklistWords", "Bank"),
        "claimant": QCoreApplication.translate("ChecklistWords", "Claimant"),
        "court": QCoreApplication.translate("ChecklistWords", "Court"),
    }
    return known.get(code, code)
