"""Who shares a phone, a contract, a document or an address with a person, and where that stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, Registered
from workbench.links.model import EdgeKind, PersonLink
from workbench.links.person_links import person_links
from workbench.moment import FixedClock
from workbench.persons.commands import decide_not_same
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

Log = Callable[[ComplaintDraft], Registered]
OTHER = replace(
    REFUSAL,
    complainant=PersonDraft(name="王筱"),
    contracts=(ContractDraft(number="P2020-0000-0001", product="丰年年金"),),
)


@pytest.fixture
def log(workspace: Workspace, actor: Actor, clock: FixedClock) -> Log:
    """Registers a complaint."""

    def logged(draft: ComplaintDraft) -> Registered:
        with workspace.write() as session:
            return register_complaint(session, draft, actor=actor, clock=clock)

    return logged


def links_of(workspace: Workspace, person_id: str) -> tuple[PersonLink, ...]:
    with workspace.read() as session:
        return person_links(session, person_id, book=shipped_rulebook()).links


def test_that_strangers_are_not_linked(workspace: Workspace, registered: Registered, log: Log) -> None:
    log(OTHER)
    assert links_of(workspace, registered.person_id) == ()


def test_that_a_shared_phone_links_two_people_both_ways(
    workspace: Workspace,
    registered: Registered,
    log: Log,
) -> None:
    other = log(replace(OTHER, complainant=PersonDraft(name="王筱", phones=("13800006620",))))
    (link,) = links_of(workspace, registered.person_id)
    assert (link.person_id, link.name, link.complaint_count) == (other.person_id, "王*", 1)
    (fact,) = link.facts
    assert (fact.kind, fact.shared) == (EdgeKind.PHONE, "138****6620")
    assert (fact.case_no, fact.complaint_id) == (other.case_no, other.id)
    (back,) = links_of(workspace, other.person_id)
    assert back.person_id == registered.person_id
    assert back.facts[0].case_no == registered.case_no


def test_that_a_shared_contract_names_the_case_that_holds_it(
    workspace: Workspace,
    registered: Registered,
    log: Log,
) -> None:
    first = log(replace(OTHER, contracts=REFUSAL.contracts))
    log(replace(OTHER, complainant=replace(OTHER.complainant, same_as=first.person_id)))
    (link,) = links_of(workspace, registered.person_id)
    (fact,) = link.facts
    assert (fact.kind, fact.shared) == (EdgeKind.CONTRACT, "***********6620")
    assert fact.complaint_id == first.id


def test_that_the_strongest_fact_comes_first_and_every_fact_is_named(
    workspace: Workspace,
    log: Log,
) -> None:
    address = "浙江省杭州市西湖区文三路 1 号"
    person = PersonDraft(name="欧阳晓锋", phones=("13800006620",), address=address)
    mine = log(replace(REFUSAL, complainant=person))
    log(replace(OTHER, complainant=PersonDraft(name="李若", address=address)))
    log(replace(OTHER, complainant=PersonDraft(name="王筱", phones=("13800006620",), address=address)))
    first, second = links_of(workspace, mine.person_id)
    assert [fact.kind for fact in first.facts] == [EdgeKind.PHONE, EdgeKind.ADDRESS]
    assert [fact.kind for fact in second.facts] == [EdgeKind.ADDRESS]
    assert second.facts[0].shared == "浙江省杭州市西湖区***"


def test_that_a_town_alone_links_nobody(workspace: Workspace, log: Log) -> None:
    mine = log(replace(REFUSAL, complainant=PersonDraft(name="欧阳晓锋", address="杭州市")))
    log(replace(OTHER, complainant=PersonDraft(name="王筱", address="杭州市")))
    assert links_of(workspace, mine.person_id) == ()


def test_that_the_same_document_under_another_name_links(
    workspace: Workspace,
    registered: Registered,
    log: Log,
) -> None:
    person = PersonDraft(name="王筱", id_type="cn_id", id_no="330106198001014210", same_as="new")
    log(replace(OTHER, complainant=person))
    (link,) = links_of(workspace, registered.person_id)
    assert [fact.kind for fact in link.facts] == [EdgeKind.DOCUMENT]


def test_that_a_decision_that_they_are_two_is_told(
    workspace: Workspace,
    registered: Registered,
    log: Log,
    actor: Actor,
    clock: FixedClock,
) -> None:
    other = log(replace(OTHER, complainant=PersonDraft(name="王筱", phones=("13800006620",))))
    assert not links_of(workspace, registered.person_id)[0].not_same
    with workspace.write() as session:
        pair = (registered.person_id, other.person_id)
        decide_not_same(session, *pair, actor=actor, clock=clock)
    assert links_of(workspace, registered.person_id)[0].not_same


def test_that_the_total_counts_those_that_are_not_listed(
    workspace: Workspace,
    registered: Registered,
    log: Log,
) -> None:
    for name in ("王筱", "李若", "赵亭"):
        log(replace(OTHER, complainant=PersonDraft(name=name, phones=("13800006620",))))
    with workspace.read() as session:
        found = person_links(session, registered.person_id, book=shipped_rulebook(), limit=2)
    assert (len(found.links), found.total) == (2, 3)
