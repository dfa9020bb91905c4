"""Traces, known networks and agents on record: kept, taken back, found again, never edited."""

from datetime import date

import pytest

from tests.db.links.conftest import ACCOUNT, Bench
from workbench.audit.queries import audit_rows
from workbench.complaints.model import ComplaintFilter
from workbench.complaints.queries import complaint_seqs
from workbench.errors import UserError
from workbench.links.commands import (
    record_agent,
    record_known_trace,
    record_trace,
    reveal_agents,
    withdraw_known_trace,
    withdraw_trace,
)
from workbench.links.model import AgentDraft, KnownTraceDraft, TraceDraft
from workbench.links.queries import agents, case_traces, known_hits, known_traces

TODAY = date(2026, 9, 18)
KNOWN = KnownTraceDraft("account", ACCOUNT, "网络甲", "（2025）浙0106刑初1号", "2027-03-01")


def codes(caught: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_that_a_trace_is_kept_masked_with_its_source_and_in_the_trail(bench: Bench) -> None:
    case = bench.case("王筱")
    bench.trace(case, "account", ACCOUNT, holder="周小华", note="回单抬头")
    with bench.workspace.read() as session:
        (row,) = case_traces(session, case.id)
        actions = [row.action for row in audit_rows(session)]
        found = complaint_seqs(session, ComplaintFilter(query="周小华"))
    assert (row.shown, row.holder_shown, row.source_no) == ("************4837", "周*华", "1")
    assert row.seen_on == date(2026, 9, 16)
    assert "link.record_trace" in actions
    assert len(found) == 1


def test_that_the_same_trace_is_not_recorded_twice_but_again_after_it_was_withdrawn(bench: Bench) -> None:
    case = bench.case("王筱")
    taken = bench.trace(case, "account", ACCOUNT)
    with pytest.raises(UserError) as caught:
        bench.trace(case, "account", ACCOUNT.replace(" ", ""))
    assert codes(caught) == ["link.already"]
    with bench.workspace.write() as session:
        withdraw_trace(session, taken, "看错", actor=bench.actor, clock=bench.clock)
    bench.trace(case, "account", ACCOUNT)
    with bench.workspace.read() as session:
        rows = case_traces(session, case.id)
        assert complaint_seqs(session, ComplaintFilter(query="看错")) == []
    assert [row.stands for row in rows] == [False, True]
    assert rows[0].withdrawn_reason == "看错"


@pytest.mark.parametrize("reason", ["", "  "])
def test_that_a_withdrawal_needs_a_reason(bench: Bench, reason: str) -> None:
    taken = bench.trace(bench.case("王筱"), "account", ACCOUNT)
    with pytest.raises(UserError) as caught, bench.workspace.write() as session:
        withdraw_trace(session, taken, reason, actor=bench.actor, clock=bench.clock)
    assert codes(caught) == ["link.reason_missing"]


def test_that_nothing_is_withdrawn_twice_and_nothing_unknown(bench: Bench) -> None:
    taken = bench.trace(bench.case("王筱"), "account", ACCOUNT)
    for trace_id, expected in ((taken, []), (taken, ["link.withdrawn"]), ("no", ["link.unknown_trace"])):
        found: list[str] = []
        try:
            with bench.workspace.write() as session:
                withdraw_trace(session, trace_id, "看错", actor=bench.actor, clock=bench.clock)
        except UserError as error:
            found = [problem.code for problem in error.problems]
        assert found == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (TraceDraft("account", ACCOUNT, source="receipt", source_no="2"), "link.unknown_source"),
        (TraceDraft("account", ACCOUNT, source="evidence", source_no="x"), "link.unknown_source"),
        (TraceDraft("account", ACCOUNT, source="receipt", person_id="nobody"), "link.unknown_person"),
        (TraceDraft("sender", "密码 838383", source="receipt"), "identity.secret_password"),
    ],
)
def test_that_what_cannot_be_is_refused(bench: Bench, draft: TraceDraft, expected: str) -> None:
    case = bench.case("王筱")
    with pytest.raises(UserError) as caught, bench.workspace.write() as session:
        record_trace(session, case.id, draft, actor=bench.actor, clock=bench.clock)
    assert expected in codes(caught)
    with bench.workspace.read() as session:
        assert case_traces(session, case.id) == []


def test_that_a_case_hits_the_list_until_the_entry_expires_or_goes(bench: Bench) -> None:
    case = bench.case("王筱", phones=("13800138000",))
    bench.trace(case, "account", ACCOUNT)
    with bench.workspace.write() as session:
        by = {"actor": bench.actor, "clock": bench.clock}
        known_id, _ = record_known_trace(session, KNOWN, **by)  # type: ignore[arg-type]
        phone = KnownTraceDraft("phone", "+86 13800138000", "网络甲", "核实", "2026-12-31")
        record_known_trace(session, phone, **by)  # type: ignore[arg-type]
    with bench.workspace.read() as session:
        hits = known_hits(session, case.id, on=TODAY)
        assert {(hit.known.kind.value, hit.shown) for hit in hits} == {
            ("account", "************4837"), ("phone", "138****8000"),
        }  # fmt: skip
        assert [hit.known.kind.value for hit in known_hits(session, case.id, on=date(2027, 1, 1))] == [
            "account"
        ]
        assert known_hits(session, case.id, on=date(2027, 3, 2)) == []
    with bench.workspace.write() as session:
        withdraw_known_trace(session, known_id, "判决撤销", actor=bench.actor, clock=bench.clock)
    with bench.workspace.read() as session:
        assert [hit.known.kind.value for hit in known_hits(session, case.id, on=TODAY)] == ["phone"]
        assert sum(row.withdrawn_at is None for row in known_traces(session)) == 1


def test_that_an_agent_recorded_again_is_one_agent(bench: Bench) -> None:
    for left_on in ("", "2026-06-30"):
        with bench.workspace.write() as session:
            draft = AgentDraft("赵 铁柱", left_on, "离职通知")
            record_agent(session, draft, actor=bench.actor, clock=bench.clock)
    with bench.workspace.read() as session:
        (agent,) = agents(session)
    assert (agent.name, agent.left_on) == ("赵 铁柱", date(2026, 6, 30))


def test_that_who_looked_at_the_agents_names_and_why_is_in_the_trail(bench: Bench) -> None:
    with bench.workspace.write() as session, pytest.raises(UserError) as refused:
        reveal_agents(session, reason=" ", actor=bench.actor, clock=bench.clock)
    assert codes(refused) == ["link.reason_missing"]
    with bench.workspace.write() as session:
        reveal_agents(session, reason="核对离职名单", actor=bench.actor, clock=bench.clock)
    with bench.workspace.read() as session:
        newest = list(audit_rows(session))[-1]
    assert (newest.action, newest.after) == ("link.reveal_agents", {"reason": "核对离职名单"})
