"""Where the customer's words are written; refuses what cannot be kept, and leaves files to the page."""

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.plain_editor import PlainEditor
from workbench.errors import Problem
from workbench.text import NARRATIVE_MAX_CHARS


class NarrativeEditor(PlainEditor):
    """`refused` carries the Problem of a paste: too long, or a picture; the text stays as it was."""

    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        name = self.tr("In the customer's words")
        self.setAccessibleName(name)
        self.setPlaceholderText(
            self.tr(
                "What the customer says, in their own words. Ctrl+Enter registers, Enter begins a new line."
            )
        )

    def sizeHint(self) -> QSize:
        """Content with little; what room there is comes by stretching."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are evidence, not text."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only, and only what can be kept."""
        if source.hasImage() and not source.hasText():
            self.refused.emit(Problem("narrative", "suggestions.no_text_in_pictures", level="warning"))
            return
        length = len(source.text()) + self.document().characterCount() - 1
        if length > NARRATIVE_MAX_CHARS:
            detail = {"length": f"{length:,}", "limit": f"{NARRATIVE_MAX_CHARS:,}"}
            self.refused.emit(Problem("narrative", "text.too_long", detail))
        else:
            super().insertFromMimeData(source)
