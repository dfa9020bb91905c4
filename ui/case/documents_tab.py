"""The letters of a case, and below what left the program: exports with number, time, person and hash."""

from datetime import date
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.case.showing import Showing
from ui.case.tab import TabBody
from ui.kit import metrics
from ui.kit.columns import Cell, Column
from ui.kit.dates import moment
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.rows_model import RowsModel
from ui.kit.scrolled import scrolled
from ui.kit.section_label import SectionLabel
from ui.kit.table import Table
from ui.kit.toast import ToastState
from ui.letters.letters_panel import LettersPanel
from ui.shell.desk import Desk
from workbench.casefile.model import ExportRow
from workbench.casefile.queries import exports
from workbench.changes import Changes
from workbench.moment import today

ExportColumn = Column[ExportRow]
# Exports that are named by what they are, not by a volume.
NAMED = {
    "evidence_pack": "packs.title",
    "catalogue_inner": "catalogue.list_inner",
    "catalogue_outer": "catalogue.list_outer",
}
CUSTODY = "custody_"


class DocumentsTab(TabBody):
    """Letters first; then exports, newest first: each can be told from any other by its hash."""

    topics = frozenset({"exports", "letters"})

    def __init__(self, desk: Desk, showing: Showing) -> None:
        super().__init__()
        self._desk = desk
        self._case = ""
        self._counts = {"letters": 0, "exports": 0}
        self.letters = LettersPanel(desk)
        self.letters.counted.connect(lambda count: self._count("letters", count))
        self._strip = ErrorStrip(desk.sentence)
        self._model = RowsModel(self._columns(today(desk.clock)), lambda row: row.number, self)
        self._table = Table(
            self._model, "case.exports", memory=desk.preferences, accessible_name=self.tr("Exports")
        )
        self._table.setProperty("framed", True)
        self._table.opened.connect(self._on_table_opened)
        self._empty = EmptyState(
            self.tr("Nothing was exported yet. The case file puts the whole case on numbered pages."),
            self.tr("Export the case file"),
            icon_name="pdf",
            shortcut="Ctrl+E",
        )
        self._empty.acted.connect(showing.export_wanted)
        text = self.tr("Every export is numbered and recorded; Enter copies its hash.")
        self._note = wrapped(text, "secondary")
        self._panes = QStackedWidget()
        self._panes.addWidget(self._empty)
        self._panes.addWidget(self._table)
        self._lay_out()

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        self._case = complaint_id
        self.letters.show_case(complaint_id)
        self._ask()

    def show_item(self, item: str) -> None:
        """Mark a letter."""
        self.letters.go_to(item)

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """A letter changed, or something was exported."""
        self.letters.show_case(self._case)
        self._ask()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.letters)
        column.addWidget(SectionLabel(self.tr("Exports")))
        column.addWidget(self._note)
        column.addWidget(self._strip)
        self._panes.setMinimumHeight(3 * metrics.ROW_HEIGHT)
        column.addWidget(self._panes, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _columns(self, day: date) -> tuple[ExportColumn, ...]:
        return (
            ExportColumn("number", self.tr("Number"), lambda row: Cell(row.number, strong=True), width=120),
            ExportColumn("when", self.tr("When"), lambda row: moment(row.exported_at, day), width=130),
            ExportColumn("who", self.tr("Who"), lambda row: row.exported_by, width=80),
            ExportColumn("volume", self.tr("Contains"), self._volume, width=110),
            ExportColumn("masked", self.tr("Masking"), self._masking, width=110),
            ExportColumn("pages", self.tr("Pages"), lambda row: str(row.pages), width=56, align="right"),
            ExportColumn("size", self.tr("Size"), _size, width=80, align="right"),
            ExportColumn("hash", self.tr("SHA-256"), _hash, width=160),
        )

    def _volume(self, row: ExportRow) -> Cell:
        if row.kind.startswith(CUSTODY):
            form = row.kind.removeprefix(CUSTODY)
            return Cell(self._desk.messages.text(f"custody.form.title.{form}"), icon="file")
        if row.kind in NAMED:
            return Cell(self._desk.messages.text(NAMED[row.kind]), icon="file")
        if row.internal:
            return Cell(self.tr("With inner volume"), tone="amber", icon="lock")
        return Cell(self.tr("Outer volume"), tone="neutral")

    def _masking(self, row: ExportRow) -> Cell:
        if row.unmasked:
            reason = self.tr("Reason: {reason}").format(reason=row.reason or "—")
            return Cell(self.tr("Not masked"), tone="amber", icon="eye", tooltip=reason)
        return Cell(self.tr("Masked"), tone="green", icon="eye-off")

    def _ask(self) -> None:
        case_id = self._case

        def ask(session: Any, _context: JobContext) -> list[ExportRow]:
            return exports(session, case_id)

        if case_id:
            self._desk.read(ask, self._show, self._strip.show_error, latest="case.documents")

    def _show(self, rows: list[ExportRow]) -> None:
        self._strip.show_error(None)
        self._model.show_state(list(reversed(rows)))
        self._panes.setCurrentWidget(self._table if rows else self._empty)
        self._note.setVisible(bool(rows))
        self._count("exports", len(rows))

    def _count(self, kind: str, count: int) -> None:
        self._counts[kind] = count
        total = sum(self._counts.values())
        self.counter_changed.emit(str(total) if total else "")

    def _on_table_opened(self, number: object) -> None:
        row = self._model.row_at(self._model.row_of(number)) if isinstance(number, str) else None
        if row is not None:
            QGuiApplication.clipboard().setText(row.sha256)
            self._desk.say(ToastState(self.tr("The hash of {number} is copied.").format(number=row.number)))


def _size(row: ExportRow) -> str:
    return QLocale().formattedDataSize(row.size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _hash(row: ExportRow) -> Cell:
    return Cell(f"{row.sha256[:16]}…", muted=True, tooltip=row.sha256)
