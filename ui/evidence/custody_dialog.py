"""Record what happened to an exhibit: handed over, lent, sealed, sent to an expert."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.errors import UserError, WorkbenchError
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent

TEXTS = ("at", "from_person", "to_person", "witness", "place", "carrier_no", "seal_no", "note")


class CustodyDialog(QDialog):
    """`wanted` carries a CustodyDraft; the dialog stays open until it was kept."""

    wanted = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Record a custody event"))
        self.setMinimumWidth(440)
        events = tuple(Choice(event.value, words.event(event.value)) for event in CustodyEvent)
        self.event_edit = CodeCombo(events)
        self.edits = {name: QLineEdit() for name in TEXTS}
        self.edits["at"].setPlaceholderText(self.tr("now"))
        self._problems = FieldProblems(words.sentence)
        self._strip = ErrorStrip(words.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._strip)
        column.addWidget(self._problems.bind("event", FieldRow(self.tr("What happened"), self.event_edit)))
        for name, label in self._labels().items():
            column.addWidget(self._problems.bind(name, FieldRow(label, self.edits[name])))
        column.addSpacing(metrics.GAP_SMALL)
        column.addLayout(self._buttons())

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept: say where it is wrong."""
        self._keep.setEnabled(True)
        if isinstance(error, UserError):
            self._strip.show_problems(self._problems.show(error.problems))
            self._problems.focus_first(error.problems)
        else:
            self._strip.show_error(error)

    def _labels(self) -> dict[str, str]:
        return {
            "at": self.tr("When"),
            "from_person": self.tr("From"),
            "to_person": self.tr("To"),
            "witness": self.tr("Witness"),
            "place": self.tr("Place"),
            "carrier_no": self.tr("Carrier no."),
            "seal_no": self.tr("Seal no."),
            "note": self.tr("Note"),
        }

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._keep = ActionButton(self.tr("Record"), kind="primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self._on_keep_clicked)
        line.addWidget(cancel)
        line.addWidget(self._keep)
        return line

    def _on_keep_clicked(self) -> None:
        self._keep.setEnabled(False)
        typed = {name: edit.text() for name, edit in self.edits.items()}
        self.wanted.emit(CustodyDraft(event=self.event_edit.code or "", **typed))
