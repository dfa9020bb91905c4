"""What to read first: chapters of the handbook that are open before there is a workspace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.wrapped_label import WrappedLabel


class ReadingCard(Card):
    """`chapter_wanted` carries the id of a chapter."""

    chapter_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("What to read first"))
        for chapter, title in (
            ("start", self.tr("First start and workspace")),
            ("log", self.tr("Log a complaint")),
            ("limits", self.tr("What the program does not do")),
        ):
            button = ActionButton(title, kind="quiet", icon_name="help")
            button.clicked.connect(lambda _checked=False, chapter=chapter: self.chapter_wanted.emit(chapter))
            self.add(button)
        note = WrappedLabel(self.tr("F1 opens the chapter that belongs to a page, at any time."))
        note.setProperty("role", "secondary")
        self.add(note)
