"""Where the workspace lies, its last backup, and going to another one."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.elided_label import ElidedLabel


class WorkspaceCard(Card):
    """Buttons for a backup, the folder, and another workspace."""

    backup_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Workspace"))
        self._path = ElidedLabel()
        self._backup = QLabel()
        self._backup.setProperty("role", "secondary")
        self._backup.setWordWrap(True)
        self.add(self._path)
        self.add(self._backup)
        self._now = ActionButton(self.tr("Back up now"), icon_name="save")
        self._now.clicked.connect(self.backup_wanted)
        folder = ActionButton(self.tr("Show the folder"), icon_name="folder")
        folder.clicked.connect(self._on_folder_clicked)
        other = ActionButton(self.tr("Another workspace…"))
        other.clicked.connect(self.other_wanted)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        for button in (self._now, folder, other):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_state(self, path: str, backup: str) -> None:
        """Show where it is and when it was last backed up."""
        self._path.setText(path)
        self._backup.setText(backup)

    def show_busy(self, busy: bool) -> None:
        """No second backup while one runs."""
        self._now.setEnabled(not busy)

    def _on_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path.text()))
