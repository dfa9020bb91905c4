"""The page, its overview and a change cost one question about the case, not one for each that shows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from ui.case.case_asker import CaseAsker
from ui.case.case_page import CasePage
from workbench.changes import Changes
from workbench.complaints.model import Registered

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
CHANGED = Changes(frozenset({"complaints", "clocks"}))


class Heard:
    """What an asker told."""

    def __init__(self, asker: CaseAsker) -> None:
        self.states: list[Any] = []
        self.overviews: list[Any] = []
        asker.answered.connect(self.states.append)
        asker.overviewed.connect(self.overviews.append)

    @property
    def counts(self) -> tuple[int, int]:
        return len(self.states), len(self.overviews)


@pytest.fixture
def heard(page: CasePage) -> Heard:
    return Heard(page.findChildren(CaseAsker)[0])


def test_that_opening_a_case_asks_once(heard: Heard, show: Show, refusal: Registered) -> None:
    show(refusal)
    assert heard.counts == (1, 1)
    assert heard.overviews[0].case is heard.states[0]


def test_that_a_change_asks_once(
    heard: Heard, show: Show, refusal: Registered, desk: "Desk", settle: Settle
) -> None:
    page = show(refusal)
    before = len(desk.jobs.running)
    page.reload(CHANGED)
    # The case itself, and the reading of its words.
    assert len(desk.jobs.running) - before == 2
    settle(desk)
    assert heard.counts == (2, 2)


def test_that_another_tab_asks_for_no_overview_and_coming_back_does(
    heard: Heard, show: Show, refusal: Registered, desk: "Desk", settle: Settle
) -> None:
    page = show(refusal)
    page.tabs.go("timeline")
    settle(desk)
    page.reload(CHANGED)
    settle(desk)
    assert heard.counts == (2, 1)
    page.tabs.go("overview")
    settle(desk)
    assert heard.counts == (3, 2)


def test_that_an_overview_still_owed_comes_with_the_later_answer(
    heard: Heard, show: Show, refusal: Registered, desk: "Desk", settle: Settle
) -> None:
    page = show(refusal)
    asker = page.findChildren(CaseAsker)[0]
    asker.ask(refusal.id, overview=True)
    asker.ask(refusal.id)
    settle(desk)
    assert heard.counts[1] == 2


def test_that_the_overview_of_a_case_left_behind_is_not_owed_any_more(
    heard: Heard, show: Show, refusal: Registered, ordinary: Registered, desk: "Desk", settle: Settle
) -> None:
    page = show(refusal)
    asker = page.findChildren(CaseAsker)[0]
    asker.ask(refusal.id, overview=True)
    asker.ask(ordinary.id)
    settle(desk)
    assert heard.counts == (2, 1)


def test_that_showing_in_full_asks_nothing(
    heard: Heard, show: Show, refusal: Registered, desk: "Desk", settle: Settle
) -> None:
    page = show(refusal)
    page.showing.lift(refusal.id)
    settle(desk)
    assert heard.counts == (1, 1)
