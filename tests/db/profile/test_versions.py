"""Versions of the profile: kept when something changed, with what and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.db.profile.conftest import CONTACTS, NOW, PERSON, SECOND
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.contacts.commands import add_contact
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.judging_commands import judge, withdraw_judgement
from workbench.persons.judging_rules import JudgementDraft
from workbench.persons.merging_commands import merge_people
from workbench.persons.profile_commands import edit_person
from workbench.persons.profile_editing import PersonEdit
from workbench.persons.profile_model import Number, Text, ValueState
from workbench.persons.queries import person_sheet
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.profiles.model import Cause, CauseKind, Change, Version
from workbench.profiles.version_queries import compared, versions
from workbench.profiles.versioning import keep_version, rules_version
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

BOOK = shipped_rulebook()


def keep(workspace: Workspace, person_id: str, actor: Actor, clock: FixedClock) -> int | None:
    with workspace.write() as session:
        return keep_version(session, person_id, "例行", actor=actor, clock=clock).number


def kept(workspace: Workspace, person_id: str) -> tuple[Version, ...]:
    with workspace.read() as session:
        return versions(session, person_id)


def change(version: Version, facet: str) -> Change:
    return next(one for one in version.changes if one.facet_id == facet)


def test_that_the_first_version_tells_no_changes_and_the_next_waits_for_some(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    assert keep(workspace, person_id, actor, clock) == 1
    assert keep(workspace, person_id, actor, clock) is None
    (only,) = kept(workspace, person_id)
    assert (only.number, only.reason, only.changes, only.made_by) == (1, "例行", (), actor.name)
    assert next(value for value in only.values if value.facet_id == "complaint_count").value == Number(3)
    with workspace.read() as session:
        assert only.rules == rules_version(session)
        assert [row.action for row in audit_rows(session)][-1] == "person.keep_version"


def test_that_every_change_names_what_caused_it(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    keep(workspace, person_id, actor, clock)
    call = replace(CONTACTS[3], started_at="2026-09-26 10:00", emotion_level="4", promises=())
    zhou = Actor("周岚")
    with workspace.write() as session:
        add_contact(session, cases[2].id, call, actor=zhou, clock=clock)
        judgement = JudgementDraft(person_id, "trust", "2", "三次追问说了算数吗", cases[2].id)
        judge(session, judgement, actor=actor, clock=clock)
        revision = person_sheet(session, person_id).revision
        edit_person(session, PersonEdit(person_id, revision, occupation="教师"), actor=actor, clock=clock)
    assert keep(workspace, person_id, actor, clock) == 2
    newest, _ = kept(workspace, person_id)
    day = clock.now().date()
    number = cases[2].case_no
    assert change(newest, "emotion_log").cause == Cause(CauseKind.CONTACT, number, "周岚", day)
    assert change(newest, "trust").cause == Cause(CauseKind.JUDGEMENT, number, actor.name, day)
    occupation = change(newest, "occupation")
    assert occupation.cause == Cause(CauseKind.EDIT, "", actor.name, day)
    assert [value.value for value in occupation.before] == [Text("货车司机")]
    assert [value.value for value in occupation.after] == [Text("教师")]
    assert not any(one.facet_id == "complaint_count" for one in newest.changes)


def test_that_a_phone_that_looks_alike_behind_its_mask_is_told_as_changed(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    keep(workspace, person_id, actor, clock)
    with workspace.write() as session:
        revision = person_sheet(session, person_id).revision
        edit_person(
            session, PersonEdit(person_id, revision, phones=("13811116620",)), actor=actor, clock=clock
        )
    assert keep(workspace, person_id, actor, clock) == 2
    phone = change(kept(workspace, person_id)[0], "phone")
    assert phone.same_looks
    assert "1111" not in repr(phone)


def test_that_an_expired_judgement_is_swept_in_and_a_withdrawn_one_leaves(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    with workspace.write() as session:
        short = JudgementDraft(person_id, "trust", "2", "依据", days=10)
        long = JudgementDraft(person_id, "satisfaction", "4", "依据", days=300)
        judge(session, short, actor=actor, clock=clock)
        judgement_id = judge(session, long, actor=actor, clock=clock)
    keep(workspace, person_id, actor, clock)
    later = FixedClock(NOW + timedelta(days=11))
    with workspace.write() as session:
        withdraw_judgement(session, judgement_id, reason="问错了人", actor=actor, clock=later)
    assert keep(workspace, person_id, actor, later) == 2
    newest = kept(workspace, person_id)[0]
    trust = change(newest, "trust")
    assert trust.cause.kind is CauseKind.EXPIRED
    assert [value.state for value in trust.after] == [ValueState.EXPIRED]
    gone = change(newest, "satisfaction")
    assert (gone.after, gone.cause.kind) == ((), CauseKind.WITHDRAWN)


def test_that_two_versions_are_compared_over_those_between(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    for occupation in ("教师", "司机", "医生"):
        keep(workspace, person_id, actor, clock)
        with workspace.write() as session:
            revision = person_sheet(session, person_id).revision
            edit_person(
                session, PersonEdit(person_id, revision, occupation=occupation), actor=actor, clock=clock
            )
    keep(workspace, person_id, actor, clock)
    with workspace.read() as session:
        (found,) = compared(session, person_id, 1, 3, BOOK)
        assert compared(session, person_id, 1, 9, BOOK) == ()
    assert [value.value for value in (*found.before, *found.after)] == [Text("货车司机"), Text("司机")]


def test_that_a_version_is_kept_by_itself_when_a_case_ends(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    notice = NoticeDraft("2026-09-28", "handed", "撤回申请书")
    with workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="自愿撤回", notice=notice)
        move_case(session, cases[1].id, draft, actor=actor, clock=clock)
    (version,) = kept(workspace, cases[0].person_id)
    assert (version.reason, version.state, version.case_no) == ("", "withdrawn", cases[1].case_no)


def test_that_a_reason_is_asked_for_and_the_person_must_be_known(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    with pytest.raises(UserError, match="reason_missing"), workspace.write() as session:
        keep_version(session, cases[0].person_id, "  ", actor=actor, clock=clock)
    with pytest.raises(UserError, match=r"person\.unknown"), workspace.write() as session:
        keep_version(session, "nobody", "例行", actor=actor, clock=clock)


def test_that_whoever_is_kept_away_sees_no_version_that_holds_the_case(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    person_id = cases[0].person_id
    keep(workspace, person_id, actor, clock)
    with workspace.write() as session:
        declare_recusal(session, cases[2].id, RecusalDraft("沈丽华", "亲属"), actor=actor, clock=clock)
    with workspace.seen_by("沈丽华").read() as session:
        assert versions(session, person_id) == ()
        assert compared(session, person_id, 1, 1, BOOK) == ()


def test_that_instants_are_kept_to_the_moment(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    keep(workspace, cases[0].person_id, actor, clock)
    (version,) = kept(workspace, cases[0].person_id)
    assert version.made_at == datetime(2026, 9, 28, 1, 0, tzinfo=UTC)


def test_that_the_versions_of_a_merged_person_stay_and_merging_is_the_cause_of_what_changes(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock
) -> None:
    stranger = replace(PERSON, name="欧阳小锋", id_no="", id_type="", phones=("13900001122",), same_as="new")
    with workspace.write() as session:
        draft = replace(SECOND, complainant=stranger)
        other = register_complaint(session, draft, actor=actor, clock=clock)
    keep(workspace, other.person_id, actor, clock)
    keep(workspace, cases[0].person_id, actor, clock)
    with workspace.write() as session:
        merge_people(
            session, cases[0].person_id, other.person_id, reason="同一人两部电话", actor=actor, clock=clock
        )
    assert keep(workspace, cases[0].person_id, actor, clock) == 2
    found = kept(workspace, cases[0].person_id)
    assert {(one.person_id, one.number) for one in found} == {
        (cases[0].person_id, 1), (cases[0].person_id, 2), (other.person_id, 1),
    }  # fmt: skip
    newest = next(one for one in found if (one.person_id, one.number) == (cases[0].person_id, 2))
    count = change(newest, "complaint_count")
    assert [value.value for value in (*count.before, *count.after)] == [Number(3), Number(4)]
    assert change(newest, "phone").cause.kind is CauseKind.MERGE
