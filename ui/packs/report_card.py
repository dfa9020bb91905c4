"""What a check of a pack found: the answer in a sentence, what the pack is, each problem with its bytes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.hash_line import HashLine
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from ui.messages import Messages
from ui.packs.difference_list import DifferenceList
from ui.packs.facts_card import FactsCard
from workbench.verifier.model import PackNote, PackReport

AGAIN = "again"


class ReportCard(QWidget):
    """Hidden until there is a report."""

    again_wanted = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.answer = Strip()
        self.notes = QVBoxLayout()
        self.differences = DifferenceList(messages)
        self.facts = FactsCard()
        self.manifest = HashLine(self.tr("SHA-256"))
        self._manifest_card = Card(self.tr("Check the list as well"))
        self._proof_card = Card(self.tr("What this proves, and what it does not"))
        self._arrange()
        self.clear()

    def clear(self) -> None:
        """Nothing was checked."""
        self.hide()

    def show_report(self, path: Path, report: PackReport) -> None:
        """Say what was found."""
        again = ((AGAIN, self.tr("Check again")),)
        if report.ok:
            text = self.tr("All is well: %n file(s), exactly as packed.", "", report.files)
            self.answer.show_state(StripState(text, "green", str(path), again))
        else:
            text = self.tr("Not as it was packed: %n finding(s).", "", len(report.problems))
            self.answer.show_state(StripState(text, "red", str(path), again))
        self.differences.show_state(report.problems)
        self._show_notes(report.notes)
        self.facts.show_state(report.facts)
        self.manifest.show_value(report.manifest_sha256)
        self._manifest_card.setVisible(bool(report.manifest_sha256))
        self._proof_card.setVisible(report.ok)
        self.show()

    def _arrange(self) -> None:
        self.answer.acted.connect(lambda _key: self.again_wanted.emit())
        compare = WrappedLabel(
            self.tr(
                "Whoever changed a file may have changed the list with it. Compare this hash of the list "
                "with the one you were told separately, in the receipt or the e-mail:"
            )
        )
        self._manifest_card.add(compare)
        self._manifest_card.add(self.manifest)
        said = WrappedLabel(
            self.tr(
                "The content has not changed by a single byte since the hashes were computed. That does not "
                "prove that it is true, who made it or when, nor that nothing was changed before. Whether a "
                "certificate or a time stamping service is to be trusted was not checked."
            )
        )
        said.setProperty("role", "secondary")
        self._proof_card.add(said)
        self.notes.setSpacing(metrics.GAP_SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.answer)
        column.addWidget(self.differences)
        column.addLayout(self.notes)
        for card in (self.facts, self._manifest_card, self._proof_card):
            column.addWidget(card)

    def _show_notes(self, notes: tuple[PackNote, ...]) -> None:
        while (item := self.notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            strip = Strip()
            self.notes.addWidget(strip)
            strip.show_state(StripState(self._messages.text(note.code, note.detail), "accent", note.path))
