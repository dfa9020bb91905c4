"""Who must take part in an act, what may follow what, and how an exhibit stands after it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.custody.model import Away, Standing
from workbench.custody.rules import act_problems, is_same_person, standing
from workbench.evidence.custody import examine
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent, CustodyRow

NOW = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
OPEN = Standing(holder="周静")
SEALED = Standing(holder="周静", sealed=True, seal_no="FQ-1")
LENT = Standing(holder="赵敏", away=Away.LENT, lent_to="赵敏", due_back_on=date(2026, 9, 25))
GONE = Standing(destroyed=True)


def between(event: str, *, due_back_on: str = "", witness: str = "") -> CustodyDraft:
    """An act of two people."""
    return CustodyDraft(event, from_person="周静", to_person="赵敏", due_back_on=due_back_on, witness=witness)


# Every act as it would be recorded of an exhibit that lies open with its keeper.
COMPLETE = {
    "extracted": CustodyDraft("extracted", to_person="陈一鸣", witness="周静"),
    "handed_over": between("handed_over"),
    "lent": between("lent", due_back_on="2026-09-25"),
    "returned": CustodyDraft("returned", from_person="赵敏", to_person="周静"),
    "sent_to_expert": between("sent_to_expert"),
    "sealed": CustodyDraft("sealed", seal_no="FQ-1"),
    "unsealed": CustodyDraft("unsealed", seal_no="FQ-1"),
    "destroyed": CustodyDraft("destroyed", witness="周静"),
}


def draft_of(event: str) -> CustodyDraft:
    return COMPLETE.get(event, CustodyDraft(event))


def told(draft: CustodyDraft, now: Standing = OPEN, level: str = "error") -> set[tuple[str, str]]:
    problems, given_ = examine(draft, NOW, None)
    problems += act_problems(given_, now, recorder="陈一鸣", numbers=(1, 2))
    return {(problem.field, problem.code) for problem in problems if problem.level == level}


def link(event: str, position: int = 1, **said: object) -> CustodyRow:
    row = CustodyRow(
        position, event, "2026-09-18T09:00:00+08:00", None, None, None, None, None, None, None, "m", "a" * 64,
        "b" * 64, 3, None, "陈一鸣", NOW, False, "0" * 64, "1" * 64,
    )  # fmt: skip
    return replace(row, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (CustodyDraft("handed_over"), {"from_person", "to_person"}),
        (CustodyDraft("lent", from_person="周静", due_back_on="2026-09-25"), {"to_person"}),
        (CustodyDraft("sent_to_expert", to_person="鉴定所"), {"from_person"}),
        (CustodyDraft("extracted"), {"witness"}),
        (CustodyDraft("destroyed"), {"witness"}),
    ],
)
def test_that_an_act_of_two_people_names_both(draft: CustodyDraft, missing: set[str]) -> None:
    assert told(draft) == {(who, "custody.person_missing") for who in missing}


@pytest.mark.parametrize("event", list(CustodyEvent))
def test_that_a_complete_act_on_an_open_exhibit_is_refused_only_where_the_order_says_so(event: str) -> None:
    expected = {
        "returned": {("event", "custody.not_lent")},
        "unsealed": {("event", "custody.not_sealed")},
    }
    assert told(draft_of(event)) == expected.get(event, set())


@pytest.mark.parametrize("other", ["周静", " 周 静 ", "周静", "周静（档案室）", "(档案室)周静"])
def test_that_one_person_in_another_spelling_is_not_two(other: str) -> None:
    draft = CustodyDraft("handed_over", from_person="周静", to_person=other)
    assert told(draft) == {("to_person", "custody.same_person")}


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("ZHANG San", "zhang san", True),
        ("Ａｌｉ·买买提", "Ali•买买提", True),
        ("张伟（法务部）", "张伟（档案室）", False),
        ("张伟（法务部）", "张伟 [法务部]", True),
        ("法务部 张伟", "张伟", True),
        ("法务部 张伟", "档案室 张伟", False),
        ("法务部　张伟", "张 伟", True),
        ("张伟", "张炜", False),
        ("", "", False),
        (None, "张伟", False),
    ],
)
def test_which_names_may_be_one_person(name: str | None, other: str | None, same: bool) -> None:
    assert is_same_person(name, other) is same


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (between("handed_over", witness="赵 敏"), "witness"),
        (CustodyDraft("extracted", witness="陈一鸣"), "witness"),
        (CustodyDraft("extracted", to_person="周静", witness="周静"), "witness"),
        (CustodyDraft("destroyed", from_person="周静", witness="周静"), "witness"),
        (CustodyDraft("destroyed", witness="陈一鸣"), "witness"),
    ],
)
def test_that_the_second_person_is_another_one(draft: CustodyDraft, field: str) -> None:
    assert told(draft) == {(field, "custody.same_person")}


@pytest.mark.parametrize("event", list(CustodyEvent))
def test_that_a_sealed_exhibit_is_not_used_before_it_is_unsealed(event: str) -> None:
    if event in ("viewed", "copied", "lent", "exported"):
        assert told(draft_of(event), SEALED) == {("event", "custody.is_sealed")}
    elif event == "sealed":
        assert told(draft_of(event), SEALED) == {("event", "custody.sealed_already")}
    elif event != "returned":
        assert told(draft_of(event), SEALED) == set()


@pytest.mark.parametrize("event", list(CustodyEvent))
def test_that_what_is_lent_comes_back_before_anything_is_done_with_the_original(event: str) -> None:
    stays_possible = {"returned", "extracted", "viewed", "copied", "exported"}
    expected = set() if event in stays_possible else {("event", "custody.is_lent")}
    assert told(draft_of(event), LENT) == expected


@pytest.mark.parametrize("event", list(CustodyEvent))
def test_that_nothing_follows_destruction(event: str) -> None:
    assert told(draft_of(event), GONE) == {("event", "custody.is_destroyed")}


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (between("lent"), "custody.due_missing"),
        (between("lent", due_back_on="2026-09-17"), "custody.due_before_loan"),
        (CustodyDraft("viewed", due_back_on="2026-09-25"), "custody.due_without_loan"),
    ],
)
def test_that_a_loan_and_only_a_loan_has_a_day_to_come_back(draft: CustodyDraft, problem: str) -> None:
    assert told(draft) == {("due_back_on", problem)}
    assert told(between("lent", due_back_on="2026年9月18日")) == set()


def test_that_photographs_are_exhibits_of_the_case() -> None:
    assert told(CustodyDraft("viewed", photos=(2, 1, 2))) == set()
    assert told(CustodyDraft("viewed", photos=(1, 7))) == {("photos", "custody.unknown_photo")}


def test_that_doubtful_seals_and_givers_are_pointed_out_and_not_refused() -> None:
    unsealing = CustodyDraft("unsealed", seal_no="FQ-2")
    assert told(unsealing, SEALED, "warning") == {("seal_no", "custody.other_seal")}
    assert told(CustodyDraft("sealed"), level="warning") == {("seal_no", "custody.seal_no_missing")}
    passed_on = CustodyDraft("handed_over", from_person="李若水", to_person="赵敏")
    assert told(passed_on, level="warning") == {("from_person", "custody.other_holder")}


def test_how_an_exhibit_stands_after_each_act() -> None:
    chain = [
        link("received", 1, to_person="陈一鸣"),
        link("stored", 2, to_person="周静", place="三楼"),
        link("sealed", 3, seal_no="FQ-1"),
        link("unsealed", 4),
        link("lent", 5, to_person="赵敏", due_back_on=date(2026, 9, 25)),
    ]
    assert standing(chain[:2]).holder == "周静"
    assert (standing(chain[:3]).sealed, standing(chain[:3]).seal_no) == (True, "FQ-1")
    lent = standing(chain)
    assert (lent.sealed, lent.lent_to, lent.holder) == (False, "赵敏", "赵敏")
    assert lent.overdue(date(2026, 9, 26)) and not lent.overdue(date(2026, 9, 25))
    back = standing([*chain, link("returned", 6, to_person="周静")])
    assert (back.away, back.lent_to, back.due_back_on, back.holder) == (None, None, None, "周静")
    assert standing([*chain, link("destroyed", 6)]).destroyed


def test_that_chains_of_earlier_versions_are_read_as_they_are() -> None:
    twice = [link("lent", 1, to_person="甲"), link("lent", 2, to_person="乙"), link("stored", 3)]
    assert standing(twice[:2]).lent_to == "乙"
    assert standing(twice).away is None
    assert standing([]) == Standing()


@settings(max_examples=50)
@given(st.lists(st.sampled_from(list(CustodyEvent)), max_size=12))
def test_that_whatever_is_accepted_leaves_an_exhibit_that_makes_sense(events: list[CustodyEvent]) -> None:
    chain = [link("received", 1, to_person="周静")]
    for event in events:
        before = standing(chain)
        if told(draft_of(event), before):
            continue
        to_person = draft_of(event).to_person or None
        chain.append(link(event, len(chain) + 1, to_person=to_person))
        after = standing(chain)
        assert not before.destroyed
        assert not (event in ("lent", "sent_to_expert") and before.away)
        assert (after.away is None) == (after.lent_to is None)
        assert (event == "unsealed") <= (before.sealed and not after.sealed)
        assert after.head.count == len(chain)
