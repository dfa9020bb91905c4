"""Where the workspace lies, and going to another one."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.elided_label import ElidedLabel


class WorkspaceCard(Card):
    """Buttons for the folder and for another workspace."""

    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Workspace"))
        self._path = ElidedLabel()
        self.add(self._path)
        folder = ActionButton(self.tr("Show the folder"), icon_name="folder")
        folder.clicked.connect(self._on_folder_clicked)
        other = ActionButton(self.tr("Another workspace…"))
        other.clicked.connect(self.other_wanted)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        for button in (folder, other):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_state(self, path: str) -> None:
        """Show where it is."""
        self._path.setText(path)

    def _on_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path.text()))
