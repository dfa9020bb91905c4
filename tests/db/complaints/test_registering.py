"""Registering a complaint: numbered without gaps, filed whole, searchable, on the trail."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select

from db.complaints import ComplaintRecord, ContractRecord
from db.persons import PersonRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_rows, chain_report
from workbench.complaints.commands import (
    discard_draft,
    register_complaint,
    remove_nature,
    save_draft,
    set_nature,
)
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, DemandDraft, ReceiptDraft, Registered
from workbench.complaints.queries import (
    complaint_count,
    complaint_id_of,
    complaint_rows,
    complaint_seqs,
    complaint_sheet,
    drafts,
    same_matter,
)
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

PLAIN = ComplaintDraft(
    narrative="排队两小时没人理。",
    receipts=(ReceiptDraft(channel="CH07", received_on="2026-09-18"),),
    complainant=PersonDraft(name="何 萍", phones=("0571-88001234",)),
    demands=(DemandDraft(code="DM06"),),
)


def count(workspace: Workspace, **chosen: object) -> int:
    with workspace.read() as session:
        return complaint_count(session, ComplaintFilter(**chosen))  # type: ignore[arg-type]


def test_that_a_case_is_filed_with_everything_that_was_typed(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        sheet = complaint_sheet(session, registered.id)
    assert registered.case_no == "2026-0917-0001"
    assert sheet.row.asked_fen == 3_600_000
    assert sheet.receipts[0].letter_no == "浙金转〔2026〕1187号"
    assert {party.role for party in sheet.parties} == {"complainant", "policyholder", "insured"}
    assert sheet.contracts[0].formed_on == date(2024, 2, 29)
    assert sheet.row.handler == "陈一鸣"
    assert sheet.row.severity == 3
    assert sheet.severity_basis["formula"] == "max(2, 3, 2) = 3"


def test_that_the_decision_is_due_by_statute_and_earlier_by_house_rule(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        row = complaint_sheet(session, registered.id).row
    assert (row.due_clock, row.due_statutory_on, row.due_internal_on) == (
        "C03",
        date(2026, 10, 8),
        date(2026, 9, 30),
    )


def test_that_the_earliest_receipt_drives_the_clock_and_the_number(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    receipts = (
        ReceiptDraft(channel="CH01", received_on="2026-09-17"),
        ReceiptDraft(channel="CH06", received_on="2026-09-15"),
    )
    with workspace.write() as session:
        made = register_complaint(session, replace(PLAIN, receipts=receipts), actor=actor, clock=clock)
    with workspace.read() as session:
        row = complaint_sheet(session, made.id).row
    assert made.case_no.startswith("2026-0915-")
    assert row.received_on == date(2026, 9, 15)
    assert row.channel == "CH06"
    assert row.due_internal_on == date(2026, 9, 30)


def test_that_numbers_have_no_gap_after_a_refused_registration(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    numbers = []
    for draft in (PLAIN, replace(PLAIN, narrative=" "), PLAIN, replace(PLAIN, category="XX"), PLAIN):
        try:
            with workspace.write() as session:
                numbers.append(register_complaint(session, draft, actor=actor, clock=clock).case_no)
        except UserError:
            continue
    assert numbers == ["2026-0918-0001", "2026-0918-0002", "2026-0918-0003"]


def test_that_a_failure_after_registering_leaves_nothing_behind(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with pytest.raises(RuntimeError), workspace.write() as session:
        register_complaint(session, PLAIN, actor=actor, clock=clock)
        raise RuntimeError("power cut")
    with workspace.read() as session:
        people = session.execute(select(func.count()).select_from(PersonRecord)).scalar_one()
        entries = list(audit_rows(session))
    assert (count(workspace), people, entries) == (0, 0, [])


def test_that_all_problems_are_listed_at_once(workspace: Workspace, actor: Actor, clock: FixedClock) -> None:
    broken = ComplaintDraft(
        receipts=(ReceiptDraft(channel="CH77", received_on="2026-02-30"),),
        demands=(DemandDraft(code="DM01", amount="3.999"),),
        natures=("NA2", "NA99"),
    )
    with pytest.raises(UserError) as caught, workspace.write() as session:
        register_complaint(session, broken, actor=actor, clock=clock)
    errors = {(p.field, p.code) for p in caught.value.problems if p.level == "error"}
    assert errors >= {
        ("narrative", "complaint.narrative_empty"),
        ("receipts.0.channel", "complaint.unknown_code"),
        ("receipts.0.received_on", "date.impossible"),
        ("natures.1", "complaint.unknown_code"),
    }
    assert {field for field, _ in errors} >= {"complainant.name", "demands.0.amount"}


def test_that_the_same_document_and_name_are_one_person_and_say_so(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    old_form = PersonDraft(name="李雷", id_no="110105491231002")
    new_form = PersonDraft(name="李　雷", id_no="11010519491231002x", phones=("13900001111",))
    with workspace.write() as session:
        first = register_complaint(session, replace(PLAIN, complainant=old_form), actor=actor, clock=clock)
        second = register_complaint(session, replace(PLAIN, complainant=new_form), actor=actor, clock=clock)
    assert (first.person_known, second.person_known) == (False, True)
    assert first.person_id == second.person_id


def test_that_a_shared_phone_makes_nobody_the_same_person(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        made = [
            register_complaint(
                session,
                replace(PLAIN, complainant=PersonDraft(name=name, phones=("13900001111",))),
                actor=actor,
                clock=clock,
            )
            for name in ("王芳", "王建国")
        ]
    assert made[0].person_id != made[1].person_id


def test_that_a_contract_is_kept_once_and_points_out_the_same_matter(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.read() as session:
        contracts = session.execute(select(ContractRecord.number_key)).scalars().all()
        found = same_matter(session, contracts, ["DM01"])
        nothing = same_matter(session, ["p-unknown"], ["DM01"])
    assert [row.case_no for row in found] == [registered.case_no]
    assert nothing == []


@pytest.mark.parametrize(
    "query",
    ["高血压", "没告知高", "血", "6620", "1380000", "P2021-0302", "浙金转", "欧阳", "0917-0001", "3601 "],
)
def test_that_whatever_was_typed_is_found(workspace: Workspace, registered: Registered, query: str) -> None:
    expected = 0 if query.strip() == "3601" else 1
    assert count(workspace, query=query) == expected


def test_that_words_may_stand_in_different_texts_of_one_case(
    workspace: Workspace, registered: Registered
) -> None:
    assert count(workspace, query="拒赔 浙金转") == 1
    assert count(workspace, query="拒赔 没有这个词") == 0


def test_that_filters_narrow_and_sorting_orders(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        other = register_complaint(session, PLAIN, actor=actor, clock=clock)
    with workspace.read() as session:
        by_number = complaint_rows(session, complaint_seqs(session, ComplaintFilter(descending=False)))
    assert [row.case_no for row in by_number] == [registered.case_no, other.case_no]
    assert count(workspace, channels=("CH07",)) == 1
    assert count(workspace, category_prefixes=("IB4",)) == 1
    assert count(workspace, natures=("NA2",)) == 1
    assert count(workspace, handlers=("陈一鸣",)) == 1
    assert count(workspace, due_before=date(2026, 9, 30)) == 2
    assert count(workspace, due_before=date(2026, 9, 29)) == 0
    assert count(workspace, person_id=registered.person_id) == 1


def test_that_a_draft_survives_and_ends_with_its_registration(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        save_draft(session, PLAIN, "draft-1", actor=actor, clock=clock)
        save_draft(session, replace(PLAIN, narrative="改了"), "draft-1", actor=actor, clock=clock)
    with workspace.read() as session:
        waiting = drafts(session)
    assert [(row.title, row.body["narrative"]) for row in waiting] == [("改了", "改了")]
    with workspace.write() as session:
        register_complaint(session, PLAIN, actor=actor, clock=clock, draft_id="draft-1")
    with workspace.read() as session:
        assert drafts(session) == []


def test_that_a_discarded_draft_can_still_be_read_in_the_trail(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        save_draft(session, PLAIN, "draft-1", actor=actor, clock=clock)
        discard_draft(session, "draft-1", actor=actor, clock=clock)
    with workspace.read() as session:
        last = list(audit_rows(session))[-1]
    assert last.action == "draft.discard"
    assert last.before is not None
    assert last.before["narrative"] == PLAIN.narrative


def test_that_labels_need_a_reason_and_leave_their_history(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with pytest.raises(UserError), workspace.write() as session:
        set_nature(session, registered.id, "NA6", reason=" ", actor=actor, clock=clock)
    with workspace.write() as session:
        set_nature(session, registered.id, "NA6", reason="说要找媒体", actor=actor, clock=clock)
        remove_nature(session, registered.id, "NA2", reason="误选", actor=actor, clock=clock)
    with workspace.read() as session:
        sheet = complaint_sheet(session, registered.id)
    assert [nature.code for nature in sheet.natures] == ["NA6"]
    assert sheet.row.natures == ("NA6",)
    assert count(workspace, natures=("NA2",)) == 0


def test_that_every_command_left_one_entry_on_a_sound_chain(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        set_nature(session, registered.id, "NA9", reason="72 岁", actor=actor, clock=clock)
    with workspace.read() as session:
        entries = list(audit_rows(session))
        report = chain_report(session, workspace.outside_head())
    assert [entry.action for entry in entries] == ["complaint.register", "complaint.set_nature"]
    assert all(entry.fixed_clock for entry in entries)
    assert report.fault is None
    assert report.head == workspace.outside_head()


def test_that_a_number_nobody_gave_is_unknown(workspace: Workspace, registered: Registered) -> None:
    with workspace.read() as session:
        assert complaint_id_of(session, registered.case_no) == registered.id
        with pytest.raises(UserError) as caught:
            complaint_id_of(session, "2026-0101-9999")
    assert caught.value.problems[0].code == "complaint.unknown_case"


def test_that_the_timeline_begins_with_the_contract_and_the_receipt(
    workspace: Workspace, registered: Registered
) -> None:
    with workspace.read() as session:
        entries = case_entries(session, registered.id)
    assert [entry.code for entry in entries] == [
        "contract.formed",
        "receipt.received",
        "clock.started",
        "clock.started",
    ]
    assert entries[0].occurred_on == date(2024, 2, 29)


def test_that_two_writers_never_get_one_number(workspace: Workspace, actor: Actor) -> None:
    import threading

    def log(second: int) -> None:
        at = FixedClock(datetime(2026, 9, 18, 1, 0, second, tzinfo=UTC))
        for _ in range(5):
            with workspace.write() as session:
                register_complaint(session, PLAIN, actor=actor, clock=at)

    threads = [threading.Thread(target=log, args=(second,)) for second in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with workspace.read() as session:
        numbers = sorted(session.execute(select(ComplaintRecord.case_no)).scalars())
    assert numbers == [f"2026-0918-{number:04d}" for number in range(1, 21)]
