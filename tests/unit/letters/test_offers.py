from datetime import date

from workbench.letters.offers import asked_for
from workbench.letters.rules import Standing

TODAY = date(2026, 9, 28)


def standing(state: str, *, pursued: bool = False, deadline: date | None = None) -> Standing:
    return Standing(actor="陈一鸣", today=TODAY, state=state, pursued=pursued, deadline=deadline)


def test_that_a_fresh_case_asks_for_the_receipt() -> None:
    assert asked_for(standing("registered")) == ("D02",)


def test_that_a_decision_is_told_by_its_own_letter() -> None:
    assert asked_for(standing("decided"))[0] == "D06b"


def test_that_a_refusal_rescinds_before_it_refuses() -> None:
    assert asked_for(standing("decided", pursued=True))[:2] == ("D08b", "D08a")


def test_that_the_extension_comes_first_when_the_period_nearly_ends() -> None:
    assert asked_for(standing("investigating", deadline=date(2026, 10, 1)))[0] == "D05"


def test_that_an_extension_is_not_offered_long_before_or_after_the_end() -> None:
    for deadline in (date(2026, 10, 4), date(2026, 9, 27), None):
        assert "D05" not in asked_for(standing("investigating", deadline=deadline))


def test_that_nothing_is_asked_for_twice() -> None:
    asked = asked_for(standing("extended", deadline=TODAY))
    assert len(asked) == len(set(asked))
