"""The plots of a profile by group, each with the same in words; drawing happens later, on a worker."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from ui.kit.dates import month_name
from ui.persons.plot_view import PlotState
from workbench.moment import branch_date
from workbench.persons.profile_model import OWN_CHOICES, Histogram, Profile
from workbench.plots.model import Bar, LevelPoint, Look
from workbench.wording.profile_values import ProfileValues

MONTHS = 12
BARS_AT_MOST, BAR_PX, BAR_MARGIN_PX = 4, 22, 10
MOOD, BEHAVIOUR, CHANNELS, HISTORY = "D", "C", "F", "G"


def profile_plots(profile: Profile, values: ProfileValues) -> dict[str, PlotState]:
    """Which group shows which plot; a group without data shows none."""
    plots: dict[str, PlotState] = {}
    if len(profile.series.emotions) > 1:
        plots[MOOD] = _emotions(profile, values)
    months = _counted(profile)
    if months:
        plots[BEHAVIOUR] = _months(profile, months)
    for group, facet in ((CHANNELS, "channel_counts"), (HISTORY, "outcomes")):
        counted = profile.values(facet)
        if counted and isinstance(counted[0].value, Histogram):
            name = values.wording.book.text(values.facet(counted[0]), values.wording.language)
            bars = _bars(counted[0].value, facet, values)
            draw = partial(_draw_bars, bars, _rest())
            height = min(len(bars), BARS_AT_MOST) * BAR_PX + BAR_MARGIN_PX
            plots[group] = PlotState(name, values.text(counted[0]), draw, height)
    return plots


def _emotions(profile: Profile, values: ProfileValues) -> PlotState:
    points = tuple(LevelPoint(branch_date(point.at), point.level) for point in profile.series.emotions)
    said = [values.text(one) for facet in ("emotion_log", "emotion_trend") for one in profile.values(facet)]
    name = QCoreApplication.translate("ProfilePlots", "Emotion over contacts")
    return PlotState(name, " · ".join(said), partial(_draw_emotions, points))


def _counted(profile: Profile) -> Counter[tuple[int, int]]:
    """Complaints of the last months by year and month, oldest first."""
    last = profile.on.year * 12 + profile.on.month
    shown = (day for day in sorted(profile.series.received_on) if day <= profile.on)
    return Counter((day.year, day.month) for day in shown if day.year * 12 + day.month > last - MONTHS)


def _months(profile: Profile, months: Counter[tuple[int, int]]) -> PlotState:
    name = QCoreApplication.translate("ProfilePlots", "Complaints by month, last 12 months")
    text = QCoreApplication.translate("ProfilePlots", "{month} {year}: {count}")
    told = (
        text.format(month=month_name(month), year=year, count=count)
        for (year, month), count in months.items()
    )
    draw = partial(_draw_months, profile.series.received_on, profile.on)
    return PlotState(name, " · ".join(told), draw)


def _bars(counted: Histogram, facet: str, values: ProfileValues) -> tuple[Bar, ...]:
    choices: Mapping[str, str] = {
        choice.value: values.wording.book.text(choice, values.wording.language)
        for choice in values.wording.book.profile[facet].choices
    }

    def name(code: str) -> str:
        if counted.table == OWN_CHOICES:
            return choices.get(code, code)
        return values.wording.name(counted.table, code)

    return tuple(Bar(name(code), count) for code, count in counted.counts)


def _rest() -> str:
    return QCoreApplication.translate("ProfilePlots", "Others")


# A page shown again, or told anew after a change elsewhere, mostly shows the same plots.
_drawn_once = lru_cache(maxsize=32)


# Named here, imported when drawn: matplotlib and pandas take longer to load than the page to appear.
@_drawn_once
def _draw_emotions(points: tuple[LevelPoint, ...], look: Look) -> bytes:
    from workbench.plots.figures import emotion_picture

    return emotion_picture(points, look)


@_drawn_once
def _draw_months(days: tuple[date, ...], until: date, look: Look) -> bytes:
    from workbench.plots.figures import month_picture
    from workbench.plots.series import monthly_counts

    return month_picture(monthly_counts(days, months=MONTHS, until=until), look)


@_drawn_once
def _draw_bars(bars: tuple[Bar, ...], rest: str, look: Look) -> bytes:
    from workbench.plots.figures import bar_picture

    return bar_picture(bars, look, rest=rest)
