"""A list of a few things: arrows move, Enter opens, files can be dropped on a row."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from ui.evidence.dropping import files_of
from ui.evidence.list_model import ListModel


class ThingList(QListView):
    """`chosen` and `opened` carry the id of a row; `dropped` the id and the files."""

    chosen = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, object)

    def __init__(
        self,
        model: ListModel,
        delegate: QAbstractItemDelegate,
        name: str,
        parent: QWidget | None = None,
        *,
        takes_files: bool = False,
    ) -> None:
        super().__init__(parent)
        self._held = model
        self._kept = ""
        self._takes_files = takes_files
        self.drop_row = -1
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        if takes_files:
            self.viewport().setAcceptDrops(True)
            self.setAcceptDrops(True)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self.doubleClicked.connect(self._on_self_double_clicked)

    def current_id(self) -> str:
        """The id of the row that has the keyboard, empty for none."""
        return self._held.id_at(self.currentIndex().row())

    def select_id(self, thing_id: str) -> bool:
        """Make a row current and bring it into sight; False when it is not listed."""
        row = self._held.row_of(thing_id)
        if row < 0:
            return False
        index = self._held.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may come."""
        if self._takes_files and files_of(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """They belong to the row under the pointer; beside the rows they are the page's."""
        self._mark(self.indexAt(event.position().toPoint()).row())
        if self.drop_row < 0:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._mark(-1)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which row they were let go over."""
        thing_id = self._held.id_at(self.indexAt(event.position().toPoint()).row())
        self._mark(-1)
        files = files_of(event.mimeData())
        if thing_id and files:
            event.acceptProposedAction()
            self.dropped.emit(thing_id, files)
        else:
            event.ignore()

    def _mark(self, row: int) -> None:
        if row != self.drop_row:
            self.drop_row = row
            self.viewport().update()

    def _on_model_about_to_be_reset(self) -> None:
        self._kept = self.current_id()

    def _on_model_reset(self) -> None:
        if self._kept and not self.select_id(self._kept):
            self.chosen.emit("")

    def _on_selection_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._held.id_at(current.row()))

    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._held.id_at(index.row()))
