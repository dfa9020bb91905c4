"""What an order for a pack may say."""

import pytest

from workbench.packs.model import PackOptions
from workbench.packs.rules import option_problems


@pytest.mark.parametrize("prefix", ["\u202eJD", "J\u200bD", "JD\u2066"])
def test_that_a_prefix_with_characters_that_cannot_be_seen_is_refused(prefix: str) -> None:
    found = [each.code for each in option_problems(PackOptions(prefix, recipient="x", reason="y"), 0)]
    assert "packs.unseen_in_prefix" in found


@pytest.mark.parametrize("prefix", ["", "杭𠮷", "JD/2026-", "{page}", "%s"])
def test_that_whatever_can_be_read_makes_a_prefix(prefix: str) -> None:
    assert not list(option_problems(PackOptions(prefix, recipient="x", reason="y"), 0))
