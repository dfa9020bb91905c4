"""The packs of a case that were made: number, pages, for whom, when, by whom, and the hash of each."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.dates import moment
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.shell.desk import Desk
from workbench.moment import today
from workbench.packs.model import PackRow

MOST_ROWS = 6
PackColumn = Column[PackRow]


class RegisterCard(Card):
    """`check_wanted` carries the path of a pack that somebody wants checked."""

    check_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Packs that were made"), parent, flush=True)
        self._model = RowsModel(self._columns(today(desk.clock)), lambda row: row.id, self)
        self.table = Table(
            self._model, "packs", memory=desk.preferences, accessible_name=self.tr("Packs that were made")
        )
        self.check = ActionButton(self.tr("Check"), icon_name="shield")
        self.folder = ActionButton(self.tr("Open its folder"), icon_name="folder")
        self.copy = ActionButton(self.tr("Copy the hash of its list"), icon_name="copy")
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(14, 8, 14, 10)
        line.setSpacing(metrics.GAP_SMALL)
        for button in (self.check, self.folder, self.copy):
            line.addWidget(button)
        line.addStretch(1)
        self.add(self.table)
        self.add(buttons)
        self.check.clicked.connect(self._on_check_clicked)
        self.folder.clicked.connect(self._on_folder_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.table.opened.connect(lambda _id: self._on_check_clicked())
        self.table.current_changed.connect(lambda _id: self._show_buttons())

    def show_state(self, productions: tuple[PackRow, ...]) -> None:
        """The newest first; hidden while there is none."""
        self.setVisible(bool(productions))
        self._model.show_state(tuple(reversed(productions)))
        self.table.fit_height(MOST_ROWS)
        if productions and self._current() is None:
            self.table.select_id(productions[-1].id)
        self._show_buttons()

    def _columns(self, day: date) -> tuple[PackColumn, ...]:
        return (
            PackColumn("number", self.tr("Number"), lambda row: Cell(row.number, strong=True), width=112),
            PackColumn("pages", self.tr("Page numbers"), self._run, width=150),
            PackColumn(
                "exhibits", self.tr("Exhibits"), lambda row: str(row.exhibits), width=52, align="right"
            ),
            PackColumn("for", self.tr("For"), lambda row: Cell(row.recipient, tooltip=row.reason), width=140),
            PackColumn("when", self.tr("When"), lambda row: moment(row.made_at, day), width=104),
            PackColumn("who", self.tr("Who"), lambda row: row.made_by, width=64),
            PackColumn("hash", self.tr("SHA-256 of the PDF"), self._hash, width=130),
        )

    def _run(self, row: PackRow) -> str:
        return f"{row.first_text} – {row.last_text}"

    def _hash(self, row: PackRow) -> Cell:
        signed = self.tr("Signed by {name}").format(name=row.signed_by) if row.signed_by else ""
        tooltip = f"{row.pdf_sha256}\n{signed}".rstrip()
        return Cell(f"{row.pdf_sha256[:12]}…", muted=True, tooltip=tooltip)

    def _current(self) -> PackRow | None:
        current = self.table.current_id()
        return self._model.row_at(self._model.row_of(current)) if isinstance(current, str) else None

    def _show_buttons(self) -> None:
        for button in (self.check, self.folder, self.copy):
            button.setEnabled(self._current() is not None)

    def _on_check_clicked(self) -> None:
        row = self._current()
        if row is not None:
            self.check_wanted.emit(Path(row.path))

    def _on_folder_clicked(self) -> None:
        row = self._current()
        if row is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(row.path).parent)))

    def _on_copy_clicked(self) -> None:
        row = self._current()
        if row is not None:
            QGuiApplication.clipboard().setText(row.manifest_sha256)


def _exhibits(row: PackRow) -> str:
    return str(row.exhibits)
