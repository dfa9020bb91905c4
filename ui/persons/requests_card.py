"""What the person asked about the data kept on them, and what became of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.persons.request_words import RequestWords
from workbench.profiles.model import RequestRow

ROWS = 6


class RequestsCard(Card):
    """`opened` carries the RequestRow; `wanted` asks for a new one."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, words: RequestWords, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._words = words
        self._rows: dict[str, RequestRow] = {}
        self.show_title(
            self.tr("Requests about personal data"), self.tr("access, copy, correction, deletion")
        )
        self._new = ActionButton(self.tr("Enter request…"), kind="quiet")
        self._new.clicked.connect(self.wanted)
        self.add_action(self._new)
        self._model = RowsModel(self._columns(), lambda row: row.id, self)
        self.table = Table(self._model, "person-requests", accessible_name=self.tr("Requests"))
        self.table.opened.connect(self._on_table_opened)
        self._none = QLabel(self.tr("Nothing was asked yet."))
        self._none.setProperty("role", "secondary")
        self._none.setContentsMargins(14, 10, 14, 12)
        self.add(self.table)
        self.add(self._none)

    def show_state(self, rows: Sequence[RequestRow], today: date) -> None:
        """Show other requests as seen from a day."""
        self._words.today = today
        self._rows = {row.id: row for row in rows}
        self._model.show_state(rows)
        self.table.fit_height(ROWS)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def _columns(self) -> tuple[Column[RequestRow], ...]:
        words = self._words
        return (
            Column("received", self.tr("Received"), lambda row: words.day(row.received_on), width=90),
            Column("kind", self.tr("Asks for"), lambda row: Cell(words.kind(row), strong=True), width=110),
            Column("asked", self.tr("In their words"), lambda row: row.asked, width=220, elastic=True),
            Column("state", self.tr("State"), words.state, width=150),
            Column("done", self.tr("Done"), words.done, width=180),
        )

    def _on_table_opened(self, row_id: object) -> None:
        row = self._rows.get(str(row_id))
        if row is not None:
            self.opened.emit(row)
