"""The arithmetic of severity and the deadlines of a draft, in words."""

from PySide6.QtCore import QObject

from ui.intake.weighing import Weighing
from ui.kit.dates import short_date
from workbench.clocks.model import ComputedClock
from workbench.severity.model import SeverityPart
from workbench.wording.naming import Wording


class WeightWords(QObject):
    """Says a Weighing in the reader's language."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def formula(self, weighing: Weighing, override: str) -> str:
        """`P2 · 严重度 4 = max(金额 3, 伤害 2)`."""
        severity = weighing.severity
        plus = [part for part in severity.parts if self._adds(part)]
        highest = [part for part in severity.parts if part not in plus]
        text = self.tr("Severity {score} = {formula}").format(
            score=severity.score, formula=self._arithmetic(highest, plus)
        )
        if override:
            text = self.tr("Severity {score}, set by hand").format(score=severity.score)
        parts = [weighing.priority.level, text]
        if weighing.by_clock is not None:
            parts.append(self.tr("%n working day(s) to the internal date", "", max(0, weighing.by_clock)))
        return " · ".join(parts)

    def deadlines(self, weighing: Weighing) -> str:
        """`处理决定（一般）：内部 9月30日，法定 10月8日`, one clock a line."""
        return "\n".join(self._deadline(clock) for clock in weighing.clocks)

    def _deadline(self, clock: ComputedClock) -> str:
        name = self._wording.name("clocks", clock.clock_id)
        internal, statutory = short_date(clock.internal), short_date(clock.statutory)
        if clock.internal == clock.statutory:
            text = self.tr("{clock}: by {statutory}")
        else:
            text = self.tr("{clock}: internal {internal}, statutory {statutory}")
        shown = text.format(clock=name, internal=internal, statutory=statutory)
        cited = self._wording.several(
            self._wording.book.cite(each, self._wording.language) for each in clock.citations
        )
        if not clock.calendar_published:
            shown = self.tr("{deadline} (calendar not published yet)").format(deadline=shown)
        return f"{shown} · {cited}" if cited else shown

    def _arithmetic(self, highest: list[SeverityPart], plus: list[SeverityPart]) -> str:
        terms = ", ".join(self._term(part) for part in highest) or "1"
        added = "".join(f" + {self._term(part)}" for part in plus)
        return f"max({terms}){added}"

    def _term(self, part: SeverityPart) -> str:
        return f"{self._what(part)} {part.points}"

    def _what(self, part: SeverityPart) -> str:
        book = self._wording.book
        if part.code in book.channels:
            return self.tr("channel")
        row = book.severity.get(part.code)
        if row is None or row.table == "amount":
            return self.tr("amount")
        if row.table == "harm":
            return self.tr("harm")
        return self.tr("nature {name}").format(name=self._wording.name("natures", row.nature))

    def _adds(self, part: SeverityPart) -> bool:
        row = self._wording.book.severity.get(part.code)
        return row is not None and row.effect == "plus"
