"""A contact, its promises, its marks and the clock that waited for it, on a real database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from db.clocks import ClockRecord
from db.contacts import ContactRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import case_clocks, complaint_seqs
from workbench.contacts.commands import add_contact, keep_promise
from workbench.contacts.model import ContactAdded, ContactDraft, PromiseDraft
from workbench.contacts.queries import (
    case_contacts,
    case_promises,
    contact_of,
    open_promises,
    person_contacts,
)
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.timeline.model import EntryKind
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

LATER = FixedClock(datetime(2026, 9, 25, 12, 0, tzinfo=UTC))
CALL = ContactDraft(
    kind="phone_out",
    started_at="2026-09-18 19:02",
    duration_minutes="18",
    caller="0571-8800 1234",
    recording_told=True,
    said="没人听我说，你们就发个短信！",
    facts="短信 9月10日收到",
    emotion_level="3",
    emotion_label="anger",
    emotion_words="提高嗓门",
    next_step="调取告知问卷",
    promises=(
        PromiseDraft("书面说明进展", "2026-10-09"),
        PromiseDraft("回电", "2026-09-28", "19:00"),
    ),
)


def added(workspace: Workspace, case: Registered, draft: ContactDraft = CALL) -> ContactAdded:
    with workspace.write() as session:
        return add_contact(session, case.id, draft, actor=Actor("陈一鸣"), clock=LATER)


def first_contact_clock(workspace: Workspace, case: Registered) -> tuple[date | None, str | None]:
    with workspace.read() as session:
        row = session.execute(
            select(ClockRecord.ended_on, ClockRecord.ended_by).where(
                ClockRecord.complaint_id == case.id, ClockRecord.rule_id == "C01"
            )
        ).one()
    return row.ended_on, row.ended_by


def test_that_a_contact_is_read_back_as_it_was_typed(workspace: Workspace, registered: Registered) -> None:
    contact = added(workspace, registered)
    with workspace.read() as session:
        (row,) = case_contacts(session, registered.id)
        assert row == contact_of(session, contact.id)
        assert person_contacts(session, registered.person_id) == [row]
    assert row.case_no == registered.case_no
    assert row.person_name == "欧阳晓锋"
    assert row.started_at == datetime(2026, 9, 18, 11, 2, tzinfo=UTC)
    assert row.duration_seconds == 1080
    assert (row.said, row.facts) == (CALL.said, CALL.facts)
    assert (row.emotion_level, row.emotion_label, row.emotion_words) == (3, "anger", "提高嗓门")
    assert [promise.text for promise in row.promises] == ["回电", "书面说明进展"]


def test_that_contact_emotion_and_promises_stand_on_the_timeline(
    workspace: Workspace, registered: Registered
) -> None:
    contact = added(workspace, registered)
    with workspace.read() as session:
        entries = [e for e in case_entries(session, registered.id) if e.source_kind in {"contact", "promise"}]
    assert [(entry.kind, entry.code) for entry in entries] == [
        (EntryKind.CONTACT, "contact.answered_for"),
        (EntryKind.EMOTION, "contact.emotion"),
        (EntryKind.CLOCK, "contact.clock_ended"),
        (EntryKind.CLOCK, "promise.made"),
        (EntryKind.CLOCK, "promise.made"),
    ]
    assert {entry.source_id for entry in entries} == {contact.id, *contact.promise_ids}
    assert {entry.occurred_on for entry in entries} == {date(2026, 9, 18)}
    assert entries[0].detail == {"contact_channel": "phone_out", "minutes": "18"}
    assert entries[1].detail == {"level": "3", "emotion": "anger"}


def test_that_an_answered_call_ends_the_first_contact_clock(
    workspace: Workspace, registered: Registered
) -> None:
    contact = added(workspace, registered)
    assert contact.ended_clocks == ("C01",)
    assert first_contact_clock(workspace, registered) == (date(2026, 9, 18), f"contact:{contact.id}")
    with workspace.read() as session:
        still_open = {
            clock.rule_id for clock in case_clocks(session, registered.id) if clock.ended_on is None
        }
    assert still_open == {"C03"}
    assert {"contacts", "timeline", "clocks"} <= contact.changes.topics


def test_that_a_call_without_answer_is_only_an_attempt(workspace: Workspace, registered: Registered) -> None:
    attempt = added(workspace, registered, ContactDraft("phone_out", "2026-09-18 10:00", answered=False))
    assert attempt.ended_clocks == ()
    assert first_contact_clock(workspace, registered) == (None, None)


def test_that_a_contact_before_the_complaint_ends_nothing(
    workspace: Workspace, registered: Registered
) -> None:
    assert added(workspace, registered, replace(CALL, started_at="2026-09-16 19:02")).ended_clocks == ()


def test_that_an_earlier_contact_entered_late_moves_the_end_of_the_clock(
    workspace: Workspace, registered: Registered
) -> None:
    added(workspace, registered, replace(CALL, started_at="2026-09-21 09:00"))
    earlier = added(workspace, registered, replace(CALL, started_at="2026-09-18 09:00"))
    added(workspace, registered, replace(CALL, started_at="2026-09-22 09:00"))
    assert earlier.ended_clocks == ()
    assert first_contact_clock(workspace, registered) == (date(2026, 9, 18), f"contact:{earlier.id}")


@pytest.mark.parametrize("words", ["没人听", "调取告知问卷", "提高嗓门", "书面说明", "8800"])
def test_that_everything_written_is_found(workspace: Workspace, registered: Registered, words: str) -> None:
    with workspace.read() as session:
        assert complaint_seqs(session, ComplaintFilter(query=words)) == []
    added(workspace, registered)
    with workspace.read() as session:
        assert len(complaint_seqs(session, ComplaintFilter(query=words))) == 1


def test_that_one_audit_entry_tells_the_whole_contact(workspace: Workspace, registered: Registered) -> None:
    with workspace.read() as session:
        before = audit_head(session).count
    contact = added(workspace, registered)
    with workspace.read() as session:
        assert audit_head(session).count == before + 1
        entry = audit_rows_about(session, f"complaint:{registered.id}")[0]
    assert entry.action == "contact.add"
    assert entry.after is not None
    assert entry.after["contact"] == contact.id
    assert entry.after["ended_clocks"] == ["C01"]
    assert entry.after["promises"][1]["due_time"] == "19:00"


def test_that_a_refused_contact_leaves_nothing(workspace: Workspace, registered: Registered) -> None:
    with pytest.raises(UserError):
        added(workspace, registered, replace(CALL, emotion_level="9"))
    with workspace.read() as session:
        assert session.execute(select(func.count()).select_from(ContactRecord)).scalar_one() == 0
        assert case_promises(session, registered.id) == []
    assert first_contact_clock(workspace, registered) == (None, None)


def test_that_secrets_reach_neither_table_nor_trail(workspace: Workspace, registered: Registered) -> None:
    contact = added(workspace, registered, replace(CALL, said="密码是836271"))
    assert [problem.code for problem in contact.warnings] == ["identity.secret_password"]
    with workspace.read() as session:
        assert "836271" not in str(case_contacts(session, registered.id))
        assert "836271" not in str(audit_rows_about(session, f"complaint:{registered.id}"))


@pytest.mark.parametrize(("person_id", "code"), [("nobody", "contact.not_a_party"), ("", None), (" ", None)])
def test_that_a_contact_is_with_a_party(
    workspace: Workspace, registered: Registered, person_id: str, code: str | None
) -> None:
    draft = replace(CALL, person_id=person_id)
    if code is None:
        added(workspace, registered, draft)
        with workspace.read() as session:
            assert len(person_contacts(session, registered.person_id)) == 1
        return
    with pytest.raises(UserError) as refused:
        added(workspace, registered, draft)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_that_an_unknown_case_and_an_unknown_contact_are_named(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.write() as session, pytest.raises(UserError) as refused:
        add_contact(session, "no-case", CALL, actor=Actor("陈一鸣"), clock=LATER)
    assert refused.value.problems[0].code == "complaint.unknown_case"
    with workspace.read() as session, pytest.raises(UserError) as unknown:
        contact_of(session, "no-contact")
    assert unknown.value.problems[0].code == "contact.unknown"


def test_that_a_promise_is_kept_once(workspace: Workspace, registered: Registered, actor: Actor) -> None:
    added(workspace, registered)
    with workspace.read() as session:
        call_back, letter = open_promises(session, registered.id)
    assert (call_back.due_on, call_back.due_time) == (date(2026, 9, 28), "19:00")
    next_day = FixedClock(LATER.instant + timedelta(days=1))
    with workspace.write() as session:
        keep_promise(session, call_back.id, actor=actor, clock=next_day)
    with workspace.read() as session:
        assert [promise.id for promise in open_promises(session, registered.id)] == [letter.id]
        assert [promise.kept_at for promise in case_promises(session, registered.id)] == [
            None,
            next_day.instant,
        ]
        kept = [entry for entry in case_entries(session, registered.id) if entry.code == "promise.kept"]
    assert [(entry.text, entry.occurred_on) for entry in kept] == [("回电", date(2026, 9, 26))]
    with workspace.write() as session, pytest.raises(UserError) as refused:
        keep_promise(session, call_back.id, actor=actor, clock=next_day)
    assert refused.value.problems[0].code == "promise.kept_already"
    with workspace.write() as session, pytest.raises(UserError) as unknown:
        keep_promise(session, "no-promise", actor=actor, clock=next_day)
    assert unknown.value.problems[0].code == "promise.unknown"
