"""An issued letter: what it is, how it was delivered, and its frozen pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.card import Card
from ui.letters.attempts_card import AttemptsCard
from ui.letters.findings_card import FindingsCard
from ui.letters.preview_pane import PreviewPane
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.model import LetterRow, LetterSheet
from workbench.letters.page_images import frozen_bytes

SIDE_PX = 380


class IssuedView(QWidget):
    """Nothing can be typed here."""

    def __init__(self, desk: Desk, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self._letter = ""
        self.preview = PreviewPane(desk)
        self._about = Card(self.tr("Issued letter"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._about.body.addLayout(self._lines)
        self._attempts = AttemptsCard(words)
        self._cited = FindingsCard(words)
        side = QWidget()
        side.setObjectName("body")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(SIDE_PX)
        area.setWidget(side)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP)
        line.addWidget(area)
        line.addWidget(self.preview, 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, metrics.GAP_SMALL, 0)
        column.setSpacing(metrics.GAP)
        for card in (self._about, self._attempts, self._cited):
            column.addWidget(card)
        column.addStretch(1)

    def show_state(self, sheet: LetterSheet) -> None:
        """Show an issued letter; the same one stays on its page."""
        row = sheet.letter
        fill(self._lines, [wrapped(text) for text in self._facts(sheet)])
        self._attempts.setVisible(not row.internal)
        self._attempts.show_state(row)
        self._cited.show_state(sheet)
        if row.id != self._letter:
            self._letter = row.id
            self.preview.show_maker(_reader(self._desk.layout.letters, row), fresh=True)

    def _facts(self, sheet: LetterSheet) -> list[str]:
        row, words = sheet.letter, self._words
        when = words.when(row.issued_at) if row.issued_at else ""
        lines = [
            self.tr("Issued {when} by {who}").format(when=when, who=row.issued_by or ""),
            self.tr("%n page(s)", "", row.pages or 0),
            self.tr("SHA-256 {hash}").format(hash=_in_halves(row.sha256 or "")),
        ]
        if sheet.law:
            lines.append(self.tr("Law as of {edition}").format(edition=sheet.law))
        if row.corrects:
            lines.append(self.tr("Corrects {number}").format(number=row.corrects))
        lines += [self.tr("Corrected by {number}").format(number=number) for number in row.corrected_by]
        return lines


def _in_halves(sha256: str) -> str:
    """The hash on two lines: it has no place where a line could end."""
    return f"{sha256[:32]}\n{sha256[32:]}"


def _reader(folder: Path, row: LetterRow) -> Callable[[], bytes]:
    sha256 = row.sha256 or ""
    return lambda: frozen_bytes(folder, sha256)
