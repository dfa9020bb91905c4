"""Changing a person and showing what is masked: found again, told, and never over a colleague's change."""

from datetime import UTC, date, datetime

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_head, audit_rows_about
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.errors import Conflict, UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonSheet
from workbench.persons.profile import person_profile
from workbench.persons.profile_commands import SENSITIVE, edit_person, reveal
from workbench.persons.profile_editing import PersonEdit
from workbench.persons.profile_model import Text
from workbench.persons.queries import person_sheet
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

LI = Actor("李若水")
LATER = FixedClock(datetime(2026, 9, 30, 2, 0, tzinfo=UTC))


@pytest.fixture
def person_id(cases: tuple[Registered, ...]) -> str:
    return cases[0].person_id


def sheet(workspace: Workspace, person_id: str) -> PersonSheet:
    with workspace.read() as session:
        return person_sheet(session, person_id)


def edit(workspace: Workspace, change: PersonEdit) -> None:
    with workspace.write() as session:
        edit_person(session, change, actor=LI, clock=LATER)


def found(workspace: Workspace, words: str) -> int:
    with workspace.read() as session:
        return len(complaint_seqs(session, ComplaintFilter(query=words)))


def test_that_only_what_was_typed_in_changes(workspace: Workspace, person_id: str) -> None:
    before = sheet(workspace, person_id)
    edit(workspace, PersonEdit(person_id, before.revision, occupation="出租车司机", best_time="晚 7 点后"))
    after = sheet(workspace, person_id)
    assert (after.occupation, after.best_time) == ("出租车司机", "晚 7 点后")
    assert after.revision == before.revision + 1
    assert (after.phones, after.documents, after.birth_on, after.address) == (
        before.phones, before.documents, before.birth_on, before.address,
    )  # fmt: skip
    edit(workspace, PersonEdit(person_id, after.revision, occupation=""))
    assert sheet(workspace, person_id).occupation is None


def test_that_the_trail_tells_before_and_after_of_what_changed(workspace: Workspace, person_id: str) -> None:
    revision = sheet(workspace, person_id).revision
    edit(workspace, PersonEdit(person_id, revision, occupation="出租车司机", phones=("13900001111",)))
    with workspace.read() as session:
        entry = audit_rows_about(session, f"person:{person_id}")[0]
    assert (entry.action, entry.actor) == ("person.edit", "李若水")
    assert entry.before == {"occupation": "货车司机", "phones": ["13800006620"]}
    assert entry.after == {"occupation": "出租车司机", "phones": ["13900001111"]}


def test_that_an_edited_value_says_who_edited_it(workspace: Workspace, person_id: str) -> None:
    edit(workspace, PersonEdit(person_id, sheet(workspace, person_id).revision, occupation="出租车司机"))
    with workspace.read() as session:
        profile = person_profile(session, person_id, today=date(2026, 9, 30), book=shipped_rulebook())
    (value,) = profile.values("occupation")
    assert value.value == Text("出租车司机")
    assert (value.source.by, value.source.at) == ("李若水", date(2026, 9, 30))


def test_that_a_colleagues_change_is_not_written_over(workspace: Workspace, person_id: str) -> None:
    revision = sheet(workspace, person_id).revision
    edit(workspace, PersonEdit(person_id, revision, occupation="出租车司机"))
    with pytest.raises(Conflict) as conflict:
        edit(workspace, PersonEdit(person_id, revision, occupation="教师"))
    current = conflict.value.current
    assert isinstance(current, PersonSheet)
    assert current.occupation == "出租车司机"
    assert sheet(workspace, person_id).occupation == "出租车司机"


def test_that_a_new_name_keeps_the_old_one_and_reaches_lists_and_search(
    workspace: Workspace, person_id: str
) -> None:
    edit(workspace, PersonEdit(person_id, sheet(workspace, person_id).revision, name="欧阳小峰"))
    after = sheet(workspace, person_id)
    assert (after.name, after.aliases) == ("欧阳小峰", ("欧阳晓锋",))
    assert found(workspace, "欧阳小峰") == 3
    assert found(workspace, "欧阳晓锋") == 3
    with workspace.read() as session:
        rows = complaint_rows(session, complaint_seqs(session, ComplaintFilter()))
    assert {row.complainant_name for row in rows} == {"欧阳小峰"}


def test_that_new_phones_and_documents_are_found(workspace: Workspace, person_id: str) -> None:
    assert found(workspace, "1111") == 0
    change = PersonEdit(
        person_id, sheet(workspace, person_id).revision, phones=("139 0000 1111", "0571-8800 1234 转 8012"),
        id_type="passport", id_no="E12345678",
    )  # fmt: skip
    edit(workspace, change)
    after = sheet(workspace, person_id)
    assert {phone.normal for phone in after.phones} == {"13900001111", "057188001234"}
    assert [document.normal for document in after.documents] == ["E12345678"]
    assert after.birth_on == date(1980, 1, 1)
    assert found(workspace, "1111") == 3
    assert found(workspace, "E12345678") == 3


def test_that_a_document_brings_the_birth_date_only_where_none_was_known(
    workspace: Workspace, person_id: str
) -> None:
    revision = sheet(workspace, person_id).revision
    edit(workspace, PersonEdit(person_id, revision, birth_on="", id_no=""))
    assert sheet(workspace, person_id).birth_on is None
    edit(workspace, PersonEdit(person_id, revision + 1, id_type="cn_id", id_no="330106199002034217"))
    assert sheet(workspace, person_id).birth_on == date(1990, 2, 3)


def test_that_every_problem_is_listed_and_nothing_is_written(workspace: Workspace, person_id: str) -> None:
    before = sheet(workspace, person_id)
    with workspace.read() as session:
        count = audit_head(session).count
    broken = PersonEdit(person_id, before.revision, name=" ", gender="x", birth_on="2030-01-01", note="新")
    with pytest.raises(UserError) as refused:
        edit(workspace, broken)
    assert {problem.field for problem in refused.value.problems} == {
        "person.name", "person.gender", "person.birth_on",
    }  # fmt: skip
    assert sheet(workspace, person_id) == before
    with workspace.read() as session:
        assert audit_head(session).count == count


def test_that_masked_values_are_shown_on_purpose_and_logged(workspace: Workspace, person_id: str) -> None:
    with workspace.write() as session:
        revealed = reveal(
            session, person_id, ("document", "phone"), reason="核对来电号码", actor=LI, clock=LATER
        )
    assert revealed.values == {"document": ("330106198001014210",), "phone": ("13800006620",)}
    with workspace.read() as session:
        entry = audit_rows_about(session, f"person:{person_id}")[0]
    assert (entry.action, entry.actor) == ("person.reveal", "李若水")
    assert entry.after == {"fields": ["document", "phone"], "reason": "核对来电号码"}


@pytest.mark.parametrize(
    ("fields", "reason", "codes"),
    [
        (("document",), " ", ["profile.reason_missing"]),
        (("occupation", "phone"), "核对", ["profile.not_masked"]),
        (("occupation",), "", ["profile.not_masked", "profile.reason_missing"]),
    ],
)
def test_that_nothing_is_shown_without_a_reason(
    workspace: Workspace, person_id: str, fields: tuple[str, ...], reason: str, codes: list[str]
) -> None:
    with workspace.write() as session, pytest.raises(UserError) as refused:
        reveal(session, person_id, fields, reason=reason, actor=LI, clock=LATER)
    assert [problem.code for problem in refused.value.problems] == codes
    with workspace.read() as session:
        assert audit_rows_about(session, f"person:{person_id}") == []


def test_that_all_masked_facets_can_be_shown(workspace: Workspace, person_id: str) -> None:
    with workspace.write() as session:
        revealed = reveal(session, person_id, SENSITIVE, reason="本人申请查阅", actor=LI, clock=LATER)
    assert set(revealed.values) == set(SENSITIVE)
    assert revealed.values["address"] == ("浙江省杭州市西湖区文三路 1 号",)
    assert revealed.values["email"] == ()
