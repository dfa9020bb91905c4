"""What may be granted and paid, and what keeps it from being so."""

from datetime import date
from typing import Any

import pytest

from workbench.awards.model import DUE, GOODWILL, AwardDraft, AwardRow, AwardSheet, PaidDraft
from workbench.awards.rules import AwardAccepted, examine_award, examine_payment
from workbench.errors import Problem
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
RECEIVED, TODAY = date(2026, 9, 17), date(2026, 9, 28)


def examined(**typed: str) -> tuple[AwardAccepted | None, list[str]]:
    draft = AwardDraft(**{"kind": "claim_part", "amount": "12000", "basis": "条款 2.3 条", **typed})
    award, problems = examine_award(draft, complainant="欧阳晓锋", demands=("d1",), book=BOOK)
    return award, [problem.code for problem in problems]


def test_that_an_amount_due_is_kept_with_its_clause_and_goes_to_the_complainant() -> None:
    award, codes = examined()
    assert award is not None and codes == []
    assert (award.kind, award.amount_fen, award.payee) == ("claim_part", 1_200_000, "欧阳晓锋")


def test_that_what_is_due_names_its_clause() -> None:
    assert examined(basis=" ") == (None, ["award.basis_missing"])


@pytest.mark.parametrize("basis", ["", "客户闹得厉害", "条款 2.3 条"])
def test_that_goodwill_needs_a_legal_reason_from_the_list(basis: str) -> None:
    assert examined(kind="settlement", basis=basis) == (None, ["award.goodwill_reason"])


@pytest.mark.parametrize("basis", ["fault", "dispute", "fairness"])
def test_that_goodwill_stands_with_a_legal_reason(basis: str) -> None:
    award, codes = examined(kind="goodwill", basis=basis)
    assert award is not None and codes == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"kind": "bribe"}, "award.unknown_kind"),
        ({"amount": "0"}, "award.nothing_granted"),
        ({"demand_id": "d2"}, "award.unknown_demand"),
    ],
)
def test_that_every_wrong_field_is_told(typed: dict[str, str], code: str) -> None:
    award, codes = examined(**typed)
    assert award is None and codes == [code]


def test_that_all_problems_are_told_at_once() -> None:
    _, codes = examined(kind="settlement", basis="", amount="x", due_on="31.02.2026")
    assert len(codes) >= 3


def test_that_another_payee_is_accepted_and_pointed_out() -> None:
    award, codes = examined(payee="李某")
    assert award is not None and codes == ["award.other_payee"]


def row(**more: Any) -> AwardRow:
    known = {"id": "a", "kind": "goodwill", "side": GOODWILL, "amount_fen": 50_000, "basis": "dispute"}
    return AwardRow(**{**known, "payee": "欧阳晓锋", "approved": True, **more})


def paid(award: AwardRow, **typed: str) -> list[Problem]:
    draft = PaidDraft(**{"award_id": "a", "paid_on": "2026-09-25", "proof": "流水 0925-01", **typed})
    return list(examine_payment(draft, award, first=RECEIVED, today=TODAY)[1])


def test_that_approved_goodwill_can_be_paid() -> None:
    assert paid(row()) == []


def test_that_goodwill_without_approval_cannot_be_paid_and_what_is_due_can() -> None:
    assert [problem.code for problem in paid(row(approved=False))] == ["award.goodwill_unapproved"]
    assert paid(row(approved=False, side=DUE, kind="claim")) == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"proof": ""}, "award.proof_missing"),
        ({"paid_on": "2026-09-29"}, "date.in_future"),
        ({"paid_on": "2026-09-16"}, "process.before_receipt"),
    ],
)
def test_that_a_payment_needs_its_proof_and_a_possible_day(typed: dict[str, str], code: str) -> None:
    assert [problem.code for problem in paid(row(), **typed)] == [code]


def test_that_nothing_is_paid_twice() -> None:
    assert [problem.code for problem in paid(row(paid_on=TODAY))] == ["award.already_paid"]


def test_that_what_is_due_and_goodwill_are_summed_apart() -> None:
    rows = (row(), row(id="b", side=DUE, kind="claim", amount_fen=7), row(id="c", withdrawn_at=TODAY))
    sheet = AwardSheet(rows)
    assert (sheet.due_fen, sheet.goodwill_fen) == (7, 50_000)
    assert [each.id for each in sheet.unpaid] == ["a", "b"]


def test_that_every_kind_is_due_or_goodwill_and_none_both() -> None:
    sides = {kind.id: kind.side for kind in BOOK.awards.values()}
    assert {kind for kind, side in sides.items() if side == GOODWILL} == {
        "settlement",
        "goodwill",
        "compensation",
    }
    assert {"claim_part", "premium_refund", "cash_value"} <= {k for k, side in sides.items() if side == DUE}
