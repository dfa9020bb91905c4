"""Where the workspace is to lie: typed or chosen, with what helps when it cannot lie there."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.field_row import FieldRow
from ui.kit.flow_layout import FlowLayout
from ui.welcome.model import PlaceState

AFTER_TYPING_MS = 400


class PlaceField(QWidget):
    """`edited` carries the text a moment after the last key; `open_wanted` the workspace that is there."""

    edited = Signal(str)
    open_wanted = Signal(object)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(folder)
        self.line.setAccessibleName(self.tr("Folder"))
        self._browse = ActionButton(self.tr("Choose…"))
        self._browse.setAccessibleName(self.tr("Choose the folder"))
        self._browse.clicked.connect(self._on_browse_clicked)
        self._row = FieldRow(self.tr("Folder"), self._control())
        self._usual = ActionButton(self.tr("Take the usual folder"), icon_name="undo")
        self._open = ActionButton(self.tr("Open this workspace"), icon_name="folder")
        self._usual.clicked.connect(self._on_usual_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._state = PlaceState()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_TYPING_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.line.textEdited.connect(self._on_line_text_edited)
        self._lay_out()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    def show_state(self, state: PlaceState) -> None:
        """Say what is wrong with the place, at the place."""
        self._state = state
        self._row.show_problem(state.text or None, state.level)
        self._usual.setVisible(state.usual is not None)
        self._open.setVisible(state.existing is not None)
        self._help.setVisible(state.usual is not None or state.existing is not None)

    def show_folder(self, folder: str) -> None:
        """Put another folder in, as if it were typed."""
        self.line.setText(folder)
        self._timer.stop()
        self.edited.emit(self.text)

    def _control(self) -> QWidget:
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.line, 1)
        line.addWidget(self._browse)
        place.setFocusProxy(self.line)
        return place

    def _lay_out(self) -> None:
        self._help = QWidget()
        flow = FlowLayout(self._help)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self._usual)
        flow.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._row)
        column.addWidget(self._help)
        self.show_state(self._state)

    def _on_line_text_edited(self, _text: str) -> None:
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        self.edited.emit(self.text)

    def _on_browse_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the workspace"), self.text)
        if chosen:
            self.show_folder(chosen)

    def _on_usual_clicked(self) -> None:
        if self._state.usual is not None:
            self.show_folder(str(self._state.usual))
            self.line.setFocus()

    def _on_open_clicked(self) -> None:
        if self._state.existing is not None:
            self.open_wanted.emit(Path(self._state.existing))
