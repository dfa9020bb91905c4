"""The files inside a mail or an archive, by name and size; none of them can be opened from here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.evidence.words import EvidenceWords, icon_of
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.section_label import SectionLabel
from ui.kit.table import Table
from workbench.evidence.listings import Listed
from workbench.evidence.preview import Preview

MAIL_ROWS, LEAST_PX = 3, 100
# As high as Qt lets a widget be.
QWIDGETSIZE_MAX = (1 << 24) - 1


class InsideList(QWidget):
    """`taken` carries a Listed that should become an exhibit of its own; only mails offer it."""

    taken = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._offers = False
        columns: tuple[Column[Listed], ...] = (
            Column("name", self.tr("Name"), self._name, width=220, elastic=True),
            Column("size", self.tr("Size"), lambda row: words.size(row.size_bytes), width=90, align="right"),
        )
        self._model = RowsModel(columns, row_id=lambda row: row.place)
        self.table = Table(self._model, "inside", accessible_name=self.tr("Files inside"))
        self._label = SectionLabel("", small=True)
        self.take = ActionButton(self.tr("Add as an exhibit"), icon_name="plus")
        head = QHBoxLayout()
        head.setContentsMargins(17, 6, metrics.GAP_SMALL, 2)
        head.addWidget(self._label, 1)
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.take.clicked.connect(self._on_take_clicked)

    def show_state(self, shown: Preview, *, offers: bool) -> None:
        """Show what is inside; `offers` whether a file can be taken out of it."""
        self._offers = offers
        self._model.show_state(shown.items)
        self.take.setVisible(offers)
        if shown.heads:
            self._label.setText(self.tr("%n attachment(s)", "", shown.count))
        elif shown.count > len(shown.items):
            text = self.tr("More than %n file(s); the first ones are listed", "", len(shown.items))
            self._label.setText(text)
        else:
            self._label.setText(self.tr("%n file(s) inside", "", shown.count))
        if shown.items:
            self.table.selectRow(0)
        self.table.setMinimumHeight(LEAST_PX)
        self.table.setMaximumHeight(QWIDGETSIZE_MAX)
        if shown.heads:
            self.table.fit_height(MAIL_ROWS)

    def _name(self, row: Listed) -> Cell:
        text = self.tr("{name} (needs a password)").format(name=row.name) if row.locked else row.name
        return Cell(text, icon="lock" if row.locked else icon_of(row.media_type))

    def _on_take_clicked(self) -> None:
        row = self._model.row_at(self.table.currentIndex().row())
        if isinstance(row, Listed):
            self.taken.emit(row)
