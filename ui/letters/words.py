"""Names of letters, states and ways of delivery in the language of the window."""

from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QObject

from ui.case.case_words import CaseWords
from ui.kit.chip_painter import ChipState
from ui.kit.dates import moment, whole_date
from ui.shell.desk import Desk
from workbench.errors import MachineError, Problem
from workbench.letters.model import DeliveryRow, LetterRow, Mode
from workbench.letters.outcomes import DeliveryResult
from workbench.moment import today
from workbench.wording.naming import Wording


class Named(Protocol):
    """Something with a name in both languages."""

    @property
    def zh(self) -> str:
        """The Chinese name."""

    @property
    def en(self) -> str:
        """The English name."""


class LetterWords(QObject):
    """Sentences and names that several parts of the page need."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def chinese(self) -> bool:
        """Whether the window speaks Chinese."""
        return self._desk.preferences.language == "zh"

    def name(self, thing: Named) -> str:
        """The name of a template, a field, a choice."""
        return thing.zh if self.chinese else thing.en

    def either(self, zh: str, en: str) -> str:
        """One of two texts."""
        return zh if self.chinese else en

    def problem(self, problem: Problem | MachineError) -> str:
        """What is wrong, with the codes in it named."""
        wording = Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
        return CaseWords(wording, today(self._desk.clock)).problem(problem)

    def when(self, instant: datetime) -> str:
        """Day and time, the day in words where it is near."""
        return moment(instant, today(self._desk.clock))

    def day(self, day: date) -> str:
        """A whole date."""
        return whole_date(day)

    def state_chip(self, row: LetterRow) -> ChipState:
        """Whether it is a draft or issued."""
        if row.is_draft:
            return ChipState(self.tr("Draft"), "amber", "draft")
        return ChipState(self.tr("Issued"), "green", "lock")

    def delivery_chip(self, row: LetterRow) -> ChipState | None:
        """How far an issued letter came; none for drafts and for papers that stay inside."""
        if row.is_draft or row.internal:
            return None
        if row.unreachable:
            return ChipState(self.tr("Unreachable"), "amber", "alert")
        if not row.deliveries:
            return ChipState(self.tr("Not delivered yet"), "amber", "clock")
        last = row.deliveries[-1]
        if any(one.result == DeliveryResult.DELIVERED for one in row.deliveries):
            return ChipState(self.tr("Delivered"), "green", "check")
        tone = "neutral" if last.result == DeliveryResult.SENT else "amber"
        return ChipState(self.result(last.result), "neutral" if tone == "neutral" else "amber", "mail")

    def mode(self, mode: str) -> str:
        """A way of delivery."""
        names = {
            Mode.HANDED: self.tr("Handed over"),
            Mode.POSTED: self.tr("Registered post"),
            Mode.EMAIL: self.tr("E-mail"),
            Mode.SMS: self.tr("Text message"),
            Mode.CALL: self.tr("Phone call"),
            Mode.PUBLIC: self.tr("Public announcement"),
        }
        return names.get(Mode(mode), mode) if mode in set(Mode) else mode

    def result(self, result: str) -> str:
        """What came of an attempt."""
        names = {
            DeliveryResult.DELIVERED: self.tr("Delivered"),
            DeliveryResult.SENT: self.tr("Sent, arrival not known"),
            DeliveryResult.REFUSED: self.tr("Refused"),
            DeliveryResult.UNANSWERED: self.tr("Nobody answered"),
            DeliveryResult.FAILED: self.tr("Could not be delivered"),
        }
        return names.get(DeliveryResult(result), result) if result in set(DeliveryResult) else result

    def attempt(self, row: DeliveryRow) -> str:
        """An attempt on one line."""
        parts = [self.when(row.attempted_at), self.mode(row.mode), self.result(row.result)]
        if row.received_on is not None:
            parts.append(self.tr("arrived {day}").format(day=self.day(row.received_on)))
        if row.receiver:
            parts.append(row.receiver)
        if row.evidence_number is not None:
            parts.append(self.tr("exhibit {number}").format(number=row.evidence_number))
        return " · ".join([*parts, *(text for text in (row.proof, row.note or "") if text)])
