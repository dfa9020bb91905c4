"""Judgements: on a basis, within a scale, for a while, and never about what is nobody's business."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.persons.judging_rules import JudgementDraft, banned_in, examine_judgement
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 28)
NOTE = JudgementDraft("p", "personality_note", "三次通话均先复述条款原文再提问", "9月25日通话记录")


def codes(draft: JudgementDraft) -> list[tuple[str, str]]:
    examination = examine_judgement(draft, BOOK, TODAY)
    return [(problem.field, problem.code) for problem in examination.problems]


def test_that_a_judgement_expires_after_half_a_year() -> None:
    accepted = examine_judgement(NOTE, BOOK, TODAY).accepted
    assert accepted is not None
    assert accepted.expires_on == date(2027, 3, 27)


def test_that_all_problems_are_listed_at_once() -> None:
    assert codes(JudgementDraft("p", "age_today", " ", "", days=0)) == [
        ("field", "profile.not_judged"),
        ("value", "profile.value_missing"),
        ("basis", "profile.basis_missing"),
        ("days", "profile.days_out_of_range"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "信佛，爱讲因果",
        "估计是抑郁症",
        "疑似精 神病",
        "党员，懂政策",
        "回族，忌口",
        "典型的刁民",
        "ＰＵＡ式法轮功话术",
    ],
)
def test_that_banned_subjects_are_refused_and_the_word_is_named(note: str) -> None:
    examination = examine_judgement(replace(NOTE, value=note), BOOK, TODAY)
    assert examination.accepted is None
    problem = examination.problems[0]
    assert problem.code == "profile.banned_word"
    assert any(problem.detail["word"] in subject.words for subject in BOOK.profile_banned.rows)


@pytest.mark.parametrize(
    "note", ["提供了住院病历和出院小结", "说话快，多次提到业务员教会她填表", "有病历为证"]
)
def test_that_plain_observations_pass(note: str) -> None:
    assert banned_in(note, BOOK) == []
    assert codes(replace(NOTE, value=note)) == []


def test_that_the_basis_may_quote_the_person() -> None:
    assert codes(replace(NOTE, basis="本人称患抑郁症，已提交诊断书")) == []


@pytest.mark.parametrize(("mark", "kept"), [("1", "1"), ("５", "5"), ("05", "5")])
def test_that_marks_on_a_scale_are_read(mark: str, kept: str) -> None:
    accepted = examine_judgement(replace(NOTE, field="trust", value=mark), BOOK, TODAY).accepted
    assert accepted is not None and accepted.value == kept


@pytest.mark.parametrize("mark", ["0", "6", "3.5", "高", "-1", "²", "9" * 5000])
def test_that_marks_off_the_scale_are_refused(mark: str) -> None:
    draft = replace(NOTE, field="trust", value=mark)
    assert ("value", "profile.not_on_scale" if len(mark) < 2000 else "text.too_long") in codes(draft)


def test_that_choices_and_amounts_are_checked() -> None:
    style = replace(NOTE, field="communication_style")
    assert codes(replace(style, value="factual")) == []
    assert codes(replace(style, value="stubborn")) == [("value", "profile.not_a_choice")]
    accepted = examine_judgement(replace(NOTE, field="bottom_line", value="3.6万"), BOOK, TODAY).accepted
    assert accepted is not None and accepted.value == "3600000"
    assert codes(replace(NOTE, field="bottom_line", value="很多")) == [("value", "money.unreadable")]


def test_that_a_judgement_never_outlives_a_year() -> None:
    assert codes(replace(NOTE, days=365)) == []
    assert codes(replace(NOTE, days=366)) == [("days", "profile.days_out_of_range")]


def test_that_secrets_are_starred_out_of_the_basis() -> None:
    accepted = examine_judgement(replace(NOTE, basis="他说密码是836271"), BOOK, TODAY).accepted
    assert accepted is not None and "836271" not in accepted.basis


def test_that_every_facet_stands_in_a_group_and_says_how_its_value_comes_about() -> None:
    table = BOOK.profile
    groups = [row for row in table.rows if row.kind == "group"]
    assert [group.id for group in groups] == list("ABCDEFGHI")
    for group in groups:
        assert group.fill_zh and group.fill_en
        assert any(row.group == group.id for row in table.rows)
    for facet in (row for row in table.rows if row.kind != "group"):
        assert facet.group in table
        computed = facet.kind in {"number", "ratio", "histogram", "path", "history"}
        assert bool(facet.rule_zh) == bool(facet.rule_en), facet.id
        assert facet.rule_zh or not computed, facet.id
        if facet.judged and facet.kind == "number":
            assert facet.lowest is not None and facet.highest is not None
        if facet.judged and facet.kind == "code":
            assert facet.choices
