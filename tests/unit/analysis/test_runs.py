"""Run charts: what counts as a shift or a trend, and from how many points on."""

from workbench.analysis.runs import Stretch, run_chart, shifts, trends


def test_that_six_points_on_one_side_of_the_median_are_a_shift_and_five_are_not() -> None:
    assert shifts([1, 9, 9, 9, 9, 9, 9, 1], 5) == (Stretch(1, 6, 1),)
    assert shifts([1, 9, 9, 9, 9, 9, 1, 1], 5) == ()


def test_that_a_point_on_the_median_neither_adds_to_a_shift_nor_ends_it() -> None:
    assert shifts([1, 1, 1, 5, 1, 1, 1, 9], 5) == (Stretch(0, 6, -1),)
    assert shifts([1, 1, 1, 5, 1, 1, 9, 9], 5) == ()


def test_that_five_points_in_one_direction_are_a_trend_and_four_are_not() -> None:
    assert trends([3, 1, 2, 3, 4, 5, 2]) == (Stretch(1, 5, 1),)
    assert trends([3, 1, 2, 3, 4, 2]) == ()
    assert trends([9, 7, 5, 3, 1]) == (Stretch(0, 4, -1),)


def test_that_of_equal_points_in_a_row_one_counts_for_a_trend() -> None:
    assert trends([1, 2, 2, 3, 4, 5]) == (Stretch(0, 5, 1),)
    assert trends([1, 2, 2, 3, 4]) == ()


def test_that_the_median_is_taken_before_the_change_where_enough_came_before() -> None:
    chart = run_chart([8, 9, 8, 9, 8, 9, 1, 1, 1, 1, 1, 1], 6)
    assert (chart.median, chart.from_before) == (8.5, True)
    assert chart.shifts == (Stretch(6, 11, -1),)
    assert run_chart([8, 9, 8, 1, 1, 1, 1, 1, 1, 1], 3).from_before is False


def test_that_nothing_is_read_from_fewer_than_ten_points() -> None:
    chart = run_chart([9, 9, 9, 1, 1, 1, 1, 1, 1], 3)
    assert (chart.shifts, chart.trends) == ((), ())
    assert run_chart([], 0).median is None
