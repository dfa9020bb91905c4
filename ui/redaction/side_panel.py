"""Beside the page: why something is covered, what is covered, what can be found, what was proven."""

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from ui.redaction.areas_panel import AreasPanel
from ui.redaction.finder_panel import FinderPanel
from ui.redaction.model import Sheet
from ui.redaction.proof_panel import ProofPanel
from ui.redaction.reason_edit import ReasonEdit
from ui.redaction.words import RedactionWords
from ui.shell.desk import Desk

AREAS, FIND, PROOF = range(3)
WIDTH_PX = 380


class SidePanel(Card):
    """The reason on top holds for everything that is marked from now on."""

    def __init__(self, desk: Desk, words: RedactionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.reason = ReasonEdit(words)
        self.areas = AreasPanel(words)
        self.finder = FinderPanel(words)
        self.proof = ProofPanel(desk.clock)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("About this redaction"))
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        for part, title in (
            (self.areas, self.tr("Covered")),
            (self.finder, self.tr("Find")),
            (self.proof, self.tr("Copy and proof")),
        ):
            self.tabs.addTab(title)
            self._stack.addWidget(part)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout()
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(FieldRow(self.tr("Reason"), self.reason))
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.body.addLayout(column, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an exhibit as it stands."""
        self.areas.show_sheet(sheet)
        self.proof.show_sheet(sheet)
        title = self.tr("Covered")
        self.tabs.setTabText(AREAS, f"{title} · {len(sheet.areas)}" if sheet.areas else title)

    def open_section(self, place: int) -> None:
        """Bring a section to the front."""
        self.tabs.setCurrentIndex(place)
