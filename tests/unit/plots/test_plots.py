"""Plots: right numbers, nothing clipped, the same bytes every time, from any thread."""

import io
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from workbench.plots.figures import (
    bar_figure,
    bar_picture,
    emotion_figure,
    emotion_picture,
    month_figure,
    month_picture,
    rate_figure,
    rate_picture,
)
from workbench.plots.model import Bar, LevelPoint, Look, MonthCount, MonthRate
from workbench.plots.series import monthly_counts
from workbench.rulebook.reading import shipped_rulebook

LOOK = Look(350, 120)
UNTIL = date(2026, 9, 28)
CHANNELS = shipped_rulebook().channels.rows
POINTS = [
    LevelPoint(date(2025, 12, 20) + timedelta(days=20 * n), level) for n, level in enumerate([1, 2, 0, 3, 4])
]


def months(count: int) -> tuple[MonthCount, ...]:
    days = [UNTIL - timedelta(days=23 * n) for n in range(40)]
    return monthly_counts(days, months=count, until=UNTIL)


FIGURES: dict[str, Callable[[Look], Figure]] = {
    "a year": lambda look: month_figure(months(12), look),
    "two years": lambda look: month_figure(months(24), look),
    "no month": lambda look: month_figure((), look),
    "channels": lambda look: bar_figure([Bar(c.zh, 7) for c in CHANNELS[:5]], look, rest="其他"),
    "channels in English": lambda look: bar_figure([Bar(c.en, 12_345) for c in CHANNELS], look, rest="Other"),
    "a name like a formula": lambda look: bar_figure([Bar("$x_1^2$ \\frac", 1)], look, rest=""),
    "no bar": lambda look: bar_figure([], look, rest=""),
    "emotion": lambda look: emotion_figure(POINTS, look),
    "one contact": lambda look: emotion_figure(POINTS[:1], look),
    "no contact": lambda look: emotion_figure([], look),
    "sixty contacts": lambda look: emotion_figure(POINTS * 12, look),
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize(
    "look", [LOOK, replace(LOOK, language="en", scale=2.0), Look(240, 100), Look(700, 200)]
)
def test_that_no_text_is_clipped(name: str, look: Look) -> None:
    figure = FIGURES[name](look)
    figure.draw_without_rendering()
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        if not (text.get_text().strip() and text.get_visible()):
            continue
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.y0 >= 0, text.get_text()
        assert box.x1 <= figure.bbox.x1 and box.y1 <= figure.bbox.y1, text.get_text()


@pytest.mark.parametrize("name", FIGURES)
def test_that_labels_of_an_axis_do_not_run_into_each_other(name: str) -> None:
    figure = FIGURES[name](LOOK)
    figure.draw_without_rendering()
    (axes,) = figure.axes
    for labels in (axes.get_xticklabels(), axes.get_yticklabels()):
        boxes = [label.get_window_extent() for label in labels if label.get_text().strip()]
        assert not [1 for a, b in pairwise(boxes) if a.overlaps(b)]


def test_that_pictures_have_the_asked_size_and_surface() -> None:
    picture = Image.open(io.BytesIO(month_picture(months(12), replace(LOOK, scale=1.5, surface="#14161A"))))
    assert picture.size == (525, 180)
    assert picture.convert("RGB").getpixel((1, 1)) == (0x14, 0x16, 0x1A)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_that_the_same_figure_gives_the_same_bytes_also_from_several_threads(kind: str) -> None:
    look = replace(LOOK, kind=kind)  # type: ignore[arg-type]
    bars = [Bar(channel.zh, 3) for channel in CHANNELS[:4]]

    def all_three(_: int) -> tuple[bytes, bytes, bytes]:
        return (
            month_picture(months(12), look),
            bar_picture(bars, look, rest="其他"),
            emotion_picture(POINTS, look),
        )

    expected = all_three(0)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(all_three, range(4))) == {expected}
    start = b"<?xml" if kind == "svg" else b"\x89PNG"
    assert all(data.startswith(start) for data in expected)


def test_that_calm_and_upset_contacts_differ_in_more_than_colour() -> None:
    (axes,) = emotion_figure(POINTS, LOOK).axes
    shapes = {np.asarray(points.get_paths()[0].vertices).shape for points in axes.collections}
    assert [len(np.asarray(points.get_offsets())) for points in axes.collections] == [3, 2]
    assert len(shapes) == 2


def test_that_rows_without_room_are_summed_up() -> None:
    figure = bar_figure([Bar(str(n), n) for n in range(1, 10)], Look(300, 88), rest="其他")
    (axes,) = figure.axes
    assert [label.get_text() for label in axes.get_yticklabels()] == ["1", "2", "3", "其他"]
    assert [text.get_text() for text in axes.texts] == ["1", "2", "3", str(sum(range(4, 10)))]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.dates(date(2024, 1, 1), date(2027, 6, 30)), max_size=40), st.integers(1, 30))
def test_that_every_day_in_range_is_counted_once(days: list[date], count: int) -> None:
    series = monthly_counts(days, months=count, until=UNTIL)
    assert len(series) == count
    assert series[-1].month == date(2026, 9, 1)
    assert [month.month for month in series] == sorted({month.month for month in series})
    first = series[0].month
    assert sum(month.count for month in series) == sum(first <= day <= UNTIL for day in days)
    for month in series:
        same = [day for day in days if (day.year, day.month) == (month.month.year, month.month.month)]
        assert month.count == sum(day <= UNTIL for day in same)


def test_that_naming_the_plots_loads_no_heavy_library() -> None:
    code = (
        "import sys, workbench.plots.figures, workbench.plots.series;"
        "print([name for name in ('matplotlib', 'pandas', 'numpy') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_that_a_month_without_cases_breaks_the_line_and_few_cases_leave_a_hollow_mark() -> None:
    rates = [
        MonthRate(date(2026, 7, 1), 0.5),
        MonthRate(date(2026, 8, 1), None),
        MonthRate(date(2026, 9, 1), 1.0, few=True),
    ]
    figure = rate_figure(rates, Look(300, 80), highest=1.0)
    axes = figure.axes[0]
    solid, hollow = axes.collections[-2:]
    assert np.asarray(solid.get_offsets()).shape[0] == np.asarray(hollow.get_offsets()).shape[0] == 1
    assert np.allclose(np.asarray(hollow.get_facecolor())[0], 1.0)
    assert rate_picture(rates, Look(300, 80)).startswith(b"\x89PNG")
    assert rate_picture([], Look(300, 80)).startswith(b"\x89PNG")
