"""The table of the catalogue: lines of groups over the whole width, moved by mouse or keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.catalogue.lines_model import MIME, LinesModel
from ui.kit.table import Table, TableMemory


@dataclass(frozen=True, slots=True)
class Drop:
    """A line that was dropped, onto or beside another one; an empty target is the end."""

    line_id: str
    target_id: str
    below: bool


class CatalogueTable(Table):
    """`dropped` carries a Drop; `step_wanted` -1 or 1 for Alt+Up and Alt+Down; `rename_wanted` for F2."""

    dropped = Signal(object)
    step_wanted = Signal(int)
    rename_wanted = Signal()

    def __init__(
        self,
        model: LinesModel,
        name: str,
        parent: QWidget | None = None,
        *,
        memory: TableMemory | None = None,
        accessible_name: str = "",
    ) -> None:
        super().__init__(model, name, parent, memory=memory, accessible_name=accessible_name)
        self._lines = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self._title_at = next(at for at, column in enumerate(model.columns) if column.key == "title")
        model.modelReset.connect(self._span_groups)

    def visible_keys(self) -> list[str]:
        """The keys of the columns that are shown."""
        return [column.key for at, column in enumerate(self._lines.columns) if not self.isColumnHidden(at)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up and down moves the line, F2 renames its group."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only lines come in."""
        super().dragEnterEvent(event)
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The view draws where the line would go; it goes anywhere."""
        super().dragMoveEvent(event)
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the rows come back from the store in their new order."""
        data = event.mimeData().data(MIME).data()
        line_id = bytes(data).decode() if data else ""
        if line_id:
            self.dropped.emit(self._drop(line_id, event.position().toPoint()))
        # The view would remove the row itself after a move.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _drop(self, line_id: str, spot: QPoint) -> Drop:
        index = self.indexAt(spot)
        target = self._lines.id_at(index.row()) if index.isValid() else None
        below = spot.y() > self.visualRect(index).center().y() if index.isValid() else True
        return Drop(line_id, str(target or ""), below)

    def _span_groups(self) -> None:
        self.clearSpans()
        width = len(self._lines.columns) - self._title_at
        for row in range(self._lines.rowCount()):
            line = self._lines.line_at(row)
            if line is not None and line.entry is None and width > 1:
                self.setSpan(row, self._title_at, 1, width)
