"""The questionnaire: kept, shown in the profile, withdrawn; never edited."""

from collections.abc import Sequence
from datetime import date

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.profile import person_brief, person_profile
from workbench.persons.profile_model import OWN_CHOICES, Answered, Coded, Profile, SourceKind
from workbench.profiles.answering import keep_answers, withdraw_answer
from workbench.profiles.model import QuestionnaireDraft
from workbench.profiles.queries import answers
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 28)
BOOK = shipped_rulebook()
GIVEN = {"QM1": "把拒赔的依据讲清楚，打电话到 13800006620", "QM3": "explanation", "QF2": "４", "QE1": ""}


def profile_of(workspace: Workspace, person_id: str) -> Profile:
    with workspace.read() as session:
        return person_profile(session, person_id, today=TODAY, book=BOOK)


def keep(workspace: Workspace, case: Registered, actor: Actor, clock: FixedClock, **changes: object) -> None:
    parts = {"person_id": case.person_id, "complaint_id": case.id, "asked_on": "2026-09-27", "answers": GIVEN}
    with workspace.write() as session:
        keep_answers(session, QuestionnaireDraft(**{**parts, **changes}), actor=actor, clock=clock)  # type: ignore[arg-type]


def codes(caught: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_that_answers_stand_in_the_profile_with_day_and_case_and_masked(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock)
    profile = profile_of(workspace, cases[2].person_id)
    first, choice = profile.values("answer_motive")
    assert isinstance(first.value, Answered)
    assert "13800006620" not in first.value.text
    assert "把拒赔的依据讲清楚" in first.value.text
    assert (first.source.kind, first.source.where, first.source.at) == (
        SourceKind.ANSWER, cases[2].case_no, date(2026, 9, 27),
    )  # fmt: skip
    assert choice.value == Answered("QM3", "explanation", choice=True)
    assert profile.value("motive_named") == Coded(OWN_CHOICES, "explanation")
    assert profile.value("answer_feeling") == Answered("QF2", "4")
    assert profile.values("answer_expectation") == ()


def test_that_the_motive_they_named_calls_up_hints_and_stands_in_the_brief(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock)
    hints = {value.source.where for value in profile_of(workspace, cases[2].person_id).values("strategy_do")}
    assert "ST17" in hints
    with workspace.read() as session:
        brief = person_brief(session, cases[2].person_id, today=TODAY, book=BOOK)
    assert brief.motive is not None
    assert brief.motive.facet_id == "motive_named"


def test_that_the_latest_answer_counts_and_the_earlier_one_stays(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock, answers={"QM3": "money"}, asked_on="2026-09-20")
    keep(workspace, cases[2], actor, clock, answers={"QM3": "apology"}, asked_on="2026-09-25")
    assert profile_of(workspace, cases[2].person_id).value("motive_named") == Coded(OWN_CHOICES, "apology")
    with workspace.read() as session:
        assert [row.answer for row in answers(session, cases[2].person_id)] == ["apology", "money"]


def test_that_the_root_motive_links_to_the_answers_it_rests_on(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock)
    with workspace.write() as session:
        draft = JudgementDraft(cases[2].person_id, "root_motive", "想知道凭什么拒", "两次都先问依据")
        judge(session, draft, actor=actor, clock=clock)
    (motive,) = profile_of(workspace, cases[2].person_id).values("root_motive")
    with workspace.read() as session:
        asked = {row.id: row.question for row in answers(session, cases[2].person_id)}
    assert [asked[answer_id] for answer_id in motive.source.answers] == ["QM1", "QM3"]


def test_that_a_withdrawn_answer_leaves_the_profile_and_stays_on_record(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock, answers={"QM1": "要个说法"})
    with workspace.read() as session:
        (row,) = answers(session, cases[2].person_id)
    with workspace.write() as session:
        withdraw_answer(session, row.id, "听错了", actor=actor, clock=clock)
    assert profile_of(workspace, cases[2].person_id).values("answer_motive") == ()
    with workspace.read() as session:
        (row,) = answers(session, cases[2].person_id)
        trail = list(audit_rows(session))
        assert complaint_seqs(session, ComplaintFilter(query="要个说法")) == []
    assert (row.withdrawn_by, row.withdrawn_reason) == (actor.name, "听错了")
    assert [entry.action for entry in trail[-2:]] == ["person.answer", "person.withdraw_answer"]
    with pytest.raises(UserError, match="unknown_answer"), workspace.write() as session:
        withdraw_answer(session, row.id, "再来", actor=actor, clock=clock)


def test_that_answers_are_found_by_the_search(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock, answers={"QM1": "要个说法"})
    with workspace.read() as session:
        assert len(complaint_seqs(session, ComplaintFilter(query="要个说法"))) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"answers": {}}, "profile.no_answer"),
        ({"answers": {"QM1": "  "}}, "profile.no_answer"),
        ({"answers": {"Q99": "x"}}, "profile.unknown_question"),
        ({"answers": {"QF2": "6"}}, "profile.not_on_scale"),
        ({"answers": {"QF2": "很"}}, "profile.not_on_scale"),
        ({"answers": {"QM3": "gold"}}, "profile.not_a_choice"),
        ({"answers": {"QM1": "他信佛"}}, "profile.banned_word"),
        ({"answers": {"QM1": "字" * 2001}}, "text.too_long"),
        ({"asked_on": "2026-09-29"}, "profile.day_ahead"),
        ({"asked_on": "某天"}, "date.unreadable"),
        ({"person_id": "nobody"}, "person.unknown"),
        ({"complaint_id": "nothing"}, "complaint.unknown_case"),
    ],
)
def test_that_what_is_wrong_is_named_and_nothing_is_kept(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock,
    changes: dict[str, object], code: str,
) -> None:  # fmt: skip
    with pytest.raises(UserError) as caught:
        keep(workspace, cases[2], actor, clock, **changes)
    assert code in codes(caught)
    with workspace.read() as session:
        assert answers(session, cases[2].person_id) == ()


def test_that_whoever_is_kept_away_neither_sees_nor_gives_answers_of_the_case(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[2], actor, clock)
    with workspace.write() as session:
        declare_recusal(session, cases[2].id, RecusalDraft("沈丽华", "亲属"), actor=actor, clock=clock)
    shen = workspace.seen_by("沈丽华")
    with shen.read() as session:
        assert answers(session, cases[2].person_id) == ()
    with pytest.raises(UserError) as caught:
        keep(shen, cases[2], Actor("沈丽华"), clock)
    assert "complaint.unknown_case" in codes(caught)
