"""Counts by month."""

from collections.abc import Iterable
from datetime import date

from workbench.plots.model import MonthCount


def monthly_counts(days: Iterable[date], *, months: int, until: date) -> tuple[MonthCount, ...]:
    """How many days fall into each of the last months, the month of `until` last, empty months as 0.

    Days after `until` do not count.
    """
    # Pandas takes longer to load than the window to appear.
    import pandas as pd

    shown = pd.period_range(end=pd.Period(until.isoformat(), freq="M"), periods=months, freq="M")
    stamps = pd.to_datetime([day.isoformat() for day in days if day <= until])
    counts = pd.Series(1, index=stamps.to_period("M")).groupby(level=0).sum().reindex(shown, fill_value=0)
    return tuple(
        MonthCount(date(period.year, period.month, 1), int(count))
        for period, count in zip(shown, counts, strict=True)
    )
