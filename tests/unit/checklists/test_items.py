"""The evidence checklist: what belongs to a case, what is asked for, and what never is."""

from datetime import date
from typing import Any

import pytest

from workbench.checklists.items import evidence_sheet, matches, request_list
from workbench.checklists.marking import item_problems
from workbench.checklists.model import EvidenceSheet, ItemState, ItemView, RefusalState
from workbench.rulebook.checklist_model import NEVER, Applicability


def sheet_of(build: Any, state: RefusalState) -> EvidenceSheet:
    return evidence_sheet(state, today=build.today, book=build.book)


def item(sheet: EvidenceSheet, item_id: str) -> ItemView:
    return next(view for view in sheet.items if view.id == item_id)


@pytest.mark.parametrize(
    ("when", "belongs"),
    [
        (Applicability(always=True), True),
        (Applicability(), False),
        (Applicability(categories=("IB40",)), True),
        (Applicability(categories=("IB4",)), True),
        (Applicability(categories=("IB40.02",)), False),
        (Applicability(natures=("NA2",)), True),
        (Applicability(natures=("NA3",)), False),
        (Applicability(grounds=("RG",)), True),
        (Applicability(grounds=("RB",)), False),
        (Applicability(channels=("CH01",)), True),
        (Applicability(channels=("CH02",)), False),
        (Applicability(roles=("proxy",)), True),
        (Applicability(roles=("heir",)), False),
    ],
)
def test_that_an_item_belongs_when_any_code_matches(build: Any, when: Applicability, belongs: bool) -> None:
    state = build.state("RG01", natures=("NA2",), channels=("CH01",), roles=("complainant", "proxy"))
    assert matches(when, state) is belongs


def test_that_the_ground_brings_its_evidence(build: Any) -> None:
    before = {view.id for view in sheet_of(build, build.state()).items}
    after = {view.id for view in sheet_of(build, build.state("RG01")).items}
    assert {"P-10", "P-11", "P-12"} <= after - before
    assert not {view for view in after if view.startswith("B-")}


def test_that_what_we_hold_is_never_among_what_is_requested(build: Any) -> None:
    sheet = sheet_of(build, build.state("RG01", channels=("CH01",)))
    requested = request_list(sheet).items
    assert "C-02" in requested and "P-04" in requested
    held = {row.id for row in build.book.evidence_items.values() if row.held_by_us}
    assert not held & set(requested)
    assert item(sheet, "P-10").state is ItemState.HELD_BY_US


@pytest.mark.parametrize("ground", ["RG01", "RG02", "RG03", "RG04", "RG05", "RG12", "RB01"])
def test_that_only_what_the_case_requires_is_demanded(build: Any, ground: str) -> None:
    sheet = sheet_of(build, build.state(ground, channels=("CH01",), roles=("complainant", "proxy")))
    wanted = request_list(sheet)
    required = {view.id for view in sheet.items if view.required}
    assert set(wanted.items) <= required
    assert not required & set(wanted.suggested)
    held = {row.id for row in build.book.evidence_items.values() if row.held_by_us}
    assert not held & set(wanted.items + wanted.suggested)


def test_that_what_would_merely_help_is_named_apart(build: Any) -> None:
    rows = build.book.evidence_items.values()
    optional = {row.id for row in rows if row.may_be_asked_of_complainant and row.suggested_when != NEVER}
    states = [build.state(ground) for ground in ("RG01", "RG02", "RG03", "RG04", "RG05", "RG12", "RB01")]
    lists = [request_list(sheet_of(build, state)) for state in states]
    named = {item_id for wanted in lists for item_id in wanted.suggested}
    assert named and named <= optional


def test_that_what_others_hold_is_not_asked_of_the_complainant(build: Any) -> None:
    asked = {row.id for row in build.book.evidence_items.values() if row.may_be_asked_of_complainant}
    sources = {row.id: set(row.sources) for row in build.book.evidence_items.values()}
    assert all(sources[item_id] & {"complainant", "claimant"} for item_id in asked)


@pytest.mark.parametrize("mark", [None, "open", "requested", "not_applicable"])
def test_that_a_linked_exhibit_means_it_is_at_hand(build: Any, mark: str | None) -> None:
    marks = {"C-02": mark} if mark else {}
    state = build.state(marks=marks, links={"C-02": (build.exhibit(4),)})
    view = item(sheet_of(build, state), "C-02")
    assert (view.state, view.evidence) == (ItemState.HAVE, (4,))


def test_that_a_request_is_seen_and_a_second_one_pointed_out(build: Any) -> None:
    state = build.state(
        "RG01", marks={"C-02": "requested"}, requests=(("C-02", date(2026, 9, 10)),), channels=("CH01",)
    )
    sheet = sheet_of(build, state)
    assert item(sheet, "C-02").state is ItemState.REQUESTED
    wanted = request_list(sheet)
    assert wanted.asked_before == ("C-02",)
    assert "C-02" not in wanted.items
    assert [(p.code, p.level, p.detail["date"]) for p in wanted.problems] == [
        ("checklist.asked_once", "warning", "2026-09-10")
    ]


def test_that_a_first_request_needs_no_warning(build: Any) -> None:
    assert request_list(sheet_of(build, build.state("RG01"))).problems == ()


def test_that_gaps_are_required_items_not_at_hand(build: Any) -> None:
    sheet = sheet_of(build, build.state("RG01", links={"P-12": (build.exhibit(),)}))
    gaps = {view.id for view in sheet.gaps}
    assert "P-10" in gaps and "P-12" not in gaps
    assert all(view.required for view in sheet.gaps)


def test_that_requesting_what_we_hold_is_refused(build: Any) -> None:
    row = build.book.evidence_items["P-10"]
    found = item_problems(build.state("RG01"), row, "requested", "", build.today)
    assert [(p.code, p.level) for p in found] == [("checklist.held_by_us", "error")]


def test_that_requesting_what_others_hold_is_refused(build: Any) -> None:
    for row in build.book.evidence_items.values():
        codes = [p.code for p in item_problems(build.state(), row, "requested", "急需", build.today)]
        if not row.may_be_asked_of_complainant:
            wanted = "checklist.held_by_us" if row.held_by_us else "checklist.not_from_complainant"
            assert codes == [wanted]
        else:
            assert codes == []


@pytest.mark.parametrize(
    ("category", "note", "codes"),
    [
        ("IB40.01", "", [("checklist.second_request_reason", "error")]),
        ("IB40.01", "首次材料遗失", [("checklist.asked_again", "warning")]),
        ("IB10.01", "", []),
    ],
)
def test_that_a_second_request_for_a_claim_needs_a_reason(
    build: Any, category: str, note: str, codes: list[tuple[str, str]]
) -> None:
    state = build.state(category=category, requests=(("C-02", date(2026, 9, 10)),))
    row = build.book.evidence_items["P-04"]
    found = item_problems(state, row, "requested", note, build.today)
    assert [(problem.code, problem.level) for problem in found] == codes


def test_that_items_asked_for_on_one_day_are_one_notice(build: Any) -> None:
    state = build.state(requests=(("C-02", build.today),))
    assert item_problems(state, build.book.evidence_items["P-04"], "requested", "", build.today) == ()
    again = item_problems(state, build.book.evidence_items["C-02"], "requested", "", build.today)
    assert [problem.code for problem in again] == ["checklist.second_request_reason"]


def test_that_a_notice_already_sent_counts_as_the_first_request(build: Any) -> None:
    state = build.state(facts={"claim.supplement_sent_on": "2026-09-01"})
    found = item_problems(state, build.book.evidence_items["P-04"], "requested", "", build.today)
    assert [problem.detail["date"] for problem in found] == ["2026-09-01"]


def test_that_done_needs_an_exhibit_and_not_applicable_a_reason(build: Any) -> None:
    row = build.book.evidence_items["P-12"]
    assert [p.code for p in item_problems(build.state(), row, "done", "见附件", build.today)] == [
        "checklist.done_without_evidence"
    ]
    assert [p.code for p in item_problems(build.state(), row, "not_applicable", "", build.today)] == [
        "checklist.note_missing"
    ]
    assert item_problems(build.state(), row, "not_applicable", "未解除", build.today) == ()
