"""F1 by code, and from when on a difference is more than chance."""

import pytest

from workbench.learning.scoring import Codes, confusion, f1_by_code, is_better, is_informed, macro_f1

A, B, BOTH, NONE = frozenset("a"), frozenset("b"), frozenset("ab"), frozenset[str]()


def test_that_f1_counts_what_was_right_missed_and_wrong() -> None:
    actual, given = [A, A, B, BOTH], [A, B, B, A]
    assert f1_by_code(actual, given) == {"a": pytest.approx(4 / 5), "b": pytest.approx(2 / 4)}
    assert macro_f1(actual, given) == pytest.approx(0.65)


def test_that_a_code_which_nobody_gave_counts_for_no_one() -> None:
    assert f1_by_code([A], [BOTH]) == {"a": 1.0}
    assert macro_f1([NONE], [A]) == 0.0


def answers(right: int, of: int = 30) -> list[Codes]:
    """So many right answers to `truth`, then wrong ones."""
    return [one if place < right else (B if one == A else A) for place, one in enumerate(truth(of))]


def truth(of: int = 30) -> list[Codes]:
    return [A if place % 2 else B for place in range(of)]


def test_that_a_clear_lead_is_better_and_a_narrow_or_no_lead_is_not() -> None:
    assert is_better(truth(), answers(30), answers(15))
    assert not is_better(truth(), answers(16), answers(15))
    assert not is_better(truth(), answers(15), answers(15))
    assert not is_better(truth(), answers(15), answers(30))


def test_that_the_same_lead_over_few_texts_may_be_chance() -> None:
    assert not is_better(truth(4), answers(4, 4), answers(2, 4))


def test_that_the_same_answer_to_everything_tells_nothing_and_fitting_ones_do() -> None:
    assert is_informed(truth(), truth())
    assert not is_informed(truth(), [A] * 30)
    assert not is_informed(truth(), answers(15))


def test_that_what_was_taken_for_what_is_listed_most_frequent_first() -> None:
    assert confusion([A, A, A, BOTH], [B, A, A, A]) == (("a", "a", 2), ("a", "b", 1), ("a+b", "a", 1))
