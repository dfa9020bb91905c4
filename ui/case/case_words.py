"""The case in words: states, natures, severity, what is due, and the sentences of codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.case.counting import Counting
from ui.case.model import CaseState, ClockExplained, LawLine
from ui.kit.chip_painter import ChipState
from ui.kit.dates import closed_up, short_date, told_dates, whole_date
from ui.kit.palette import Tone
from workbench.clocks.explanation import ClockStanding
from workbench.complaints.model import NatureRow
from workbench.errors import MachineError, Problem
from workbench.moment import branch_date
from workbench.rulebook.model import Certainty
from workbench.wording.naming import Wording

SOON_DAYS = 3
ORDINARY = "NA1"
ALARMING = ("NA4", "NA6")
INFORMED = ("informed", "performed", "followed_up")


@dataclass(frozen=True)
class CaseWords:
    """Says a case in one language, seen from one day."""

    wording: Wording
    today: date

    def state(self, code: str) -> str:
        """The name of a state."""
        return self.wording.name("states", code)

    def refusal_step(self, number: int) -> str:
        """The name of a step of the refusal by its number."""
        rows = self.wording.book.refusal_flow.rows
        return next((self.wording.name("refusal_flow", row.id) for row in rows if row.number == number), "")

    def sentence(self, code: str, detail: Mapping[str, str]) -> str:
        """The sentence of a code with everything in it named."""
        return closed_up(self.wording.sentence(code, told_dates(detail, self.today)))

    def problem(self, problem: Problem | MachineError) -> str:
        """What is wrong, as a sentence."""
        return self.sentence(problem.code, problem.detail)

    def natures(self, codes: tuple[str, ...]) -> list[ChipState]:
        """One chip for each label; an ordinary complaint says that it is one."""
        labels = [code for code in codes if code != ORDINARY] or [ORDINARY]
        return [ChipState(self.wording.name("natures", code), nature_tone(code)) for code in labels]

    def severity(self, state: CaseState) -> ChipState:
        """`P2 · 严重度 4`."""
        text = QCoreApplication.translate("CasePageWords", "{priority} · severity {score}")
        row = state.sheet.row
        tone: Tone = "red" if state.priority.level == "P1" else "neutral"
        icon = "flag" if state.priority.level == "P1" else ""
        return ChipState(text.format(priority=state.priority.level, score=row.severity), tone, icon)

    def due(self, state: CaseState) -> ChipState | None:
        """`剩 2 天 · 内部 9月30日 · 法定 10月8日 · 办法 18`; none when nothing runs any more."""
        row = state.sheet.row
        if row.closed_on is not None:
            text = QCoreApplication.translate("CasePageWords", "Closed {day}")
            return ChipState(text.format(day=short_date(row.closed_on, self.today)), "neutral", "check")
        if state.clock is None:
            if row.state in INFORMED:
                return ChipState(QCoreApplication.translate("CasePageWords", "Informed"), "green", "check")
            return None
        return self.clock(state.clock)

    def clock(self, clock: ClockExplained, *, cited: bool = True) -> ChipState:
        """What is left of a running clock, with both dates and, where there is room, the rule."""
        cited_place = self.citation(clock) if cited else ""
        if clock.row.paused_since is not None:
            return self._paused(clock.row.paused_since, cited_place)
        internal, statutory = clock.row.internal_on, clock.row.statutory_on
        left, tone, icon = self._left(internal, statutory)
        dates = QCoreApplication.translate(
            "CasePageWords", "internal {internal} · statutory {statutory}"
        ).format(internal=short_date(internal, self.today), statutory=short_date(statutory, self.today))
        return ChipState(" · ".join(part for part in (left, dates, cited_place) if part), tone, icon)

    def short_due(self, clock: ClockExplained) -> ChipState:
        """The same where there is little room: what is left, and the day it ends."""
        if clock.row.paused_since is not None:
            return self._paused(clock.row.paused_since)
        left, tone, icon = self._left(clock.row.internal_on, clock.row.statutory_on)
        ends = clock.row.internal_on if self.today <= clock.row.internal_on else clock.row.statutory_on
        return ChipState(f"{left} · {short_date(ends, self.today)}", tone, icon)

    def clock_chip(self, clock: ClockExplained) -> ChipState:
        """Where a clock stands: kept, missed, replaced, lapsed, paused, or what is left of it."""
        row, told = clock.row, clock.explanation
        if row.ended_on is not None:
            day = short_date(row.ended_on, self.today)
            standing = told.standing(self.today) if told is not None else ClockStanding.KEPT
            return self._ended(standing, day)
        if self.is_over(clock):
            text = QCoreApplication.translate("CasePageWords", "Lapsed {day}")
            return ChipState(text.format(day=short_date(row.statutory_on, self.today)), "red", "lock")
        return self.short_due(clock)

    def is_over(self, clock: ClockExplained) -> bool:
        """Whether nothing runs any more: it ended, or the right that it limited lapsed."""
        row = clock.row
        rule = self.wording.book.clocks.get(row.rule_id)
        lapses = rule is not None and rule.nature != "duty" and row.paused_since is None
        return row.ended_on is not None or (lapses and self.today > row.statutory_on)

    def citation(self, clock: ClockExplained) -> str:
        """The rule of a clock in short."""
        book, told = self.wording.book, clock.explanation
        rule = told.rule if told is not None else book.clocks.get(clock.row.rule_id)
        if rule is None or not rule.citations:
            return ""
        return book.cite(rule.citations[0], self.wording.language)

    def law(self, line: LawLine) -> str:
        """Where a rule stands."""
        book, language = self.wording.book, self.wording.language
        return self.comma.join(book.cite(citation, language) for citation in line.citations)

    def law_in_full(self, line: LawLine) -> str:
        """The laws with their editions."""
        book, language = self.wording.book, self.wording.language
        return "\n".join(book.cite_long(citation, language) for citation in line.citations)

    @property
    def comma(self) -> str:
        """What separates the parts of a list."""
        return "；" if self.wording.language == "zh" else "; "

    def nature_reason(self, nature: NatureRow) -> str:
        """Who set a label, when, and why."""
        when = whole_date(branch_date(nature.set_at))
        if not nature.reason:
            text = QCoreApplication.translate("CasePageWords", "Set by {name}, {when}")
            return text.format(name=nature.set_by, when=when)
        text = QCoreApplication.translate("CasePageWords", "{reason} (set by {name}, {when})")
        return text.format(reason=nature.reason, name=nature.set_by, when=when)

    def _paused(self, since: date, cited: str = "") -> ChipState:
        """Nobody can say when a paused period ends."""
        text = QCoreApplication.translate("CasePageWords", "Paused since {day}")
        shown = text.format(day=short_date(since, self.today))
        return ChipState(" · ".join(part for part in (shown, cited) if part), "accent", "clock")

    def _ended(self, standing: ClockStanding, day: str) -> ChipState:
        texts = {
            ClockStanding.KEPT: QCoreApplication.translate("CasePageWords", "Kept {day}"),
            ClockStanding.MISSED: QCoreApplication.translate("CasePageWords", "Done late {day}"),
        }
        ended = QCoreApplication.translate("CasePageWords", "Ended {day}")
        shown = texts.get(standing, ended).format(day=day)
        if standing is ClockStanding.MISSED:
            return ChipState(shown, "amber", "alert")
        tone: Tone = "green" if standing is ClockStanding.KEPT else "neutral"
        return ChipState(shown, tone, "check")

    def _left(self, internal: date, statutory: date) -> tuple[str, Tone, str]:
        counting, days = Counting(), (internal - self.today).days
        if self.today > statutory:
            return counting.days_overdue((self.today - statutory).days), "red", "warning"
        if days < 0:
            return counting.past_internal((statutory - self.today).days), "red", "warning"
        if days == 0:
            return QCoreApplication.translate("CasePageWords", "Due today"), "amber", "clock"
        return counting.days_left(days), "amber" if days <= SOON_DAYS else "neutral", "clock"


def nature_tone(code: str) -> Tone:
    """Ordinary is quiet, what may spread or was arranged alarms."""
    if code == ORDINARY:
        return "neutral"
    return "red" if code in ALARMING else "accent"


def certainty_text(certainty: Certainty) -> str:
    """How sure we are of a rule."""
    return {
        "source": QCoreApplication.translate("CasePageWords", "checked against the text"),
        "high": QCoreApplication.translate("CasePageWords", "well established"),
        "check": QCoreApplication.translate("CasePageWords", "to be checked by counsel"),
        "design": QCoreApplication.translate("CasePageWords", "our own standard"),
    }[certainty]
