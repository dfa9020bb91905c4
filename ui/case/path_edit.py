"""Where a file shall be saved: typed, or chosen."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from ui.kit.action_button import ActionButton


class PathEdit(QWidget):
    """Begins in the folder for documents, under the case's number."""

    def __init__(self, case_no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("case file {case_no}.pdf").format(case_no=case_no)
        self._line = QLineEdit(str(Path(documents or Path.home()) / name))
        self._line.setAccessibleName(self.tr("Save to"))
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
        """The place as typed; a name without an ending is a PDF."""
        typed = Path(self._line.text().strip() or "case-file.pdf").expanduser()
        return typed if typed.suffix else typed.with_suffix(".pdf")

    def show_state(self, path: Path) -> None:
        """Show another place."""
        self._line.setText(str(path))

    def _on_choose_clicked(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the case file"), str(self.path), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            self.show_state(Path(chosen))
