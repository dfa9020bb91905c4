"""What every correction does: says why, keeps what stood, refuses what cannot stand."""

from typing import Any

import pytest

from workbench.audit.queries import chain_report
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import (
    CaseCorrection,
    ContractChange,
    DemandChange,
    PartyChange,
    ReceiptChange,
    StandingCase,
)
from workbench.errors import Conflict
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.search.queries import index_differences, stale_narratives


def test_that_category_and_cause_are_corrected_with_before_and_after(hand: Any) -> None:
    corrected = hand.correct(category="IB40.01", cause="CA01")
    sheet = hand.sheet()
    assert (sheet.row.category, sheet.cause, sheet.revision) == ("IB40.01", "CA01", corrected.revision)
    deed = hand.deeds()[-1]
    assert deed.action == "complaint.correct"
    assert deed.before == {"category": "IB40"}
    assert deed.after == {"category": "IB40.01", "cause": "CA01", "reason": "来信核对后更正"}
    entry = hand.last("correction.case")
    assert entry.text == "来信核对后更正"
    assert '["category", "IB40", "IB40.01"]' in entry.detail["changes"]


def test_that_the_reason_can_be_searched(hand: Any) -> None:
    assert not hand.found_by("来信核对")
    hand.correct(category="IB40.01")
    assert hand.found_by("来信核对")


def test_that_every_problem_is_listed(hand: Any) -> None:
    refused = hand.refused(
        reason=" ",
        category="nonsense",
        severity_override="9",
        receipts=(ReceiptChange(channel="CH01", received_on="2026-13-01"),),
        demands=(DemandChange(id="nobody"), DemandChange(code="DM06", removed=True)),
        contracts=(ContractChange(id=hand.standing().contracts[0].id, number=""),),
        parties=(PartyChange(role="proxy", person=PersonDraft(name="李四"), proxy_for=" "),),
    )
    assert refused == [
        ("reason", "complaint.reason_missing"),
        ("category", "complaint.unknown_code"),
        ("severity_override", "complaint.severity_out_of_range"),
        ("receipts.0.received_on", "date.impossible"),
        ("parties.0.proxy_for", "complaint.proxy_for_missing"),
        ("contracts.0.number", "complaint.contract_number_missing"),
        ("demands.0.id", "correction.unknown_part"),
        ("demands.1", "correction.nothing_to_remove"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"category": "IB40", "natures": ("NA2",)},
        {"demands": (DemandChange(code="DM01", amount="36,000"),)},
        {"receipts": (ReceiptChange(channel="CH01", received_on="2026/9/17"),)},
    ],
    ids=["nothing", "fields", "demand", "receipt"],
)
def test_that_a_correction_that_changes_nothing_is_refused(hand: Any, parts: dict[str, Any]) -> None:
    deeds = len(hand.deeds())
    assert hand.refused(**parts) == [("correction", "correction.nothing_changed")]
    assert len(hand.deeds()) == deeds


def test_that_a_colleague_who_was_faster_is_not_overwritten(hand: Any) -> None:
    revision = hand.standing().revision
    hand.correct(category="IB40.01", revision=revision)
    with pytest.raises(Conflict) as raised:
        hand.correct(category="IB40.02", revision=revision)
    assert isinstance(raised.value.current, StandingCase)
    assert raised.value.current.fields.category == "IB40.01"
    assert hand.sheet().row.category == "IB40.01"


def test_that_a_closed_case_is_not_corrected(hand: Any) -> None:
    notice = NoticeDraft("2026-09-18", "handed", "本人签字的撤回申请书")
    with hand.workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=notice)
        move_case(session, hand.case.id, draft, actor=hand.actor, clock=hand.clock)
    assert hand.refused(category="IB40.01") == [("complaint", "process.case_closed")]


def test_that_an_unknown_case_is_refused(hand: Any) -> None:
    hand.case = type("Case", (), {"id": "no-such-case"})
    assert hand.refused(category="IB40.01") == [("complaint", "complaint.unknown_case")]


def test_that_nothing_is_written_when_one_part_cannot_stand(hand: Any) -> None:
    before, entries = hand.standing(), len(hand.entries())
    complainant = before.parties[0].person_id
    again = PartyChange(role="insured", person=PersonDraft(name="欧阳晓锋", same_as=complainant), id="new")
    assert hand.refused(category="IB40.01", parties=(again,)) == [("parties.0", "correction.role_twice")]
    assert hand.standing() == before
    assert len(hand.entries()) == entries


def test_that_labels_come_and_go_with_the_reason(hand: Any) -> None:
    hand.correct(natures=("NA9",))
    sheet = hand.sheet()
    assert sheet.row.natures == ("NA9",)
    assert [(nature.code, nature.reason) for nature in sheet.natures] == [("NA9", "来信核对后更正")]


def test_that_severity_follows_unless_somebody_chose_it(hand: Any) -> None:
    hand.correct(natures=("NA2", "NA9"))
    sheet = hand.sheet()
    assert (sheet.row.severity, sheet.severity_basis["formula"]) == (4, "min(5, max(2, 3, 2) + 1) = 4")
    assert dict(hand.last("correction.severity").detail) == {"before": "3", "after": "4"}
    hand.correct(severity_override="2")
    assert (hand.sheet().row.severity, hand.sheet().severity_reason) == (2, "来信核对后更正")
    hand.correct(demands=(DemandChange(code="DM01", amount="3000000"),))
    sheet = hand.sheet()
    assert (sheet.row.severity, sheet.severity_basis["score"]) == (2, 5)
    hand.correct(severity_override="")
    sheet = hand.sheet()
    assert (sheet.row.severity, sheet.severity_override, sheet.severity_reason) == (5, None, None)


def test_that_the_harm_that_was_judged_counts_on(hand: Any) -> None:
    hand.correct(harm="media")
    assert hand.sheet().row.severity == 4
    hand.correct(cause="CA01")
    assert hand.standing().fields.harm == "media"
    assert hand.sheet().row.severity == 4
    hand.correct(harm="")
    assert hand.sheet().row.severity == 3


def test_that_own_words_are_found_as_corrected(hand: Any) -> None:
    hand.correct(narrative="业务员说有病也能赔，我想死的心都有了。")
    sheet = hand.sheet()
    assert sheet.self_harm_words
    assert sheet.row.severity == 5
    assert hand.found_by("有病也能赔")
    assert not hand.found_by("高血压")
    with hand.workspace.read() as session:
        assert stale_narratives(session) == []
        assert index_differences(session) == 0


def test_that_handler_unit_and_late_entry_are_corrected(hand: Any) -> None:
    hand.correct(handler="周敏", complained_unit="西湖支公司", late_entry_reason="柜面补录")
    sheet = hand.sheet()
    assert (sheet.row.handler, sheet.complained_unit) == ("周敏", "西湖支公司")
    assert sheet.late_entry_reason == "柜面补录"
    assert hand.found_by("西湖支公司")
    assert "西湖支公司" not in hand.last("correction.case").detail["changes"]


def test_that_the_trail_holds_after_corrections(hand: Any) -> None:
    hand.correct(category="IB40.01", demands=(DemandChange(code="DM06"),))
    with hand.workspace.read() as session:
        report = chain_report(session, hand.workspace.outside_head())
    assert report.fault is None


def test_that_two_windows_cannot_correct_the_same_revision(hand: Any) -> None:
    revision = hand.standing().revision
    correction = CaseCorrection(reason="一", revision=revision, category="IB40.01")
    with hand.workspace.write() as session:
        correct_complaint(session, hand.case.id, correction, actor=hand.actor, clock=hand.clock)
    with pytest.raises(Conflict), hand.workspace.write() as session:
        correct_complaint(session, hand.case.id, correction, actor=hand.actor, clock=hand.clock)
