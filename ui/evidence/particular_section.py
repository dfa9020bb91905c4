"""Particulars that belong together: what they are about, their fields, and who gave them last."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.evidence.particular_edit import ParticularEdit
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.card_grid import CardGrid
from ui.kit.elided_label import ElidedLabel
from ui.kit.form import FieldProblems
from ui.kit.section_label import SectionLabel
from workbench.evidence.particulars_model import ParticularRow
from workbench.rulebook.evidence_model import ParticularGroup

COLUMN_PX = 304


class ParticularSection(QWidget):
    """`edited` tells that a person changed one of its fields."""

    edited = Signal()

    def __init__(
        self, words: EvidenceWords, group: ParticularGroup, problems: FieldProblems, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.group = group
        self._last = SectionLabel("", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(6)
        column.addLayout(self._made_head())
        note = group.note_zh if words.wording.language == "zh" else group.note_en
        if note:
            column.addWidget(self._made_note(note))
        self.edits: dict[str, ParticularEdit] = {}
        grid = CardGrid(least_width=COLUMN_PX, most_columns=2)
        grid.setSpacing(metrics.GAP_SMALL)
        for particular in words.wording.book.evidence_particulars.active(words.today):
            if particular.group == group.id:
                edit = ParticularEdit(words, particular, self)
                edit.edited.connect(self.edited)
                problems.bind(f"particulars.{particular.id}", edit.row)
                grid.addWidget(edit.row)
                self.edits[particular.id] = edit
        column.addLayout(grid)

    def show_values(
        self, values: Mapping[str, str], rows: Sequence[ParticularRow], others: Sequence[tuple[int, str]]
    ) -> None:
        """Show what is typed or kept, and who kept something last."""
        for name, edit in self.edits.items():
            edit.offer_exhibits(others)
            edit.show_value(values.get(name, ""))
        mine = [row for row in rows if row.field in self.edits]
        last = max(mine, key=lambda row: row.given_at, default=None)
        self._last.setText(f"{last.given_by} · {self._words.moment(last.given_at)}" if last else "")

    def ask(self, names: frozenset[str]) -> None:
        """Ask for these of its fields only."""
        for name, edit in self.edits.items():
            edit.row.setVisible(name in names)

    def allow(self, allowed: bool) -> None:
        """What is withdrawn is only read."""
        for edit in self.edits.values():
            edit.allow(allowed)

    def focus_first(self) -> None:
        """Put the keyboard into its first field."""
        next(iter(self.edits.values())).row.control.setFocus()

    def _made_head(self) -> QHBoxLayout:
        wording = self._words.wording
        cited = [wording.book.cite(place, wording.language) for place in self.group.citations]
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(SectionLabel(wording.book.text(self.group, wording.language)))
        line.addWidget(ElidedLabel(wording.several(cited), role="secondary"), 1)
        line.addWidget(self._last)
        return line

    def _made_note(self, text: str) -> QLabel:
        note = QLabel(text)
        note.setWordWrap(True)
        note.setProperty("role", "hint")
        return note
