"""The months of a figure as a plot and in words; drawing happens later, on a worker."""

from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from ui.kit.dates import month_name
from ui.persons.plot_view import PlotState
from workbench.figures.model import Figure, MonthFigure
from workbench.figures.rules import LEAST_CASES
from workbench.figures.words import value_text
from workbench.plots.model import Look, MonthRate

HEIGHT = 78


def trend(name: str, figure: Figure, months: tuple[MonthFigure, ...]) -> PlotState | None:
    """The plot of a figure; none where no two months have anything to count."""
    rates = tuple(_rate(month) for month in months)
    if sum(rate.value is not None for rate in rates) < 2:
        return None
    highest = 1.0 if figure.measure == "share" else None
    text = QCoreApplication.translate("FigureTrends", "{name} by month")
    words = " · ".join(_told(figure, month) for month in months if month.denominator)
    return PlotState(text.format(name=name), words, partial(_draw, rates, highest), HEIGHT)


def _rate(month: MonthFigure) -> MonthRate:
    value = month.numerator / month.denominator if month.denominator else None
    return MonthRate(month.month, value, few=month.denominator < LEAST_CASES)


def _told(figure: Figure, month: MonthFigure) -> str:
    of_month = Figure(
        figure.id, figure.measure, (), (), numerator=month.numerator, denominator=month.denominator
    )
    text = QCoreApplication.translate("FigureTrends", "{month} {year}: {value} ({count})")
    return text.format(
        month=month_name(month.month.month),
        year=month.month.year,
        value=value_text(of_month),
        count=month.denominator,
    )


@lru_cache(maxsize=64)
def _draw(rates: tuple[MonthRate, ...], highest: float | None, look: Look) -> bytes:
    # Imported when drawn: matplotlib takes longer to load than the page to appear.
    from workbench.plots.figures import rate_picture

    return rate_picture(rates, look, highest=highest)
