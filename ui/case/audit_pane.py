"""What was done in a case, by whom and when; the chosen line opens to what stood before and after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.case.audit_words import AuditWords
from ui.case.fact_line import fact_line
from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.dates import moment
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table, TableMemory
from workbench.audit.model import AuditRow

DETAIL_PX = 150


@dataclass(frozen=True, slots=True)
class DeedLine:
    """An entry of the trail with its sentence."""

    row: AuditRow
    text: str

    @property
    def id(self) -> int:
        """Its place in the trail."""
        return self.row.position


class AuditPane(QWidget):
    """Newest first; the trail itself can only grow."""

    def __init__(self, memory: TableMemory, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: AuditWords | None = None
        columns = (
            Column[DeedLine]("when", self.tr("When"), lambda line: moment(line.row.at, today), width=150),
            Column[DeedLine]("who", self.tr("Who"), lambda line: line.row.actor, width=90),
            Column[DeedLine]("what", self.tr("What"), lambda line: Cell(line.text), width=420),
            Column[DeedLine]("no", self.tr("No."), _number, width=60, align="right", shown=False),
        )
        self._model = RowsModel(columns, lambda line: line.id, self)
        self._table = Table(self._model, "case.audit", memory=memory, accessible_name=self.tr("Audit trail"))
        self._table.setProperty("framed", True)
        self._table.current_changed.connect(self._on_table_current_changed)
        self._detail = Card()
        self._detail.hide()
        self._values = QHBoxLayout()
        self._values.setSpacing(metrics.GAP_PAGE)
        self._lay_out()

    def show_state(self, rows: Sequence[AuditRow], words: AuditWords) -> None:
        """Show another case's trail."""
        self._words = words
        self._model.show_state([DeedLine(row, words.sentence(row)) for row in rows])
        self._on_table_current_changed(self._table.current_id())

    def take_focus(self) -> None:
        """Into the table."""
        self._table.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._values)
        self._values.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setAccessibleName(self.tr("Before and after"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFixedHeight(DETAIL_PX)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._detail.add(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        self._detail.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(self._table, 1)
        column.addWidget(self._detail)

    def _doors(self) -> dict[str, str]:
        return {
            "window": self.tr("in the window"),
            "command_line": self.tr("on the command line"),
            "demo": self.tr("demonstration"),
            "import": self.tr("imported"),
            "program": self.tr("by the program"),
        }

    def _on_table_current_changed(self, position: object) -> None:
        line = self._model.row_at(self._model.row_of(position)) if isinstance(position, int) else None
        self._detail.setVisible(line is not None)
        if line is None or self._words is None:
            return
        row: AuditRow = line.row
        door = self._doors().get(row.door, row.door)
        text = self.tr("Entry {position} · {door}").format(position=row.position, door=door)
        if row.fixed_clock:
            text = self.tr("{entry} · clock set by hand").format(entry=text)
        self._detail.show_title(line.text, text)
        held = ((self.tr("Before"), row.before), (self.tr("After"), row.after))
        told = [(title, self._words.values(values)) for title, values in held]
        sides = [_side(title, values) for title, values in told if values]
        fill(self._values, sides or [wrapped(self.tr("Nothing more is kept of it."), "secondary")])


def _number(line: DeedLine) -> str:
    return str(line.row.position)


def _side(title: str, values: Sequence[tuple[str, str]]) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(wrapped(title, "secondary"))
    for label, value in values:
        column.addWidget(fact_line(label, value))
    column.addStretch(1)
    return side
