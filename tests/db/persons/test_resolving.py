"""Who may be the same person is shown with reasons; families, namesakes and decisions are respected."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import update

from db.adding import add_row
from db.links import TraceRecord
from db.persons import PersonRecord
from tests.db.conftest import NOW, REFUSAL
from tests.db.walking import walks
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ContractDraft
from workbench.ids import new_id
from workbench.moment import FixedClock
from workbench.persons.commands import decide_not_same, withdraw_not_same
from workbench.persons.merging_commands import merge_people
from workbench.persons.model import PersonDraft
from workbench.persons.resolving import person_candidates
from workbench.persons.resolving_model import PersonCandidate
from workbench.persons.unmerging import unmerge
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

CLOCK = FixedClock(NOW)
ACTOR = Actor("陈一鸣")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.create(tmp_path_factory.mktemp("resolving") / "w", clock=CLOCK) as workspace:
        yield workspace


def person(workspace: Workspace, name: str, *phones: str, contract: str = "", **more: Any) -> str:
    draft = replace(
        REFUSAL,
        complainant=PersonDraft(name=name, phones=phones, same_as="new", **more),
        contracts=(ContractDraft(number=contract),) if contract else (),
    )
    with workspace.write() as session:
        return register_complaint(session, draft, actor=ACTOR, clock=CLOCK).person_id


def asked(workspace: Workspace, person_id: str) -> dict[str, PersonCandidate]:
    with workspace.read() as session:
        found = person_candidates(session, person_id, book=shipped_rulebook())
    return {one.person_id: one for one in found}


def rules(candidate: PersonCandidate) -> set[str]:
    return {reason.rule for reason in candidate.reasons}


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("张晓明", "张小明", "same_sound"),
        ("单福英", "善福英", "same_sound"),
        ("仇海燕", "邱海燕", "same_sound"),
        ("欧阳建国", "欧阳建果", "same_sound"),
        ("曾庆丰", "增庆丰", "same_sound"),
        ("李国强", "李强国", "turned_name"),
        ("阿依古丽·买买提", "阿依古丽．买买提", "same_name"),
    ],
)
def test_that_a_spelling_of_the_name_and_a_common_phone_are_shown(
    place: Workspace, one: str, other: str, rule: str
) -> None:
    phone = f"1380000{abs(hash(one)) % 10000:04d}"
    first, second = person(place, one, phone), person(place, other, phone, "0571-88886666")
    found = asked(place, first)[second]
    assert rules(found) == {rule, "same_phone"}
    assert found.points == sum(reason.points for reason in found.reasons) == 5
    assert first in asked(place, second)


def test_that_a_surname_is_read_as_a_surname(place: Workspace) -> None:
    first = person(place, "丹福英", "13811110000")
    assert person(place, "单福英", "13811110000") not in asked(place, first)


def test_that_a_family_which_shares_a_phone_is_not_suggested(place: Workspace) -> None:
    first = person(place, "王建军", "13822220000", address="杭州市西湖区文三路 90 号 3 幢 201")
    others = [
        person(place, "刘桂兰", "13822220000", address="杭州市西湖区文三路 90 号 3 幢 201"),
        person(place, "王建国", "13822220000"),
    ]
    assert asked(place, first).keys().isdisjoint(others)


def test_that_three_namesakes_are_not_suggested(place: Workspace) -> None:
    ids = [person(place, "张伟", f"1383333000{number}") for number in range(3)]
    assert asked(place, ids[0]) == {}


def test_that_name_birth_and_region_together_are_shown_and_another_birthday_speaks_against(
    place: Workspace,
) -> None:
    first = person(place, "何雅静", "13844440001", id_type="cn_id", id_no="330106198001014210")
    second = person(place, "何雅静", "13844440002", birth_on="1980-01-01")
    assert second not in asked(place, first)
    third = person(place, "何雅静", "13844440001", birth_on="1981-05-05")
    assert third not in asked(place, first)


def test_that_a_name_a_birthday_and_a_region_are_enough(place: Workspace) -> None:
    """No phone, no document in common: the number of the one and the passport of the other."""
    first = person(place, "苗晓燕", "13890000001", id_type="cn_id", id_no="330106198001014210")
    second = person(place, "苗小燕", "13890000002", birth_on="1980-01-01")
    third = person(place, "苗小燕", "13890000003", birth_on="1979-01-01")
    with place.write() as session:
        both = update(PersonRecord).where(PersonRecord.id.in_((second, third)))
        session.execute(both.values(region_code="330106"))
    found = asked(place, first)
    assert rules(found[second]) == {"same_sound", "same_birth", "same_region"}
    assert third not in found


def test_that_both_lengths_of_an_identity_number_are_one_document(place: Workspace) -> None:
    first = person(place, "赵素芬", "13855550001", id_type="cn_id", id_no="330106197505056627")
    second = person(
        place, "趙素芬", "13855550002", id_type="cn_id", id_no="330106750505662", id_reason="旧保单上的号码"
    )
    found = asked(place, first).get(second)
    assert found is not None
    assert "same_id" in rules(found)


def test_that_documents_of_one_kind_which_differ_speak_against(place: Workspace) -> None:
    first = person(place, "顾念慈", "13900004444", id_type="cn_id", id_no="330106199003071113")
    person(place, "顾念慈", "13900004444", id_type="cn_id", id_no="330106199003072220")
    paperless = person(place, "顾念慈", "13900004444")
    assert asked(place, first).keys() == {paperless}


def test_that_an_account_and_an_email_are_reasons(place: Workspace) -> None:
    first = person(place, "钱多多", "13866660001", email="QDD@Example.com")
    second = person(place, "钱朵朵", "13866660002", email="qdd@example.com")
    assert rules(asked(place, first)[second]) == {"same_email", "same_sound"}
    with place.write() as session:
        for person_id in (first, second):
            draft = replace(REFUSAL, complainant=PersonDraft(name="x", same_as=person_id), contracts=())
            done = register_complaint(session, draft, actor=ACTOR, clock=CLOCK)
            add_row(
                session, TraceRecord, id=new_id(CLOCK), complaint_id=done.id, person_id=person_id,
                kind="account", value="6222020200112233445", value_key="6222020200112233445",
                source_kind="contact", seen_on=NOW.date(), recorded_by="陈一鸣", recorded_at=NOW,
            )  # fmt: skip
    found = asked(place, first)[second]
    assert "same_account" in rules(found)
    assert all("6222020200112233445" not in reason.shown for reason in found.reasons)


def test_that_a_decision_is_remembered_through_a_merge_and_can_be_taken_back(place: Workspace) -> None:
    first, second = (person(place, "孙丽娟", "13877770000") for _ in range(2))
    third = person(place, "孙丽绢", "13877770000")
    assert {second, third} <= asked(place, first).keys()
    with place.write() as session:
        decide_not_same(session, first, second, actor=ACTOR, clock=CLOCK)
        merge_people(session, third, second, reason="同一客户", actor=ACTOR, clock=CLOCK)
    assert asked(place, first) == {}
    with place.write() as session:
        unmerge(session, second, reason="认错人了", actor=ACTOR, clock=CLOCK)
    assert asked(place, first).keys() == {third}
    with place.write() as session:
        withdraw_not_same(session, first, second, reason="看错了", actor=ACTOR, clock=CLOCK)
    assert asked(place, first).keys() == {second, third}


def test_that_a_number_of_half_the_town_is_no_reason(place: Workspace) -> None:
    ids = [person(place, f"客户{number:02d}", "0571-12345678") for number in range(25)]
    assert asked(place, ids[0]) == {}


def test_that_an_address_of_half_the_town_is_no_reason(place: Workspace) -> None:
    birth = {"birth_on": "1980-01-01", "address": "杭州市示例区市场路 1 号批发市场"}
    ids = [person(place, f"商户{number:02d}", **birth) for number in range(25)]
    first = person(place, "路鸣远", "13900007777", address=birth["address"])
    again = person(place, "路鸣远", "13900007777", address=birth["address"])
    assert asked(place, ids[0]) == {}
    assert rules(asked(place, first)[again]) == {"same_name", "same_phone"}


def test_that_nobody_is_looked_for_by_walking_through_all_people(place: Workspace) -> None:
    first, again = (person(place, "沈书遥", birth_on="1975-05-05") for _ in range(2))
    with place.write() as session:
        here = update(PersonRecord).where(PersonRecord.id.in_((first, again)))
        session.execute(here.values(region_code="330106"))
    with place.read() as session, walks(session) as whole_tables:
        found = person_candidates(session, first, book=shipped_rulebook())
    assert [one.person_id for one in found] == [again]
    assert whole_tables == []


def test_that_the_shown_facts_are_masked(place: Workspace) -> None:
    first, second = person(place, "周慧敏", "13888880000"), person(place, "周慧敏", "13888880000")
    found = asked(place, first)[second]
    assert "13888880000" not in repr(found)
    assert "周慧敏" not in repr(found)


@pytest.mark.parametrize("name", ["", "a", "O'Brien", "😀😀", "[*?]", "%_", "张" * 60, "𠮷野家"])
def test_that_odd_names_are_asked_about(place: Workspace, name: str) -> None:
    draft = {"anonymity": "anonymous"} if not name else {}
    first = person(place, name, "13899990000", **draft)
    assert isinstance(asked(place, first), dict)
