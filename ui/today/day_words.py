"""The day and its due lines in words."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from ui.kit.dates import clock_time, short_date, weekday, whole_date
from ui.kit.palette import Tone
from ui.today.line_state import LaneState, LineState
from workbench.moment import branch_date
from workbench.today.model import (
    FOLLOW_UP,
    PROMISE,
    RECTIFICATION,
    REPLY_BY,
    DueLine,
    Heading,
    Lane,
    Lanes,
)
from workbench.wording.naming import Wording

NEAR_HOLIDAY_DAYS = 10
SEPARATOR = " · "
_TONES: tuple[Tone, ...] = ("red", "amber", "neutral", "neutral")
_ICONS = ("warning", "clock", "", "")
AFTER_TAB, DOCUMENTS_TAB, RECORDS_TAB, EVIDENCE_TAB = "after", "documents", "records", "evidence"
# Where on the page of the case a kind of line is dealt with; the overview where nothing is named.
_TABS = {PROMISE: RECORDS_TAB, FOLLOW_UP: AFTER_TAB, RECTIFICATION: AFTER_TAB}


class DayWords(QObject):
    """Says lanes in one language, seen from one moment."""

    def __init__(self, wording: Wording, now: datetime) -> None:
        super().__init__()
        self.wording = wording
        self.now = now
        self.today = branch_date(now)

    def heading(self, day: Heading) -> str:
        """`9月28日 星期一 · 国庆节前第 3 个工作日`."""
        parts = [f"{short_date(day.on)} {weekday(day.on)}"]
        if not day.working_day:
            parts.append(self.tr("not a working day"))
        elif day.weekday > 5:
            parts.append(self.tr("working day in exchange"))
        near = 0 < day.working_days_before <= NEAR_HOLIDAY_DAYS
        if day.holiday and day.working_day and near:
            name = self.wording.name("holidays", day.holiday)
            count = day.working_days_before
            parts.append(self.tr("%n working day(s) to {holiday}", "", count).format(holiday=name))
            if not day.published:
                parts.append(self.tr("calendar not yet published"))
        return SEPARATOR.join(parts)

    def lanes(self, lanes: Lanes) -> tuple[LaneState, ...]:
        """The four lanes."""
        titles = (
            self.tr("Overdue"),
            self.tr("Today"),
            self.tr("Three working days"),
            self._week_title(lanes.later_this_week),
        )
        empties = (
            self.tr("Nothing is overdue."),
            self.tr("Nothing is due today."),
            self.tr("Nothing in the next three working days."),
            self.tr("Nothing after that."),
        )
        return tuple(
            LaneState(
                title=titles[place],
                tone=_TONES[place] if lane.total else "neutral",
                icon=_ICONS[place],
                note="" if place < 2 else self._span(lane),
                lines=tuple(map(self.line, lane.lines)),
                total=lane.total,
                empty=empties[place],
            )
            for place, lane in enumerate(lanes.all())
        )

    def line(self, line: DueLine) -> LineState:
        """One due thing."""
        head = f"{self.case(line.case_no)} {line.person_name or self.tr('Anonymous')}"
        return LineState(
            key=f"{line.what}:{line.source_id}",
            complaint_id=line.complaint_id,
            head=head,
            when=self.when(line),
            what=self.what(line),
            tone=self.tone(line),
            tip=self._tip(line),
            tab=_TABS.get(line.what, ""),
        )

    def when(self, line: DueLine) -> str:
        """`−3 天`, `19:00`, `今天`, `9月30日`."""
        if line.days < 0:
            late = -line.days
            return self.tr("−%n day(s)", "", late)
        if line.days == 0:
            return line.due_time or self.tr("today")
        return " ".join(part for part in (short_date(line.due_on, self.today), line.due_time or "") if part)

    def tone(self, line: DueLine) -> Tone:
        """Red when it is late, by the clock too; amber on the day."""
        if line.days < 0 or (line.days == 0 and (line.due_time or "24") <= clock_time(self.now)):
            return "red"
        return "amber" if line.days == 0 else "neutral"

    def case(self, case_no: str) -> str:
        """The last part of a number of this year, the whole of another."""
        year, _, rest = case_no.partition("-")
        last = rest.rpartition("-")[2]
        return last if last and year == str(self.today.year) else case_no

    def what(self, line: DueLine) -> str:
        """What is due, and under which rule."""
        if line.what == PROMISE:
            return SEPARATOR.join((self.tr("Promise"), line.text or ""))
        if line.what == REPLY_BY:
            return SEPARATOR.join(filter(None, (self.tr("Reply to the letter"), line.text)))
        if line.what == FOLLOW_UP:
            return SEPARATOR.join((self.tr("Follow-up"), (line.text or "").replace("D", "D+")))
        if line.what == RECTIFICATION:
            return SEPARATOR.join((self.tr("Rectification"), line.text or ""))
        cited = [self.wording.book.cite(one, self.wording.language) for one in line.citations[:1]]
        return SEPARATOR.join([self.wording.name("clocks", line.what), *cited])

    def _tip(self, line: DueLine) -> str:
        lines = [f"{line.case_no} {line.person_name}".strip(), self.what(line)]
        due = self.tr("Due: {day}") if line.statutory_on is None else self.tr("Internal date: {day}")
        lines.append(" ".join((due.format(day=whole_date(line.due_on)), line.due_time or "")).strip())
        if line.statutory_on is not None:
            lines.append(self.tr("Statutory date: {day}").format(day=whole_date(line.statutory_on)))
        language = self.wording.language
        return "\n".join([*lines, *(self.wording.book.cite_long(one, language) for one in line.citations)])

    def _week_title(self, lane: Lane) -> str:
        """Late in a week, and before holidays, the rest of the week lies in a later one."""
        sunday = self.today + timedelta(days=6 - self.today.weekday())
        if lane.last <= sunday:
            return self.tr("Later this week")
        return (
            self.tr("Next week") if lane.last <= sunday + timedelta(days=7) else self.tr("After the holidays")
        )

    def _span(self, lane: Lane) -> str:
        first = lane.first or lane.last
        return self._day(first) if first == lane.last else f"{self._day(first)}–{self._end(first, lane.last)}"

    def _day(self, day: date) -> str:
        return short_date(day, self.today)

    def _end(self, first: date, last: date) -> str:
        """Within a month the month is said once, in Chinese."""
        if self.wording.language == "zh" and (first.year, first.month) == (last.year, last.month):
            return f"{last.day}日"
        return self._day(last)
