"""What a list of members would let join, line by line, before anything is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.case.form_dialog import FormDialog
from ui.groups.list_columns import line_columns
from ui.groups.words import GroupWords
from ui.kit.chip import Chip
from ui.kit.field_row import FieldRow
from ui.kit.flow_layout import FlowLayout
from ui.kit.plain_editor import PlainEditor
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.shell.desk import Desk
from workbench.groups.listing import Match, MatchedLine, Preview

WIDTH = 760
ROWS = 8
TEXT_PX = 56
# What needs a person stands on top.
_ORDER = (
    Match.UNKNOWN, Match.SEVERAL, Match.ELSEWHERE, Match.UNCOUNTED, Match.JOINS, Match.REPEATED, Match.MEMBER,
)  # fmt: skip


class ListDialog(FormDialog):
    """`wanted` carries the reason; the verb sleeps where nobody can join."""

    def __init__(self, preview: Preview, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.sentence, parent)
        self.width_px = WIDTH
        joining = len(preview.joining)
        self.name_it(
            self.tr("Members from a list"), self.tr("Add %n case(s)", "", joining)
        )  # fmt: skip
        words = GroupWords(desk)
        self.column.addWidget(self._counts(preview, words))
        self._model = RowsModel(line_columns(words), row_id=lambda line: line.number, parent=self)
        self._model.show_state(
            sorted(preview.lines, key=lambda line: (_ORDER.index(line.match), line.number))
        )
        self.table = Table(
            self._model, "group_list", memory=desk.preferences, accessible_name=self.tr("Lines of the list")
        )
        self.table.fit_height(ROWS)
        self.column.addWidget(self.table)
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(TEXT_PX)
        self._reason.submitted.connect(self.submit)
        if joining:
            self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
            self.add_lines((self.tr("Every case keeps its own handler, state and deadlines."),))
        else:
            self.add_lines((self.tr("No case of this list can join."),))
        self.allow(joining > 0)

    def draft(self) -> str:
        """Why they belong together."""
        return self._reason.toPlainText()

    def lines(self) -> Sequence[MatchedLine]:
        """The lines as they are listed."""
        return [row for place in range(self._model.rowCount()) if (row := self._model.row_at(place))]

    def _counts(self, preview: Preview, words: GroupWords) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self.tr("What becomes of the lines"))
        flow = FlowLayout(box, spacing=6)
        for match in _ORDER:
            lines = preview.count(match)
            if lines:
                told = words.match(match)
                flow.addWidget(Chip(f"{told.text} {lines}", told.tone, told.icon))
        return box
