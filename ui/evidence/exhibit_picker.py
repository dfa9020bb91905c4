"""Choose which of the case's exhibits prove something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.evidence.model import ListedExhibit
from ui.evidence.words import EvidenceWords, icon_of, mark_chips, verdict_chip
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icons import icon
from ui.kit.search_box import SearchBox

ID_ROLE = Qt.ItemDataRole.UserRole
WITH_SEARCH = 9


@dataclass(frozen=True, slots=True)
class Picked:
    """The ids of exhibits to tie, and of those to untie."""

    added: tuple[str, ...]
    removed: tuple[str, ...]


class ExhibitPicker(QDialog):
    """`decided` carries a Picked. Space ticks, Enter decides."""

    decided = Signal(object)

    def __init__(self, question: str, words: EvidenceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose exhibits"))
        self.resize(460, 420)
        self._words = words
        self._tied: tuple[str, ...] = ()
        heading = QLabel(question)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        heading.setProperty("role", "heading")
        self._search = SearchBox(self.tr("Type to narrow the list"))
        self._search.searched.connect(self._on_search_searched)
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Exhibits of this case"))
        self.list.itemActivated.connect(lambda _item: self._on_decide_clicked())
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        column.addWidget(heading)
        column.addWidget(self._search)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())

    def show_exhibits(self, exhibits: Sequence[ListedExhibit], tied: Iterable[str]) -> None:
        """Offer these; those that are tied already are ticked."""
        self._tied = tuple(tied)
        offered = [exhibit for exhibit in exhibits if not exhibit.row.withdrawn]
        self._search.setVisible(len(offered) >= WITH_SEARCH)
        for exhibit in offered:
            row = exhibit.row
            states = [verdict_chip(row, exhibit.review), *mark_chips(row)]
            marks = " · ".join(state.text for state in states)
            item = QListWidgetItem(icon(icon_of(row.media_type)), f"{row.number}  {row.title}    {marks}")
            item.setData(ID_ROLE, row.id)
            item.setToolTip(self._words.where_from(row))
            ticked = Qt.CheckState.Checked if row.id in self._tied else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        decide = ActionButton(self.tr("Tie these"), kind="primary")
        decide.setDefault(True)
        decide.clicked.connect(self._on_decide_clicked)
        line.addWidget(cancel)
        line.addWidget(decide)
        return line

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _on_search_searched(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in wanted))

    def _on_decide_clicked(self) -> None:
        items = self._items()
        ticked = [item.data(ID_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]
        added = tuple(each for each in ticked if each not in self._tied)
        offered = {item.data(ID_ROLE) for item in items}
        removed = tuple(each for each in self._tied if each in offered and each not in ticked)
        self.decided.emit(Picked(added, removed))
        self.accept()
