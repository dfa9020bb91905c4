"""Shown once when the program itself is at fault: that the work is safe, and where the log is."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView


class DefectDialog(QDialog):
    """A sentence, the log's path, and a button that opens its folder."""

    def __init__(self, sentence: str, log: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A defect in the program"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        heading = QHBoxLayout()
        heading.setSpacing(metrics.GAP_SMALL)
        heading.addWidget(IconView("alert", "amber", 20), 0, Qt.AlignmentFlag.AlignTop)
        text = QLabel(sentence)
        text.setWordWrap(True)
        heading.addWidget(text, 1)
        column.addLayout(heading)
        if log:
            place = QLabel(self.tr("The log: {path}").format(path=log))
            place.setWordWrap(True)
            place.setProperty("role", "secondary")
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(place)
        self._go_on = ActionButton(self.tr("Go on"), kind="primary")
        column.addLayout(self._buttons())
        self._go_on.setFocus()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        if self._log:
            folder = ActionButton(self.tr("Open the log's folder"), icon_name="folder")
            folder.clicked.connect(self._on_folder_clicked)
            line.addWidget(folder)
        self._go_on.setDefault(True)
        self._go_on.clicked.connect(self.accept)
        line.addWidget(self._go_on)
        return line

    def _on_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._log).parent)))
