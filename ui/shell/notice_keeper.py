"""Reminds of what is due: once after the start, at the person's own times, and before a promised hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from ui.shell.notice_settings import NoticeSettings
from ui.shell.notice_teller import Notice, NoticeTeller
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.moment import branch_date
from workbench.today.reminding import mark_of, reminders, rounds_between

if TYPE_CHECKING:
    from workbench.today.model import DueLine

# Long after the first answers: nobody should wait for a reminder.
START_MS = 4_000
MINUTE_MS = 60_000
PAUSE_MS = 2_000
TOPICS = frozenset({"complaints", "contacts", "clocks", "followups", "calendar"})


class NoticeKeeper(QObject):
    """A child of the frame it serves; whatever is hidden from the person is in no answer it gets."""

    def __init__(self, desk: Desk, teller: NoticeTeller, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = teller
        self._settings = NoticeSettings(desk.preferences)
        self._lines: tuple[DueLine, ...] = ()
        self._last = desk.clock.now()
        self._start = QTimer(self, singleShot=True, interval=START_MS)
        self._again = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._start.timeout.connect(self.go_round)
        self._again.timeout.connect(self._read)
        self._minute.timeout.connect(self.look)
        desk.bus.changed.connect(self._on_bus_changed)
        teller.wanted.connect(self._on_teller_wanted)
        self._start.start()
        self._minute.start()

    def look(self) -> None:
        """Every minute: a round if one of the person's times came, else what is promised for this hour."""
        now, before = self._desk.clock.now(), self._last
        self._last = now
        if rounds_between(self._settings.times, before, now):
            self.go_round()
        elif branch_date(before) != branch_date(now):
            self._read()
        else:
            self._tell(self._lines, in_round=False)

    def go_round(self) -> None:
        """Read what is due, and tell what was not told today."""
        self._read(in_round=True)

    def _read(self, *, in_round: bool = False) -> None:
        if not self._settings.is_on:
            return
        day = branch_date(self._desk.clock.now())

        def then(lines: tuple[DueLine, ...]) -> None:
            self._lines = lines
            self._tell(lines, in_round=in_round)

        key = "shell.round" if in_round else "shell.due"
        self._desk.read(_asking(day), then, _left_to_the_page, latest=key, owner=self)

    def _tell(self, lines: tuple[DueLine, ...], *, in_round: bool) -> None:
        if not self._settings.is_on:
            return
        now = self._desk.clock.now()
        day = branch_date(now)
        new = reminders(lines, now, self._settings.told_on(day), in_round=in_round)
        if new:
            self._settings.note_told(day, map(mark_of, new))
            self._teller.tell(self._notice(new, lines))

    def _notice(self, new: tuple[DueLine, ...], lines: tuple[DueLine, ...]) -> Notice:
        """One thing by itself; of several, all that the lanes of the day show, as they are counted there."""
        if len(new) == 1:
            (line,) = new
            return Notice(self._when(line), self._one(line), "case", line.complaint_id)
        late, due = sum(line.days < 0 for line in lines), sum(line.days == 0 for line in lines)
        counts = []
        if late:
            counts.append(self.tr("%n overdue", "", late))
        if due:
            counts.append(self.tr("%n due today", "", due))
        comma = "，" if self._desk.preferences.language == "zh" else ", "
        return Notice(self.tr("Worklist"), comma.join(counts))

    def _when(self, line: DueLine) -> str:
        if line.days < 0:
            return self.tr("%n day(s) overdue", "", -line.days)
        return self.tr("Today {time}").format(time=line.due_time) if line.due_time else self.tr("Due today")

    def _one(self, line: DueLine) -> str:
        """Case number and rule; a masked name only if the person wants it."""
        # Only whoever is reminded of one thing needs the rules in words.
        from workbench.rulebook.reading import shipped_rulebook
        from workbench.worklist.words import ListWords

        words = ListWords(self._desk.preferences.language, shipped_rulebook())
        name = line.person_name if self._settings.names else ""
        return " · ".join(part for part in (line.case_no, name, words.rule(line)) if part)

    def _on_bus_changed(self, changes: Changes) -> None:
        if not changes.topics.isdisjoint(TOPICS):
            self._again.start()

    def _on_teller_wanted(self, notice: Notice) -> None:
        self._desk.go(notice.page, notice.target)


def _left_to_the_page(_error: WorkbenchError) -> None:
    """The page of the day asks the same and says what is wrong."""


def _asking(day: date) -> Any:
    def ask(session: Any, _context: JobContext) -> tuple[DueLine, ...]:
        from workbench.rulebook.governing import governing_rulebook
        from workbench.today.queries import due_lane
        from workbench.worklist.queries import LINES_AT_MOST

        book = governing_rulebook(session)
        return due_lane(session, today=day, until=day, book=book, limit=LINES_AT_MOST).lines

    return ask
