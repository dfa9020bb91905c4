"""Files that lie in the evidence store without an exhibit: look at each, add it to a case or set it aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.evidence.viewer import Viewer
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.settings.unclaimed_columns import unclaimed_columns
from ui.shell.desk import Desk
from workbench.errors import UserError, WorkbenchError
from workbench.evidence.model import Unclaimed

WANTED_SIZE = (720, 600)
SCREEN_SHARE = 0.94
MOST_ROWS = 5
LEAST_VIEW_PX = 120


@dataclass(frozen=True, slots=True)
class AdoptionWanted:
    """The case and the name that somebody typed for a file."""

    file: Unclaimed
    case_no: str
    name: str


@dataclass(frozen=True, slots=True)
class _Viewed:
    sha256: str
    media_type: str
    original_name: str


class UnclaimedDialog(QDialog):
    """`adopt_wanted` carries an AdoptionWanted, `aside_wanted` the Unclaimed; it stays open for the next."""

    adopt_wanted = Signal(object)
    aside_wanted = Signal(object)

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip = ErrorStrip(desk.sentence)
        self._problems = FieldProblems(desk.sentence)
        self._heading = QLabel()
        self._model = RowsModel(unclaimed_columns(words), row_id=lambda found: found.name)
        self.table = Table(self._model, "unclaimed", accessible_name=self.tr("Files without an exhibit"))
        self._viewer = Viewer(desk, words)
        self._case_no, self._name = QLineEdit(), QLineEdit()
        self._aside = ActionButton(self.tr("Set aside…"))
        self._adopt = ActionButton(self.tr("Add to the case"), kind="primary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files without an exhibit"))
        self._lay_out()
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))
        self.table.current_changed.connect(lambda _id: self._show_current())
        self._aside.clicked.connect(lambda: self._ask_aside())
        self._adopt.clicked.connect(lambda: self._ask_adoption())

    @property
    def current(self) -> Unclaimed | None:
        """The file that is looked at."""
        found = self._model.row_at(self.table.currentIndex().row())
        return found if isinstance(found, Unclaimed) else None

    def show_files(self, files: Sequence[Unclaimed]) -> None:
        """Show what is left; the dialog closes itself when nothing is."""
        if not files:
            self.accept()
            return
        self._heading.setText(self.tr("%n file(s) without an exhibit", "", len(files)))
        self._model.show_state(files)
        self.table.fit_height(MOST_ROWS)
        if self.current is None:
            self.table.selectRow(0)
        self._name.clear()
        self._show_current()
        self.show_busy(False)

    def show_error(self, error: WorkbenchError) -> None:
        """What was asked for was not done: say why."""
        self.show_busy(False)
        if isinstance(error, UserError):
            self._strip.show_problems(self._problems.show(error.problems))
            self._problems.focus_first(error.problems)
        else:
            self._strip.show_error(error)

    def show_busy(self, busy: bool) -> None:
        """One thing at a time."""
        found = self.current
        self._aside.setEnabled(not busy and found is not None)
        self._adopt.setEnabled(not busy and found is not None and found.kind == "orphan")

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        note = QLabel(
            self.tr(
                "Mostly after a power cut: the file was stored, but not listed. Add it to its case, "
                "or set it aside in the workspace. Nothing is deleted."
            )
        )
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        self._viewer.setMinimumHeight(LEAST_VIEW_PX)
        self._case_no.setPlaceholderText(self.tr("Case number, such as 2026-0917-0042"))
        self._name.setPlaceholderText(self.tr("What the file was called"))
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for widget in (self._heading, note, self._strip, self.table):
            column.addWidget(widget)
        column.addWidget(self._viewer, 1)
        column.addWidget(self._problems.bind("case_no", FieldRow(self.tr("Case"), self._case_no)))
        column.addWidget(self._problems.bind("title", FieldRow(self.tr("Name"), self._name)))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        close = ActionButton(self.tr("Close"))
        close.show_hint("Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._aside.setAutoDefault(False)
        self._adopt.setDefault(True)
        line.addWidget(self._aside)
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(self._adopt)
        return line

    def _show_current(self) -> None:
        found = self.current
        is_whole = found is not None and found.kind == "orphan"
        viewed = _Viewed(found.sha256, found.media_type, "") if found is not None and is_whole else None
        self._viewer.show_exhibit(viewed)
        for field in (self._case_no, self._name):
            field.setEnabled(is_whole)
        self.show_busy(False)

    def _ask_adoption(self) -> None:
        found = self.current
        if found is not None:
            self._clear_problems()
            self.adopt_wanted.emit(AdoptionWanted(found, self._case_no.text(), self._name.text()))

    def _ask_aside(self) -> None:
        found = self.current
        if found is not None:
            self._clear_problems()
            self.aside_wanted.emit(found)

    def _clear_problems(self) -> None:
        self._problems.show(())
        self._strip.show_error(None)
