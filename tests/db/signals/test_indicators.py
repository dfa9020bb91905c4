"""Each indicator hits what was planted, tells why, and says what it misses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from accuracy_crowd import RING, ring_letter
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from tests.db.signals.conftest import ACCOUNT, CHEN, CLOCK, TODAY, plant_ring
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, PartyDraft, ReceiptDraft, Registered
from workbench.errors import UserError
from workbench.links.commands import record_agent, record_known_trace, record_trace, withdraw_trace
from workbench.links.model import AgentDraft, KnownTraceDraft, TraceDraft
from workbench.links.queries import case_traces
from workbench.persons.model import PersonDraft
from workbench.prints.commands import print_missing
from workbench.signals.assessing import assessment
from workbench.signals.model import Assessment, Finding, SignDraft, Standing
from workbench.signals.signs import add_sign, withdraw_sign
from workbench.workspace.opening import Workspace

BY: dict[str, Any] = {"actor": CHEN, "clock": CLOCK}


def assessed(workspace: Workspace, complaint_id: str) -> Assessment:
    with workspace.read() as session:
        return assessment(session, complaint_id, on=TODAY)


def finding(workspace: Workspace, complaint_id: str, indicator: str) -> Finding:
    found = assessed(workspace, complaint_id).findings
    return next(one for one in found if one.indicator == indicator)


def register(workspace: Workspace, *drafts: ComplaintDraft) -> list[Registered]:
    with workspace.write() as session:
        made = [register_complaint(session, draft, actor=CHEN, clock=CLOCK) for draft in drafts]
        print_missing(session)
    return made


def lone(place: int, name: str, **changes: object) -> ComplaintDraft:
    """Somebody with a phone, a product and words of their own."""
    draft = ring_letter(place, name, TODAY)
    own = PersonDraft(
        name=name, phones=(f"138000{place:05d}",), address=f"杭州市拱墅区莫干山路{place + 1}号2室"
    )
    words = f"{name}来电说第{place}次理赔材料交了一个月还没有答复，请尽快告知结果"
    return replace(draft, **{"narrative": words, "complainant": own, **changes})  # type: ignore[arg-type]


def test_that_every_case_of_a_ring_shows_its_lines_and_reaches_a_review(store: Workspace) -> None:
    with store.read() as session:
        ids = list(session.execute(select(ComplaintRecord.id)).scalars())
    found = assessed(store, ids[0])
    hits = {one.indicator: one for one in found.hits}
    assert {"HX01", "HX02", "HX03", "HX04", "HX05"} <= hits.keys()
    assert found.verdict.proposes and found.verdict.independent >= 3
    assert all(
        line.complaint_id and line.case_no and line.told.code for hit in found.hits for line in hit.evidence
    )
    assert all(hit.evidence for hit in found.hits)
    assert {one.indicator for one in found.findings} == {f"HX{number:02d}" for number in range(1, 18)}
    shown = " ".join(str(dict(line.told.detail)) for line in hits["HX01"].evidence)
    assert "13900001234" not in shown and "139" in shown
    words = hits["HX05"].evidence[0].words
    assert words is not None and words[0] < words[1]


def test_that_one_family_with_one_phone_and_one_account_is_no_sign(workspace: Workspace) -> None:
    home = "杭州市西湖区文三路10号502室"
    names = ("王建国", "李秀兰", "王小明", "王小红")
    drafts = [
        replace(
            lone(place, name),
            complainant=PersonDraft(name=name, phones=("13900001234",), address=home),
        )
        for place, name in enumerate(names)
    ]
    made = register(workspace, *drafts)
    with workspace.write() as session:
        for one, name in zip(made, names, strict=True):
            record_trace(session, one.id, TraceDraft("account", ACCOUNT, holder=name, source="receipt"), **BY)
    assert finding(workspace, made[0].id, "HX01").standing is Standing.NONE
    assert finding(workspace, made[0].id, "HX03").standing is Standing.NONE


def test_that_an_account_of_somebody_else_is_half_a_hit(workspace: Workspace) -> None:
    (one,) = register(workspace, lone(1, "王建国"))
    assert finding(workspace, one.id, "HX03").standing is Standing.UNKNOWN
    with workspace.write() as session:
        record_trace(session, one.id, TraceDraft("account", ACCOUNT, holder="刘某某", source="receipt"), **BY)
    hit = finding(workspace, one.id, "HX03")
    assert (hit.standing, hit.percent) == (Standing.HIT, 50)


def test_that_the_phone_of_a_common_proxy_ties_nobody(workspace: Workspace) -> None:
    lawyer = PersonDraft(name="方正", phones=("13900001234",))
    drafts = [
        replace(
            lone(place, name),
            parties=(
                PartyDraft("proxy", lawyer, proxy_for=name, proxy_scope="全权", proxy_original_seen=True),
            ),
        )
        for place, name in enumerate(RING[:4])
    ]
    made = register(workspace, *drafts)
    assert finding(workspace, made[0].id, "HX01").standing is Standing.NONE
    assert finding(workspace, made[0].id, "HX09").standing is Standing.NONE


def test_that_a_paid_proxy_without_an_original_counts_by_marks(workspace: Workspace) -> None:
    firm = PersonDraft(name="诚信法务咨询有限公司")
    party = PartyDraft("proxy", firm, "王建国", "全权", proxy_paid=True, proxy_original_seen=False)
    (one,) = register(workspace, replace(lone(1, "王建国"), parties=(party,)))
    hit = finding(workspace, one.id, "HX09")
    assert (hit.percent, len(hit.evidence)) == (75, 3)
    with workspace.write() as session:
        draft = SignDraft("HX09", "2", "称不许联系本人", "receipt")
        add_sign(session, one.id, draft, **BY)
    assert finding(workspace, one.id, "HX09").percent == 100


def burst_of(workspace: Workspace) -> Registered:
    old = lone(99, "钱多多", receipts=(ReceiptDraft(channel="CH06", received_on="2026-05-01"),),
               late_entry_reason="补录")  # fmt: skip
    return register(workspace, old, *(lone(place, name) for place, name in enumerate(RING[:8])))[1]


def test_that_a_burst_on_one_product_is_seen_and_says_how_many(workspace: Workspace) -> None:
    hit = finding(workspace, burst_of(workspace).id, "HX06")
    assert hit.standing is Standing.HIT and hit.weak
    assert hit.evidence[0].told.detail["count"] == "8"


def test_that_the_month_of_the_contract_and_the_seller_are_read(workspace: Workspace) -> None:
    contract = ContractDraft(
        number="P-1", kind="policy", product="康宁重疾", effective_on="2025-08-20", sales_agent="马小军"
    )
    drafts = [
        replace(lone(place, name), contracts=(replace(contract, number=f"P-{place}"),))
        for place, name in enumerate(RING[:6])
    ]
    made = register(workspace, *drafts)
    assert finding(workspace, made[0].id, "HX07").evidence[0].told.detail["month"] == "13"
    before = finding(workspace, made[0].id, "HX08")
    with workspace.write() as session:
        left_on = (TODAY - timedelta(days=60)).isoformat()
        record_agent(session, AgentDraft("马小军", left_on, "人事通知"), **BY)
    after = finding(workspace, made[0].id, "HX08")
    assert (before.percent, after.percent) == (50, 100)


def test_that_signs_of_people_count_until_they_are_withdrawn(workspace: Workspace) -> None:
    (one,) = register(workspace, lone(1, "王建国"))
    with workspace.write() as session:
        sign_id, _ = add_sign(session, one.id, SignDraft("HX12", "3", "照稿念，说不清经过", "receipt"), **BY)
    hit = finding(workspace, one.id, "HX12")
    assert (hit.percent, hit.evidence[0].source_no) == (100, "1")
    with workspace.write() as session:
        withdraw_sign(session, sign_id, "听错了人", **BY)
    assert finding(workspace, one.id, "HX12").standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (SignDraft("HX01", "2", "同一电话", "receipt"), "signal.not_observed"),
        (SignDraft("HX12", "9", "照稿念", "receipt"), "signal.strength"),
        (SignDraft("HX12", "2", " ", "receipt"), "signal.what_missing"),
        (SignDraft("HX12", "2", "照稿念", "hearsay"), "link.source_missing"),
        (SignDraft("HX12", "2", "照稿念", "contact", "7"), "link.unknown_source"),
        (SignDraft("HX12", "2", "照稿念", "receipt", "1", "2031-01-01"), "date.in_future"),
    ],
)
def test_that_a_sign_needs_kind_strength_words_and_source(
    workspace: Workspace, registered: Registered, draft: SignDraft, code: str
) -> None:
    with workspace.write() as session, pytest.raises(UserError) as refused:
        add_sign(session, registered.id, draft, **BY)
    assert code in {problem.code for problem in refused.value.problems}


def test_that_one_matter_by_two_channels_within_two_days_is_weak(workspace: Workspace) -> None:
    receipts = (ReceiptDraft("CH01", "2026-09-16"), ReceiptDraft("CH06", "2026-09-17"))
    (one,) = register(workspace, lone(1, "王建国", receipts=receipts))
    hit = finding(workspace, one.id, "HX13")
    assert hit.standing is Standing.HIT and hit.weak and len(hit.evidence) == 2


def test_that_the_list_of_networks_counts_until_it_expires(workspace: Workspace) -> None:
    (one,) = register(workspace, lone(1, "王建国"))
    known = KnownTraceDraft("phone", "13800000001", "某维权群", "判决书", "2026-12-31")
    with workspace.write() as session:
        record_known_trace(session, known, **BY)
    assert finding(workspace, one.id, "HX17").standing is Standing.HIT
    with workspace.read() as session:
        later = assessment(session, one.id, on=TODAY.replace(year=2027))
    assert next(hit for hit in later.findings if hit.indicator == "HX17").standing is Standing.NONE


def _merge(session: Session, ids: list[str]) -> None:
    row = ComplaintRecord
    session.execute(update(row).where(row.id.in_(ids[1:])).values(merged_into_id=ids[0], state="merged"))


def _withdraw(session: Session, ids: list[str]) -> None:
    row = ComplaintRecord
    session.execute(update(row).where(row.id.in_(ids[1:])).values(state="withdrawn"))


@pytest.mark.parametrize("gone", [_merge, _withdraw])
def test_that_cases_that_are_gone_count_no_more(
    workspace: Workspace, gone: Callable[[Session, list[str]], None]
) -> None:
    ids = [one.id for one in plant_ring(workspace, 5)]
    with workspace.write() as session:
        gone(session, ids)
    found = assessed(workspace, ids[0])
    assert {hit.indicator for hit in found.hits} <= {"HX05", "HX13"}
    with pytest.raises(UserError, match=r"signal\.case_gone"):
        assessed(workspace, ids[1])


def test_that_withdrawn_traces_count_no_more(workspace: Workspace) -> None:
    ids = [one.id for one in plant_ring(workspace, 4)]
    with workspace.write() as session:
        for complaint_id in ids[1:]:
            for trace in case_traces(session, complaint_id):
                withdraw_trace(session, trace.id, "记错", **BY)
    hits = {hit.indicator for hit in assessed(workspace, ids[0]).hits}
    assert not {"HX02", "HX03"} & hits


@pytest.mark.parametrize(
    "words",
    [
        "。",
        "好",
        "x" * 1_000_000,
        "I want my money back and an answer in writing.",
        "😡😡😡退保😡",
        "臺灣保險契約撤銷",
    ],
)
def test_that_odd_texts_are_assessed_like_others(workspace: Workspace, words: str) -> None:
    made = register(
        workspace,
        *(
            lone(place, name, narrative=words)
            for place, name in enumerate(RING[: 3 if len(words) < 1000 else 1])
        ),
    )
    found = assessed(workspace, made[0].id)
    assert not found.verdict.proposes and len(found.findings) == 17
