"""Reasons of groups in words: days as people write them."""

from workbench.groups.model import Reason
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.groups import reason_line
from workbench.wording.messages import Messages


def test_that_the_days_of_a_group_are_told_as_days_not_as_figures() -> None:
    window = Reason("window", "2026-09-16/2026-09-23", 8, 8)
    told = reason_line(window, Messages("zh"), shipped_rulebook())
    assert told == "2026年9月16日至2026年9月23日（8 天），8 人"
