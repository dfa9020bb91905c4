"""One set of guards for every door: whichever way a case is moved, the same things stop it."""

from collections.abc import Callable
from typing import Any

import pytest

from db.complaints import ComplaintRecord, DemandRecord
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft
from workbench.complaints.commands import register_complaint, remove_nature, set_nature
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, DemandDraft, ReceiptDraft
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection
from workbench.errors import UserError
from workbench.handovers.commands import assign_case, offer_case
from workbench.handovers.model import OfferDraft
from workbench.persons.model import PersonDraft
from workbench.process.bulk import move_all
from workbench.process.clock_model import ExtensionDraft, PauseDraft, RestartDraft
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.extending import extend_decision_clock
from workbench.process.model import MoveDraft, NoticeDraft, OutcomeDraft
from workbench.process.pausing import begin_pause
from workbench.process.proving import verify_case
from workbench.process.restarting import restart_clock
from workbench.process.walking import walk_to

PROOF = NoticeDraft("2026-09-18", "posted", "EMS 1")
WORK = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
Door = Callable[[Any, str], list[str]]


def by_dialog(hand: Any, to_state: str) -> list[str]:
    """The window's dialog and the command line call the same command."""
    try:
        hand.run(move_case, MoveDraft(to_state, reason="领导同意", notice=PROOF))
    except UserError as error:
        return [problem.code for problem in error.problems]
    return []


def by_bulk(hand: Any, to_state: str) -> list[str]:
    with hand.workspace.write() as session:
        rows = [
            row
            for row in complaint_rows(session, complaint_seqs(session, ComplaintFilter()))
            if row.id == hand.case_id
        ]
        draft = MoveDraft(to_state, reason="领导同意", notice=PROOF)
        done = move_all(session, rows, draft, actor=hand.actor, clock=hand.clock)
    assert bool(done.moved) is not bool(done.stopped)
    return [problem.code for stopped in done.stopped for problem in stopped.problems]


def by_import(hand: Any, to_state: str) -> list[str]:
    with hand.workspace.read() as session:
        here = session.get(ComplaintRecord, _seq(hand)).state
    try:
        with hand.workspace.write() as session:
            walk_to(session, hand.case_id, to_state, actor=hand.actor, clock=hand.clock)
    except UserError as error:
        assert hand.rows(ComplaintRecord.state, where=ComplaintRecord.id == hand.case_id) == [(here,)]
        return [problem.code for problem in error.problems]
    return []


def _seq(hand: Any) -> int:
    found: int = hand.rows(ComplaintRecord.seq, where=ComplaintRecord.id == hand.case_id)[0][0]
    return found


DOORS = {"dialog": by_dialog, "bulk": by_bulk, "import": by_import}


@pytest.mark.parametrize("door", sorted(DOORS))
def test_that_no_door_decides_a_case_with_an_open_demand(hand: Any, door: str) -> None:
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)
    for state in WORK:
        hand.run(move_case, MoveDraft(state))
    codes = DOORS[door](hand, "decided")
    assert {"process.demand_undecided", "process.fact_missing"} <= set(codes)
    assert hand.rows(ComplaintRecord.state) == [("in_approval",)]


@pytest.mark.parametrize("door", sorted(DOORS))
def test_that_no_door_refuses_while_a_gate_is_open(hand: Any, door: str) -> None:
    for state in WORK:
        hand.run(move_case, MoveDraft(state))
    codes = DOORS[door](hand, "decided")
    assert any(code.startswith("refusal.") for code in codes)


@pytest.mark.parametrize("door", sorted(DOORS))
def test_that_no_door_archives_a_case_that_is_not_decided(hand: Any, door: str) -> None:
    codes = DOORS[door](hand, "archived")
    assert codes
    assert hand.rows(ComplaintRecord.closed_on) == [(None,)]


@pytest.mark.parametrize("door", sorted(DOORS))
def test_that_no_door_assigns_a_case_to_nobody(hand: Any, door: str) -> None:
    draft = ComplaintDraft(
        narrative="等了很久没有人管。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
        complainant=PersonDraft(name="赵丽"),
        demands=(DemandDraft(code="DM06"),),
    )
    with hand.workspace.write() as session:
        hand.case_id = register_complaint(session, draft, actor=hand.actor, clock=hand.clock).id
    hand.run(move_case, MoveDraft("identified"))
    assert "process.no_handler" in DOORS[door](hand, "assigned")


@pytest.mark.parametrize(
    "state", ["withdrawn", "merged", "declined", "litigated", "under_review", "reopened"]
)
def test_that_an_import_takes_no_side_road(hand: Any, state: str) -> None:
    assert by_import(hand, state) == ["process.import_only_on_road"]


def test_that_an_import_into_a_state_that_is_none_is_refused(hand: Any) -> None:
    assert by_import(hand, "finished") == ["process.unknown_state"]


def test_that_an_import_walks_the_road_state_by_state(hand: Any) -> None:
    assert by_import(hand, "investigating") == []
    assert hand.rows(ComplaintRecord.state) == [("investigating",)]


def test_that_a_bulk_move_moves_those_that_may_and_leaves_the_others_untouched(hand: Any) -> None:
    hand.run(move_case, MoveDraft("identified"))
    draft = ComplaintDraft(
        narrative="同一产品的另一件投诉。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
        complainant=PersonDraft(name="赵丽"),
    )
    with hand.workspace.write() as session:
        other = register_complaint(session, draft, actor=hand.actor, clock=hand.clock)
    with hand.workspace.write() as session:
        rows = complaint_rows(session, complaint_seqs(session, ComplaintFilter()))
        done = move_all(session, rows, MoveDraft("assigned"), actor=hand.actor, clock=hand.clock)
    assert len(done.moved) == 1
    assert [(stopped.case_no, stopped.complaint_id) for stopped in done.stopped] == [
        (other.case_no, other.id)
    ]
    assert [problem.code for problem in done.stopped[0].problems] == ["process.no_way"]
    assert done.changes.ids == {hand.case_id}
    states = dict(hand.rows(ComplaintRecord.id, ComplaintRecord.state))
    assert states == {hand.case_id: "assigned", other.id: "registered"}


CLOSED_TO: dict[str, Callable[[Any], Any]] = {
    "handler": lambda hand: hand.run(assign_case, "李若水"),
    "offer": lambda hand: hand.run(offer_case, OfferDraft("李若水", "休假")),
    "outcome": lambda hand: hand.run(
        set_demand_outcome, OutcomeDraft(hand.rows(DemandRecord.id)[0][0], "granted")
    ),
    "nature": lambda hand: hand.run(set_nature, "NA3", reason="多人"),
    "fact": lambda hand: hand.fact("knew.on", "2026-09-10"),
    "ground": lambda hand: hand.ground("RG01"),
    "correction": lambda hand: hand.run(correct_complaint, CaseCorrection(reason="复核", category="IB40.01")),
    "extension": lambda hand: hand.run(extend_decision_clock, ExtensionDraft("C04", "复杂", PROOF)),
    "pause": lambda hand: hand.run(begin_pause, PauseDraft("P2", "2026-09-18", "调解")),
    "restart": lambda hand: hand.run(restart_clock, RestartDraft("2026-09-18", "新事实")),
    "approval": lambda hand: hand.run(record_approval, ApprovalDraft("decision", approver="周岚")),
    "verify": lambda hand: verify_case(hand.workspace, hand.case_id, actor=hand.actor, clock=hand.clock),
}


@pytest.mark.parametrize("deed", sorted(CLOSED_TO))
def test_that_a_closed_case_is_changed_by_no_door(hand: Any, deed: str) -> None:
    hand.run(move_case, MoveDraft("withdrawn", reason="投诉人撤回", notice=PROOF))
    with pytest.raises(UserError, match=r"process\.case_closed"):
        CLOSED_TO[deed](hand)
