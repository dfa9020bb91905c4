"""The lines of the catalogue for the table view; they can be dragged and dropped between each other."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.catalogue.catalogue_lines import ListLine
from ui.kit.columns import AnyColumn
from ui.kit.rows_model import RowsModel

MIME = "application/x-case-workbench-catalogue-line"


class LinesModel(RowsModel):
    """What is dropped where is the view's business; the model only says what can be dragged."""

    def __init__(self, columns: Sequence[AnyColumn], parent: QObject | None = None) -> None:
        super().__init__(columns, parent=parent)

    def line_at(self, row: int) -> ListLine | None:
        """The line itself."""
        line = self.row_at(row)
        return line if isinstance(line, ListLine) else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Every line can be dragged; lines are dropped between lines, or onto one."""
        moves = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | moves

    def mimeTypes(self) -> list[str]:
        """A type of our own, so that nothing is dropped from or into another program."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the dragged line."""
        data = QMimeData()
        data.setData(MIME, str(self.id_at(indexes[0].row()) if indexes else "").encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Lines move."""
        return Qt.DropAction.MoveAction
