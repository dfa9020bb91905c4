"""Numbers in sentences; the extractor sees plurals only in an object's own tr."""

from PySide6.QtCore import QObject


class DayCount(QObject):
    """Says how many days."""

    def left(self, days: int) -> str:
        """`3 days left`."""
        return self.tr("%n day(s) left", "", days)
