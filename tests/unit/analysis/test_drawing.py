"""Pictures of tables: every mark has its place, inside the picture, in the order of the cells."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PIL import Image

from workbench.analysis.changes_model import Effect, Intervention, RunPoint
from workbench.analysis.drawing import TablePicture, _day_labels, effect_height, effect_picture, month_labels
from workbench.analysis.model import Cell, Kind, Shape, Table
from workbench.analysis.runs import run_chart
from workbench.analysis.words import AnalysisWords
from workbench.dimensions.model import Dimension
from workbench.plots.model import Look
from workbench.rulebook.model import Language
from workbench.rulebook.reading import shipped_rulebook

WORDS = AnalysisWords("zh", shipped_rulebook())
DARK = Look(420, 200, 2.0, surface="#1C1F25", text="#E4E7EC")


def some(count: int) -> Any:
    import numpy as np

    return np.arange(1, count + 1)


def table(shape: Shape, kind: Kind, rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(row, "10" if shape == "grid" else "", some(place + 1), some(1), 0.5, 0.2, 0.9)
        for place, row in enumerate(rows)
    )
    hours = ("9", "10", "11") if shape == "grid" else ()
    return Table("time.months", Dimension.TIME, shape, kind, cells, rows, hours, "hour" if hours else "")


TABLES = [
    table("columns", "month", ("2025-12", "2026-01", "2026-02")),
    table("spread", "month", ("2025-12", "2026-01")),
    table("rows", "cause", ("CA05", "CA01", "")),
    table("shares", "remedy", ("explanation+apology", "nothing")),
    table("shares", "month", ("2025-12", "2026-01")),
    table("grid", "weekday", ("0", "3")),
]


@pytest.mark.parametrize("shown", TABLES, ids=lambda one: f"{one.shape}-{one.row_kind}")
def test_that_every_mark_has_its_place_inside_the_picture_at_any_scale(shown: Table) -> None:
    picture = TablePicture.of(shown, WORDS)
    look = Look(DARK.width_px, picture.height_px, 2.0, surface=DARK.surface, text=DARK.text)
    drawn = picture.draw(look)
    assert Image.open(io.BytesIO(drawn.content)).size == (look.width_px * 2, look.height_px * 2)
    assert [spot.mark for spot in drawn.spots] == list(range(len(picture.cells)))
    for spot in drawn.spots:
        assert spot.width > 4
        assert spot.height > 4
        assert spot.x >= -1
        assert spot.x + spot.width <= look.width_px + 1
        assert spot.y >= -1
        assert spot.y + spot.height <= look.height_px + 1


def test_that_a_long_list_is_cut_in_the_picture_only() -> None:
    shown = table("rows", "product", tuple(f"产品{number}" for number in range(30)))
    assert len(TablePicture.of(shown, WORDS).cells) == 14
    assert shown.count == sum(range(1, 31))


def test_that_months_are_named_as_often_as_there_is_room_with_the_year_where_it_begins() -> None:
    months = [f"{2025 + (at // 12)}-{at % 12 + 1:02d}" for at in range(24)]
    wide, narrow = month_labels(months, Look(1200, 200)), month_labels(months, Look(300, 200))
    assert [label for label in wide if "\n20" in label] == ["1月\n2025", "1月\n2026"]
    assert 0 < sum(bool(label) for label in narrow) < 12


@pytest.mark.parametrize(("language", "label"), [("zh", "10月7日\n2026"), ("en", "7 Oct\n2026")])
def test_that_days_under_a_run_chart_are_read_in_one_way_only(language: Language, label: str) -> None:
    assert _day_labels([date(2026, 10, 7)], Look(600, 200, language=language)) == [label]


def test_that_a_run_chart_has_a_place_for_every_point() -> None:
    counts = [8, 9, 8, 9, 8, 9, 1, 1, 1, 1, 1, 1]
    points = tuple(
        RunPoint(date(2026, 1, 1 + at), date(2026, 1, 1 + at), at >= 6, some(count))
        for at, count in enumerate(counts)
    )
    change = Intervention(
        "i", "新话术", date(2026, 1, 7), None, None, None, None, None, "陈", datetime(2026, 1, 7, tzinfo=UTC)
    )
    effect = Effect(
        change,
        "week",
        points,
        run_chart(counts, 6),
        some(51),
        some(6),
        6,
        6,
        "fewer",
    )
    drawn = effect_picture(effect, WORDS, Look(600, effect_height(), kind="svg"))
    assert len(drawn.spots) == 12
    assert drawn.content.startswith(b"<?xml")
