import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UserError
from workbench.rulebook.reading import shipped_rulebook
from workbench.severity.model import Severity, SeverityInputs
from workbench.severity.rules import assess_severity, priority

BOOK = shipped_rulebook()
RULES = BOOK.severity.rows
HARMS = sorted({row.harm for row in RULES if row.harm})


def assess(**inputs: object) -> Severity:
    return assess_severity(SeverityInputs(**inputs), RULES, BOOK.channels)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("yuan", "points"),
    [(0, 1), (10_000, 1), (10_001, 2), (50_000, 2), (200_000, 3), (1_000_000, 4), (1_000_001, 5)],
)
def test_that_an_amount_falls_into_the_band_that_includes_its_upper_bound(yuan: int, points: int) -> None:
    assert assess(amount_fen=yuan * 100).score == points


@pytest.mark.parametrize(
    ("channel", "points"),
    [("CH01", 3), ("CH02", 3), ("CH03", 2), ("CH05", 2), ("CH06", 1), ("CH09", 1), ("CH11", 3)],
)
def test_that_a_channel_brings_its_points(channel: str, points: int) -> None:
    assert assess(channels=(channel,)).score == points


def test_that_the_highest_part_decides_and_all_parts_are_shown() -> None:
    severity = assess(amount_fen=3_600_000, harms=frozenset({"money"}), channels=("CH01", "CH06"))
    assert severity.score == 3
    assert [(part.code, part.points) for part in severity.parts] == [
        ("amount.2", 2),
        ("harm.money", 2),
        ("CH01", 3),
        ("CH06", 1),
    ]
    assert severity.formula == "max(2, 2, 3, 1) = 3"


def test_that_a_refusal_counts_two_at_least() -> None:
    assert assess(channels=("CH06",), natures=frozenset({"NA2"})).score == 2


def test_that_a_group_counts_five_only_when_it_is_major() -> None:
    assert assess(channels=("CH06",), natures=frozenset({"NA5"})).score == 1
    assert assess(channels=("CH06",), natures=frozenset({"NA5"}), major_group=True).score == 5


def test_that_public_opinion_counts_four_at_least() -> None:
    assert assess(natures=frozenset({"NA6"})).score == 4


def test_that_a_vulnerable_person_adds_one_and_five_is_the_ceiling() -> None:
    vulnerable = frozenset({"NA9"})
    assert assess(channels=("CH01",), natures=vulnerable).score == 4
    assert assess(harms=frozenset({"personal_safety"}), natures=vulnerable).score == 5
    assert assess(channels=("CH01",), natures=vulnerable).formula == "min(5, max(3) + 1) = 4"


def test_that_self_harm_words_call_a_human_and_set_no_nature() -> None:
    severity = assess(channels=("CH06",), self_harm_words=("不想活",))
    assert (severity.score, severity.needs_human_now) == (5, True)
    assert not any(part.code.startswith("nature") for part in severity.parts)
    assert any(part.detail.get("words") == "不想活" for part in severity.parts)


def test_that_danger_without_self_harm_words_shows_no_card() -> None:
    assert not assess(harms=frozenset({"personal_safety"})).needs_human_now


@pytest.mark.parametrize(
    ("score", "days_left", "level"),
    [
        (5, 10, "P1"),
        (1, 1, "P1"),
        (1, -3, "P1"),
        (4, 10, "P2"),
        (1, 3, "P2"),
        (3, 10, "P3"),
        (1, 5, "P3"),
        (2, 6, "P4"),
    ],
)
def test_that_priority_follows_severity_or_the_clock(score: int, days_left: int, level: str) -> None:
    assert priority(Severity(score, (), "", False), days_left, RULES).level == level


def test_that_priority_says_why() -> None:
    reasons = priority(Severity(5, (), "", False), 1, RULES).reasons
    assert [reason.code for reason in reasons] == ["severity.by_score", "severity.by_clock"]
    assert priority(Severity(2, (), "", False), None, RULES).reasons == ()


def test_that_all_wrong_inputs_are_listed() -> None:
    with pytest.raises(UserError) as refused:
        assess(amount_fen=-1, channels=("CH77",), harms=frozenset({"rain"}))
    assert [problem.field for problem in refused.value.problems] == ["amount_fen", "channels", "harms"]


@given(
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.frozensets(st.sampled_from(HARMS)),
    st.frozensets(st.sampled_from(sorted(BOOK.natures))),
    st.sampled_from(sorted(BOOK.channels)),
)
def test_that_more_reasons_never_make_a_case_less_serious(
    amount_fen: int | None, harms: frozenset[str], natures: frozenset[str], channel: str
) -> None:
    one = assess(channels=(channel,))
    all_of_them = assess(
        amount_fen=amount_fen, harms=harms, natures=natures, channels=(channel,), major_group=True
    )
    assert 1 <= one.score <= all_of_them.score <= 5
