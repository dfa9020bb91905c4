"""Choose a ground of refusal: those in use first, the others with the reason why they cannot be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.scrolled import reading_area
from ui.kit.search_box import SearchBox
from ui.kit.theme import tokens
from workbench.rulebook.checklist_model import Ground

ID_ROLE = Qt.ItemDataRole.UserRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GroundPicker(QDialog):
    """`chosen` carries the ground's id."""

    chosen = Signal(str)

    def __init__(self, words: ChecklistWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose a ground of refusal"))
        self.resize(680, 480)
        self.search = SearchBox(self.tr("Search by name, number or law"))
        self.search.searched.connect(self._on_search_searched)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.left_down.connect(self.list.setFocus)
        self.list.setAccessibleName(self.tr("Grounds of refusal"))
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_about())
        self.list.itemActivated.connect(lambda _item: self._on_choose_clicked())
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about.setProperty("role", "secondary")
        self._about.setMinimumWidth(200)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_LARGE)
        line.addWidget(self.list, 3)
        line.addWidget(reading_area(self._about, self.tr("About this ground")), 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.search)
        column.addLayout(line, 1)
        column.addLayout(self._buttons())

    def show_grounds(self, grounds: Sequence[Ground], taken: Sequence[str], sectors: Sequence[str]) -> None:
        """Offer grounds; `taken` are chosen already, those of other sectors come after ours."""
        order = sorted(grounds, key=lambda each: (not each.active, each.sector not in sectors))
        for ground in order:
            self.list.addItem(self._item(ground, taken))
        self._select_first()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search field chooses the first that fits what was typed."""
        entered = isinstance(event, QKeyEvent) and event.key() in ENTER
        if entered and event.type() == QEvent.Type.KeyPress and not self.search.composing:
            self._on_search_searched(self.search.text())
            self._on_choose_clicked()
            return True
        return super().eventFilter(watched, event)

    def _item(self, ground: Ground, taken: Sequence[str]) -> QListWidgetItem:
        name = f"{ground.id}  {self._words.text(ground)}"
        why = ""
        if ground.id in taken:
            why = self.tr("chosen already")
        elif not ground.active or not ground.holds_on(self._words.evidence.today):
            why = self.tr("not in use yet: its elements are not ready")
        item = QListWidgetItem(f"{name}   {why}" if why else name)
        item.setData(ID_ROLE, ground.id)
        item.setToolTip(self._words.cites(ground.citations))
        if why:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setForeground(QColor(tokens().secondary))
        return item

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.choose = ActionButton(self.tr("Choose"), kind="primary")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._on_choose_clicked)
        line.addWidget(cancel)
        line.addWidget(self.choose)
        return line

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _select_first(self) -> None:
        usable = (item for item in self._items() if item.flags() & Qt.ItemFlag.ItemIsEnabled)
        first = next((item for item in usable if not item.isHidden()), None)
        self.list.setCurrentItem(first)  # type: ignore[arg-type]
        self.choose.setEnabled(first is not None)

    def _show_about(self) -> None:
        item = self.list.currentItem()
        if item is None:
            self._about.setText("")
            return
        ground = self._words.book.refusal_grounds[item.data(ID_ROLE)]
        note = ground.note_zh if self._words.chinese else ground.note_en
        parts = [
            self._words.cites(ground.citations),
            note,
            self._titled(self.tr("To prove"), [self._words.text(each) for each in ground.elements]),
            self._titled(self.tr("Consequence"), [self._words.text(each) for each in ground.consequences]),
            self._titled(self.tr("Never"), [self._words.text(each) for each in ground.forbid]),
        ]
        self._about.setText("\n\n".join(part for part in parts if part))

    def _titled(self, title: str, lines: Sequence[str]) -> str:
        return "\n".join([title, *(f"· {line}" for line in lines)]) if lines else ""

    def _on_search_searched(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items():
            hay = f"{item.text()} {item.toolTip()}".casefold()
            item.setHidden(not all(word in hay for word in wanted))
        self._select_first()

    def _on_choose_clicked(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled and not item.isHidden():
            self.chosen.emit(str(item.data(ID_ROLE)))
            self.accept()
