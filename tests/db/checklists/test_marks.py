"""Marks on elements, items and steps, with the exhibits that carry them."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.audit import AuditEntryRecord
from db.checklists import MarkRecord
from db.evidence import EvidenceLinkRecord
from workbench.checklists.model import ElementState, EvidenceSheet, ItemState
from workbench.checklists.queries import evidence_sheet, papers_to_request
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_count
from workbench.errors import UserError
from workbench.evidence.commands import withdraw_evidence
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)


def refused(hand: Any, *arguments: Any) -> list[str]:
    before = (hand.rows(MarkRecord.item_id, MarkRecord.state), hand.rows(EvidenceLinkRecord.id))
    with pytest.raises(UserError) as caught:
        hand.mark(*arguments)
    assert (hand.rows(MarkRecord.item_id, MarkRecord.state), hand.rows(EvidenceLinkRecord.id)) == before
    return [problem.code for problem in caught.value.problems]


def state_of(hand: Any, element: str) -> Any:
    return next(
        view.state for ground in hand.sheet().grounds for view in ground.elements if view.id == element
    )


def items_of(hand: Any) -> EvidenceSheet:
    sheet: EvidenceSheet = hand.read(evidence_sheet, hand.case_id, today=TODAY, book=BOOK)
    return sheet


def test_that_an_element_is_proven_by_an_exhibit_and_tied_to_it(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit("P-10")
    assert refused(hand, "RG01.E2", "proven", "问卷与病历不符") == ["checklist.proven_without_evidence"]
    hand.mark("RG01.E2", "proven", "问卷与病历不符", 1)
    assert state_of(hand, "RG01.E2") is ElementState.PROVEN
    view = hand.sheet().grounds[0].elements[1]
    assert (view.evidence, view.note) == ((1,), "问卷与病历不符")
    assert hand.read(complaint_count, ComplaintFilter(query="问卷与病历")) == 1


def test_that_tying_the_same_exhibit_twice_is_no_mistake(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit("RG01.E2")
    hand.mark("RG01.E2", "proven", "", 1)
    hand.mark("RG01.E2", "proven", "再次确认", 1)
    assert hand.sheet().grounds[0].elements[1].evidence == (1,)


def test_that_a_withdrawn_exhibit_takes_its_proof_along(hand: Any) -> None:
    hand.ground("RG01")
    added = hand.exhibit()
    hand.mark("RG01.E2", "proven", "", 1)
    with hand.workspace.write() as session:
        withdraw_evidence(session, added.id, "误传他人病历", actor=hand.actor, clock=hand.clock)
    assert state_of(hand, "RG01.E2") is ElementState.OPEN
    assert refused(hand, "RG01.E2", "proven", "", 1) == ["evidence.unknown"]


def test_that_a_lapsed_right_is_not_marked_away(hand: Any) -> None:
    hand.fact("policy.formed_on", "2025-02-28")
    hand.fact("knew.on", "2026-07-28")
    hand.ground("RG01")
    hand.exhibit("P-12")
    assert refused(hand, "RG01.E7", "proven", "补发通知", 1) == ["refusal.lapsed"]
    assert refused(hand, "RG01.E7", "not_applicable", "业务要求") == [
        "refusal.lapsed",
        "checklist.essential_not_applicable",
    ]


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("RG01.E1", "done"), ["checklist.unknown_state"]),
        (("P-12", "proven"), ["checklist.unknown_state"]),
        (("RG09.E9", "open"), ["checklist.unknown_item"]),
        (("RG02.E1", "open"), ["checklist.ground_not_chosen"]),
        (("RG01.E2", "proven", "", 1), ["evidence.unknown"]),
        (("P-12", "done"), ["checklist.done_without_evidence"]),
        (("P-12", "not_applicable"), ["checklist.note_missing"]),
        (("P-10", "requested"), ["checklist.held_by_us"]),
        (("P-09", "requested"), ["checklist.held_by_us"]),
        (("RG01.E2", "open", "\ud800"), ["text.broken_character"]),
    ],
)
def test_that_a_wrong_mark_leaves_no_trace(hand: Any, arguments: tuple[Any, ...], codes: list[str]) -> None:
    hand.ground("RG01")
    assert refused(hand, *arguments) == codes


def test_that_an_item_is_at_hand_once_an_exhibit_is_tied(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit()
    hand.mark("P-12", "done", "", 1)
    states = {view.id: view.state for view in items_of(hand).items}
    assert states["P-12"] is ItemState.HAVE
    assert states["P-10"] is ItemState.HELD_BY_US
    assert states["C-02"] is ItemState.MISSING


def test_that_the_request_list_knows_what_was_asked_before(hand: Any) -> None:
    hand.ground("RG01")
    wanted = hand.read(papers_to_request, hand.case_id, today=TODAY, book=BOOK)
    assert {"C-02", "P-04"} <= set(wanted.items) and wanted.problems == ()
    hand.mark("C-02", "requested")
    hand.mark("P-04", "requested")
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=3))
    later = hand.read(papers_to_request, hand.case_id, today=TODAY + timedelta(days=3), book=BOOK)
    assert set(later.asked_before) == {"C-02", "P-04"}
    assert not {"C-02", "P-04"} & set(later.items)
    assert refused(hand, "P-16", "requested") == ["checklist.second_request_reason"]
    done = hand.mark("P-16", "requested", "首次时不知有两名受益人")
    assert [problem.code for problem in done.warnings] == ["checklist.asked_again"]


def test_that_a_paper_that_came_in_still_counts_as_asked_for(hand: Any) -> None:
    hand.mark("C-02", "requested")
    hand.exhibit()
    hand.mark("C-02", "done", "", 1)
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=3))
    assert refused(hand, "P-04", "requested") == ["checklist.second_request_reason"]


def test_that_a_step_is_confirmed_only_behind_its_gate(hand: Any) -> None:
    assert refused(hand, "RF15", "done") == ["checklist.step_locked"]
    codes = refused(hand, "RF01", "done")
    assert codes and set(codes) == {"refusal.fact_missing"}


def test_that_a_mark_is_written_to_the_trail_with_what_stood_before(hand: Any) -> None:
    hand.ground("RG01")
    hand.mark("RG01.E2", "open", "待调取病历")
    hand.exhibit()
    hand.mark("RG01.E2", "proven", "已调取", 1)
    entry = AuditEntryRecord
    found = hand.rows(entry.before, entry.after, where=entry.action == "checklist.mark", order=entry.position)
    assert found[0][0] is None
    assert found[1] == (
        {"item": "RG01.E2", "state": "open", "note": "待调取病历"},
        {"item": "RG01.E2", "state": "proven", "note": "已调取", "evidence": [1]},
    )


def test_that_settlement_talk_and_adverse_exhibits_prove_nothing(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit("RG01.E2", settlement_talk=True)
    hand.exhibit("RG01.E2", stance="adverse")
    assert refused(hand, "RG01.E2", "proven", "", 1, 2) == ["checklist.evidence_carries_nothing"]


def test_that_copies_not_compared_come_back_as_a_warning(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit(form="copy_unchecked", why_no_original="lost")
    done = hand.mark("RG01.E2", "proven", "", 1)
    assert [problem.code for problem in done.warnings] == ["refusal.rests_on_weak_evidence"]


def test_that_an_exhibit_not_reviewed_holds_up_the_review_step(hand: Any) -> None:
    hand.ground("RG01")
    hand.exhibit("RG01.E2", reviewed=False)
    missing = [entry for entry in hand.sheet().steps[6].missing if entry.kind == "evidence"]
    assert [(entry.id, entry.code) for entry in missing] == [("1", "refusal.review_open")]
