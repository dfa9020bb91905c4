"""What the open row of the list shows below its line: the words in full, links, and the way to correct it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.flow_layout import FlowLayout
from ui.kit.plain_editor import PlainEditor
from ui.kit.readable import readable
from ui.kit.wrapped_label import WrappedLabel
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import CorrectionWanted
from workbench.timeline.model import EntryRow

RIGHT_PX = 14
EDITOR_PX = 64


class EntryDetail(QWidget):
    """`correction_wanted` carries what was typed, `linked` the id of another entry, `opened` the entry."""

    correction_wanted = Signal(object)
    linked = Signal(str)
    opened = Signal(object)
    height_changed = Signal()

    def __init__(self, entry: EntryRow, words: EntryWords, *, may_correct: bool, opens: bool) -> None:
        super().__init__()
        self._entry = entry
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(RIGHT_PX, metrics.ROW_HEIGHT, RIGHT_PX, metrics.GAP_SMALL)
        column.setSpacing(6)
        said = words.own_words(entry)
        if said:
            column.addWidget(readable(said, self.tr("Words")))
        column.addWidget(_plain(self._meta(), "secondary"))
        column.addLayout(self._links(may_correct=may_correct, opens=opens))
        self._editor = PlainEditor(
            self.tr("Correction"), placeholder=self.tr("What is wrong, and what is right instead?")
        )
        self._editor.setFixedHeight(EDITOR_PX)
        self._editor.submitted.connect(self._on_save_clicked)
        self._editor_row = self._editing()
        column.addWidget(self._editor_row)
        self._editor_row.hide()

    @property
    def entry_id(self) -> str:
        """Which entry it shows."""
        return self._entry.id

    @property
    def draft(self) -> str:
        """What was typed so far."""
        return self._editor.toPlainText() if self._editor_row.isVisibleTo(self) else ""

    def indent(self, left: int) -> None:
        """Begin where the words of the row begin."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(left, metrics.ROW_HEIGHT, RIGHT_PX, metrics.GAP_SMALL)

    def start_correction(self, draft: str = "") -> None:
        """Open the field for a correction."""
        self._editor_row.show()
        if draft:
            self._editor.setPlainText(draft)
        self.height_changed.emit()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_correction(self) -> None:
        """The correction was kept: close the field."""
        self._editor.clear()
        self._editor_row.hide()
        self.height_changed.emit()

    def _meta(self) -> str:
        parts = [self._words.whole_when(self._entry), self._words.recorded(self._entry)]
        return "　".join(parts)

    def _links(self, *, may_correct: bool, opens: bool) -> FlowLayout:
        line = FlowLayout(spacing=4)
        if self._entry.corrected_by_id is not None:
            line.addWidget(self._link(self.tr("See the correction"), self._entry.corrected_by_id))
        if self._entry.corrects_id is not None:
            line.addWidget(self._link(self.tr("See what it corrects"), self._entry.corrects_id))
        if opens:
            button = ActionButton(self.tr("Open"), kind="quiet", icon_name="arrow-right")
            button.clicked.connect(lambda: self.opened.emit(self._entry))
            line.addWidget(button)
        if may_correct:
            self._correct = ActionButton(self.tr("Correct…"), kind="quiet", icon_name="pencil")
            self._correct.clicked.connect(lambda: self.start_correction())
            line.addWidget(self._correct)
        return line

    def _link(self, text: str, entry_id: str) -> ActionButton:
        button = ActionButton(text, kind="quiet", icon_name="link")
        button.clicked.connect(lambda: self.linked.emit(entry_id))
        return button

    def _editing(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        save = ActionButton(self.tr("Save the correction"), kind="secondary")
        save.show_hint("Ctrl+Return")
        save.clicked.connect(self._on_save_clicked)
        line.addWidget(self._editor, 1)
        line.addWidget(save, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _on_save_clicked(self) -> None:
        text = self._editor.toPlainText().strip()
        if text:
            self.correction_wanted.emit(CorrectionWanted(self._entry.id, text))
        else:
            self._editor.setFocus()


def _plain(text: str, role: str = "") -> QLabel:
    label = WrappedLabel(text)
    if role:
        label.setProperty("role", role)
    return label
