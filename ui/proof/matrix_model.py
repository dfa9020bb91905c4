"""The table of proof as Qt asks for it: rows under the grounds they belong to, a column for each exhibit."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.kit.cells import Index
from ui.proof.proof_words import ProofWords
from workbench.proof.model import Cell, Column, Matrix, Row, Verdict

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
TIED_ROLE = Qt.ItemDataRole.UserRole + 2
GAPS = (Verdict.BARE, Verdict.WEAK)


@dataclass(frozen=True, slots=True)
class Heading:
    """The name over the rows that belong together."""

    text: str


Line = Heading | Row


class MatrixModel(QAbstractTableModel):
    """The first column names what is to be proven; headings take no focus."""

    def __init__(self, words: ProofWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._matrix: Matrix | None = None
        self._lines: tuple[Line, ...] = ()

    def show_state(self, matrix: Matrix, *, only_gaps: bool) -> None:
        """Show another table, whole or only what is bare or rests on too little."""
        self.beginResetModel()
        self._matrix = matrix
        rows = [row for row in matrix.rows if not only_gaps or row.verdict in GAPS]
        lines: list[Line] = []
        for (kind, ground_id), group in groupby(rows, lambda row: (row.kind, row.ground_id)):
            lines.append(Heading(self._heading(kind, ground_id)))
            lines.extend(group)
        self._lines = tuple(lines)
        self.endResetModel()

    def line_at(self, place: int) -> Line | None:
        """A heading or a row."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def row_at(self, index: Index) -> Row | None:
        """The row to be proven at an index."""
        line = self.line_at(index.row())
        return line if isinstance(line, Row) else None

    def column_at(self, index: Index) -> Column | None:
        """The exhibit at an index, none in the first column."""
        if self._matrix is None or not 1 <= index.column() <= len(self._matrix.columns):
            return None
        return self._matrix.columns[index.column() - 1]

    def cell_at(self, index: Index) -> Cell | None:
        """What ties the exhibit to the row."""
        row, column = self.row_at(index), self.column_at(index)
        if row is None or column is None:
            return None
        return next((cell for cell in row.cells if cell.evidence_id == column.evidence_id), None)

    def place_of(self, target_id: str) -> int:
        """The line of a row, -1 when it is not shown."""
        lines = enumerate(self._lines)
        return next((at for at, line in lines if isinstance(line, Row) and line.target_id == target_id), -1)

    def next_of(self, verdict: Verdict, kinds: tuple[str, ...], after: int) -> int:
        """The next line with such a verdict after a line, from the top again at the end; -1 for none."""
        places = [
            at
            for at, line in enumerate(self._lines)
            if isinstance(line, Row) and line.verdict is verdict and line.kind in kinds
        ]
        return next((at for at in places if at > after), places[0] if places else -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Headings and rows."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """One more than there are exhibits."""
        if self._matrix is None or (parent is not None and parent.isValid()):
            return 0
        return len(self._matrix.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if isinstance(self.line_at(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, the cell in it, or its words."""
        line = self.line_at(index.row())
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == TIED_ROLE:
            return self.cell_at(index)
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return line.text if isinstance(line, Heading) else self._words.name(line)
        spoken = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in spoken and isinstance(line, Row):
            return self._spoken(line, index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The numbers of the exhibits."""
        if orientation is not Qt.Orientation.Horizontal or self._matrix is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if section == 0:
            return self.tr("To be proven") if role == Qt.ItemDataRole.DisplayRole else None
        if section > len(self._matrix.columns):
            return None
        column = self._matrix.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(column.number)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (column.title, self._words.column(column)) if part)
        return None

    def _spoken(self, row: Row, index: Index) -> str:
        column, cell = self.column_at(index), self.cell_at(index)
        name = self._words.name(row)
        if column is None:
            return f"{name}\n{self._words.row(row)}"
        exhibit = self.tr("Exhibit {number}  {title}").format(number=column.number, title=column.title)
        tied = self.tr("Not tied to it") if cell is None else self._words.cell(cell, column)
        return f"{name}\n{exhibit}\n{tied}"

    def _heading(self, kind: str, ground_id: str) -> str:
        if kind == "element":
            return self._words.ground(ground_id)
        if kind == "item":
            return self.tr("Evidence checklist")
        return self.tr("Tied to something else")


NOWHERE = QModelIndex()
