"""The backups of a damaged workspace: when each was made, whether it is sound, what came after it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.dates import moment
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.kit.wrapped_label import WrappedLabel
from workbench.wording.sizes import in_words
from workbench.workspace.copies import BackupCopy, CopyProof


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy; `proof` None while it is read, `lost` the entries put on record after it, where known."""

    copy: BackupCopy
    proof: CopyProof | None = None
    lost: int | None = None

    @property
    def id(self) -> str:
        """Its path."""
        return str(self.copy.path)

    @property
    def is_sound(self) -> bool:
        """Whether a workspace may go on from it."""
        return self.proof is not None and self.proof.is_sound


class CopiesCard(Card):
    """`chosen` carries the CopyRow of the line that has the keyboard, None when there is none."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self.show_title(self.tr("Backups in this workspace"))
        self._model = RowsModel(self._columns(), parent=self)
        self._table = Table(self._model, "copies", accessible_name=self.tr("Backups in this workspace"))
        self._table.current_changed.connect(self._on_table_current_changed)
        self._about = WrappedLabel()
        self.add(self._table)
        self.add(self._about)

    @property
    def current(self) -> CopyRow | None:
        """The chosen copy."""
        row = self._model.row_at(self._model.row_of(self._table.current_id() or ""))
        return row if isinstance(row, CopyRow) else None

    def show_state(self, rows: tuple[CopyRow, ...]) -> None:
        """Show the copies; the newest sound one is chosen until the person chooses."""
        before = self._table.current_id()
        self._model.show_state(rows)
        self._table.fit_height(6)
        newest = next((row.id for row in rows if row.is_sound), "")
        self._table.select_id(before or newest)
        self._on_table_current_changed(None)

    def _columns(self) -> tuple[Column[CopyRow], ...]:
        return (
            Column[CopyRow]("made", self.tr("Made"), self._made, width=150),
            Column[CopyRow]("why", self.tr("Why"), self._why, width=150),
            Column[CopyRow](
                "size", self.tr("Size"), lambda row: in_words(row.copy.size_bytes), width=90, align="right"
            ),
            Column[CopyRow]("state", self.tr("State"), self._verdict, width=130),
            Column[CopyRow]("lost", self.tr("On record since"), self._lost, width=150, align="right"),
        )

    def _made(self, row: CopyRow) -> Cell:
        return Cell(moment(row.copy.made_at, self._today), strong=True, tooltip=row.id)

    def _why(self, row: CopyRow) -> str:
        return self.tr("Backup") if row.copy.why == "backup" else self.tr("Before an upgrade")

    def _verdict(self, row: CopyRow) -> Cell:
        if row.proof is None:
            return Cell(self.tr("Being checked…"), muted=True)
        if row.is_sound:
            return Cell(self.tr("Sound"), "green", "check")
        return Cell(self.tr("Damaged"), "red", "warning", tooltip=row.proof.fault)

    def _lost(self, row: CopyRow) -> str:
        return "–" if row.lost is None else self.tr("%n step(s)", "", row.lost)

    def _on_table_current_changed(self, _id: object) -> None:
        row = self.current
        self._about.setText(self._said(row))
        self.chosen.emit(row)

    def _said(self, row: CopyRow | None) -> str:
        if row is None or not row.is_sound:
            return self.tr("Choose a sound backup.")
        if row.lost is None:
            return self.tr("Nobody knows how much was put on record after this backup.")
        if row.lost == 0:
            return self.tr("Nothing was put on record after this backup.")
        return self.tr(
            "After this backup %n step(s) were put on record; they would have to be entered again.",
            "",
            row.lost,
        )
