"""Counts of days and things, with the plural that each language wants."""

from PySide6.QtCore import QObject


class Counting(QObject):
    """Plurals are found only in an object's own `tr`."""

    def days_left(self, days: int) -> str:
        """`剩 3 天`."""
        return self.tr("%n day(s) left", "", days)

    def days_overdue(self, days: int) -> str:
        """`逾期 3 天`."""
        return self.tr("%n day(s) overdue", "", days)

    def past_internal(self, days: int) -> str:
        """Past our own date, with some days to the law's."""
        return self.tr("past the internal date, %n day(s) to the statutory one", "", days)

    def calendar_days(self, days: int) -> str:
        """`15 日`."""
        return self.tr("%n calendar day(s)", "", days)

    def working_days(self, days: int) -> str:
        """`3 个工作日`."""
        return self.tr("%n working day(s)", "", days)

    def working_days_late(self, days: int) -> str:
        """Past our own date by so many working days."""
        return self.tr("%n working day(s) past the internal date", "", days)

    def months(self, months: int) -> str:
        """`6 个月`."""
        return self.tr("%n month(s)", "", months)

    def years(self, years: int) -> str:
        """`2 年`."""
        return self.tr("%n year(s)", "", years)

    def pages(self, pages: int) -> str:
        """`42 页`."""
        return self.tr("%n page(s)", "", pages)
