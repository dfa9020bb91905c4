"""Into which folder something is written: typed, or chosen."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ui.kit.action_button import ActionButton


class FolderEdit(QWidget):
    """Begins with a folder of its own among the documents."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._line = QLineEdit(str(Path(documents or Path.home()) / name))
        self._line.setAccessibleName(self.tr("Folder"))
        choose = ActionButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._line, 1)
        row.addWidget(choose)
        self.setFocusProxy(self._line)

    @property
    def path(self) -> Path:
        """The folder as typed."""
        return Path(self._line.text().strip() or ".").expanduser()

    def show_state(self, path: Path) -> None:
        """Show another folder."""
        self._line.setText(str(path))

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder"), str(self.path.parent))
        if chosen:
            self.show_state(Path(chosen))
