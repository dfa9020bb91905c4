"""What a check looks at and what it found, in words."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from ui.kit.strip import StripState
from ui.settings.maintenance_card import CLEAR_UP, REBUILD
from workbench.integrity.model import Finding, IntegrityReport

SHOWN_AT_MOST = 8
HASH = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")
UNCLAIMED = {"evidence.orphan", "evidence.leftover", "evidence.stray"}


class ReportWords(QObject):
    """Says reports; `sentence` says one finding."""

    def __init__(self, sentence: Callable[[Finding], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def part(self, part: str) -> str:
        """What is being checked."""
        return {
            "database": self.tr("Checking the database"),
            "search": self.tr("Checking the search index"),
            "evidence": self.tr("Checking the evidence files"),
            "letters": self.tr("Checking the issued letters"),
            "audit": self.tr("Checking the audit trail"),
        }.get(part, "")

    def report(self, report: IntegrityReport) -> StripState:
        """The whole report as a strip, with what mends it."""
        if report.sound:
            return StripState(self.tr("The workspace is sound."), "green", advice=self._extent(report))
        findings = report.findings[:SHOWN_AT_MOST]
        shown = [HASH.sub(r"\1…", self._sentence(finding)) for finding in findings]
        more = len(report.findings) - len(shown)
        if more:
            shown.append(self.tr("and %n more", "", more))
        return StripState(
            self.tr("%n fault(s) found", "", len(report.findings)),
            "red",
            advice="\n".join(shown),
            actions=tuple(self._cures(report)),
        )

    def _cures(self, report: IntegrityReport) -> Iterator[tuple[str, str]]:
        if any(finding.part == "search" for finding in report.findings):
            yield REBUILD, self.tr("Rebuild the search index")
        if any(finding.code in UNCLAIMED for finding in report.findings):
            yield CLEAR_UP, self.tr("Look at the files without an exhibit…")

    def _extent(self, report: IntegrityReport) -> str:
        text = self.tr("Database and search index checked, evidence files: {files}, audit entries: {entries}")
        return text.format(files=report.files_checked, entries=report.head.count)
