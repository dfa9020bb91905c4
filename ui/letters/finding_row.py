"""One wording that should not go out: the words, why, and a better one to take over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.letters.replacing import wording_for
from ui.letters.words import LetterWords
from workbench.letters.model import LintView


class FindingRow(QWidget):
    """`replace_wanted` and `show_wanted` carry the finding."""

    replace_wanted = Signal(object)
    show_wanted = Signal(object)

    def __init__(self, finding: LintView, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        forbidden = finding.level == "禁止"
        term = Chip(finding.term, "red" if forbidden else "amber", "warning", use="press")
        term.setToolTip(self.tr("Show it in the text"))
        term.clicked.connect(lambda: self.show_wanted.emit(finding))
        reason = words.either(finding.reason_zh, finding.reason_en)
        kind = self.tr("Must not be said.") if forbidden else self.tr("Think twice.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(term)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(wrapped(words.either(f"{kind}{reason}", f"{kind} {reason}"), "secondary"))
        if finding.replacement:
            column.addWidget(wrapped(self.tr("Better: {words}").format(words=finding.replacement)))
        wording = wording_for(finding)
        if wording is not None:
            verb = self.tr("Replace the words") if wording else self.tr("Take the words out")
            button = ActionButton(verb, kind="quiet", icon_name="refresh")
            button.clicked.connect(lambda: self.replace_wanted.emit(finding))
            line.addWidget(button)
