"""Who is tied to whom by what, and that nothing else is."""

from dataclasses import replace

import pytest

from tests.db.links.conftest import ACCOUNT, PLAIN, Bench
from workbench.complaints.model import ContractDraft, PartyDraft
from workbench.links.commands import withdraw_trace
from workbench.links.edges import HUB_AT
from workbench.links.model import EdgeKind, SourceKind
from workbench.persons.model import PersonDraft

ADDRESS = "浙江省杭州市西湖区文三路 1 号"


def test_that_strangers_share_nothing(bench: Bench) -> None:
    mine, other = bench.case("王筱"), bench.case("李若")
    assert bench.people(mine.person_id).edges == ()
    assert bench.cases(mine.id, other.id).edges == ()


def test_that_a_payee_account_ties_people_and_cases_and_says_where_it_stands(bench: Bench) -> None:
    mine, other = bench.case("王筱"), bench.case("李若")
    bench.trace(mine, "account", ACCOUNT)
    bench.trace(other, "account", ACCOUNT.replace(" ", ""), seen_on="2026-09-17")
    (edge,) = bench.people(mine.person_id).edges
    assert (edge.kind, edge.a.person_id, edge.b.person_id) == (
        EdgeKind.ACCOUNT, mine.person_id, other.person_id,
    )  # fmt: skip
    assert (edge.b.case_no, edge.b.source, edge.b.source_no) == (other.case_no, SourceKind.RECEIPT, "1")
    assert str(edge.seen_on) == "2026-09-17"
    assert edge.shared == "************4837"
    assert ACCOUNT not in repr(edge)
    (same,) = bench.cases(other.id).edges
    assert (same.a.complaint_id, same.b.complaint_id) == (other.id, mine.id)


def test_that_a_withdrawn_trace_ties_nobody(bench: Bench) -> None:
    mine, other = bench.case("王筱"), bench.case("李若")
    bench.trace(mine, "account", ACCOUNT)
    taken = bench.trace(other, "account", ACCOUNT)
    with bench.workspace.write() as session:
        withdraw_trace(session, taken, "看错一位", actor=bench.actor, clock=bench.clock)
    assert bench.people(mine.person_id).edges == ()


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        ("phone", "138 0013 8000", "+8613800138000"),
        ("fax", "0571-87654321", "057187654321"),
        ("email", "Wei.Quan@Example.com", "wei.quan@example.com "),
        ("return_address", "杭州市西湖区文三路１号", "杭州市西湖区文三路 1 号"),
        ("sender", "李 建国", "李建国"),
        ("web_account", "WQ_2026", "wq_2026"),
        ("device", "Apple iPhone 15 SN F2LX-1", "apple iphone 15 sn f2lx-1"),
        ("proxy_org", "某某法律咨询（杭州）有限公司", "某某法律咨询(杭州)有限公司"),
    ],
)
def test_that_one_value_in_two_spellings_ties(bench: Bench, kind: str, one: str, two: str) -> None:
    mine, other = bench.case("王筱"), bench.case("李若")
    bench.trace(mine, kind, one)
    bench.trace(other, kind, two)
    (edge,) = bench.cases(mine.id).edges
    assert edge.b.complaint_id == other.id


def test_that_a_trace_meets_what_is_typed_on_a_person(bench: Bench) -> None:
    bench.case("王筱", phones=("13800138000",), email="a@b.cn", address=ADDRESS)
    other = bench.case("李若")
    for kind, value in (("phone", "13800138000"), ("email", "A@B.cn"), ("return_address", ADDRESS)):
        bench.trace(other, kind, value)
    found = {edge.kind.value for edge in bench.people(other.person_id).edges}
    assert found == {"phone", "email", "address"}


def test_that_a_family_with_one_phone_is_tied_and_nothing_more_is_said(bench: Bench) -> None:
    mine = bench.case("王建国", phones=("13800138000",), address=ADDRESS)
    wife = bench.case("王丽", phones=("13800138000",), address=ADDRESS)
    found = bench.people(mine.person_id).edges
    assert [edge.kind.value for edge in found] == ["phone", "address"]
    assert {edge.b.person_id for edge in found} == {wife.person_id}


def test_that_a_service_line_ties_nobody(bench: Bench) -> None:
    mine = bench.case("王筱", phones=("95588",))
    bench.case("李若", phones=("95588",))
    assert bench.people(mine.person_id).edges == ()


def test_that_a_number_of_a_switchboard_is_said_and_followed_only_when_asked(bench: Bench) -> None:
    made = [bench.case(f"王{number}", phones=("13800138000",)) for number in range(HUB_AT + 5)]
    found = bench.people(made[0].person_id)
    (hub,) = found.hubs
    assert found.edges == ()
    assert (hub.kind, hub.count, hub.shared) == (EdgeKind.PHONE, HUB_AT + 5, "138****8000")
    followed = bench.people(made[0].person_id, followed=[(hub.kind, hub.key)])
    assert followed.hubs == ()
    assert len(followed.edges) == HUB_AT + 4


def test_that_an_agent_and_a_contract_tie_cases(bench: Bench) -> None:
    sold = replace(PLAIN, contracts=(ContractDraft(number="P2020-1", sales_agent="赵 铁柱"),))
    other = replace(PLAIN, contracts=(ContractDraft(number="P2020-2", sales_agent="赵铁柱"),))
    mine, theirs, again = bench.case("王筱", sold), bench.case("李若", other), bench.case("孙立", sold)
    found = {(edge.kind.value, edge.b.complaint_id) for edge in bench.cases(mine.id).edges}
    assert found == {("agent", theirs.id), ("agent", again.id), ("contract", again.id)}


def test_that_a_proxy_ties_the_people_they_act_for(bench: Bench) -> None:
    acting = PartyDraft("proxy", PersonDraft(name="周律"), proxy_for="王筱", proxy_original_seen=True)
    first = bench.case("王筱", replace(PLAIN, parties=(acting,)))
    with bench.workspace.read() as session:
        from workbench.complaints.queries import complaint_sheet

        parties = complaint_sheet(session, first.id).parties
    proxy = next(party.person_id for party in parties if party.role == "proxy")
    again = replace(acting, person=PersonDraft(name="周律", same_as=proxy), proxy_for="李若")
    second = bench.case("李若", replace(PLAIN, parties=(again,)))
    found = {(edge.kind.value, edge.b.person_id) for edge in bench.people(first.person_id).edges}
    assert found == {("proxy", proxy), ("proxy", second.person_id)}
    (edge,) = (edge for edge in bench.cases(first.id).edges if edge.kind is EdgeKind.PROXY)
    assert edge.b.complaint_id == second.id
    assert edge.shared == "周*"


def test_that_two_cases_of_one_complainant_are_tied_as_cases_only(bench: Bench) -> None:
    mine = bench.case("王筱", phones=("13800138000",))
    again = bench.case("王筱", phones=("13800138000",), same_as=mine.person_id)
    (edge,) = bench.cases(mine.id).edges
    assert (edge.kind, edge.b.complaint_id) == (EdgeKind.SAME_PERSON, again.id)
    assert bench.people(mine.person_id).edges == ()


def test_that_nobody_is_tied_where_nothing_is_there(bench: Bench) -> None:
    assert bench.people("nobody").edges == bench.cases("none").edges == bench.cases().edges == ()
