"""One exhibit: its file to look at, and beside or below it what is known and judged of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.evidence.catalogue_form import CatalogueForm
from ui.evidence.custody_view import CustodyView
from ui.evidence.custody_words import CustodyWords
from ui.evidence.file_facts_view import FileFactsView
from ui.evidence.model import ExhibitDetail
from ui.evidence.particulars_form import ParticularsForm
from ui.evidence.property_form import PropertyForm
from ui.evidence.viewer import Viewer
from ui.evidence.words import EvidenceWords, mark_chips, verdict_chip, weakness_chips
from ui.kit.card import Card, rule
from ui.kit.chip import Chip
from ui.kit.error_strip import ErrorStrip
from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_button import IconButton
from ui.kit.progress_strip import ProgressStrip
from ui.kit.strip import Strip
from ui.redaction.words import standing_chip
from ui.shell.desk import Desk
from workbench.moment import today
from workbench.redaction.rules import can_be_redacted

LOW_PX, WIDE_PX, SHARE = 430, 760, 300
VIEW, CATALOGUE, PROPERTIES, CUSTODY, FILE = "view", "catalogue", "properties", "custody", "file"
PARTICULARS = "particulars"


class ExhibitPanel(Card):
    """In little height the viewer becomes the first of the sections. Commands are ExhibitWork's."""

    export_wanted = Signal()
    withdraw_wanted = Signal()
    redact_wanted = Signal()

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._words = words
        self._low = False
        self.viewer = Viewer(desk, words)
        self.catalogue = CatalogueForm(words, lambda: today(desk.clock))
        self.properties = PropertyForm(words)
        self.particulars = ParticularsForm(words)
        self.custody = CustodyView(words)
        self.file = FileFactsView(words)
        self.red = Strip()
        self._custody_words = CustodyWords(words, self)
        self.strip = ErrorStrip(words.sentence)
        self.progress = ProgressStrip()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("About this exhibit"))
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self._areas: dict[str, QWidget] = {}
        self._arrange()
        self._add_section(CATALOGUE, self.tr("Catalogue"), self.catalogue)
        self._add_section(PROPERTIES, self.tr("Three properties"), self.properties)
        self._add_section(PARTICULARS, self.tr("Particulars"), self.particulars)
        self._add_section(CUSTODY, self.tr("Custody"), self.custody)
        self._add_section(FILE, self.tr("File"), self.file)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self._review = Chip("")
        self.head.insertWidget(2, self._review)
        self._export = IconButton("export", self.tr("Export the original…"), size=28)
        self._export.clicked.connect(self.export_wanted)
        self._redact = IconButton("eye-off", self.tr("Redact…"), size=28)
        self._redact.clicked.connect(self.redact_wanted)
        self._withdraw = IconButton("undo", self.tr("Withdraw…"), size=28)
        self._withdraw.clicked.connect(self.withdraw_wanted)
        self.add_action(self._redact)
        self.add_action(self._export)
        self.add_action(self._withdraw)

    def show_detail(self, detail: ExhibitDetail, targets: tuple[str, ...]) -> None:
        """Show an exhibit."""
        row = detail.row
        title = self.tr("Exhibit {number}  {title}").format(number=row.number, title=row.title)
        self.show_title(title, self._words.file_line(row))
        self._show_chips(detail)
        self._withdraw.setVisible(not row.withdrawn)
        self._redact.setVisible(not row.withdrawn and can_be_redacted(row.media_type))
        mismatch = detail.standing.mismatch
        self.red.show_state(None if mismatch is None else self._custody_words.red(mismatch))
        self._export.setEnabled(mismatch is None)
        self.viewer.show_exhibit(row, detail.facts)
        self.catalogue.show_exhibit(row, targets)
        self.properties.show_detail(detail)
        self.particulars.show_detail(detail)
        self.custody.show_detail(detail)
        self.file.show_detail(detail)
        undecided = len(detail.review.still_open) + len(detail.review.blocked_by)
        counts = (
            (PROPERTIES, self.tr("Three properties"), undecided),
            (PARTICULARS, self.tr("Particulars"), len(detail.owed)),
        )
        for section, title, count in counts:
            shown = f"{title} · {count}" if count and not row.withdrawn else title
            self.tabs.setTabText(self._place_of(section), shown)

    def open_section(self, key: str) -> None:
        """Bring a section to the front."""
        self.tabs.setCurrentIndex(self._place_of(key))

    def section(self) -> str:
        """Which section is in front."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find a place for the viewer."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        strips = QVBoxLayout()
        strips.setContentsMargins(10, 0, 10, 0)
        strips.addWidget(self.red)
        strips.addWidget(self.progress)
        strips.addWidget(self.strip)
        self._marked = QWidget()
        self._marks = FlowLayout(self._marked, spacing=6)
        self._marks.setContentsMargins(4, 8, 4, 4)
        strips.insertWidget(0, self._marked)
        self.body.addLayout(strips)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self.body.addWidget(self._splitter, 1)
        sections = QWidget()
        sections.setMinimumHeight(136)
        self._splitter.addWidget(self.viewer)
        self._splitter.addWidget(sections)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([SHARE, SHARE])
        column = QVBoxLayout(sections)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tabs, rule(), self._stack):
            column.addWidget(part, 1 if part is self._stack else 0)

    def _add_section(self, key: str, title: str, content: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        # Filled last: Qt styles everything in a widget anew whenever that gets another parent.
        area.setWidget(inside)
        self._stack.addWidget(area)
        column.addWidget(content)
        self._areas[key] = area
        self.tabs.setTabData(self.tabs.addTab(title), key)

    def _fit(self) -> None:
        low = self.height() < LOW_PX and self.width() < WIDE_PX
        wide = self.width() >= WIDE_PX
        self._splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        if low == self._low:
            return
        self._low = low
        if low:
            self._areas[VIEW] = self.viewer
            self._stack.addWidget(self.viewer)
            self.tabs.insertTab(0, self.tr("View"))
            self.tabs.setTabData(0, VIEW)
            self.tabs.setCurrentIndex(0)
        else:
            self.tabs.removeTab(0)
            del self._areas[VIEW]
            self._splitter.insertWidget(0, self.viewer)
        self.viewer.show()

    def _place_of(self, key: str) -> int:
        return next((i for i in range(self.tabs.count()) if self.tabs.tabData(i) == key), 0)

    def _show_chips(self, detail: ExhibitDetail) -> None:
        """How the review stands beside the title, everything else on a line of its own."""
        self._review.show_state(verdict_chip(detail.row, detail.review))
        self._review.setMinimumWidth(self._review.sizeHint().width())
        states = [*mark_chips(detail.row), *self._custody_words.chips(detail.standing)]
        states += weakness_chips(detail.weaknesses, self._words)
        states += [standing_chip(detail.redaction)] if detail.redaction.areas else []
        self._marks.clear()
        for state in states:
            chip = Chip(state.text, state.tone, state.icon)
            chip.setToolTip(state.reason)
            self._marks.addWidget(chip)
            chip.show()
        self._marked.setVisible(bool(states))

    def _on_tabs_current_changed(self, place: int) -> None:
        area = self._areas.get(str(self.tabs.tabData(place)))
        if area is not None:
            self._stack.setCurrentWidget(area)
