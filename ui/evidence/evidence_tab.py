"""The evidence tab of the case page: files come in anywhere, are looked at, described, judged and proved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.bulk.bulk_strip import BulkStrip
from ui.bulk.choosing import import_menu
from ui.bulk.import_dialog import ImportDialog
from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.evidence.asking import case_evidence
from ui.evidence.dropping import files_of, keep_pasted_picture, wants_look
from ui.evidence.evidence_lists import EXHIBITS, ITEMS, EvidenceLists
from ui.evidence.exhibit_panel import ExhibitPanel
from ui.evidence.exhibit_work import ExhibitWork
from ui.evidence.file_intake import FilesWanted, IntakeOutcome
from ui.evidence.intake_strip import IntakeStrip
from ui.evidence.item_panel import ItemPanel
from ui.evidence.item_work import ItemWork
from ui.evidence.model import CaseEvidence
from ui.evidence.thumbnails import Thumbnails
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.drop_veil import DropVeil
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.evidence.model import EvidenceDraft, EvidenceRow
from workbench.moment import today
from workbench.wording.naming import Wording

NARROW_PX, LEAST_PX = 720, 120
LIST_PX, LIST_NARROW_PX = 292, 214


class EvidenceTab(TabBody):
    """Left the exhibits and the checklist, right the one that is chosen."""

    topics = frozenset({"evidence", "checklists", "complaints", "calendar"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._complaint_id = ""
        self._wanted = ""
        self.state: CaseEvidence | None = None
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        words = EvidenceWords(wording, desk.clock)
        self.lists = EvidenceLists(words, Thumbnails(desk, self))
        self.exhibit = ExhibitPanel(desk, words)
        self.item = ItemPanel(words)
        self.intake = IntakeStrip(desk, words)
        self.bulk, self._words = BulkStrip(desk, words), words
        self.strip = ErrorStrip(words.sentence)
        self.work = ExhibitWork(desk, self.exhibit, words)
        self._item_work = ItemWork(desk, self.item, words)
        self._pasted: set[Path] = set()
        nothing = self.tr(
            "What an exhibit holds, its catalogue, three properties and custody are shown here."
        )
        self._nothing = EmptyState(nothing, icon_name="evidence")
        self._panels = QStackedWidget()
        self._veil = DropVeil(self.tr("Let go to take the files in as evidence"), self)
        self._arrange()
        self._connect()
        self._take_drops_here()

    def show_case(self, complaint_id: str) -> None:
        """Show another case."""
        if complaint_id != self._complaint_id:
            self.intake.clear()
            self._panels.setCurrentWidget(self._nothing)
            self.state, self._wanted = None, ""
        self._complaint_id = complaint_id
        self.bulk.show_case(complaint_id)
        self._ask()

    def show_item(self, item: str) -> None:
        """An exhibit by id or number, `id:section` at one of its sections, or an item of the checklist."""
        self._wanted = item
        if self.state is not None and self.state.complaint_id == self._complaint_id:
            self._go_to_wanted()

    def reload(self, _changes: Changes) -> None:
        """Ask again; what is chosen and typed stays."""
        self._ask()

    def take_focus(self) -> None:
        """Into the list that is in front."""
        lists = self.lists
        at_items = lists.tabs.currentIndex() == ITEMS
        target = lists.items if at_items else lists.exhibits
        (target if target.isVisibleTo(self) else lists.tabs).setFocus(Qt.FocusReason.OtherFocusReason)

    def add_files(self, paths: tuple[Path, ...], proves: str = "") -> None:
        """Take files into the case, as proof of something when that is given."""
        draft = EvidenceDraft(proves=(proves,) if proves else ())
        wanted = FilesWanted(self._complaint_id, paths, draft)
        if wants_look(paths):
            self.look_first(wanted)
        else:
            self.intake.take(wanted)

    def look_first(self, wanted: FilesWanted) -> None:
        """Show what folders and archives hold before any of it is taken in."""
        dialog = ImportDialog(self._desk, wanted, self._words, self)
        dialog.ordered.connect(self.bulk.start)
        dialog.look()

    def choose_files(self, proves: str = "") -> None:
        """Let the person choose files on disk."""
        dialog = QFileDialog(self, self.tr("Add evidence"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self.add_files(tuple(Path(name) for name in names), proves)
        )
        dialog.open()

    def paste(self) -> None:
        """Files or a picture from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        files = files_of(mime)
        if not files:
            folder, title = self._desk.layout.cache, self.tr("Pasted picture")
            picture = keep_pasted_picture(mime, folder, title, self._desk.clock.now())
            if picture is None:
                nothing = self.tr("The clipboard holds no file and no picture.")
                self._desk.say(ToastState(nothing, "neutral"))
                return
            self._pasted.add(picture)
            files = (picture,)
        self.add_files(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists get less room in a narrow window."""
        super().resizeEvent(event)
        self.lists.setFixedWidth(LIST_NARROW_PX if self.width() < NARROW_PX else LIST_PX)
        self._veil.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F looks through the file that is shown, wherever in the tab the keyboard is."""
        viewer = self.exhibit.viewer
        if event.matches(QKeySequence.StandardKey.Find) and viewer.isVisible():
            viewer.open_find()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may come."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self._veil.lift()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them in."""
        self._veil.hide()
        self.add_files(files_of(event.mimeData()))
        event.acceptProposedAction()

    def _arrange(self) -> None:
        for part in (self._panels, self.lists):
            part.setMinimumHeight(LEAST_PX)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP)
        line.addWidget(self.lists)
        line.addWidget(self._panels, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.strip)
        column.addWidget(self.intake)
        column.addWidget(self.bulk)
        column.addLayout(line, 1)
        # Last: Qt styles everything in a panel anew whenever what it stands in gets another parent.
        for panel in (self._nothing, self.exhibit, self.item):
            self._panels.addWidget(panel)

    def _connect(self) -> None:
        lists = self.lists
        lists.exhibits.chosen.connect(self._on_exhibit_chosen)
        lists.exhibits.opened.connect(lambda _id: self.exhibit.viewer.canvas.setFocus())
        lists.items.chosen.connect(self._on_item_chosen)
        lists.items.dropped.connect(lambda item, files: self.add_files(files, item))
        lists.add_wanted.connect(self.choose_files)
        lists.list_changed.connect(self._on_lists_changed)
        self.item.files_wanted.connect(lambda: self.choose_files(self.lists.items.current_id()))
        self.item.exhibit_wanted.connect(lambda number: self.show_item(str(number)))
        self.exhibit.file.other_wanted.connect(self._on_other_wanted)
        self.intake.ended.connect(self._on_intake_ended)
        lists.import_wanted.connect(lambda spot: import_menu(self, self.add_files).popup(spot))
        self.strip.acted.connect(lambda _key: self._ask())
        for strip in (self.strip, self.intake.result, self.intake.failures, self.bulk.result):
            strip.closed.connect(self.take_focus)
        for keys, act in (("Ctrl+O", self.choose_files), ("Ctrl+V", self.paste)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _take_drops_here(self) -> None:
        self.setAcceptDrops(True)
        for editor in self.findChildren(QWidget):
            takes_text = isinstance(editor, QLineEdit)
            scrolled = isinstance(editor, QAbstractScrollArea) and editor is not self.lists.items
            if takes_text or scrolled:
                editor.setAcceptDrops(False)
            if scrolled and isinstance(editor, QAbstractScrollArea):
                editor.viewport().setAcceptDrops(False)

    def _ask(self) -> None:
        complaint_id, on = self._complaint_id, today(self._desk.clock)
        if not complaint_id:
            return
        self._desk.read(
            lambda session, _context: case_evidence(session, complaint_id, on),
            self._on_asked,
            lambda error: self.strip.show_error(error, can_retry=True),
            latest=f"evidence-tab-{id(self)}",
            owner=self,
        )

    def _on_asked(self, state: CaseEvidence) -> None:
        if state.complaint_id != self._complaint_id:
            return
        self.strip.show_error(None)
        self.state = state
        self._item_work.set_case(state)
        self.lists.show_state(state)
        self._go_to_wanted()
        self._wanted = ""
        self._show_chosen()

    def _go_to_wanted(self) -> None:
        state = self.state
        wanted, _, section = self._wanted.partition(":")
        if not wanted or state is None:
            return
        number = state.number(int(wanted)) if wanted.isdigit() else None
        exhibit = number or state.exhibit(wanted)
        if exhibit is not None:
            self._wanted = ""
            self.lists.open_list(EXHIBITS)
            self.lists.exhibits.select_id(exhibit.id)
            if section:
                self.exhibit.open_section(section)
        elif any(item.id == wanted for item in state.sheet.items):
            self._wanted = ""
            self.lists.open_list(ITEMS)
            self.lists.needed_only.setChecked(False)
            self.lists.items.select_id(wanted)

    def _show_chosen(self) -> None:
        """The panel of what is chosen in the list in front; the first exhibit when nothing is."""
        lists = self.lists
        if lists.tabs.currentIndex() == ITEMS:
            if not lists.items.current_id() and self.state is not None and self.state.sheet.items:
                lists.items.select_id(lists.items_model.id_at(0))
            self._on_item_chosen(lists.items.current_id())
            return
        if not lists.exhibits.current_id():
            lists.exhibits.select_id(lists.exhibits_model.id_at(0))
        self._on_exhibit_chosen(lists.exhibits.current_id())

    def _on_lists_changed(self, _place: int) -> None:
        self._show_chosen()

    def _on_exhibit_chosen(self, evidence_id: str) -> None:
        if self.lists.tabs.currentIndex() != EXHIBITS:
            return
        if self.state is None or self.state.exhibit(evidence_id) is None:
            self._panels.setCurrentWidget(self._nothing)
            return
        self._panels.setCurrentWidget(self.exhibit)
        self.work.show_exhibit(evidence_id, self.state.targets)

    def _on_item_chosen(self, item_id: str) -> None:
        if self.lists.tabs.currentIndex() != ITEMS or self.state is None:
            return
        item = next((item for item in self.state.sheet.items if item.id == item_id), None)
        if item is None:
            self._panels.setCurrentWidget(self._nothing)
            return
        self.item.show_item(item)
        self._panels.setCurrentWidget(self.item)

    def _on_intake_ended(self, outcome: IntakeOutcome) -> None:
        if not self.intake.busy:
            for picture in self._pasted:
                picture.unlink(missing_ok=True)
            self._pasted.clear()
        if outcome.added and self.lists.tabs.currentIndex() == EXHIBITS:
            self._wanted = outcome.added[0].id
            self._ask()

    def _on_other_wanted(self, other: EvidenceRow) -> None:
        if other.complaint_id == self._complaint_id:
            self.show_item(other.id)
        else:
            self._desk.go("case", CaseTarget(other.complaint_id, "evidence", other.id))
