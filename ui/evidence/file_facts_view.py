"""What is known of an exhibit's file: name, size, digests, and what it says of itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.evidence.fact_lines import FactLines
from ui.evidence.hash_line import HashLine
from ui.evidence.model import ExhibitDetail
from ui.evidence.words import EvidenceWords, warnings_of
from ui.kit import metrics
from ui.kit.card import rule
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from workbench.evidence.model import EvidenceRow


class FileFactsView(QWidget):
    """`other_wanted` carries another exhibit that holds the same content."""

    other_wanted = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._warnings = Strip()
        self.sha256, self.sm3 = HashLine("SHA-256"), HashLine("SM3")  # house: names of algorithms
        self._facts = FactLines()
        self._same = QWidget()
        self._flow = FlowLayout(self._same)
        self._same_title = SectionLabel(self.tr("The same file elsewhere"))
        note = QLabel(words.said("custody.what_a_hash_proves", {}))
        note.setWordWrap(True)
        note.setProperty("role", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP_SMALL)
        for part in (self._warnings, self.sha256, self.sm3, note, rule()):
            column.addWidget(part)
        column.addWidget(self._facts)
        column.addWidget(self._same_title)
        column.addWidget(self._same)
        column.addStretch(1)

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Show another exhibit's file."""
        warnings = warnings_of(detail.facts, self._words)
        self._warnings.show_state(StripState("\n".join(warnings), "amber") if warnings else None)
        self.sha256.show_value(detail.row.sha256)
        self.sm3.show_value(detail.row.sm3)
        self._facts.show_lines(self._lines(detail))
        self._show_same(detail.same_file)

    def _lines(self, detail: ExhibitDetail) -> list[tuple[str, str]]:
        row = detail.row
        lines = [
            (self.tr("File name"), row.original_name),
            (self.tr("Type"), row.media_type),
            (self.tr("Size"), self._words.size(row.size_bytes)),
        ]
        if row.pages is not None:
            lines.append((self.tr("Pages"), str(row.pages)))
        added = self.tr("{when} by {name}").format(when=self._words.moment(row.added_at), name=row.added_by)
        lines.append((self.tr("Taken in"), added))
        if row.withdrawn_reason:
            lines.append((self.tr("Withdrawn"), row.withdrawn_reason))
        lines += [self._words.fact(name, value) for name, value in detail.facts.facts.items()]
        return lines

    def _show_same(self, others: tuple[EvidenceRow, ...]) -> None:
        self._flow.clear()
        for other in others:
            text = self.tr("{case} exhibit {number}").format(case=other.case_no, number=other.number)
            chip = Chip(text, "accent", "link", use="press")
            chip.clicked.connect(lambda _checked=False, other=other: self.other_wanted.emit(other))
            self._flow.addWidget(chip)
            chip.show()
        self._same_title.setVisible(bool(others))
        self._same.setVisible(bool(others))
