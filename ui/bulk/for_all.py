"""What is said of all chosen files together: kind, form, source, and whether archives are kept too."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.evidence import choosing
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from workbench.evidence.model import EvidenceDraft
from workbench.evidence.rules import TITLE_MAX_CHARS


class ForAll(QWidget):
    """`keep_toggled` tells whether archives are kept as exhibits of their own."""

    keep_toggled = Signal(bool)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        suggested = self.tr("as its type suggests")
        self.kind = CodeCombo(choosing.table_choices(words, "evidence_kinds"), placeholder=suggested)
        self.form = CodeCombo(choosing.form_choices(words), placeholder=suggested)
        self.source = QLineEdit()
        self.source.setMaxLength(TITLE_MAX_CHARS)
        self.source.setPlaceholderText(self.tr("who handed it in; an archive's name where empty"))
        self.keep = QCheckBox(self.tr("Keep the archives themselves as exhibits too"))
        self.keep.hide()  # until an archive is found
        self.keep.toggled.connect(self.keep_toggled)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_LARGE)
        for label, control, share in (
            (self.tr("Kind"), self.kind, 2),
            (self.tr("Form"), self.form, 2),
            (self.tr("Source"), self.source, 3),
        ):
            line.addWidget(FieldRow(label, control), share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(line)
        column.addWidget(self.keep)

    def draft(self, begun: EvidenceDraft) -> EvidenceDraft:
        """What was said, on top of what was known before."""
        return replace(
            begun,
            kind=self.kind.code or "",
            form=self.form.code or "",
            source=self.source.text().strip(),
        )
