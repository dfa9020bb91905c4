"""Two people side by side and what will move, before they are made one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.plain_editor import PlainEditor
from ui.persons.same_state import PreviewState
from workbench.errors import WorkbenchError

WIDTH, REASON_HEIGHT = 620, 64


class MergeDialog(QDialog):
    """`wanted` carries (kept id, gone id, reason), `swapped` (kept id, gone id) the other way round."""

    wanted = Signal(object)
    swapped = Signal(object)

    def __init__(self, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: PreviewState | None = None
        self.setWindowTitle(self.tr("Merge two records of one person"))
        self.setMinimumWidth(WIDTH)
        self._grid_host = QWidget()
        self._moving = _label("")
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(REASON_HEIGHT)
        self._strip = ErrorStrip(sentence)
        self._swap = ActionButton(self.tr("Keep the other one"), kind="quiet")
        self._merge = ActionButton(self.tr("Merge"), kind="primary")
        self._merge.setEnabled(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        self._column.setSpacing(metrics.GAP)
        back = self.tr("Nothing is deleted; it can be taken back at any time.")
        for part in (
            self._grid_host, self._moving, _label(back), _label(self.tr("Reason")), self._reason, self._strip,
        ):  # fmt: skip
            self._column.addWidget(part)
        self._column.addLayout(self._buttons())
        self._reason.textChanged.connect(self._allow)
        self._reason.submitted.connect(self._on_merge_clicked)
        self._merge.clicked.connect(self._on_merge_clicked)
        self._swap.clicked.connect(self._on_swap_clicked)

    def show_state(self, state: PreviewState) -> None:
        """Show two people and what would move."""
        self._state = state
        fresh = self._grid(state)
        self._column.replaceWidget(self._grid_host, fresh)
        self._grid_host.hide()
        self._grid_host.deleteLater()
        self._grid_host = fresh
        self._moving.setText(
            "\n".join([self.tr("This moves to the record that is kept:"), *self._lines(state)])
        )
        self._allow()

    def show_error(self, error: WorkbenchError) -> None:
        """Say why it was not done."""
        self._strip.show_error(error)

    def _grid(self, state: PreviewState) -> QWidget:
        names = {
            "name": self.tr("Name"), "document": self.tr("Document"), "phone": self.tr("Phone"),
            "birth": self.tr("Born"), "address": self.tr("Address"), "email": self.tr("E-mail"),
            "cases": self.tr("Cases"),
        }  # fmt: skip
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.GAP)
        for column, title in enumerate(("", self.tr("Kept"), self.tr("Merged into it"))):
            grid.addWidget(_label(title, role="heading"), 0, column)
        for row, (part, kept, gone) in enumerate(state.lines, start=1):
            grid.addWidget(_label(names[part], role="secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(kept or "—"), row, 1)
            grid.addWidget(_label(gone or "—"), row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return host

    def _lines(self, state: PreviewState) -> list[str]:
        lines = []
        for name, rows, staying in state.moving:
            line = f"·  {name} {rows}"
            if staying:
                line += self.tr(" (%n stay(s): the same stands there already)", "", staying)
            lines.append(line)
        return lines

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        cancel = ActionButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(self._swap)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._merge)
        return line

    def _allow(self) -> None:
        self._merge.setEnabled(self._state is not None and bool(self._reason.toPlainText().strip()))

    def _on_merge_clicked(self) -> None:
        if self._state is not None and self._merge.isEnabled():
            self.wanted.emit((self._state.kept_id, self._state.gone_id, self._reason.toPlainText().strip()))

    def _on_swap_clicked(self) -> None:
        if self._state is not None:
            self.swapped.emit((self._state.gone_id, self._state.kept_id))


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
