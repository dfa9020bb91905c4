"""Two people side by side and what will move, before they are made one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.form_dialog import FormDialog
from ui.case.labels import fill, wrapped
from ui.kit.action_button import ActionButton
from ui.kit.bullet_line import LINE_GAP, BulletLine
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.persons.pair_grid import PairGrid
from ui.persons.pair_state import PreviewState

WIDTH, REASON_HEIGHT = 720, 64


class MergeDialog(FormDialog):
    """`wanted` carries (kept id, gone id, reason), `swapped` (kept id, gone id) the other way round."""

    handbook = "person#same"

    swapped = Signal(object)

    def __init__(self, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self._state: PreviewState | None = None
        self.width_px = WIDTH
        self.name_it(self.tr("Merge two records of one person"), self.tr("Merge"))
        self._pair = QVBoxLayout()
        self._moving = QVBoxLayout()
        self._moving.setSpacing(LINE_GAP)
        self._swap = ActionButton(self.tr("Keep the other one"), kind="quiet", icon_name="refresh")
        self._reason = PlainEditor(
            self.tr("Reason"), placeholder=self.tr("How you know that it is one person")
        )
        self._reason.setFixedHeight(REASON_HEIGHT)
        self.column.addLayout(self._pair)
        self.column.addWidget(self._swap, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._moving)
        told = self.tr("Nothing is deleted; it can be taken back at any time.")
        self.column.addWidget(wrapped(told, "secondary"))
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        self._reason.textChanged.connect(self._allow)
        self._reason.submitted.connect(self.submit)
        self._swap.clicked.connect(self._on_swap_clicked)
        self._allow()

    def show_state(self, state: PreviewState) -> None:
        """Show two people and what would move."""
        self._state = state
        fill(self._pair, [PairGrid(state)])
        heading = wrapped(self.tr("This moves to the record that is kept:"))
        fill(self._moving, [heading, *map(BulletLine, self._lines(state))])
        self._allow()

    def draft(self) -> tuple[str, str, str]:
        """Who is kept, who is taken in, and why."""
        state = self._state
        ids = (state.kept_id, state.gone_id) if state else ("", "")
        return (*ids, self._reason.toPlainText().strip())

    def open(self) -> None:
        """The reason is what is left to be typed."""
        super().open()
        self._reason.setFocus()

    def _lines(self, state: PreviewState) -> list[str]:
        lines = []
        for name, rows, staying in state.moving:
            line = f"{name} {rows}"
            if staying:
                line += self.tr(" (%n stay(s): the same stands there already)", "", staying)
            lines.append(line)
        return lines

    def _allow(self) -> None:
        self.allow(self._state is not None and bool(self._reason.toPlainText().strip()))

    def _on_swap_clicked(self) -> None:
        if self._state is not None:
            self.swapped.emit((self._state.gone_id, self._state.kept_id))
