"""What stands beside a line of the scale: a day, a month, a year."""

from PySide6.QtCore import QCoreApplication, QLocale

from ui.kit.dates import short_date
from workbench.timeline.strip import Tick, TickUnit


def tick_text(tick: Tick) -> str:
    """`9月25日`, `9月`, `2026年1月` where a year begins, `2026年`."""
    if tick.unit is TickUnit.YEAR:
        return QCoreApplication.translate("TickWords", "{year}").format(year=tick.on.year)
    if tick.unit is not TickUnit.MONTH:
        return short_date(tick.on)
    month = QLocale().standaloneMonthName(tick.on.month, QLocale.FormatType.ShortFormat)
    if not tick.major:
        return month
    return QCoreApplication.translate("TickWords", "{month} {year}").format(month=month, year=tick.on.year)


def earlier_text(count: int, *, short: bool) -> str:
    """`‹ 更早 2 条`: how much lies before the left edge."""
    if short:
        return f"‹ {count}"
    return QCoreApplication.translate("TickWords", "‹ {count} earlier").format(count=count)
