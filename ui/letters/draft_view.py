"""A draft: its fields at the left, the pages at the right, on top what keeps it from being issued."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.strip import Strip, StripState
from ui.letters.field_list import FieldList
from ui.letters.findings_card import FindingsCard
from ui.letters.missing_bar import MissingBar
from ui.letters.preview_pane import Maker, PreviewPane
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.content import LetterContent
from workbench.letters.model import LetterSheet, LintView
from workbench.moment import Clock

FIELDS_PX, PREVIEW_PX = 500, 600
# In a lower window what is missing scrolls with the fields, so that there is room for them.
LOW_PX = 520
REFILL = "refill"


class DraftView(QWidget):
    """`edited` carries the key of a changed field; `refill_wanted`: give up the edited text."""

    edited = Signal(str)
    replace_wanted = Signal(object)
    refill_wanted = Signal()
    case_wanted = Signal()

    def __init__(self, desk: Desk, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._letter = ""
        self._low = False
        self._content: LetterContent | None = None
        self.missing = MissingBar(words)
        self.findings = FindingsCard(words)
        self.fields = FieldList(desk, words, self.findings)
        self.preview = PreviewPane(desk)
        self._elsewhere = Strip()
        self._elsewhere.acted.connect(lambda _key: self.refill_wanted.emit())
        self.missing.wanted.connect(self.fields.go_to)
        self.missing.case_wanted.connect(self.case_wanted)
        self.fields.edited.connect(self.edited)
        self.findings.replace_wanted.connect(self.replace_wanted)
        self.findings.show_wanted.connect(self._on_show_wanted)
        self._lay_out()

    def show_state(self, sheet: LetterSheet) -> None:
        """Show a draft; the same one keeps the keyboard and the page where they are."""
        anew = sheet.letter.id != self._letter
        self._letter = sheet.letter.id
        self.missing.show_state(sheet)
        self.findings.show_state(sheet)
        self.fields.show_state(sheet.fields, sheet.lint, anew=anew)
        self.fields.lock(sheet.letter.edited)
        self._show_elsewhere(sheet.letter.edited)
        if anew or sheet.content != self._content:
            self.preview.show_maker(_maker(sheet.content, self._desk.clock), fresh=anew)
        self._content = sheet.content

    def go_to_first(self, sheet: LetterSheet) -> bool:
        """Put the keyboard where something is missing; whether a field could mend it."""
        for view in sheet.fields:
            if view.missing or any(problem.level == "error" for problem in view.problems):
                return self.fields.go_to(view.field.key)
        forbidden = next((one for one in sheet.lint if one.level == "禁止"), None)
        if forbidden is not None:
            return self._on_show_wanted(forbidden)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the fields room in a low window."""
        super().resizeEvent(event)
        self._place_missing(low=self.height() < LOW_PX)

    def _place_missing(self, *, low: bool) -> None:
        if low == self._low:
            return
        self._low = low
        hidden = self.missing.isHidden()
        if low:
            self.fields.put_on_top(self.missing)
        else:
            self._left.insertWidget(1, self.missing)
        self.missing.setHidden(hidden)

    def _lay_out(self) -> None:
        left = QFrame()
        column = self._left = QVBoxLayout(left)
        column.setContentsMargins(0, 0, metrics.GAP_SMALL, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._elsewhere)
        column.addWidget(self.missing)
        column.addWidget(self.fields, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setSizes([FIELDS_PX, PREVIEW_PX])
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 5)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _show_elsewhere(self, edited: bool) -> None:
        if not edited:
            self._elsewhere.show_state(None)
            return
        text = self.tr("The text was edited in the word processor.")
        advice = self.tr("The fields no longer change it. Edit it there again, or fill the template anew.")
        actions = ((REFILL, self.tr("Fill the template anew…")),)
        self._elsewhere.show_state(StripState(text, "accent", advice, actions))

    def _on_show_wanted(self, finding: LintView) -> bool:
        return self.fields.go_to(self.fields.holder_of(finding.term), finding.term)


def _maker(content: LetterContent, clock: Clock) -> Maker:
    def make() -> bytes:
        from workbench.letters.paper import letter_pdf

        return letter_pdf(content, clock).data

    return make
