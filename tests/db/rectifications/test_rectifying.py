"""Root causes and rectifications: what the archive sees of them, and what is due."""

from datetime import date
from typing import Any

import pytest

from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord
from db.timeline import TimelineEntryRecord
from workbench.errors import UserError
from workbench.rectifications import commands
from workbench.rectifications.model import (
    DropDraft,
    FinishDraft,
    NoneNeededDraft,
    RectificationDraft,
    RootCauseDraft,
)
from workbench.rectifications.queries import due_rectifications, mended

TODAY = date(2026, 9, 20)
CAUSE = RootCauseDraft(
    cause="CA13",
    whys=("为什么拒赔：未告知高血压", "为什么未告知：问卷未问", "为什么未问：旧版问卷没有此项"),
    finding="旧版健康问卷没有逐项询问",
    unit="承保部",
    fault="full",
)
MEND = RectificationDraft("停用旧版问卷，改为逐项询问", "承保部 林平", "2026-10-31")


def do(after: Any, command: Any, draft: Any, on: date = TODAY) -> Any:
    return after.run(on, command, draft)


def refused(after: Any, command: Any, draft: Any, on: date = TODAY) -> list[str]:
    before = after.rows(AuditEntryRecord.position), facts(after)
    with pytest.raises(UserError) as caught:
        do(after, command, draft, on)
    assert (after.rows(AuditEntryRecord.position), facts(after)) == before
    return [problem.code for problem in caught.value.problems if problem.level == "error"]


def facts(after: Any) -> dict[str, Any]:
    fact = CaseFactRecord
    wanted = fact.key.startswith("rectification.") | (fact.key == "decision.responsible")
    return dict(after.rows(fact.key, fact.value, where=wanted))


def test_that_a_root_cause_is_kept_and_the_archive_sees_it(after: Any) -> None:
    done = do(after, commands.record_root_cause, CAUSE)
    known = after.read(mended, after.case_id).root_cause
    assert (known.whys, known.unit, known.fault) == (CAUSE.whys, "承保部", "full")
    assert done.warnings == ()
    assert facts(after) == {
        "rectification.root_cause": "旧版健康问卷没有逐项询问",
        "decision.responsible": "yes",
    }
    entry = TimelineEntryRecord
    assert after.rows(entry.code, where=entry.source_kind == "root_cause") == [("rectification.cause_full",)]


def test_that_the_newest_root_cause_counts_and_a_differing_finding_is_told(after: Any) -> None:
    do(after, commands.record_root_cause, CAUSE)
    later = RootCauseDraft(whys=("一", "二"), finding="客户误解", fault="none")
    done = do(after, commands.record_root_cause, later, date(2026, 9, 21))
    assert after.read(mended, after.case_id).root_cause.finding == "客户误解"
    assert [problem.code for problem in done.warnings] == ["rectification.fault_differs"]
    assert facts(after)["decision.responsible"] == "yes"


def test_that_a_rectification_has_owner_and_date_where_the_archive_looks(after: Any) -> None:
    do(after, commands.add_rectification, MEND)
    assert facts(after) == {"rectification.owner": "承保部 林平", "rectification.due_on": "2026-10-31"}
    do(after, commands.add_rectification, RectificationDraft("培训话术", "培训部 周岚", "2026-10-10"))
    assert facts(after) == {
        "rectification.owner": "培训部 周岚、承保部 林平",
        "rectification.due_on": "2026-10-10",
    }


def test_that_what_is_missing_is_told_at_once(after: Any) -> None:
    assert refused(after, commands.add_rectification, RectificationDraft()) == [
        "rectification.action_missing",
        "rectification.owner_missing",
        "rectification.due_missing",
    ]
    late = RectificationDraft("改", "林平", "2026-09-19")
    assert refused(after, commands.add_rectification, late) == ["rectification.due_passed"]
    assert refused(after, commands.record_root_cause, RootCauseDraft()) == [
        "rectification.finding_missing",
        "rectification.fault_missing",
    ]


@pytest.mark.parametrize("fault", ["full", "part"])
def test_that_fault_names_its_unit(after: Any, fault: str) -> None:
    found = RootCauseDraft(whys=("一", "二"), finding="排班不足", fault=fault)
    assert refused(after, commands.record_root_cause, found) == ["rectification.unit_missing"]


def test_that_something_is_mended_once_with_its_proof(after: Any) -> None:
    mend = do(after, commands.add_rectification, MEND).id
    assert refused(after, commands.finish_rectification, FinishDraft(mend)) == [
        "rectification.done_missing",
        "rectification.proof_missing",
    ]
    early = FinishDraft(mend, "2026-09-19", "截图")
    assert refused(after, commands.finish_rectification, early) == ["rectification.done_before_begun"]
    done = do(
        after, commands.finish_rectification, FinishDraft(mend, "2026-11-03", "验收单 12"), date(2026, 11, 4)
    )
    assert [problem.code for problem in done.warnings] == ["rectification.done_late"]
    again = FinishDraft(mend, "2026-11-04", "再来")
    assert refused(after, commands.finish_rectification, again, date(2026, 11, 4)) == [
        "rectification.done_already"
    ]
    assert facts(after)["rectification.owner"] == "承保部 林平"


def test_that_dropping_the_last_one_makes_the_archive_ask_again(after: Any) -> None:
    mend = do(after, commands.add_rectification, MEND).id
    assert refused(after, commands.drop_rectification, DropDraft(mend)) == ["rectification.reason_missing"]
    do(after, commands.drop_rectification, DropDraft(mend, "系统已停用"))
    assert facts(after) == {}
    assert [row.is_open for row in after.read(mended, after.case_id).rectifications] == [False]


def test_that_an_archived_case_is_still_mended_but_gets_nothing_new(after: Any) -> None:
    mend = do(after, commands.add_rectification, MEND).id
    after.put("archived", date(2026, 9, 30))
    assert refused(after, commands.add_rectification, MEND) == ["process.case_closed"]
    assert refused(after, commands.record_root_cause, CAUSE) == ["process.case_closed"]
    do(after, commands.finish_rectification, FinishDraft(mend, "2026-10-20", "验收单"), date(2026, 10, 20))
    assert after.read(mended, after.case_id).rectifications[0].done_on == date(2026, 10, 20)


def test_that_nothing_is_needed_only_where_nobody_is_at_fault(after: Any) -> None:
    none = NoneNeededDraft("个案，流程无缺陷")
    assert refused(after, commands.state_none_needed, none) == ["rectification.cause_first"]
    do(after, commands.record_root_cause, CAUSE)
    assert refused(after, commands.state_none_needed, none) == ["rectification.fault_needs_mending"]
    innocent = RootCauseDraft(whys=("一", "二"), finding="客户误解", fault="none")
    do(after, commands.record_root_cause, innocent, date(2026, 9, 21))
    assert refused(after, commands.state_none_needed, NoneNeededDraft()) == ["rectification.reason_missing"]
    do(after, commands.state_none_needed, none)
    assert facts(after)["rectification.none_needed"] == "个案，流程无缺陷"
    assert after.read(mended, after.case_id).none_needed == "个案，流程无缺陷"


def test_that_fault_found_later_takes_back_that_nothing_is_needed(after: Any) -> None:
    innocent = RootCauseDraft(whys=("一", "二"), finding="客户误解", fault="none")
    do(after, commands.record_root_cause, innocent)
    do(after, commands.state_none_needed, NoneNeededDraft("个案"))
    do(after, commands.record_root_cause, CAUSE, date(2026, 9, 21))
    assert "rectification.none_needed" not in facts(after)


def test_that_nothing_is_needed_and_something_to_mend_exclude_each_other(after: Any) -> None:
    innocent = RootCauseDraft(whys=("一", "二"), finding="客户误解", fault="none")
    do(after, commands.record_root_cause, innocent)
    do(after, commands.add_rectification, MEND)
    assert refused(after, commands.state_none_needed, NoneNeededDraft("个案")) == ["rectification.still_open"]


def test_that_what_is_due_is_listed_until_it_is_done(after: Any) -> None:
    mend = do(after, commands.add_rectification, MEND).id
    assert after.read(due_rectifications, date(2026, 10, 30)) == ()
    ahead = after.read(due_rectifications, date(2026, 10, 30), until=date(2026, 10, 31))
    assert [(one.id, one.days, one.owner) for one in ahead] == [(mend, 1, "承保部 林平")]
    late = after.read(due_rectifications, date(2026, 11, 2))
    assert [one.days for one in late] == [-2]
    do(after, commands.finish_rectification, FinishDraft(mend, "2026-10-20", "单"), date(2026, 10, 20))
    assert after.read(due_rectifications, date(2026, 11, 2)) == ()


def test_that_a_foreign_rectification_is_unknown(after: Any) -> None:
    assert refused(after, commands.finish_rectification, FinishDraft("x", "2026-09-20", "单")) == [
        "rectification.unknown"
    ]
