"""Back and forward."""

from ui.shell.history import MOST_KEPT, History, Visit


def test_that_back_and_forward_walk_the_line() -> None:
    history = History()
    for page in ("today", "cases", "case"):
        history.go(Visit(page))
    assert history.back() == Visit("cases")
    assert history.back() == Visit("today")
    assert history.back() is None
    assert history.current == Visit("today")
    assert history.forward() == Visit("cases")


def test_that_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = History()
    for page in ("today", "cases"):
        history.go(Visit(page))
    history.back()
    history.go(Visit("settings"))
    assert history.forward() is None
    assert history.back() == Visit("today")


def test_that_the_same_place_again_is_no_new_visit() -> None:
    history = History()
    history.go(Visit("case", "a"))
    history.go(Visit("case", "a"))
    history.go(Visit("case", "b"))
    assert history.back() == Visit("case", "a")
    assert history.back() is None


def test_that_a_long_day_is_not_kept_whole() -> None:
    history = History()
    for number in range(MOST_KEPT + 10):
        history.go(Visit("case", str(number)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == MOST_KEPT - 1
