"""The cases of a person, latest first, with the columns of the list of cases."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.cases.case_columns import case_columns
from ui.cases.case_words import CaseWords
from ui.kit.card import Card
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table, TableMemory
from workbench.complaints.model import ComplaintRow
from workbench.wording.naming import Wording

ROWS = 8
COLUMNS = ("no", "received", "category", "demand", "nature", "state", "due", "handler")
WHOLE_DATE_WIDTH = 116


class CasesCard(Card):
    """`opened` carries the id of the complaint."""

    opened = Signal(object)

    def __init__(self, wording: Wording, memory: TableMemory, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self.show_title(self.tr("Cases"))
        self._words = CaseWords(wording, date.min)
        known = {column.key: column for column in case_columns(lambda: self._words)}
        # A history reaches back over years, so its days are longer.
        known["received"] = replace(known["received"], width=WHOLE_DATE_WIDTH)
        columns = [known[key] for key in COLUMNS]
        self._model = RowsModel(columns, lambda row: row.id, self)
        self.table = Table(self._model, "person-cases", memory=memory, accessible_name=self.tr("Cases"))
        self.table.opened.connect(self.opened)
        self.add(self.table)

    def show_state(self, rows: Sequence[ComplaintRow], today: date) -> None:
        """Show other cases as seen from a day."""
        self._words = CaseWords(self._words.wording, today)
        self._model.show_state(rows)
        self.table.fit_height(ROWS)
        self.setVisible(bool(rows))
