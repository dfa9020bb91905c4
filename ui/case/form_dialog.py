"""A small form in a dialog: what will happen, fields with their problems, and one verb."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton, Kind
from ui.kit.bullet_line import LINE_GAP, BulletLine
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.reading_dialog import ReadingDialog
from ui.kit.reading_order import in_reading_order
from workbench.errors import MachineError, Problem, UserError, WorkbenchError

WIDTH = 520
SCREEN_SHARE = 0.9
LEAST_ROOM = QSize(640, 400)


class FormDialog(ReadingDialog):
    """Open it with `open()`. `wanted` asks for the deed; then call `accept()` or `refuse(error)`.

    Subclasses name themselves, add rows in their constructor, and say in `draft` what was typed.
    """

    wanted = Signal(object)

    def __init__(
        self,
        sentence: Callable[[Problem | MachineError], str],
        parent: QWidget,
        *,
        kind: Kind = "primary",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.width_px = WIDTH
        self.problems = FieldProblems(sentence)
        self.strip = ErrorStrip(sentence)
        self._title = wrapped("", "heading")
        self._verb = ActionButton("", kind=kind)
        self._cancel = ActionButton(self.tr("Cancel"))
        self._inside = QWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(metrics.GAP)
        self.column.addWidget(self._title)
        self._regrow = QTimer(self, singleShot=True, interval=0)
        self._regrow.timeout.connect(self._grow)
        self._lay_out()
        self._inside.installEventFilter(self)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)

    def name_it(self, title: str, verb: str) -> None:
        """The question it asks, and the word on its button."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)
        self._verb.setText(verb)

    def draft(self) -> object:
        """What was typed."""
        raise NotImplementedError

    def add_lines(self, lines: Sequence[str], role: str = "secondary") -> None:
        """Say what will happen, line by line."""
        listed = QVBoxLayout()
        listed.setSpacing(LINE_GAP)
        for line in lines:
            listed.addWidget(BulletLine(line, role))
        self.column.addLayout(listed)

    def add_row(self, path: str, row: FieldRow) -> FieldRow:
        """Add a field; problems of its path stand beside it."""
        self.problems.bind(path, row)
        self.column.addWidget(row)
        return row

    def allow(self, allowed: bool) -> None:
        """Whether the verb can be pressed."""
        self._verb.setEnabled(allowed)

    def submit(self) -> None:
        """Ask for the deed, once."""
        if self._verb.isEnabled():
            self._verb.setEnabled(False)
            self.strip.show_error(None)
            self.wanted.emit(self.draft())

    def refuse(self, error: WorkbenchError) -> None:
        """The deed was not done: show why, beside the fields where possible."""
        self._verb.setEnabled(True)
        if isinstance(error, UserError):
            self.strip.show_problems(self.problems.show(error.problems))
            self.problems.focus_first(error.problems)
        else:
            self.strip.show_error(error)

    def leave_only_closing(self) -> None:
        """It was done, and what came of it stays in sight until the dialog is closed."""
        self.strip.show_error(None)
        self._verb.setEnabled(False)
        self._cancel.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        self._inside.setObjectName("body")
        content = QVBoxLayout(self._inside)
        content.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, metrics.GAP)
        content.setSpacing(metrics.GAP)
        content.addLayout(self.column)
        content.addWidget(self.strip)
        content.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(self._buttons())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What appears while the dialog is open gets its room."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._regrow.start()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Never smaller: nothing moves away under the pointer."""
        if self.isVisible():
            before = self.height()
            self.fit()
            if self.height() < before:
                self.resize(self.width(), before)

    def _needed(self, width: int) -> int:
        layout = self._inside.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(metrics.GAP_PAGE, metrics.GAP_SMALL, metrics.GAP_PAGE, 16)
        line.setSpacing(metrics.GAP_SMALL)
        self._cancel.show_hint("Esc")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._verb.show_hint("Ctrl+Return")
        self._verb.setAutoDefault(False)
        self._verb.clicked.connect(self.submit)
        line.addStretch(1)
        line.addWidget(self._cancel)
        line.addWidget(self._verb)
        return line

    def fit(self) -> None:
        """Be as high as the fields need and window and screen allow."""
        parent = self.parentWidget()
        around = (parent.window().size() if parent is not None else LEAST_ROOM).expandedTo(LEAST_ROOM)
        room = self.screen().availableSize().boundedTo(around) * SCREEN_SHARE
        width = min(self.width_px, room.width())
        needed = self._needed(width)
        # A scroll area knows nothing of heights that depend on a width: it would press the rows together.
        self._inside.setMinimumHeight(needed)
        self.resize(width, min(max(needed, 96) + 62, room.height()))

    def open(self) -> None:
        """Show it, with the keyboard in its first field."""
        self.fit()
        super().open()
        fields = (field for field in in_reading_order(self._inside) if field.isVisible())
        next((field for field in fields if field.isEnabled()), self._verb).setFocus()
