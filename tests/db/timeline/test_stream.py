"""The stream of a case and of a person: appended to, corrected, never edited."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.adding import add_rows
from db.timeline import TimelineEntryRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, PartyDraft, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import UserError
from workbench.moment import Clock, FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.commands import add_note, append_entry, correct_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.timeline.queries import case_entries, person_entries
from workbench.timeline.strip import strip
from workbench.workspace.opening import Workspace


def noted(
    workspace: Workspace, case: Registered, text: str, on: date | None, clock: Clock, actor: Actor
) -> str:
    with workspace.write() as session:
        return add_note(session, case.id, text, occurred_on=on, actor=actor, clock=clock)


def test_that_registering_puts_receipt_contract_and_clocks_on_the_stream_in_order(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        entries = case_entries(session, registered.id)
    assert [(entry.kind, entry.occurred_on) for entry in entries] == [
        (EntryKind.CONTRACT, date(2024, 2, 29)),
        (EntryKind.RECEIPT, date(2026, 9, 17)),
        (EntryKind.CLOCK, date(2026, 9, 17)),
        (EntryKind.CLOCK, date(2026, 9, 17)),
    ]
    assert {entry.case_no for entry in entries} == {registered.case_no}


def test_that_a_correction_names_what_it_corrects_and_both_stay(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    wrong = noted(workspace, registered, "客户称 2021 年投保", date(2026, 9, 18), clock, actor)
    with workspace.write() as session:
        correction = correct_entry(session, wrong, "应为 2024 年投保", actor=actor, clock=clock)
    with workspace.read() as session:
        entries = {entry.id: entry for entry in case_entries(session, registered.id)}
        trail = audit_rows_about(session, f"complaint:{registered.id}", limit=2)
    assert entries[wrong].text == "客户称 2021 年投保"
    assert entries[wrong].corrected_by_id == correction
    assert entries[correction].corrects_id == wrong
    assert entries[correction].kind is entries[wrong].kind
    assert entries[correction].occurred_on == date(2026, 9, 18)
    assert [row.action for row in trail] == ["timeline.correction", "timeline.note"]
    assert trail[0].after is not None and trail[0].after["corrects"] == wrong


def test_that_the_latest_of_two_corrections_counts(
    workspace: Workspace, registered: Registered, actor: Actor
) -> None:
    at = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
    wrong = noted(workspace, registered, "一", None, FixedClock(at), actor)
    made = []
    for minutes in (1, 2):
        with workspace.write() as session:
            clock = FixedClock(at + timedelta(minutes=minutes))
            made.append(correct_entry(session, wrong, f"更正 {minutes}", actor=actor, clock=clock))
    with workspace.read() as session:
        entries = {entry.id: entry for entry in case_entries(session, registered.id)}
    assert entries[wrong].corrected_by_id == made[1]


def test_that_undated_entries_stand_last(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    undated = noted(workspace, registered, "某次在柜面听说", None, clock, actor)
    dated = noted(workspace, registered, "来电", date(2030, 1, 1), clock, actor)
    with workspace.read() as session:
        assert [entry.id for entry in case_entries(session, registered.id)][-2:] == [dated, undated]


def test_that_within_a_day_whole_days_come_before_times(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    day = EntryDraft(registered.id, EntryKind.CONTACT, "timeline.note", occurred_on=date(2026, 9, 25))
    # 00:30 at the branch is still the day before in UTC.
    night = replace(day, occurred_on=None, occurred_at=datetime(2026, 9, 24, 16, 30, tzinfo=UTC))
    noon = replace(day, occurred_on=None, occurred_at=datetime(2026, 9, 25, 4, 0, tzinfo=UTC))
    with workspace.write() as session:
        ids = [append_entry(session, draft, actor=actor, clock=clock) for draft in (noon, night, day)]
    with workspace.read() as session:
        entries = case_entries(session, registered.id)[-3:]
    assert [entry.id for entry in entries] == [ids[2], ids[1], ids[0]]
    assert {entry.occurred_on for entry in entries} == {date(2026, 9, 25)}


def test_that_a_persons_stream_runs_over_all_cases_in_every_role(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    same = PersonDraft(name="欧阳晓锋", same_as=registered.person_id)
    other = ComplaintDraft(
        narrative="替丈夫询问理赔进度",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-16"),),
        complainant=PersonDraft(name="顾念"),
        parties=(PartyDraft(role="insured", person=same),),
    )
    stranger = replace(other, complainant=PersonDraft(name="白简"), parties=())
    with workspace.write() as session:
        second = register_complaint(session, other, actor=actor, clock=clock)
        register_complaint(session, stranger, actor=actor, clock=clock)
    with workspace.read() as session:
        entries = person_entries(session, registered.person_id)
    assert {entry.case_no for entry in entries} == {registered.case_no, second.case_no}
    days = [entry.occurred_on for entry in entries]
    assert days == sorted(days, key=str)
    assert len({entry.id for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("text", "code"), [("  ", "timeline.empty_text"), ("\ud800", "text.broken_character")]
)
def test_that_a_refused_note_leaves_neither_entry_nor_trail(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor, text: str, code: str
) -> None:
    before = _counts(workspace)
    with pytest.raises(UserError) as refused:
        noted(workspace, registered, text, None, clock, actor)
    assert [problem.code for problem in refused.value.problems] == [code]
    assert _counts(workspace) == before


def test_that_an_unknown_entry_cannot_be_corrected(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    with workspace.write() as session, pytest.raises(UserError) as refused:
        correct_entry(session, "no-entry", "更正", actor=actor, clock=clock)
    assert refused.value.problems[0].code == "timeline.unknown_entry"


def test_that_notes_are_found_by_their_words(
    workspace: Workspace, registered: Registered, clock: FixedClock, actor: Actor
) -> None:
    noted(workspace, registered, "门诊病历由客户本人送来", date(2026, 9, 18), clock, actor)
    with workspace.read() as session:
        assert len(complaint_seqs(session, ComplaintFilter(query="本人送来"))) == 1


def test_that_five_thousand_entries_are_read_and_laid_out_near_the_speed_of_plain_rows(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.write() as session:
        add_rows(session, TimelineEntryRecord, (_entry(registered.id, n) for n in range(5000)))
    with workspace.read() as session:
        floor = min(_seconds(lambda: _plain_rows(session)) for _ in range(3))
        taken = min(_seconds(lambda: _shown(session, registered.id)) for _ in range(3))
        assert len(case_entries(session, registered.id)) == 5004
    assert taken < 20 * floor


def _entry(complaint_id: str, n: int) -> dict[str, object]:
    on = date(2021, 1, 1) + timedelta(days=n * 37 % 2000)
    return {
        "id": f"entry-{n}", "complaint_id": complaint_id, "person_id": None, "kind": "contact",
        "code": "contact.answered_for", "detail": {"contact_channel": "phone_out", "minutes": "18"},
        "text": "没人听我说", "occurred_on": on, "occurred_at": None, "source_kind": None, "source_id": None,
        "corrects_id": f"entry-{n - 1}" if n % 100 == 1 else None, "recorded_by": "陈一鸣",
        "recorded_at": datetime(2026, 9, 18, 1, 0, tzinfo=UTC),
    }  # fmt: skip


def _plain_rows(session: Session) -> None:
    session.execute(select(TimelineEntryRecord.__table__)).all()


def _shown(session: Session, complaint_id: str) -> None:
    entries = case_entries(session, complaint_id)
    strip(entries, first=date(2021, 1, 1), last=date(2026, 12, 31), width_px=1100)


def _seconds(work: object) -> float:
    assert callable(work)
    began = perf_counter()
    work()
    return perf_counter() - began


def _counts(workspace: Workspace) -> tuple[int, int]:
    with workspace.read() as session:
        entries = session.execute(select(func.count()).select_from(TimelineEntryRecord)).scalar_one()
        return entries, audit_head(session).count
