"""Finds numbers, names and words; what is found is offered and covered only when it is accepted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.columns import Column
from ui.kit.flow_layout import FlowLayout
from ui.kit.plain_editor import PlainEditor
from ui.kit.rows_model import RowsModel
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from ui.kit.table import Table
from ui.redaction.words import RedactionWords, page_list, pattern_names
from workbench.redaction.model import Findings, Hit, Wanted

_NEARLY_ALL = 100
EDITOR_PX = 54


@dataclass(frozen=True, slots=True)
class _Offered:
    """A place that was found, by its number in the list."""

    id: int
    hit: Hit


class FinderPanel(QWidget):
    """`wanted` carries a Wanted; `same_wanted` asks for the words covered already; `accepted` carries Hits,
    `offered` those that are listed, `picked` one of them."""

    wanted = Signal(object)
    same_wanted = Signal()
    accepted = Signal(object)
    offered = Signal(object)
    picked = Signal(object)

    def __init__(self, words: RedactionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._policies: tuple[str, ...] = ()
        self._paged = True
        self.patterns: dict[str, Chip] = {}
        self.names = self._editor(self.tr("Names, one a line"))
        self.words = self._editor(self.tr("Words, one a line"))
        self.search = ActionButton(self.tr("Find"), icon_name="search")
        self.search.clicked.connect(lambda: self.wanted.emit(self.value))
        self.same = ActionButton(self.tr("Find the same words"))
        self.same.setToolTip(self.tr("Where else in the file the covered words stand"))
        self.same.clicked.connect(self.same_wanted)
        self.note = Strip()
        self._model = RowsModel(self._columns(), parent=self)
        self.table = Table(self._model, "redaction-found", accessible_name=self.tr("Found places"))
        self.table.current_changed.connect(self._on_table_current_changed)
        self.table.selection_changed.connect(lambda _count: self._allow())
        self.accept = ActionButton(self.tr("Cover the chosen"))
        self.accept.clicked.connect(lambda: self._accept(only_chosen=True))
        self.accept_all = ActionButton(self.tr("Cover all"))
        self.accept_all.clicked.connect(lambda: self._accept(only_chosen=False))
        self._arrange()
        self._allow()

    @property
    def typing(self) -> bool:
        """Whether the keyboard is in one of the fields."""
        return self.names.hasFocus() or self.words.hasFocus()

    @property
    def value(self) -> Wanted:
        """What is to be looked for."""
        patterns = tuple(key for key, chip in self.patterns.items() if chip.isChecked())
        return Wanted(patterns, _lines(self.names), self._policies, _lines(self.words))

    def show_wanted(self, wanted: Wanted, *, paged: bool) -> None:
        """Begin with what is known of the case."""
        self._policies, self._paged = wanted.policies, paged
        for key, chip in self.patterns.items():
            chip.setChecked(key in wanted.patterns)
        self.names.setPlainText("\n".join(wanted.names))
        self.words.setPlainText("")
        self.show_findings(None)

    def show_findings(self, findings: Findings | None) -> None:
        """List what was found, and say plainly where nothing could be read."""
        hits = findings.hits if findings is not None else ()
        self._model.show_state([_Offered(place, hit) for place, hit in enumerate(hits)])
        self.table.setVisible(bool(hits))
        self.offered.emit(hits)
        self.note.show_state(self._said(findings) if findings is not None else None)
        self._allow()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        chips = QWidget()
        flow = FlowLayout(chips)
        flow.setContentsMargins(0, 0, 0, 0)
        for key, name in pattern_names().items():
            self.patterns[key] = Chip(name, use="check")
            flow.addWidget(self.patterns[key])
        column.addWidget(chips)
        editors = QHBoxLayout()
        for title, editor in ((self.tr("Names"), self.names), (self.tr("Words"), self.words)):
            side = QVBoxLayout()
            side.setSpacing(2)
            side.addWidget(SectionLabel(title, small=True))
            side.addWidget(editor)
            editors.addLayout(side)
        column.addLayout(editors)
        column.addLayout(_row(self.search, self.same))
        column.addWidget(self.note)
        column.addWidget(self.table, _NEARLY_ALL)
        column.addLayout(_row(self.accept_all, self.accept))
        column.addStretch(1)  # while there is no table the fields stay together at the top

    def _editor(self, name: str) -> PlainEditor:
        editor = PlainEditor(name, placeholder=name)
        editor.setFixedHeight(EDITOR_PX)
        editor.submitted.connect(lambda: self.wanted.emit(self.value))
        return editor

    def _columns(self) -> Sequence[Column[_Offered]]:
        return (
            Column[_Offered]("page", self.tr("Place"), self._place, width=64),
            Column[_Offered]("kind", self.tr("Kind"), lambda row: self._words.kind(row.hit.kind), width=84),
            Column[_Offered]("text", self.tr("Text"), lambda row: row.hit.text, width=150, elastic=True),
        )

    def _place(self, row: _Offered) -> str:
        text = self.tr("P. {page}") if self._paged else self.tr("Line {page}")
        return text.format(page=row.hit.page)

    def _said(self, findings: Findings) -> StripState:
        found = self.tr("%n place(s) found", "", len(findings.hits))
        if not findings.unsearched:
            return StripState(found, "neutral", closable=True)
        pages = page_list(findings.unsearched)
        advice = self.tr(
            "Page {pages} is or holds a picture: what is written in pictures was not searched. Look yourself."
        ).format(pages=pages)
        return StripState(found, "amber", advice)

    def _allow(self) -> None:
        rows = self._model.rowCount()
        self.accept_all.setVisible(rows > 0)
        self.accept.setVisible(rows > 0)
        self.accept.setEnabled(self.table.selected_count() > 0)

    def _accept(self, *, only_chosen: bool) -> None:
        wanted = set(self.table.selected_ids()) if only_chosen else None
        rows = [self._model.row_at(place) for place in range(self._model.rowCount())]
        taken = tuple(row.hit for row in rows if row is not None and (wanted is None or row.id in wanted))
        left = tuple(row for row in rows if row is not None and wanted is not None and row.id not in wanted)
        self._model.show_state(left)
        self.table.setVisible(bool(left))
        self.offered.emit(tuple(row.hit for row in left))
        self._allow()
        if taken:
            self.accepted.emit(taken)

    def _on_table_current_changed(self, row_id: object) -> None:
        row = self._model.row_at(self._model.row_of(row_id)) if isinstance(row_id, int) else None
        if row is not None:
            self.picked.emit(row.hit)


def _row(*buttons: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(metrics.GAP_SMALL)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line


def _lines(editor: PlainEditor) -> tuple[str, ...]:
    typed = (line.strip() for line in editor.toPlainText().splitlines())
    return tuple(dict.fromkeys(line for line in typed if line))
