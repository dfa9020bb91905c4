"""Contracts and people: added, corrected, replaced, taken out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from db.clocks import ClockRecord
from db.complaints import ContractRecord
from tests.db.conftest import REFUSAL
from workbench.checklists.commands import choose_ground
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ReceiptDraft
from workbench.complaints.queries import complaint_sheet
from workbench.corrections.model import ContractChange, PartyChange
from workbench.persons.model import PersonDraft
from workbench.timeline.queries import case_entries

NUMBER = "P2021-0302-6620"


def contracts(hand: Any) -> list[str]:
    with hand.workspace.read() as session:
        return list(session.execute(select(ContractRecord.number).order_by(ContractRecord.id)).scalars())


def second_case(hand: Any) -> Any:
    draft = replace(REFUSAL, receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-18"),))
    with hand.workspace.write() as session:
        return register_complaint(session, draft, actor=hand.actor, clock=hand.clock)


def sheet_of(hand: Any, case_id: str) -> Any:
    with hand.workspace.read() as session:
        return complaint_sheet(session, case_id)


def test_that_a_contract_is_corrected_by_its_number(hand: Any) -> None:
    hand.correct(contracts=(ContractChange(number="p2021 0302 6620", product="康宁终身", line="LN01"),))
    (contract,) = hand.sheet().contracts
    assert (contract.product, contract.line, contract.number) == ("康宁终身", "LN01", "p2021 0302 6620")
    assert hand.found_by("康宁终身")
    assert not hand.found_by("康宁重疾")


def test_that_the_day_a_contract_was_formed_moves_the_right_to_rescind(hand: Any) -> None:
    with hand.workspace.write() as session:
        choose_ground(session, hand.case.id, "RG01", actor=hand.actor, clock=hand.clock)
    corrected = hand.correct(contracts=(ContractChange(number=NUMBER, formed_on="2025-03-01"),))
    assert "K07" in corrected.clocks
    with hand.workspace.read() as session:
        row = ClockRecord
        assert session.execute(select(row.started_on).where(row.rule_id == "K07")).scalar_one() == date(
            2025, 3, 1
        )
    entry = hand.last("correction.contract")
    formed = next(entry for entry in hand.entries() if entry.code == "contract.formed")
    assert (entry.corrects_id, entry.occurred_on) == (formed.id, date(2025, 3, 1))


def test_that_a_mistyped_number_is_corrected_in_place(hand: Any) -> None:
    (standing,) = hand.standing().contracts
    hand.correct(contracts=(ContractChange(id=standing.id, number="P2021-0302-6621"),))
    assert contracts(hand) == ["P2021-0302-6621"]
    assert hand.found_by("P2021-0302-6621")


def test_that_a_number_that_another_case_names_too_stays_there(hand: Any) -> None:
    other = second_case(hand)
    (standing,) = hand.standing().contracts
    assert standing.shared
    hand.correct(contracts=(ContractChange(id=standing.id, number="P2021-0302-6621"),))
    assert contracts(hand) == [NUMBER, "P2021-0302-6621"]
    assert sheet_of(hand, other.id).contracts[0].number == NUMBER
    assert hand.sheet().contracts[0].product == "康宁重疾"


def test_that_other_open_cases_are_told_of_a_contract_they_share(hand: Any) -> None:
    other = second_case(hand)
    hand.correct(contracts=(ContractChange(number=NUMBER, formed_on="2025-03-01"),))
    assert sheet_of(hand, other.id).contracts[0].formed_on == date(2025, 3, 1)
    with hand.workspace.read() as session:
        told = [entry for entry in case_entries(session, other.id) if entry.code.startswith("correction.")]
    assert [(entry.code, entry.detail["case_no"]) for entry in told] == [
        ("correction.contract_elsewhere", hand.case.case_no)
    ]


def test_that_contracts_are_added_and_taken_out(hand: Any) -> None:
    hand.correct(contracts=(ContractChange(number="L-77", kind="loan", formed_on="2024-01-05"),))
    assert [contract.number for contract in hand.sheet().contracts] == [NUMBER, "L-77"]
    assert hand.last("contract.formed").detail["number"] == "L-77"
    hand.correct(contracts=(ContractChange(number=NUMBER, removed=True),))
    assert [contract.number for contract in hand.sheet().contracts] == ["L-77"]
    assert contracts(hand) == [NUMBER, "L-77"], "the contract itself is kept"


def test_that_one_contract_stands_once_in_a_case(hand: Any) -> None:
    hand.correct(contracts=(ContractChange(number="P2"),))
    second = next(contract for contract in hand.standing().contracts if contract.draft.number == "P2")
    assert hand.refused(contracts=(ContractChange(id=second.id, number=NUMBER),)) == [
        ("contracts.0.number", "complaint.contract_twice")
    ]


def test_that_a_proxy_is_added_and_corrected(hand: Any) -> None:
    proxy = PartyChange(
        role="proxy", person=PersonDraft(name="李四", phones=("13900001111",)), proxy_for="欧阳晓锋"
    )
    made = hand.correct(parties=(proxy,))
    assert [problem.code for problem in made.warnings] == ["complaint.proxy_original_not_seen"]
    assert hand.found_by("13900001111")
    seen = PartyChange(role="proxy", person=PersonDraft(name="李四"), proxy_original_seen=True)
    hand.correct(parties=(seen,))
    proxies = [party for party in hand.sheet().parties if party.role == "proxy"]
    assert [(party.name, party.proxy_for, party.proxy_original_seen) for party in proxies] == [
        ("李四", "欧阳晓锋", True)
    ]
    assert hand.last("correction.party").detail["changes"] == '[["proxy_original_seen", "", "yes"]]'


def test_that_it_was_somebody_else(hand: Any) -> None:
    hand.correct(parties=(PartyChange(role="beneficiary", person=PersonDraft(name="欧阳明")),))
    party = next(party for party in hand.standing().parties if party.draft.role == "beneficiary")
    hand.correct(parties=(PartyChange(id=party.id, person=PersonDraft(name="欧阳亮")),))
    names = [each.name for each in hand.sheet().parties if each.role == "beneficiary"]
    assert names == ["欧阳亮"]
    assert hand.found_by("欧阳亮")
    assert not hand.found_by("欧阳明")
    hand.correct(parties=(PartyChange(id=party.id, removed=True),))
    assert all(each.role != "beneficiary" for each in hand.sheet().parties)


def test_that_the_complainants_own_roles_are_corrected(hand: Any) -> None:
    hand.correct(complainant_roles=("insured", "beneficiary"))
    assert {party.role for party in hand.sheet().parties} == {"complainant", "insured", "beneficiary"}
    assert len({party.person_id for party in hand.sheet().parties}) == 1


@pytest.mark.parametrize(
    "change",
    [{"removed": True}, {"role": "insured"}, {"person": PersonDraft(name="别人")}],
    ids=["removed", "role", "person"],
)
def test_that_who_complains_stays(hand: Any, change: dict[str, Any]) -> None:
    complainant = next(party for party in hand.standing().parties if party.draft.role == "complainant")
    assert ("parties.0", "correction.complainant_stays") in hand.refused(
        parties=(PartyChange(id=complainant.id, **change),)
    )
