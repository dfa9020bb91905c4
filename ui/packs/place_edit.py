"""A path that is typed or chosen: a place to write to, or a file to read."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.kit.action_button import ActionButton
from ui.packs.path_line import PathLine


class PlaceEdit(QWidget):
    """`edited` tells that somebody typed or chose another path; nothing is asked of what lies there."""

    edited = Signal()

    def __init__(self, title: str, filters: str, parent: QWidget | None = None, *, saves: bool) -> None:
        super().__init__(parent)
        self._title, self._filters, self._saves = title, filters, saves
        self.line = PathLine()
        self.line.setAccessibleName(title)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.choose = ActionButton(self.tr("Choose…"))
        self.choose.clicked.connect(self._on_choose_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path:
        """The path as typed."""
        return Path(self.line.text().strip()).expanduser()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return not self.line.text().strip()

    def show_state(self, path: Path) -> None:
        """Show another path."""
        self.line.setText(str(path))
        # What a long path leaves out is told by the tip.
        self.line.setToolTip(str(path))

    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self._title, str(self.path), self._filters)
        if self._saves:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            # Nothing is ever written over, so there is nothing to confirm.
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, name: str) -> None:
        self.show_state(Path(name))
        self.edited.emit()
