from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ui.timeline.viewport import FINEST_DAY_PX, Viewport

FIRST = date(2021, 3, 2)


@st.composite
def viewports(draw: st.DrawFn) -> Viewport:
    days = draw(st.integers(1, 4000))
    view = Viewport.whole(FIRST, FIRST + timedelta(days=days), draw(st.floats(100, 3000)))
    view = view.zoomed(draw(st.floats(0.1, 500)), draw(st.floats(0, 1)) * view.width_px)
    return view.panned(draw(st.floats(-5000, 5000)))


@given(viewports(), st.floats(-1e5, 1e5), st.floats(0.01, 100), st.floats(0, 1))
def test_that_no_movement_leaves_the_days_there_are(
    view: Viewport, by_px: float, factor: float, share: float
) -> None:
    for moved in (view.panned(by_px), view.zoomed(factor, share * view.width_px)):
        assert moved.left >= -1e-6
        assert moved.right <= moved.days + 1e-6
        assert moved.coarsest - 1e-9 <= moved.day_px <= max(FINEST_DAY_PX, moved.coarsest) + 1e-9


@given(viewports(), st.floats(1.01, 4), st.floats(0, 1))
def test_that_zooming_in_keeps_the_day_under_the_pointer(view: Viewport, factor: float, share: float) -> None:
    x = share * view.width_px
    before = view.day_at(x)
    assert abs(view.zoomed(factor, x).day_at(x) - before) < 1e-6


@given(viewports(), st.floats(0, 1))
def test_that_a_day_asked_for_is_seen(view: Viewport, share: float) -> None:
    day = share * view.days
    shown = view.showing(day)
    assert -1e-6 <= shown.x_of(day) <= shown.width_px + 1e-6


@given(viewports(), st.floats(50, 4000))
def test_that_another_width_keeps_the_first_day_or_still_shows_everything(
    view: Viewport, width: float
) -> None:
    resized = view.resized(width)
    if view.shows_all:
        assert resized.shows_all
    else:
        assert resized.left <= view.left + 1e-6
        assert resized.right <= resized.days + 1e-6


def test_that_the_whole_shows_the_first_and_the_last_day() -> None:
    view = Viewport.whole(FIRST, FIRST + timedelta(days=99), 500)
    assert view.shown == (FIRST, FIRST + timedelta(days=99))
    assert view.shows_all
    assert not view.zoomed(2, 250).shows_all
