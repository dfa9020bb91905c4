"""The two lists of the evidence tab: the exhibits of the case, and the checklist of what it needs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui.evidence.exhibit_delegate import ExhibitDelegate
from ui.evidence.item_delegate import ItemDelegate, item_chip
from ui.evidence.list_model import ListModel
from ui.evidence.model import CaseEvidence, ListedExhibit
from ui.evidence.thing_list import ThingList
from ui.evidence.thumbnails import Thumbnails
from ui.evidence.words import EvidenceWords, mark_chips, verdict_chip
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.kit.chip import Chip
from ui.kit.elided_label import ElidedLabel
from ui.kit.empty_state import EmptyState
from workbench.checklists.model import ItemState, ItemView

EXHIBITS, ITEMS = 0, 1


class EvidenceLists(Card):
    """`add_wanted` asks for files to be chosen; the lists themselves tell what was chosen or dropped."""

    add_wanted = Signal()
    import_wanted = Signal(object)
    list_changed = Signal(int)

    def __init__(self, words: EvidenceWords, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self._words = words
        self._state: CaseEvidence | None = None
        self.exhibits_model = ListModel(
            lambda each: str(each.id), self._exhibit_said, self, tip=self._exhibit_tip
        )
        self.exhibits = ThingList(
            self.exhibits_model, ExhibitDelegate(words, thumbnails), self.tr("Exhibits of this case")
        )
        self.items_model = ListModel(lambda item: str(item.id), self._item_said, self, tip=self._item_said)
        self.items = ThingList(
            self.items_model, ItemDelegate(words), self.tr("Evidence checklist"), takes_files=True
        )
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Exhibits or checklist"))
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Exhibits"))
        self.tabs.addTab(self.tr("Checklist"))
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.empty = EmptyState(
            self.tr("No evidence yet. Drop files here, or paste them with Ctrl+V."),
            self.tr("Add files…"),
            icon_name="evidence",
        )
        self.empty.acted.connect(self.add_wanted)
        self._arrange()
        thumbnails.ready.connect(lambda _sha256: self.exhibits.viewport().update())

    def show_state(self, state: CaseEvidence) -> None:
        """Show other exhibits and items; what was chosen stays chosen when it is still there."""
        self._state = state
        self.exhibits_model.show_state(state.exhibits)
        self._place.setCurrentWidget(self.exhibits if state.exhibits else self.empty)
        self._show_items()
        counted = sum(not exhibit.row.withdrawn for exhibit in state.exhibits)
        self.tabs.setTabText(EXHIBITS, self.tr("Exhibits {count}").format(count=counted))
        self.tabs.setTabText(ITEMS, self._items_title(state))

    def open_list(self, place: int) -> None:
        """Bring one of the lists to the front."""
        self.tabs.setCurrentIndex(place)

    def _arrange(self) -> None:
        self._place = QStackedWidget()
        self._place.addWidget(self.exhibits)
        self._place.addWidget(self.empty)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._with_foot())
        self._lists.addWidget(self._with_filter())
        for part in (self.tabs, rule(), self._lists):
            self.body.addWidget(part, 1 if part is self._lists else 0)

    def _with_foot(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._place, 1)
        column.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 8, 10, 8)
        foot.setSpacing(metrics.GAP_SMALL)
        add = ActionButton(self.tr("Add files…"), icon_name="plus")
        add.clicked.connect(self.add_wanted)
        hint = ElidedLabel(self.tr("or drop them anywhere"), role="hint")
        foot.addWidget(add)
        foot.addWidget(hint, 1)
        column.addLayout(foot)
        many = ActionButton(self.tr("Import folder or archive…"), icon_name="import")
        many.clicked.connect(lambda: self.import_wanted.emit(many.mapToGlobal(many.rect().topLeft())))
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 4, 8)
        line.addWidget(many)
        line.addStretch(1)
        column.addLayout(line)
        return box

    def _with_filter(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(10, 2, 10, 6)
        self.needed_only = Chip(self.tr("Needed and open"), use="check")
        self.needed_only.toggled.connect(lambda _on: self._show_items())
        line.addWidget(self.needed_only, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.items, 1)
        return box

    def _show_items(self) -> None:
        if self._state is None:
            return
        sheet = self._state.sheet
        self.items_model.show_state(sheet.gaps if self.needed_only.isChecked() else sheet.items)

    def _items_title(self, state: CaseEvidence) -> str:
        needed = [item for item in state.sheet.items if item.required]
        settled = sum(item.state in (ItemState.HAVE, ItemState.NOT_APPLICABLE) for item in needed)
        return self.tr("Checklist {done}/{all}").format(done=settled, all=len(needed))

    def _exhibit_said(self, exhibit: ListedExhibit) -> str:
        row = exhibit.row
        chips = [verdict_chip(row, exhibit.review), *mark_chips(row)]
        marks = ", ".join(chip.text for chip in chips)
        return f"{row.number} {row.title}, {marks}, {self._words.where_from(row)}"

    def _exhibit_tip(self, exhibit: ListedExhibit) -> str:
        row = exhibit.row
        lines = (row.title, self._words.where_from(row), self._words.file_line(row), row.original_name)
        return "\n".join(lines)

    def _item_said(self, item: ItemView) -> str:
        name = self._words.wording.name("evidence_items", item.id)
        return f"{item.id} {name}: {item_chip(item).text}"

    def _on_tabs_current_changed(self, place: int) -> None:
        self._lists.setCurrentIndex(place)
        self.list_changed.emit(place)
