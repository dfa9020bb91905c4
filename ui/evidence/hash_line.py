"""A digest that can be read in groups and copied with one press."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit import metrics
from ui.kit.icon_button import IconButton

GROUP = 8


class HashLine(QWidget):
    """The name of the digest, its hex in groups that wrap, and a button that copies it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        label = QLabel(name)
        label.setProperty("role", "secondary")
        label.setFixedWidth(64)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(metrics.SMALL_PX)
        self._text.setFont(fixed)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        copy = IconButton("copy", self.tr("Copy {name}").format(name=name), size=26)
        copy.clicked.connect(self._on_copy_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: str) -> None:
        """Show another digest."""
        self._value = value
        groups = (value[start : start + GROUP] for start in range(0, len(value), GROUP))
        self._text.setText(" ".join(groups))
        self._text.setAccessibleName(value)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
