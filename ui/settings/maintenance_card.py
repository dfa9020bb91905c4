"""Backup, check and search index: what keeps a workspace in good order, and what was found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.flow_layout import FlowLayout
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState

REBUILD, CLEAR_UP = "rebuild", "clear_up"


class MaintenanceCard(Card):
    """One piece of work at a time; `cancelled` asks to stop it."""

    backup_wanted = Signal()
    check_wanted = Signal()
    rebuild_wanted = Signal()
    clear_up_wanted = Signal()
    pack_wanted = Signal()
    diagnostics_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Maintenance"))
        self._backup = QLabel()
        self._backup.setProperty("role", "secondary")
        self._backup.setWordWrap(True)
        self._now = ActionButton(self.tr("Back up now"), icon_name="save")
        self._check = ActionButton(self.tr("Check the workspace"), icon_name="shield")
        self._rebuild = ActionButton(self.tr("Rebuild the search index"), icon_name="refresh")
        self._pack = ActionButton(self.tr("Check an evidence pack…"), icon_name="evidence")
        self._pack.clicked.connect(self.pack_wanted)
        self._diagnostics = ActionButton(self.tr("Diagnostics…"), icon_name="help")
        self._diagnostics.clicked.connect(self.diagnostics_wanted)
        self._now.clicked.connect(self.backup_wanted)
        self._check.clicked.connect(self.check_wanted)
        self._rebuild.clicked.connect(self.rebuild_wanted)
        self._pressed: ActionButton | None = None
        self._progress = ProgressStrip()
        self._progress.cancelled.connect(self.cancelled)
        self._report = Strip()
        self._report.acted.connect(self._on_report_acted)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self._now, self._check, self._rebuild, self._pack, self._diagnostics):
            flow.addWidget(button)
        for widget in (self._backup, buttons, self._progress, self._report):
            self.add(widget)

    def show_backup(self, text: str) -> None:
        """Say when the last backup was made."""
        self._backup.setText(text)

    def show_progress(self, state: ProgressState | None) -> None:
        """Show what runs; None lets the next begin."""
        self._progress.show_state(state)
        buttons = (self._now, self._check, self._rebuild)
        pressed = next((button for button in buttons if button.hasFocus()), None)
        self._pressed = pressed or self._pressed
        for button in buttons:
            button.setEnabled(state is None)
        if state is None and self._pressed is not None:
            # A button that cannot be pressed loses the keyboard.
            self._pressed.setFocus()
            self._pressed = None
        if state is not None:
            self._report.show_state(None)

    def show_report(self, state: StripState | None) -> None:
        """Show what was found."""
        self._report.show_state(state)

    def drop_report(self) -> None:
        """What was found is no longer what there is; the keyboard goes to what looks again."""
        self._report.show_state(None)
        self._check.setFocus()

    def _on_report_acted(self, key: str) -> None:
        if key == REBUILD:
            self.rebuild_wanted.emit()
        elif key == CLEAR_UP:
            self.clear_up_wanted.emit()
