"""What people ask about their data: registered, decided with a reason, carried out, linked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.db.profile.conftest import FIRST
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.clocks.queries import work_calendar
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.lawbook.commands import change_rule
from workbench.lawbook.model import RuleDraft
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.model import PersonDraft
from workbench.persons.profile import person_profile
from workbench.persons.profile_editing import PersonEdit
from workbench.persons.queries import person_sheet
from workbench.profiles.model import CauseKind, Decision, DecisionDraft, RequestDraft, RequestRow
from workbench.profiles.queries import open_requests, request_of, requests_of
from workbench.profiles.requesting import (
    correct_as_asked,
    decide_request,
    note_done,
    register_request,
    withdraw_as_asked,
)
from workbench.profiles.version_queries import versions
from workbench.profiles.versioning import keep_version
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.waiting import waiting
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 28)
ASKED = RequestDraft(
    kind="correction",
    received_on="2026-09-25",
    identity_checked="核对身份证原件",
    asked="职业写错了，应为教师",
)
GRANTED = DecisionDraft("granted", "经核实属实，予以更正", "2026-09-28")


def register(
    workspace: Workspace, case: Registered, actor: Actor, clock: FixedClock, draft: RequestDraft = ASKED
) -> str:
    with workspace.write() as session:
        made = register_request(session, replace(draft, person_id=case.person_id), actor=actor, clock=clock)
    return made.id


def decide(
    workspace: Workspace, request_id: str, actor: Actor, clock: FixedClock, draft: DecisionDraft = GRANTED
) -> None:
    with workspace.write() as session:
        decide_request(session, request_id, draft, actor=actor, clock=clock)


def read(workspace: Workspace, request_id: str) -> RequestRow:
    with workspace.read() as session:
        return request_of(session, request_id, TODAY)


def test_that_a_request_is_due_by_the_rule_and_stands_open(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    request = read(workspace, register(workspace, cases[0], actor, clock))
    assert (request.due_on, request.days, request.open) == (date(2026, 10, 25), 27, True)
    with workspace.read() as session:
        assert [one.id for one in open_requests(session, TODAY)] == [request.id]
        assert [one.id for one in requests_of(session, cases[0].person_id, TODAY)] == [request.id]


def test_that_a_correction_leads_to_the_edit_and_both_name_each_other(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    request_id = register(workspace, cases[0], actor, clock)
    with workspace.write() as session:
        keep_version(session, person_id, "更正之前", actor=actor, clock=clock)
    decide(workspace, request_id, Actor("周岚"), clock)
    assert read(workspace, request_id).open
    with workspace.write() as session:
        edit = PersonEdit(person_id, person_sheet(session, person_id).revision, occupation="教师")
        correct_as_asked(session, request_id, edit, actor=actor, clock=clock)
        assert person_sheet(session, person_id).occupation == "教师"
        keep_version(session, person_id, "更正之后", actor=actor, clock=clock)
    request = read(workspace, request_id)
    assert (request.decision, request.decided_by, request.done_kind, request.open) == (
        Decision.GRANTED, "周岚", "edit", False,
    )  # fmt: skip
    with workspace.read() as session:
        edits = [row for row in audit_rows(session) if row.action == "person.edit"]
        newest = versions(session, person_id)[0]
    assert edits[0].after is not None
    assert edits[0].after["request"] == request_id
    assert request.done_ref == str(edits[0].position)
    (changed,) = [one for one in newest.changes if one.facet_id == "occupation"]
    assert changed.cause.kind is CauseKind.REQUEST


def test_that_a_judgement_is_withdrawn_as_asked(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    with workspace.write() as session:
        judgement_id = judge(
            session, JudgementDraft(person_id, "trust", "1", "依据"), actor=actor, clock=clock
        )
    request_id = register(workspace, cases[0], actor, clock)
    decide(workspace, request_id, actor, clock)
    with workspace.write() as session:
        withdraw_as_asked(session, request_id, judgement_id, actor=actor, clock=clock)
    assert read(workspace, request_id).done_ref == judgement_id
    with workspace.read() as session:
        profile = person_profile(session, person_id, today=TODAY, book=shipped_rulebook())
    assert profile.values("trust") == ()


def test_that_a_judgement_of_somebody_else_stays(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    stranger = replace(FIRST, complainant=PersonDraft(name="何萍"), contracts=())
    with workspace.write() as session:
        other = register_complaint(session, stranger, actor=actor, clock=clock)
        draft = JudgementDraft(other.person_id, "trust", "1", "依据")
        judgement_id = judge(session, draft, actor=actor, clock=clock)
    request_id = register(workspace, cases[0], actor, clock)
    decide(workspace, request_id, actor, clock)
    with pytest.raises(UserError, match="request_of_another"), workspace.write() as session:
        withdraw_as_asked(session, request_id, judgement_id, actor=actor, clock=clock)
    assert read(workspace, request_id).open


def test_that_nothing_is_granted_before_the_identity_was_checked(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    request_id = register(workspace, cases[0], actor, clock, replace(ASKED, identity_checked=""))
    with pytest.raises(UserError, match="identity_unchecked"):
        decide(workspace, request_id, actor, clock)
    decide(workspace, request_id, actor, clock, replace(GRANTED, identity_checked="视频核对"))
    assert read(workspace, request_id).identity_checked == "视频核对"


def test_that_a_refusal_needs_its_reason_and_nothing_is_done_then(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    request_id = register(workspace, cases[0], actor, clock)
    with pytest.raises(UserError, match="answer_missing"):
        decide(workspace, request_id, actor, clock, DecisionDraft("refused"))
    decide(workspace, request_id, actor, clock, DecisionDraft("refused", "与登记材料一致"))
    assert not read(workspace, request_id).open
    with pytest.raises(UserError, match="not_granted"), workspace.write() as session:
        edit = PersonEdit(cases[0].person_id, 1, occupation="教师")
        correct_as_asked(session, request_id, edit, actor=actor, clock=clock)
    with pytest.raises(UserError, match="request_decided"):
        decide(workspace, request_id, actor, clock)


def test_that_only_what_fits_the_request_carries_it_out_and_once(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    draft = replace(ASKED, kind="explanation", asked="请说明怎么得出的")
    request_id = register(workspace, cases[0], actor, clock, draft)
    decide(workspace, request_id, actor, clock)
    with pytest.raises(UserError, match="not_a_choice"), workspace.write() as session:
        note_done(session, request_id, ("edit", "12"), actor=actor, clock=clock)
    with workspace.write() as session:
        note_done(session, request_id, ("explained", "9 月 28 日电话说明"), actor=actor, clock=clock)
    with pytest.raises(UserError, match="request_done"), workspace.write() as session:
        note_done(session, request_id, ("explained", "又一次"), actor=actor, clock=clock)


def test_that_an_edit_of_another_person_is_refused_before_anything_is_done(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    request_id = register(workspace, cases[0], actor, clock)
    decide(workspace, request_id, actor, clock)
    with pytest.raises(UserError, match="request_of_another"), workspace.write() as session:
        correct_as_asked(session, request_id, PersonEdit("other", 1), actor=actor, clock=clock)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(ASKED, kind="gift"), "profile.not_a_choice"),
        (replace(ASKED, asked=" "), "profile.asked_missing"),
        (replace(ASKED, received_on="2026-12-01"), "profile.day_ahead"),
        (replace(ASKED, complaint_id="none"), "complaint.unknown_case"),
    ],
)
def test_that_what_is_wrong_with_a_request_is_named(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock,
    draft: RequestDraft, code: str,
) -> None:  # fmt: skip
    with pytest.raises(UserError, match=code):
        register(workspace, cases[0], actor, clock, draft)
    with workspace.read() as session:
        assert open_requests(session, TODAY) == ()


def test_that_a_relative_of_the_dead_may_ask_and_is_named(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    draft = replace(ASKED, kind="copy", applicant="王某（配偶，本人已故）")
    assert (
        read(workspace, register(workspace, cases[0], actor, clock, draft)).applicant
        == "王某（配偶，本人已故）"
    )


def test_that_a_request_in_a_hidden_case_is_hidden_with_it(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    request_id = register(workspace, cases[0], actor, clock, replace(ASKED, complaint_id=cases[2].id))
    with workspace.write() as session:
        declare_recusal(session, cases[2].id, RecusalDraft("沈丽华", "亲属"), actor=actor, clock=clock)
    shen = workspace.seen_by("沈丽华")
    with shen.read() as session:
        assert open_requests(session, TODAY) == ()
        assert requests_of(session, cases[0].person_id, TODAY) == ()
        assert request_id not in repr(list(audit_rows(session)))
    with pytest.raises(UserError), shen.write() as session:
        decide_request(session, request_id, GRANTED, actor=Actor("沈丽华"), clock=clock)


def test_that_the_day_shows_what_is_open_masked(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    book = shipped_rulebook()
    asked = replace(ASKED, asked="欧阳晓锋说职业应为教师")
    request_id = register(workspace, cases[0], actor, clock, asked)
    with workspace.read() as session:
        calendar = work_calendar(session, book)
        (line,) = waiting(session, today=TODAY, book=book, calendar=calendar, name="").requests
    assert (line.person_id, line.person_name, line.days) == (cases[0].person_id, "欧阳*锋", 27)
    assert "欧阳晓锋" not in line.asked
    decide(workspace, request_id, actor, clock, DecisionDraft("refused", "与登记材料一致"))
    with workspace.read() as session:
        assert waiting(session, today=TODAY, book=book, calendar=calendar, name="").requests == ()


def test_that_a_changed_rule_changes_the_due_day_of_the_next_request(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    first = register(workspace, cases[0], actor, clock)
    draft = RuleDraft("data_requests", "correction", "2026-09-28", "本机构承诺十五日", {"days": 15})
    with workspace.write() as session:
        change_rule(session, draft, actor=actor, clock=clock)
    second = register(workspace, cases[0], actor, clock)
    assert read(workspace, first).due_on == date(2026, 10, 25)
    assert read(workspace, second).due_on == date(2026, 10, 10)
