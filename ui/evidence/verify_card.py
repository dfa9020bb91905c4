"""The proof of the whole store: how far it is, what it found, and where to look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.words import EvidenceWords
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.rows_model import RowsModel
from ui.kit.strip import Strip, StripState
from ui.kit.table import Table
from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.evidence.verify import EvidenceFault, EvidenceReport

MOST_ROWS = 6


class VerifyCard(QWidget):
    """Hidden until a proof runs or has ended. `fault_opened` carries (case number, exhibit number)."""

    cancelled = Signal()
    fault_opened = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._faults: tuple[EvidenceFault, ...] = ()
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self.cancelled)
        self.result = Strip()
        self.result.closed.connect(self.clear)
        columns = (
            Column("where", self.tr("Exhibits"), self._where, width=210),
            Column("what", self.tr("What is not as it should be"), self._what, width=500),
        )
        self._model = RowsModel(columns, row_id=lambda place: int(place), parent=self)
        self.faults = Table(self._model, "faults", accessible_name=self.tr("What the proof found"))
        self.faults.opened.connect(self._on_faults_opened)
        self._card = Card(flush=True)
        self._card.add(self.faults)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.progress, self.result, self._card):
            column.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Nothing runs and nothing was found."""
        self.progress.show_state(None)
        self.result.show_state(None)
        self._card.hide()
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Bytes that were hashed anew, of all."""
        text = self.tr("Hashing every stored file anew: {done} of {total}")
        text = text.format(done=self._words.size(done), total=self._words.size(total))
        self.result.show_state(None)
        self._card.hide()
        self.progress.show_state(ProgressState(text, done >> 10, max(1, total >> 10)))
        self.show()

    def show_report(self, report: EvidenceReport) -> None:
        """Say what was found."""
        self.progress.show_state(None)
        size = self._words.size(report.bytes_checked)
        files = self.tr("%n file(s)", "", report.files_checked)
        if report.sound:
            text = self.tr("{files}, {size}: every digest agrees and every custody chain is whole.")
            self.result.show_state(StripState(text.format(files=files, size=size), "green", closable=True))
        else:
            found = self.tr("%n finding(s)", "", len(report.faults))
            text = self.tr("{found} in {files}, {size}. They are on record; a backup brings files back.")
            said = text.format(found=found, files=files, size=size)
            self.result.show_state(StripState(said, "red", closable=True))
        self._faults = report.faults
        self._model.show_state(tuple(range(len(report.faults))))
        self.faults.fit_height(MOST_ROWS)
        self._card.setVisible(not report.sound)
        self.show()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why there was no proof."""
        self.progress.show_state(None)
        if isinstance(error, UserError):
            said = "\n".join(self._words.sentence(problem) for problem in error.problems)
        else:
            said = self._words.sentence(error) if isinstance(error, MachineError) else str(error)
        self.result.show_state(StripState(said, "red", closable=True))
        self.show()

    def _where(self, place: int) -> Cell:
        exhibits = self._faults[place].exhibits
        said = self.tr("{case} no. {number}")
        text = ", ".join(said.format(case=case, number=number) for case, number in exhibits)
        return Cell(text or self.tr("in the store"), muted=not exhibits)

    def _what(self, place: int) -> Cell:
        fault = self._faults[place]
        text = self._words.said(fault.code, fault.detail)
        return Cell(text, tooltip=text)

    def _on_faults_opened(self, place: object) -> None:
        exhibits = self._faults[int(str(place))].exhibits
        if exhibits:
            self.fault_opened.emit(exhibits[0])
