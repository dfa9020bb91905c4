"""An entry of the timeline in words: when, what kind, what happened, who wrote it down."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.kit.dates import clock_time, closed_up, moment, short_date, told_dates, whole_date
from workbench.moment import Clock
from workbench.moment import today as day_of
from workbench.timeline.model import EntryKind, EntryRow
from workbench.wording.naming import Wording

ALARMING_EMOTION = 3
RAISED_EMOTION = 2


@dataclass(frozen=True)
class EntryWords:
    """Says entries in one language, seen from the day it is; `mask` hides what readers need not see."""

    wording: Wording
    clock: Clock
    mask: Callable[[str], str] = str

    @property
    def today(self) -> date:
        """The day it is; a window stays open over midnight."""
        return day_of(self.clock)

    def undated(self) -> str:
        """What is said where nobody knows the day."""
        return QCoreApplication.translate("EntryWords", "Undated")

    def day(self, entry: EntryRow) -> str:
        """`9月25日`, or that nobody knows."""
        if entry.occurred_on is None:
            return self.undated()
        return short_date(entry.occurred_on, self.today)

    def when(self, entry: EntryRow) -> str:
        """`9月25日 19:02`."""
        time = clock_time(entry.occurred_at) if entry.occurred_at else ""
        return f"{self.day(entry)} {time}".strip()

    def whole_when(self, entry: EntryRow) -> str:
        """`2026年9月25日 19:02`."""
        if entry.occurred_on is None:
            return self.day(entry)
        time = clock_time(entry.occurred_at) if entry.occurred_at else ""
        return f"{whole_date(entry.occurred_on)} {time}".strip()

    def what(self, entry: EntryRow) -> str:
        """The sentence of the entry's code."""
        detail = told_dates(entry.detail, self.today)
        return closed_up(" ".join(self.wording.sentence(entry.code, detail).split()))

    def own_words(self, entry: EntryRow) -> str:
        """What somebody wrote, masked."""
        return self.mask(entry.text or "").strip()

    def line(self, entry: EntryRow) -> str:
        """Sentence and own words on one line; a note is its words alone."""
        words = " ".join(self.own_words(entry).split())
        if entry.code == "timeline.note" and words:
            return words
        return f"{self.what(entry)}　{words}" if words else self.what(entry)

    def short(self, entry: EntryRow) -> str:
        """A few words beside a mark of the strip."""
        words = " ".join(self.own_words(entry).split())
        return words if entry.code.startswith("timeline.") and words else self.what(entry)

    def spoken(self, entry: EntryRow) -> str:
        """Everything in one sentence, for a screen reader."""
        parts = [self.when(entry), self.kind(entry.kind), self.line(entry)]
        if entry.corrected_by_id:
            parts.append(QCoreApplication.translate("EntryWords", "corrected later"))
        return " · ".join(parts)

    def recorded(self, entry: EntryRow) -> str:
        """Who wrote it down and when."""
        text = QCoreApplication.translate("EntryWords", "Recorded by {name}, {when}")
        return text.format(name=entry.recorded_by, when=moment(entry.recorded_at, self.today))

    def token(self, entry: EntryRow) -> str:
        """The colour of its mark; emotions say their level in figures as well."""
        level = emotion_level(entry)
        if level is not None:
            return "red" if level >= ALARMING_EMOTION else "amber" if level >= RAISED_EMOTION else "green"
        return _TOKENS.get(entry.kind, "accent")

    def kind(self, kind: EntryKind) -> str:
        """`联系`."""
        return _kind_names()[kind]

    def lane(self, kind: EntryKind) -> str:
        """The name of a lane of the strip."""
        if kind is EntryKind.NOTE:
            return QCoreApplication.translate("EntryWords", "Other")
        return self.kind(kind)


_TOKENS = {
    EntryKind.DECISION: "green",
    EntryKind.NOTICE: "green",
    EntryKind.CLOCK: "amber",
    EntryKind.CONTRACT: "secondary",
    EntryKind.NOTE: "secondary",
}


def emotion_level(entry: EntryRow) -> int | None:
    """0 to 4 of an entry about emotion, else None."""
    level = entry.detail.get("level", "") if entry.kind is EntryKind.EMOTION else ""
    return int(level) if level.isdigit() else None


def _kind_names() -> dict[EntryKind, str]:
    return {
        EntryKind.RECEIPT: QCoreApplication.translate("EntryWords", "Receipt"),
        EntryKind.CONTACT: QCoreApplication.translate("EntryWords", "Contact"),
        EntryKind.EMOTION: QCoreApplication.translate("EntryWords", "Emotion"),
        EntryKind.DECISION: QCoreApplication.translate("EntryWords", "Decision"),
        EntryKind.NOTICE: QCoreApplication.translate("EntryWords", "Notice"),
        EntryKind.CLOCK: QCoreApplication.translate("EntryWords", "Clock"),
        EntryKind.EVIDENCE: QCoreApplication.translate("EntryWords", "Evidence"),
        EntryKind.DOCUMENT: QCoreApplication.translate("EntryWords", "Document"),
        EntryKind.CONTRACT: QCoreApplication.translate("EntryWords", "Contract"),
        EntryKind.NOTE: QCoreApplication.translate("EntryWords", "Note"),
    }
