"""What a decision and an observation are refused for."""

from datetime import date

from workbench.rulebook.reading import shipped_rulebook
from workbench.signals.model import DecisionDraft, SignDraft
from workbench.signals.rules import examine_decision, examine_sign
from workbench.signals.scoring import limits_of

BOOK = shipped_rulebook()
DAY = date(2026, 9, 28)


def decided(verdict: str) -> list[str]:
    draft = DecisionDraft(verdict, "已核对", "")
    _kept, problems = examine_decision(draft, limits=limits_of(BOOK.signal_limits), today=DAY)
    return [problem.code for problem in problems]


def test_that_no_verdict_is_said_otherwise_than_a_wrong_one() -> None:
    assert decided("") == ["signal.verdict_missing"]
    assert decided("maybe") == ["signal.verdict"]
    assert decided("confirmed") == []


def test_that_no_indicator_is_said_otherwise_than_a_wrong_one() -> None:
    for typed, code in (("", "signal.indicator_missing"), ("HX99", "signal.not_observed")):
        draft = SignDraft(indicator=typed, strength="2", what="照稿念", source="receipt", source_no="1")
        _kept, problems = examine_sign(draft, book=BOOK, source_on=DAY, today=DAY)
        assert [problem.code for problem in problems] == [code]
