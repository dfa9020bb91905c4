"""Says what is known of exhibits in the person's language: names, chips, sizes, dates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from ui.evidence.plural import Plural
from ui.kit.chip_painter import ChipState
from ui.kit.dates import closed_up, moment, short_date, whole_date
from workbench.errors import MachineError, Problem
from workbench.evidence.model import Admissibility, EvidenceRow, FileFacts
from workbench.evidence.weakness import Weakness
from workbench.moment import BRANCH_ZONE, Clock
from workbench.moment import today as day_of
from workbench.wording.naming import Wording

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ICONS = (
    ("application/pdf", "pdf"),
    ("image/", "image"),
    ("audio/", "audio"),
    ("video/", "play"),
    ("message/", "mail"),
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """Made anew when the language changes; days are told as they are seen from the day it is."""

    wording: Wording
    clock: Clock

    @property
    def today(self) -> date:
        """The day it is; a window stays open over midnight."""
        return day_of(self.clock)

    def sentence(self, problem: Problem | MachineError) -> str:
        """The sentence of a problem, its codes named and its dates as they are read."""
        return self.said(problem.code, problem.detail)

    def said(self, code: str, detail: Mapping[str, str]) -> str:
        """The sentence of a code."""
        readable = {key: self.readable(value) for key, value in detail.items()}
        return closed_up(self.wording.sentence(code, readable))

    def readable(self, value: str) -> str:
        """A date as it is read; anything else as it is, also a day that no calendar has."""
        if not _DAY.fullmatch(value):
            return value
        try:
            return short_date(date.fromisoformat(value), self.today)
        except ValueError:
            return value

    def kind(self, code: str) -> str:
        """Documentary evidence, electronic data, …"""
        return self.wording.name("evidence_kinds", code)

    def form(self, code: str) -> str:
        """Original, copy compared, …"""
        return self.wording.name("evidence_forms", code)

    def stance(self, code: str) -> str:
        """Favourable, adverse or neutral."""
        return self.wording.messages.text(f"evidence.stance.{code}")

    def event(self, code: str) -> str:
        """What happened to an exhibit."""
        return self.wording.messages.text(f"custody.event.{code}")

    def day(self, on: date | None) -> str:
        """A date in a list, a dash when nobody knows."""
        return "—" if on is None else short_date(on, self.today)

    def long_day(self, on: date | None) -> str:
        """A date in full."""
        return "—" if on is None else whole_date(on)

    def moment(self, at: datetime) -> str:
        """`today 09:12`."""
        return moment(at, self.today)

    def offset_moment(self, at: str) -> str:
        """An instant kept as text with its offset."""
        return moment(datetime.fromisoformat(at).astimezone(BRANCH_ZONE), self.today)

    def size(self, size_bytes: int) -> str:
        """`1.4 MB`."""
        shown = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        return QLocale().formattedDataSize(size_bytes, 1, shown)

    def target(self, target_id: str) -> str:
        """What an exhibit proves: `C-01 complaint letter`, `RG01 ① asked specifically`, a step's name."""
        if target_id in self.wording.book.evidence_items:
            return f"{target_id} {self.wording.name('evidence_items', target_id)}"
        if target_id in self.wording.book.refusal_flow:
            return self.wording.name("refusal_flow", target_id)
        ground, _, place = target_id.partition(".E")
        number = CIRCLED[int(place) - 1] if place.isdigit() and int(place) <= len(CIRCLED) else place
        return f"{ground} {number} {self.wording.element(target_id)}"

    def listed(self, names: Iterable[str]) -> str:
        """Several names in one line, with the comma of the language."""
        return ("、" if self.wording.language == "zh" else ", ").join(names)

    def weakness(self, weakness: Weakness) -> str:
        """Why an exhibit cannot prove alone."""
        detail = {"weakness": weakness.rule_id, "questions": self.listed(weakness.questions)}
        return self.said("proof.weak_by_questions" if weakness.questions else "proof.weak", detail)

    def fact(self, name: str, value: object) -> tuple[str, str]:
        """A property of a file and its value."""
        label = self.wording.messages.text(f"evidence.fact.{name}")
        if isinstance(value, bool):
            return label, _yes() if value else _no()
        return label, self.readable(str(value))

    def file_line(self, row: EvidenceRow) -> str:
        """Form, pages and size of an exhibit in one line."""
        pages = Plural().pages(row.pages) if row.pages else ""
        return " · ".join(part for part in (self.form(row.form), pages, self.size(row.size_bytes)) if part)

    def where_from(self, row: EvidenceRow) -> str:
        """Kind, source and day of an exhibit in one line."""
        formed = "" if row.formed_on is None else self.day(row.formed_on)
        return " · ".join(part for part in (self.kind(row.kind), row.source or "", formed) if part)


def icon_of(media_type: str) -> str:
    """The icon for a type of file."""
    return next((icon for start, icon in _ICONS if media_type.startswith(start)), "file")


def review_chip(review: Admissibility, *, withdrawn: bool = False) -> ChipState:
    """Whether an exhibit may go into the file, as a word with an icon."""
    if withdrawn:
        return ChipState(QCoreApplication.translate("EvidenceWords", "Withdrawn"), "neutral", "undo")
    if review.blocked_by:
        return ChipState(QCoreApplication.translate("EvidenceWords", "Defective"), "red", "warning")
    if review.still_open:
        return ChipState(QCoreApplication.translate("EvidenceWords", "To review"), "amber", "clock")
    return ChipState(QCoreApplication.translate("EvidenceWords", "Admissible"), "green", "check")


def verdict_chip(row: EvidenceRow, review: Admissibility) -> ChipState:
    """How an exhibit stands, in one word: a file that is not whole outweighs any review."""
    if row.mismatch is not None:
        return mismatch_chip(row.mismatch)
    return review_chip(review, withdrawn=row.withdrawn)


def mark_chips(row: EvidenceRow) -> list[ChipState]:
    """What must not be overlooked about an exhibit beside its verdict."""
    found = []
    if row.stance == "adverse":
        found.append(ChipState(QCoreApplication.translate("EvidenceWords", "Adverse"), "red", "flag"))
    if row.settlement_talk:
        text = QCoreApplication.translate("EvidenceWords", "Settlement talk")
        found.append(ChipState(text, "amber", "chat"))
    return found


def weakness_chips(weaknesses: Sequence[Weakness], words: EvidenceWords) -> list[ChipState]:
    """That an exhibit cannot prove alone, with the reasons as its tooltip."""
    if not weaknesses:
        return []
    text = QCoreApplication.translate("EvidenceWords", "Not alone")
    return [ChipState(text, "amber", "warning", "\n".join(map(words.weakness, weaknesses)))]


def mismatch_chip(code: str) -> ChipState:
    """What is wrong with the stored file."""
    said = {
        "changed": QCoreApplication.translate("EvidenceWords", "File changed"),
        "missing": QCoreApplication.translate("EvidenceWords", "File gone"),
        "unreadable": QCoreApplication.translate("EvidenceWords", "File unreadable"),
    }
    return ChipState(said[code], "red", "warning")


def warnings_of(facts: FileFacts, words: EvidenceWords) -> list[str]:
    """What a file gives to think about."""
    return [words.said(code, {}) for code in facts.warnings]


def _yes() -> str:
    return QCoreApplication.translate("EvidenceWords", "yes")


def _no() -> str:
    return QCoreApplication.translate("EvidenceWords", "no")
