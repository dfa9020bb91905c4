"""The table of a case: elements and items against exhibits, from a real workspace."""

from typing import Any

from workbench.evidence.commands import withdraw_evidence
from workbench.evidence.findings import recheck
from workbench.evidence.queries import evidence_row, file_digests
from workbench.evidence.store import path_of
from workbench.proof.model import CellState, Matrix, Row, Verdict


def _row(table: Matrix, target: str) -> Row:
    row = table.row(target)
    assert row is not None
    return row


def test_that_an_essential_element_of_ours_without_evidence_stands_out_and_one_with_it_does_not(
    hand: Any,
) -> None:
    hand.ground("RG01")
    hand.reviewed(hand.exhibit("RG01.E1"))
    table = hand.matrix()
    asked = _row(table, "RG01.E1")
    assert (asked.verdict, asked.proven_by, asked.stands_out) == (Verdict.PROVEN, (1,), False)
    untrue = _row(table, "RG01.E2")
    assert (untrue.verdict, untrue.essential, untrue.burden) == (Verdict.BARE, True, "insurer")
    assert untrue.stands_out
    assert [row.target_id for row in table.gaps] == [f"RG01.E{number}" for number in range(2, 10)]


def test_that_an_element_resting_only_on_what_cannot_prove_alone_is_listed(hand: Any) -> None:
    """证据规定 90: a party's statement and a copy not compared do not carry a fact by themselves."""
    hand.ground("RG01")
    hand.reviewed(hand.exhibit("RG01.E1", kind="EK1"))
    hand.reviewed(hand.exhibit("RG01.E1", form="copy_unchecked"))
    row = _row(hand.matrix(), "RG01.E1")
    assert (row.verdict, row.supported_by, row.proven_by) == (Verdict.WEAK, (1, 2), ())
    assert row.stands_out
    hand.reviewed(hand.exhibit("RG01.E1"))
    assert _row(hand.matrix(), "RG01.E1").verdict is Verdict.PROVEN


def test_that_electronic_data_prove_alone_once_all_seven_factors_are_answered_yes(hand: Any) -> None:
    """证据规定 93."""
    hand.ground("RG01")
    recording = hand.exhibit("RG01.E1", kind="EK5", form="electronic_original")
    for factor in range(1, 7):
        hand.answer(recording, f"F{factor}", "yes")
    assert _row(hand.matrix(), "RG01.E1").verdict is Verdict.WEAK
    hand.answer(recording, "F7", "yes")
    assert _row(hand.matrix(), "RG01.E1").verdict is Verdict.PROVEN
    hand.answer(recording, "F4", "no", "导出时断过一次")
    assert _row(hand.matrix(), "RG01.E1").verdict is Verdict.WEAK


def test_that_each_objection_to_an_exhibit_has_its_own_cell_and_none_of_them_proves(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit("RG01.E1", stance="adverse")
    hand.exhibit("RG01.E1", settlement_talk=True)
    hand.answer(hand.exhibit("RG01.E1"), "T3", "no")
    gone = hand.exhibit("RG01.E1")
    hand.do(withdraw_evidence, gone, "重复")
    spoilt = hand.exhibit("RG01.E1")
    with hand.workspace.read() as session:
        sha256 = evidence_row(session, spoilt).sha256
        digests = file_digests(session, sha256)
    assert digests is not None
    path = path_of(hand.workspace.layout.evidence, sha256)
    path.chmod(0o600)
    path.write_bytes(b"other")
    recheck(hand.workspace, digests, actor=hand.actor, clock=hand.clock)
    row = _row(hand.matrix(), "RG01.E1")
    assert [cell.state for cell in row.cells] == [
        CellState.ADVERSE, CellState.KEPT_OUT, CellState.DEFECTIVE, CellState.WITHDRAWN, CellState.RED,
    ]  # fmt: skip
    assert (row.verdict, row.adverse) == (Verdict.BARE, (1,))


def test_that_the_source_of_a_fact_counts_for_the_element_that_asks_for_the_fact(hand: Any) -> None:
    hand.ground("RG01")
    form = hand.reviewed(hand.exhibit("P-10"))
    before = _row(hand.matrix(), "RG01.E1")
    assert (before.verdict, before.candidates) == (Verdict.BARE, (1,))
    hand.fact("disclosure.question_asked", "yes", evidence_id=form)
    hand.fact("disclosure.question_text", "是否患有高血压", source="问卷")
    row = _row(hand.matrix(), "RG01.E1")
    assert (row.verdict, row.cells[0].facts) == (Verdict.PROVEN, ("disclosure.question_asked",))
    assert row.stated == ("disclosure.question_text",)


def test_that_fraud_is_to_be_proven_beyond_reasonable_doubt_and_the_rest_as_highly_probable(
    hand: Any,
) -> None:
    """民诉解释 108-109."""
    hand.ground("RG01")
    hand.ground("RG08")
    standards = {row.ground_id: row.standard for row in hand.matrix().rows if row.kind == "element"}
    assert standards["RG01"] == "高度可能性"
    assert standards["RG08"] == "排除合理怀疑"


def test_that_required_items_and_whatever_else_is_tied_are_rows_even_without_a_ground(hand: Any) -> None:
    hand.exhibit("RG02.E1")
    table = hand.matrix()
    assert _row(table, "RG02.E1").kind == "other"
    item = _row(table, "C-01")
    assert (item.kind, item.required, item.verdict) == ("item", True, Verdict.BARE)
    assert table.gaps == ()
