"""Judgements on a real database: who judged, until when, alone or by two, withdrawn but not forgotten."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from db.persons import JudgementRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import UserError
from workbench.moment import FixedClock, today
from workbench.persons.judging_commands import judge, withdraw_judgement
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.profile import person_brief, person_profile
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Amount,
    Coded,
    Number,
    ProfileValue,
    SourceKind,
    Text,
    ValueState,
)
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 28, 1, 0, tzinfo=UTC)
STYLE = JudgementDraft(field="communication_style", value="factual", basis="9月25日通话：先问条款编号")


def judged(workspace: Workspace, draft: JudgementDraft, *, by: str = "陈一鸣", days: int = 0) -> str:
    clock = FixedClock(NOW + timedelta(days=days))
    with workspace.write() as session:
        return judge(session, draft, actor=Actor(by), clock=clock)


def shown(workspace: Workspace, person_id: str, facet: str, on: date) -> tuple[ProfileValue, ...]:
    with workspace.read() as session:
        profile = person_profile(session, person_id, today=on, book=shipped_rulebook())
    return profile.values(facet)


def test_that_a_judgement_shows_who_judged_on_what_until_when(
    workspace: Workspace, cases: tuple[Registered, ...]
) -> None:
    draft = replace(STYLE, person_id=cases[0].person_id, complaint_id=cases[2].id)
    judgement_id = judged(workspace, draft)
    (value,) = shown(workspace, cases[0].person_id, "communication_style", date(2026, 9, 28))
    assert value.value == Coded(OWN_CHOICES, "factual")
    assert value.state is ValueState.CURRENT
    assert value.expires_on == date(2027, 3, 27)
    assert (value.source.kind, value.source.by) == (SourceKind.JUDGED, "陈一鸣")
    assert (value.source.where, value.source.where_id) == (cases[2].case_no, judgement_id)
    assert value.source.basis == (draft.basis,)


def test_that_an_expired_judgement_is_shown_as_expired_and_not_used(
    workspace: Workspace, cases: tuple[Registered, ...]
) -> None:
    person_id = cases[0].person_id
    judged(workspace, replace(STYLE, person_id=person_id))
    assert (
        shown(workspace, person_id, "communication_style", date(2027, 3, 27))[0].state is ValueState.CURRENT
    )
    (value,) = shown(workspace, person_id, "communication_style", date(2027, 3, 28))
    assert value.state is ValueState.EXPIRED
    with workspace.read() as session:
        profile = person_profile(session, person_id, today=date(2027, 3, 28), book=shipped_rulebook())
    assert profile.value("communication_style") is None


def test_that_the_newest_judgement_that_holds_counts(
    workspace: Workspace, cases: tuple[Registered, ...]
) -> None:
    person_id = cases[0].person_id
    judged(workspace, replace(STYLE, person_id=person_id))
    judged(workspace, replace(STYLE, person_id=person_id, value="silent", days=10), by="李若水", days=1)
    (value,) = shown(workspace, person_id, "communication_style", date(2026, 10, 1))
    assert (value.value, value.source.by) == (Coded(OWN_CHOICES, "silent"), "李若水")
    (value,) = shown(workspace, person_id, "communication_style", date(2026, 11, 1))
    assert (value.value, value.source.by) == (Coded(OWN_CHOICES, "factual"), "陈一鸣")


def test_that_malice_takes_two_people(workspace: Workspace, cases: tuple[Registered, ...]) -> None:
    person_id = cases[0].person_id
    draft = JudgementDraft(person_id, "malicious", "yes", "伪造诊断证明，出具医院书面否认", cases[2].id, 90)
    judged(workspace, draft)
    judged(workspace, draft, days=1)
    (value,) = shown(workspace, person_id, "malicious", date(2026, 10, 1))
    assert value.state is ValueState.AWAITS_SECOND
    judged(workspace, replace(draft, days=30), by="李若水", days=2)
    (value,) = shown(workspace, person_id, "malicious", date(2026, 10, 1))
    assert value.state is ValueState.CURRENT
    assert value.source.by == "陈一鸣、李若水"
    assert value.expires_on == date(2026, 10, 30)
    (value,) = shown(workspace, person_id, "malicious", date(2026, 10, 31))
    assert value.state is ValueState.AWAITS_SECOND


def test_that_numbers_amounts_and_texts_come_back_typed(
    workspace: Workspace, cases: tuple[Registered, ...]
) -> None:
    person_id = cases[0].person_id
    for field, typed in (("trust", "2"), ("bottom_line", "2.4万"), ("root_motive", "欧阳晓锋希望有人听他说")):
        judged(workspace, JudgementDraft(person_id, field, typed, "通话"))
    with workspace.read() as session:
        profile = person_profile(session, person_id, today=date(2026, 9, 28), book=shipped_rulebook())
    assert profile.value("trust") == Number(2)
    assert profile.value("bottom_line") == Amount(2_400_000)
    assert profile.value("root_motive") == Text("欧阳*锋希望有人听他说")
    with workspace.read() as session:
        brief = person_brief(session, person_id, today=date(2026, 9, 28), book=shipped_rulebook())
    assert brief.motive is not None and brief.motive.facet_id == "root_motive"


def test_that_a_withdrawn_judgement_is_gone_but_its_trail_stays(
    workspace: Workspace, cases: tuple[Registered, ...], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    judgement_id = judged(workspace, replace(STYLE, person_id=person_id, complaint_id=cases[2].id))
    with workspace.read() as session:
        assert len(complaint_seqs(session, ComplaintFilter(query="先问条款"))) == 1

    def withdrawn(reason: str) -> list[str]:
        with workspace.write() as session:
            try:
                withdraw_judgement(session, judgement_id, reason=reason, actor=actor, clock=clock)
            except UserError as error:
                return [problem.code for problem in error.problems]
        return []

    assert withdrawn(" ") == ["profile.reason_missing"]
    assert withdrawn("听错了人") == []
    assert withdrawn("再来一次") == ["profile.unknown_judgement"]
    assert shown(workspace, person_id, "communication_style", today(clock)) == ()
    with workspace.read() as session:
        assert complaint_seqs(session, ComplaintFilter(query="先问条款")) == []
        trail = audit_rows_about(session, f"person:{person_id}")
    assert [row.action for row in trail] == ["person.withdraw_judgement", "person.judge"]
    assert trail[0].before is not None and trail[0].before["value"] == "factual"


def test_that_a_refused_judgement_leaves_nothing(workspace: Workspace, cases: tuple[Registered, ...]) -> None:
    with workspace.read() as session:
        before = audit_head(session).count
    draft = JudgementDraft("nobody", "personality_note", "估计有抑郁症", "", "no-case")
    with pytest.raises(UserError) as refused:
        judged(workspace, draft)
    assert [problem.code for problem in refused.value.problems] == [
        "person.unknown",
        "complaint.unknown_case",
        "profile.banned_word",
        "profile.basis_missing",
    ]
    with workspace.read() as session:
        assert audit_head(session).count == before
        assert session.execute(select(func.count()).select_from(JudgementRecord)).scalar_one() == 0
