"""What a check of a pack found: the answer in a sentence, what the pack is, each problem with its bytes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.hash_line import HashLine
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.strip import Strip, StripState
from ui.kit.table import Table
from ui.kit.wrapped_label import WrappedLabel
from ui.messages import Messages
from ui.packs.facts_card import FactsCard
from workbench.verifier.model import PackNote, PackProblem, PackReport

AGAIN = "again"
MOST_ROWS = 12


class ReportCard(QWidget):
    """Hidden until there is a report."""

    again_wanted = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._found: tuple[PackProblem, ...] = ()
        self.answer = Strip()
        self.notes = QVBoxLayout()
        columns = (
            Column("where", self.tr("Where"), self._where, width=260),
            Column("what", self.tr("What is not as it was packed"), self._what, width=620),
        )
        self._model = RowsModel(columns, row_id=lambda place: int(place), parent=self)
        self.problems = Table(
            self._model, "pack-problems", accessible_name=self.tr("What is not as it was packed")
        )
        self._problem_card = Card(flush=True)
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
        self._found = report.problems
        self._model.show_state(tuple(range(len(report.problems))))
        self.problems.fit_height(MOST_ROWS)
        self._problem_card.setVisible(bool(report.problems))
        self._show_notes(report.notes)
        self.facts.show_state(report.facts)
        self.manifest.show_value(report.manifest_sha256)
        self._manifest_card.setVisible(bool(report.manifest_sha256))
        self._proof_card.setVisible(report.ok)
        self.show()

    def _arrange(self) -> None:
        self.answer.acted.connect(lambda _key: self.again_wanted.emit())
        self._problem_card.add(self.problems)
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
        column.addWidget(self._problem_card)
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

    def _where(self, place: int) -> Cell:
        path = self._found[place].path
        return Cell(path, strong=True, tooltip=path)

    def _what(self, place: int) -> Cell:
        problem = self._found[place]
        text = self._messages.text(problem.code, problem.detail)
        return Cell(text, tooltip=text)
