"""Who wrote a mail to whom, and when: as plain text that can be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

CHARS_AT_MOST = 300


class MailHeads(QLabel):
    """Never more than text, whatever the mail holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(17, 8, 12, 4)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName(self.tr("Heads of the mail"))

    def show_heads(self, heads: tuple[tuple[str, str], ...]) -> None:
        """Show names and values, none for what is no mail."""
        names = {
            "From": self.tr("From"),
            "To": self.tr("To"),
            "Cc": self.tr("Copy"),
            "Date": self.tr("Sent"),
            "Subject": self.tr("Subject"),
        }
        between = self.tr("{name}: {value}")
        lines = (
            between.format(name=names.get(name, name), value=_line(value)) for name, value in heads if value
        )
        self.setText("\n".join(lines))
        self.setVisible(bool(heads))


def _line(value: str) -> str:
    plain = " ".join(value.split())
    return plain if len(plain) <= CHARS_AT_MOST else f"{plain[:CHARS_AT_MOST]}…"
