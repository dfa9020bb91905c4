"""One item of the evidence checklist: what it proves, who has it, which exhibits are it, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.evidence.fact_lines import FactLines
from ui.evidence.item_delegate import item_chip
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.kit.chip import Chip
from ui.kit.error_strip import ErrorStrip
from ui.kit.flow_layout import FlowLayout
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from workbench.checklists.model import ItemState, ItemView
from workbench.rulebook.checklist_model import EvidenceItem


class ItemPanel(Card):
    """Signals say what the person wants; `exhibit_wanted` carries the number of an exhibit."""

    files_wanted = Signal()
    choice_wanted = Signal()
    request_wanted = Signal()
    set_aside_wanted = Signal()
    reopen_wanted = Signal()
    exhibit_wanted = Signal(int)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._words = words
        self.item: ItemView | None = None
        self.state = Chip()
        self.head.insertWidget(2, self.state)
        self.strip = ErrorStrip(words.sentence)
        self._why_not = Strip()
        self._facts = FactLines()
        self._exhibits = QWidget()
        self._flow = FlowLayout(self._exhibits)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP)
        for part in (self.strip, self._why_not):
            column.addWidget(part)
        column.addWidget(self._facts)
        column.addWidget(rule())
        column.addWidget(SectionLabel(self.tr("Exhibits")))
        column.addWidget(self._exhibits)
        column.addLayout(self._made_buttons())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.add(area, 1)

    def show_item(self, item: ItemView) -> None:
        """Show an item."""
        if self.item is not None and item.id != self.item.id:
            self.strip.show_error(None)
        self.item = item
        row = self._words.wording.book.evidence_items[item.id]
        self.show_title(self._words.wording.name("evidence_items", item.id), item.id)
        self.state.show_state(item_chip(item))
        self._facts.show_lines(self._lines(item, row))
        self._show_exhibits(item)
        self._show_why_not(item, row)
        self._ask.setVisible(item.may_be_asked and item.state is not ItemState.REQUESTED)
        self._aside.setVisible(item.state not in (ItemState.NOT_APPLICABLE, ItemState.HAVE))
        self._reopen.setVisible(item.state in (ItemState.NOT_APPLICABLE, ItemState.REQUESTED))

    def _made_buttons(self) -> QHBoxLayout:
        self.add_files = ActionButton(self.tr("Add files…"), icon_name="plus")
        self.add_files.clicked.connect(self.files_wanted)
        self.choose = ActionButton(self.tr("Choose from the exhibits…"), icon_name="link")
        self.choose.clicked.connect(self.choice_wanted)
        self._ask = ActionButton(self.tr("Ask the complainant"), icon_name="mail")
        self._ask.clicked.connect(self.request_wanted)
        self._aside = ActionButton(self.tr("Not applicable…"), kind="quiet")
        self._aside.clicked.connect(self.set_aside_wanted)
        self._reopen = ActionButton(self.tr("Open again"), kind="quiet")
        self._reopen.clicked.connect(self.reopen_wanted)
        box = QWidget()
        flow = FlowLayout(box, spacing=metrics.GAP_SMALL)
        for button in (self.add_files, self.choose, self._ask, self._aside, self._reopen):
            flow.addWidget(button)
        line = QHBoxLayout()
        line.addWidget(box, 1)
        return line

    def _lines(self, item: ItemView, row: EvidenceItem) -> list[tuple[str, str]]:
        chinese = self._words.wording.language == "zh"
        book, language = self._words.wording.book, self._words.wording.language
        cited = (book.cite(citation, language) for citation in row.citations)
        asked = "" if item.asked_on is None else self._words.long_day(item.asked_on)
        return [
            (self.tr("Proves"), row.proves_zh if chinese else row.proves_en),
            (self.tr("Needed"), self._needed(item)),
            (self.tr("Comes from"), self._words.listed(map(self._source, row.sources))),
            (self.tr("Kind"), self._words.listed(map(self._words.kind, row.kinds))),
            (self.tr("Accepted as"), self._words.listed(map(self._words.form, row.forms))),
            (self.tr("Law"), ("；" if chinese else "; ").join(cited)),
            (self.tr("Mind"), row.note_zh if chinese else row.note_en),
            (self.tr("Asked for on"), asked),
            (self.tr("Noted"), item.note or ""),
        ]

    def _needed(self, item: ItemView) -> str:
        return self.tr("by this case") if item.required else self.tr("useful, not required")

    def _source(self, code: str) -> str:
        known = {
            "us": self.tr("us"),
            "complainant": self.tr("the complainant"),
            "claimant": self.tr("the claimant"),
            "regulator": self.tr("the regulator"),
            "hospital": self.tr("a hospital"),
            "authority": self.tr("an authority"),
            "expert": self.tr("an expert"),
            "agent": self.tr("the agent"),
            "agency": self.tr("an agency"),
            "web": self.tr("the web"),
        }
        return known.get(code, code)

    def _show_exhibits(self, item: ItemView) -> None:
        self._flow.clear()
        for number in item.evidence:
            chip = Chip(self.tr("Exhibit {number}").format(number=number), "accent", "evidence", use="press")
            chip.clicked.connect(lambda _checked=False, number=number: self.exhibit_wanted.emit(number))
            self._flow.addWidget(chip)
            chip.show()
        if not item.evidence:
            nothing = QLabel(self.tr("None yet. Drop a file on the item, or use the buttons."))
            nothing.setProperty("role", "secondary")
            nothing.setWordWrap(True)
            self._flow.addWidget(nothing)
            nothing.show()

    def _show_why_not(self, item: ItemView, row: EvidenceItem) -> None:
        """Say why the complainant may not be asked, where they may not."""
        if item.may_be_asked or item.state in (ItemState.HAVE, ItemState.NOT_APPLICABLE):
            self._why_not.show_state(None)
            return
        code = "checklist.held_by_us" if row.held_by_us else "checklist.not_from_complainant"
        said = self._words.said(code, {"item": item.id})
        self._why_not.show_state(StripState(said, "accent", icon="building"))
