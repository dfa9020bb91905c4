"""Five dimensions: what is computed, what people conclude, and what stays inside."""

from datetime import date
from typing import Any

import pytest

from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord
from workbench.dimensions.commands import record_dimensions
from workbench.dimensions.model import Dimension, DimensionDraft, FiveDraft
from workbench.dimensions.queries import five_dimensions
from workbench.errors import UserError
from workbench.rectifications.commands import record_root_cause
from workbench.rectifications.model import RootCauseDraft
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 21)


def five(after: Any, **more: Any) -> Any:
    return after.read(five_dimensions, after.case_id, TODAY, BOOK, **more)


def conclude(after: Any, *drafts: DimensionDraft) -> Any:
    return after.run(TODAY, record_dimensions, FiveDraft(drafts))


def codes(after: Any, dimension: Dimension) -> list[str]:
    return [fact.code for fact in five(after).sheet(dimension).facts]


def test_that_each_dimension_knows_its_facts(after: Any) -> None:
    after.reached(3, "4")
    assert codes(after, Dimension.TIME)[:5] == [
        "five.formed", "five.received", "five.no_first_contact", "five.informed", "five.days_open",
    ]  # fmt: skip
    assert codes(after, Dimension.PEOPLE) == ["five.person", "five.not_vulnerable"]
    assert codes(after, Dimension.EVENT) == [
        "five.category", "five.no_cause", "five.contract", "five.no_finding",
    ]  # fmt: skip
    assert codes(after, Dimension.CHANNEL) == ["five.receipt_forwarded"]
    assert codes(after, Dimension.REMEDY) == [
        "five.asked_open", "five.no_promise", "five.satisfaction",
    ]  # fmt: skip


def test_that_the_days_are_counted_from_receipt(after: Any) -> None:
    facts = {fact.code: fact.detail for fact in five(after).sheet(Dimension.TIME).facts}
    assert facts["five.formed"] == {"date": "2024-02-29", "days": "931"}
    assert facts["five.informed"] == {"date": "2026-09-18", "days": "1"}
    assert facts["five.days_open"] == {"days": "4"}


def test_that_names_are_masked_unless_somebody_may_see_them(after: Any) -> None:
    assert five(after).sheet(Dimension.PEOPLE).facts[0].detail["name"] != "欧阳晓锋"
    shown = five(after, name=lambda name: name or "").sheet(Dimension.PEOPLE).facts[0]
    assert shown.detail["name"] == "欧阳晓锋"


def test_that_the_root_cause_and_the_conclusions_stay_inside(after: Any) -> None:
    cause = RootCauseDraft(whys=("一", "二"), finding="旧版问卷", unit="承保部", fault="full")
    after.run(TODAY, record_root_cause, cause)
    conclude(after, DimensionDraft("event", "问卷缺项", "换问卷"))
    sheet = five(after).sheet(Dimension.EVENT)
    assert [fact.code for fact in sheet.facts if fact.internal] == ["five.root_full", "five.unit"]
    outer = sheet.outer()
    assert all(not fact.internal for fact in outer.facts) and (outer.finding, outer.action) == ("", "")


def test_that_a_conclusion_is_kept_changed_and_taken_back(after: Any) -> None:
    assert len(five(after).open_findings) == 5
    conclude(after, DimensionDraft("time", "首次联系晚", "排班"), DimensionDraft("people", "老年人"))
    sheet = five(after).sheet(Dimension.TIME)
    assert (sheet.finding, sheet.action) == ("首次联系晚", "排班")
    assert five(after).open_findings == (Dimension.EVENT, Dimension.CHANNEL, Dimension.REMEDY)
    conclude(after, DimensionDraft("time", "  ", "排班"))
    assert Dimension.TIME in five(after).open_findings
    kept = after.rows(CaseFactRecord.key, where=CaseFactRecord.key.startswith("five."))
    assert sorted(key for (key,) in kept) == ["five.people.finding", "five.time.action"]


def test_that_saying_the_same_again_is_no_deed(after: Any) -> None:
    conclude(after, DimensionDraft("time", "首次联系晚"))
    before = after.rows(AuditEntryRecord.position)
    conclude(after, DimensionDraft("time", "首次联系晚"))
    assert after.rows(AuditEntryRecord.position) == before


@pytest.mark.parametrize(
    ("drafts", "code"),
    [
        ((DimensionDraft("weather", "雨"),), "five.unknown_dimension"),
        ((DimensionDraft("time", "一"), DimensionDraft("time", "二")), "five.dimension_twice"),
        ((DimensionDraft("time", "一", evidence="7"),), "five.unknown_exhibit"),
        ((DimensionDraft("time", "一", evidence="甲"),), "five.unknown_exhibit"),
    ],
)
def test_that_an_impossible_conclusion_changes_nothing(after: Any, drafts: Any, code: str) -> None:
    before = after.rows(AuditEntryRecord.position)
    with pytest.raises(UserError) as caught:
        conclude(after, *drafts)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert after.rows(AuditEntryRecord.position) == before


def test_that_a_closed_case_is_only_read(after: Any) -> None:
    after.put("archived", TODAY)
    with pytest.raises(UserError) as caught:
        conclude(after, DimensionDraft("time", "一"))
    assert caught.value.problems[0].code == "process.case_closed"
