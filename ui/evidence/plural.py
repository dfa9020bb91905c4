"""Numbers in sentences; the extractor sees plurals only in an object's own tr."""

from PySide6.QtCore import QObject


class Plural(QObject):
    """Says how many."""

    def pages(self, count: int) -> str:
        """`3 pages`."""
        return self.tr("%n page(s)", "", count)
