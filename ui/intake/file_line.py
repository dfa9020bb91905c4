"""One waiting file: name, size, how far its digests are, and a cross."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from ui.intake.queued_file import QueuedFile
from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from ui.kit.jobs import Progress

DIGITS_SHOWN = 10
TRADITIONAL = QLocale.DataSizeFormat.DataSizeTraditionalFormat
BAR_WIDTH = 90


class FileLine(QWidget):
    """`removed` when the cross is pressed."""

    removed = Signal()

    def __init__(self, file: QueuedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconView("file", size=16)
        self._name = ElidedLabel(file.path.name)
        self._state = QLabel()
        self._state.setProperty("role", "secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Computing digests of {name}").format(name=file.path.name))
        cross = IconButton("close", self.tr("Remove {name}").format(name=file.path.name), size=24)
        cross.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._icon)
        line.addWidget(self._name, 1)
        line.addWidget(self._bar)
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignRight)
        line.addWidget(cross)
        self.show_state(file)

    def show_state(self, file: QueuedFile) -> None:
        """Show how it stands with the file."""
        waiting = file.digests is None and not file.trouble
        self._bar.setVisible(waiting)
        self._icon.show_icon("warning" if file.trouble else "file", "red" if file.trouble else "secondary")
        self._state.setText(file.trouble or self._facts(file))
        self._state.setProperty("tone", "red" if file.trouble else None)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        if file.digests is not None:
            lines = [f"SHA-256 {file.digests.sha256}", f"SM3 {file.digests.sm3}"]
            self._state.setToolTip("\n".join(lines))

    def show_progress(self, progress: Progress) -> None:
        """Show how many of its bytes were read."""
        self._bar.setRange(0, 100)
        self._bar.setValue(100 * progress.done // progress.total if progress.total else 0)

    def _facts(self, file: QueuedFile) -> str:
        size = "" if file.size_bytes is None else QLocale().formattedDataSize(file.size_bytes, 1, TRADITIONAL)
        digest = f"SHA-256 {file.digests.sha256[:DIGITS_SHOWN]}…" if file.digests else ""
        return " · ".join(part for part in (size, digest) if part)
