"""The catalogue entry of an exhibit, to read and to change; nobody overwrites a colleague unawares."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.catalogue_fields import CatalogueFields
from ui.evidence.drafts import differing, draft_of
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.card_grid import CardGrid
from ui.kit.error_strip import ErrorStrip
from ui.kit.form import FieldProblems
from ui.kit.save_bar import SaveBar
from ui.kit.strip import StripState
from workbench.errors import Conflict, UserError, WorkbenchError
from workbench.evidence import rules
from workbench.evidence.model import EvidenceDraft, EvidenceRow

COLUMN_PX = 300


@dataclass(frozen=True, slots=True)
class CatalogueEdit:
    """What to save, and the revision that it was made from."""

    evidence_id: str
    draft: EvidenceDraft
    revision: int


class CatalogueForm(QWidget):
    """`save_wanted` carries a CatalogueEdit."""

    save_wanted = Signal(object)

    def __init__(
        self, words: EvidenceWords, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._row: EvidenceRow | None = None
        self._revision = 0
        self._dirty = False
        self._theirs: EvidenceRow | None = None
        self._targets: tuple[str, ...] = ()
        self._unsaved: dict[str, CatalogueEdit] = {}
        self.fields = CatalogueFields(words, today, self)
        self.problems = FieldProblems(words.sentence)
        self.strip = ErrorStrip(words.sentence)
        self.bar = SaveBar()
        self.bar.saved.connect(self._on_save_clicked)
        self.bar.discarded.connect(self._on_undo_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.strip)
        self.rows = dict(self.fields.rows())
        grid = CardGrid(least_width=COLUMN_PX, most_columns=2)
        grid.setSpacing(metrics.GAP_SMALL)
        for name, row in self.rows.items():
            self.problems.bind(name, row)
            grid.addWidget(row)
        column.addLayout(grid)
        column.addWidget(self.bar)
        column.addStretch(1)
        self.fields.edited.connect(self._on_fields_edited)
        self.strip.acted.connect(self._on_strip_acted)
        self._show_dirty(False)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self._dirty

    def show_exhibit(self, row: EvidenceRow, targets: tuple[str, ...]) -> None:
        """Show an exhibit; what is being typed about the same one stays."""
        self._targets = targets
        if self._dirty and self._row is not None and self._row.id == row.id:
            self.fields.offer_targets(targets)
            return
        self._set_aside()
        unsaved = self._unsaved.pop(row.id, None)
        self._row, self._revision = row, unsaved.revision if unsaved else row.revision
        self.fields.show_draft(unsaved.draft if unsaved else draft_of(row))
        self.fields.offer_targets(targets)
        self.fields.allow(not row.withdrawn)
        self._forget_theirs()
        self.strip.show_error(None)
        self._show_dirty(unsaved is not None)
        self._examine()

    def show_saved(self) -> None:
        """It was saved: what comes next from the catalogue is shown."""
        self._show_dirty(False)
        self._forget_theirs()
        self.strip.show_error(None)

    def show_error(self, error: WorkbenchError) -> None:
        """It was not saved: mark the fields, or show what a colleague changed meanwhile."""
        if isinstance(error, Conflict) and isinstance(error.current, EvidenceRow):
            self._show_theirs(error.current)
        elif isinstance(error, UserError):
            self.strip.show_problems(self.problems.show(error.problems))
            self.problems.focus_first(error.problems)
        else:
            self.strip.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Ctrl+S save."""
        if self.bar.is_meant(event):
            self._on_save_clicked()
        else:
            super().keyPressEvent(event)

    def _set_aside(self) -> None:
        """What was typed about the exhibit before waits until that one is shown again."""
        if self._dirty and self._row is not None:
            self._unsaved[self._row.id] = CatalogueEdit(self._row.id, self.fields.draft(), self._revision)

    def _examine(self) -> None:
        """Mark what is wrong or will be asked, while typing."""
        found = rules.problems(self.fields.draft(), self._words.wording.book, self._words.today)
        self.problems.show(found)

    def _show_theirs(self, current: EvidenceRow) -> None:
        self._theirs = current
        theirs = draft_of(current)
        for name in differing(self.fields.draft(), theirs):
            said = self.fields.said(theirs, name)
            self.rows[name].show_problem(
                self.tr("Now in the catalogue: {value}").format(value=said), "warning"
            )
        text = self.tr("A colleague changed this entry since you opened it.")
        advice = self.tr("Nothing was overwritten. Fields that differ show what stands now.")
        actions = (("theirs", self.tr("Take theirs")), ("mine", self.tr("Keep mine and save")))
        self.strip.show_state(StripState(text, "amber", advice, actions))

    def _forget_theirs(self) -> None:
        self._theirs = None

    def _show_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.bar.show_dirty(dirty)

    def _on_fields_edited(self) -> None:
        self._show_dirty(True)
        if self._theirs is None:
            self._examine()

    def _on_save_clicked(self) -> None:
        if self._row is not None and self._dirty:
            self.save_wanted.emit(CatalogueEdit(self._row.id, self.fields.draft(), self._revision))

    def _on_undo_clicked(self) -> None:
        row = self._theirs or self._row
        if row is not None:
            self._dirty = False
            self.show_exhibit(row, self._targets)

    def _on_strip_acted(self, key: str) -> None:
        theirs = self._theirs
        if theirs is None:
            return
        if key == "theirs":
            self._on_undo_clicked()
        else:
            self._revision = theirs.revision
            self._theirs = None
            self._on_save_clicked()
