"""The name of a section inside a card or a panel."""

from PySide6.QtWidgets import QLabel, QWidget


class SectionLabel(QLabel):
    """A bold heading, or a small secondary one with `small`."""

    def __init__(self, text: str, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "secondary" if small else "heading")
