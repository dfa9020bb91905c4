"""The columns of the three lists."""

from PySide6.QtCore import QObject

from ui.kit.columns import AnyColumn, Cell, Column
from ui.signals.model import Candidate
from ui.signals.words import SignalWords
from workbench.signals.model import Finding, ReviewRow


class SignalColumns(QObject):
    """Says rows in `words`."""

    def __init__(self, words: SignalWords, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words

    def indicators(self) -> tuple[AnyColumn, ...]:
        """The 17 indicators of a case."""
        return (
            Column[Finding]("id", self.tr("No."), lambda row: Cell(row.indicator, muted=True), width=60),
            Column[Finding]("name", self.tr("Indicator"), self._name, width=190, elastic=True),
            Column[Finding]("standing", self.tr("Result"), self._standing, width=96),
            Column[Finding]("strength", self.tr("Strength"), self._strength, align="right", width=60),
            Column[Finding]("points", self.tr("Points"), self._points, align="right", width=66),
        )

    def candidates(self) -> tuple[AnyColumn, ...]:
        """What was found in the store."""
        return (
            Column[Candidate]("cases", self.tr("Cases"), self._size, align="right", width=64),
            Column[Candidate]("numbers", self.tr("Case numbers"), self._numbers, width=270, elastic=True),
            Column[Candidate]("shared", self.tr("They share"), self._shared, width=220, elastic=True),
            Column[Candidate](
                "families",
                self.tr("Independent indicators"),
                lambda row: self.words.families(row.families),
                width=200,
                elastic=True,
            ),
            Column[Candidate](
                "score", self.tr("Points"), lambda row: str(row.score), align="right", width=64
            ),
        )

    def reviews(self) -> tuple[AnyColumn, ...]:
        """The reviews."""
        return (
            Column[ReviewRow]("status", self.tr("State"), self._status, width=104),
            Column[ReviewRow]("title", self.tr("Title"), lambda row: row.title, width=260, elastic=True),
            Column[ReviewRow](
                "cases", self.tr("Cases"), lambda row: str(row.case_count), align="right", width=64
            ),
            Column[ReviewRow]("by", self.tr("Suggested by"), lambda row: row.proposed_by, width=100),
            Column[ReviewRow]("second", self.tr("Decided by"), lambda row: row.reviewed_by or "—", width=100),
            Column[ReviewRow]("until", self.tr("Until"), lambda row: self._until(row), width=96),
        )

    def _name(self, row: Finding) -> Cell:
        name, told = self.words.indicator(row.indicator), self.words.rule(row.indicator)
        if row.weak:
            told = "\n".join((name, told, self.tr("Weak: it adds points, and is no ground by itself.")))
            name = self.tr("{name} (weak)").format(name=name)
        return Cell(name, tooltip=told)

    def _standing(self, row: Finding) -> Cell:
        chip = self.words.standing(row)
        return Cell(chip.text, chip.tone, chip.icon, tooltip=self.words.said(row.how))

    def _strength(self, row: Finding) -> str:
        return self.words.strength(row)

    def _points(self, row: Finding) -> str:
        return self.words.points(row)

    def _size(self, row: Candidate) -> str:
        return str(len(row.network.cases))

    def _numbers(self, row: Candidate) -> Cell:
        told = self.words.wording.several(row.network.case_nos)
        return Cell(told, tooltip=told)

    def _shared(self, row: Candidate) -> str:
        return self.words.shared(row.network) or "—"

    def _status(self, row: ReviewRow) -> Cell:
        chip = self.words.status(row)
        return Cell(chip.text, chip.tone, chip.icon)

    def _until(self, row: ReviewRow) -> str:
        return self.words.day(row.expires_on)
