"""Two people become one and two again, and no row is lost on the way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from db import tables
from db.adding import add_row
from db.complaints import ComplaintRecord
from db.contacts import ContactRecord
from tests.db.conftest import NOW, REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter, PartyDraft, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.persons.commands import decide_not_same, withdraw_not_same
from workbench.persons.merging import merge_preview, merges_of
from workbench.persons.merging_commands import merge_people
from workbench.persons.model import PersonDraft
from workbench.persons.owned_rows import STAYING, owned
from workbench.persons.queries import Probe, candidates, person_rows, person_seqs, person_sheet
from workbench.persons.unmerging import unmerge
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(NOW)
ACTOR = Actor("陈一鸣")
PEOPLE = (
    PersonDraft(name="张晓明", phones=("13800006620",), id_type="cn_id", id_no="330106198001014210"),
    PersonDraft(name="张小明", phones=("13900001111", "13800006620"), email="zxm@example.com"),
    PersonDraft(name="章小明", phones=("0571-88886666",), address="杭州市西湖区文三路 90 号 3 幢 201"),
    PersonDraft(name="李娜", phones=("13700002222",), gender="female"),
)
# Derived, or a record of what was done.
NOT_COMPARED = {"audit_entry", "audit_head", "person_merge", "search_text"}


def file_case(workspace: Workspace, person: PersonDraft, day: str = "2026-09-17", **more: Any) -> Registered:
    draft = replace(
        REFUSAL, complainant=replace(person, same_as=person.same_as or "new"), contracts=(),
        receipts=(ReceiptDraft(channel="CH06", received_on=day),), **more,
    )  # fmt: skip
    with workspace.write() as session:
        return register_complaint(session, draft, actor=ACTOR, clock=CLOCK)


def merge(workspace: Workspace, kept: str, gone: str) -> str:
    with workspace.write() as session:
        return merge_people(session, kept, gone, reason="同一客户", actor=ACTOR, clock=CLOCK).id


def part(workspace: Workspace, which: str) -> Any:
    with workspace.write() as session:
        return unmerge(session, which, reason="认错人了", actor=ACTOR, clock=CLOCK)


def picture(session: Session) -> dict[str, list[Any]]:
    """Every row of every table."""
    return {
        table.name: sorted(map(repr, session.connection().execute(select(table))))
        for table in tables.Base.metadata.sorted_tables
        if table.name not in NOT_COMPARED
    }


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, list[str]]]:
    """Four people with a case each; the first stands in a case of the second too."""
    with Workspace.create(tmp_path_factory.mktemp("merging") / "w", clock=CLOCK) as workspace:
        cases = [file_case(workspace, person) for person in PEOPLE]
        ids = [case.person_id for case in cases]
        file_case(
            workspace,
            replace(PEOPLE[1], same_as=ids[1]),
            parties=(PartyDraft(person=replace(PEOPLE[0], same_as=ids[0]), role="insured"),),
        )
        yield workspace, ids


def test_that_every_table_which_names_a_person_moves_or_says_why_it_does_not() -> None:
    named = {
        table.name
        for table in tables.Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == "person"
    }
    assert {one.table.name for one in owned()} | STAYING == named
    assert {"complaint", "party", "contact", "judgement", "timeline_entry", "person_phone"} <= named - STAYING


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=5))
def test_that_merges_taken_back_in_reverse_order_leave_no_trace(
    four: tuple[Workspace, list[str]], pairs: list[tuple[int, int]]
) -> None:
    workspace, ids = four
    with workspace.read() as session:
        before = picture(session)
    made = []
    for kept, gone in pairs:
        try:
            made.append(merge(workspace, ids[kept], ids[gone]))
        except UserError as error:
            assert {problem.code for problem in error.problems} <= {
                "person.merge_with_self", "person.merged_already",
            }  # fmt: skip
    for merge_id in reversed(made):
        part(workspace, merge_id)
    with workspace.read() as session:
        assert picture(session) == before


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(3)))
def test_that_a_chain_comes_apart_in_any_order(four: tuple[Workspace, list[str]], order: list[int]) -> None:
    workspace, ids = four
    with workspace.read() as session:
        before = owners(session)
    made = [
        merge(workspace, ids[2], ids[3]),
        merge(workspace, ids[1], ids[2]),
        merge(workspace, ids[0], ids[1]),
    ]
    for place in order:
        part(workspace, made[place])
    with workspace.read() as session:
        assert owners(session) == before


def owners(session: Session) -> dict[str, list[str]]:
    """To whom the rows of every table belong."""
    return {
        one.name: sorted(map(repr, session.connection().execute(select(*one.key, one.column))))
        for one in owned()
    }


def test_that_the_one_who_went_is_in_no_list_and_the_counts_are_right(
    four: tuple[Workspace, list[str]],
) -> None:
    workspace, ids = four
    merge_id = merge(workspace, ids[0], ids[1])
    with workspace.read() as session:
        rows = {row.id: row for row in person_rows(session, person_seqs(session))}
        assert ids[1] not in rows
        assert (rows[ids[0]].complaint_count, rows[ids[0]].open_count) == (3, 3)
        # Found under the other name and phone, as the one who stayed.
        for word in ("张小明", "13900001111"):
            assert [row.id for row in person_rows(session, person_seqs(session, word))] == [ids[0]]
        sheet = person_sheet(session, ids[0])
        assert (sheet.email, "张小明" in sheet.aliases) == ("zxm@example.com", True)
        asked = Probe(name_key="张小明", phones=("13900001111",))
        assert [one.person_id for one in candidates(session, asked)] == [ids[0]]
        assert len(complaint_seqs(session, ComplaintFilter(query="13900001111"))) == 3
        told = merges_of(session, ids[0])[0]
        assert (told.gone_name, told.reason, told.undone_at) == ("张小明", "同一客户", None)
    done = part(workspace, ids[1])
    assert done.merge_id == merge_id
    with workspace.read() as session:
        counts = {row.id: row.complaint_count for row in person_rows(session, person_seqs(session))}
        assert (counts[ids[0]], counts[ids[1]]) == (1, 2)
        assert person_sheet(session, ids[0]).email is None


def test_that_the_preview_says_what_the_merge_then_does(four: tuple[Workspace, list[str]]) -> None:
    workspace, ids = four
    with workspace.read() as session:
        preview = merge_preview(session, ids[0], ids[1])
    assert (len(preview.kept_cases), len(preview.gone_cases)) == (1, 2)
    said = {one.table: one.rows for one in preview.moving if one.rows}
    with workspace.write() as session:
        done = merge_people(session, ids[0], ids[1], reason="同一客户", actor=ACTOR, clock=CLOCK)
    counted: dict[str, int] = {}
    for name, number in done.rows.items():
        table = name.partition(".")[0]
        counted[table] = counted.get(table, 0) + number
    assert counted == said
    # The phone both had stays with the one who went.
    assert next(one for one in preview.moving if one.table == "person_phone").staying == 1
    part(workspace, done.id)


def test_that_what_came_since_goes_with_the_case_it_is_about(workspace: Workspace) -> None:
    first, second = file_case(workspace, PEOPLE[0]), file_case(workspace, PEOPLE[1])
    merge_id = merge(workspace, first.person_id, second.person_id)
    third = file_case(workspace, replace(PEOPLE[0], same_as=second.person_id))
    assert third.person_id == first.person_id
    with workspace.write() as session:
        for case in (first, second):
            add_row(
                session, ContactRecord, id=new_id(CLOCK), complaint_id=case.id, person_id=first.person_id,
                kind="CC01", started_at=NOW, answered=True, recorded_by="陈一鸣", recorded_at=NOW,
            )  # fmt: skip
    done = part(workspace, merge_id)
    assert done.since["complaint.complainant_id"] == 1
    assert done.left == {}
    with workspace.read() as session:
        contacts = dict(session.execute(select(ContactRecord.complaint_id, ContactRecord.person_id)).all())
        assert contacts == {first.id: first.person_id, second.id: second.person_id}
        row = select(ComplaintRecord.complainant_id).where(ComplaintRecord.id == third.id)
        assert session.execute(row).scalar_one() == first.person_id


def test_that_two_who_are_said_to_be_two_are_not_merged_until_that_is_taken_back(
    workspace: Workspace,
) -> None:
    first, second = (file_case(workspace, person).person_id for person in PEOPLE[:2])
    with workspace.write() as session:
        decide_not_same(session, second, first, actor=ACTOR, clock=CLOCK)
    with pytest.raises(UserError, match=r"person\.decided_two"):
        merge(workspace, first, second)
    with workspace.write() as session:
        withdraw_not_same(session, first, second, reason="看错了", actor=ACTOR, clock=CLOCK)
    assert merge(workspace, first, second)


def test_that_a_merge_needs_a_reason_and_two_standing_people(workspace: Workspace) -> None:
    first, second, third = (file_case(workspace, person).person_id for person in PEOPLE[:3])
    with pytest.raises(UserError, match=r"person\.reason_missing"), workspace.write() as session:
        merge_people(session, first, second, reason="  ", actor=ACTOR, clock=CLOCK)
    merge_id = merge(workspace, first, second)
    with pytest.raises(UserError, match=r"person\.merged_already"):
        merge(workspace, third, second)
    with pytest.raises(UserError, match=r"person\.unknown"):
        merge(workspace, first, "nobody")
    part(workspace, merge_id)
    with pytest.raises(UserError, match=r"person\.unmerged_already"):
        part(workspace, merge_id)
    with pytest.raises(UserError, match=r"person\.no_merge"):
        part(workspace, third)


def test_that_a_document_under_the_other_name_finds_the_one_who_stayed(workspace: Workspace) -> None:
    first, second = file_case(workspace, PEOPLE[1]), file_case(workspace, PEOPLE[0])
    merge(workspace, first.person_id, second.person_id)
    with workspace.write() as session:
        again = register_complaint(
            session, replace(REFUSAL, complainant=PEOPLE[0], contracts=()), actor=ACTOR, clock=CLOCK
        )
    assert again.person_id == first.person_id


def test_that_a_workspace_with_merged_people_passes_its_proof(workspace: Workspace) -> None:
    first, second = (file_case(workspace, person).person_id for person in PEOPLE[:2])
    merge_id = merge(workspace, first, second)
    assert check_workspace(workspace).findings == ()
    part(workspace, merge_id)
    assert check_workspace(workspace).findings == ()
