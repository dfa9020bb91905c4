"""What must never reach the disk, and labels that only a review sets."""

from dataclasses import replace
from datetime import date

import pytest

from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import (
    discard_draft,
    register_complaint,
    remove_nature,
    save_draft,
    set_nature,
    set_reviewed_nature,
)
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

SECRET = "abc98765"
WITH_SECRET = replace(REFUSAL, narrative=f"我的密码是{SECRET}，卡被盗刷了。")


def test_that_a_password_reaches_no_file_of_the_workspace(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        save_draft(session, WITH_SECRET, "draft-1", actor=actor, clock=clock)
        save_draft(session, WITH_SECRET, "draft-2", actor=actor, clock=clock)
    with workspace.write() as session:
        discard_draft(session, "draft-2", actor=actor, clock=clock)
        register_complaint(session, WITH_SECRET, actor=actor, clock=clock, draft_id="draft-1")
    kept = b"".join(path.read_bytes() for path in workspace.layout.root.rglob("*") if path.is_file())
    assert "卡被盗刷了".encode() in kept
    assert SECRET.encode() not in kept


@pytest.mark.parametrize("name", ["陈一鸣", "李经办"])
def test_that_whoever_registers_or_handles_a_case_is_no_second_person(
    workspace: Workspace, clock: FixedClock, name: str
) -> None:
    draft = replace(REFUSAL, handler="李经办", natures=("NA2", "NA4"))
    with workspace.write() as session:
        made = register_complaint(session, draft, actor=Actor("陈一鸣"), clock=clock)
    with workspace.read() as session:
        assert complaint_sheet(session, made.id).row.natures == ("NA2",)
    with pytest.raises(UserError) as refused, workspace.write() as session:
        set_reviewed_nature(session, made.id, "NA4", reason="同一电话三人", actor=Actor(name), clock=clock)
    assert [problem.code for problem in refused.value.problems] == ["complaint.nature_second_person"]


@pytest.mark.parametrize("name", ["陈一鸣", "周复核"])
def test_that_nobody_sets_by_hand_what_a_review_sets(
    workspace: Workspace, registered: Registered, clock: FixedClock, name: str
) -> None:
    with pytest.raises(UserError) as refused, workspace.write() as session:
        set_nature(session, registered.id, "NA4", reason="同一电话三人", actor=Actor(name), clock=clock)
    assert [problem.code for problem in refused.value.problems] == ["complaint.nature_by_review"]
    with workspace.read() as session:
        assert "NA4" not in complaint_sheet(session, registered.id).row.natures


def test_that_a_suspicion_from_before_reviews_is_readable_and_comes_off_by_hand(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock
) -> None:
    zhou = Actor("周复核")
    with workspace.write() as session:
        set_reviewed_nature(session, registered.id, "NA4", reason="同一电话三人", actor=zhou, clock=clock)
    with workspace.read() as session:
        sheet = complaint_sheet(session, registered.id)
    assert [(nature.set_by, nature.reason) for nature in sheet.natures if nature.code == "NA4"] == [
        ("周复核", "同一电话三人")
    ]
    with workspace.write() as session:
        remove_nature(session, registered.id, "NA4", reason="不成立", actor=actor, clock=clock)
    with workspace.read() as session:
        assert "NA4" not in complaint_sheet(session, registered.id).row.natures


def test_that_the_clock_runs_for_somebody_nobody_knows(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    unnamed = replace(REFUSAL, complainant=PersonDraft(anonymity="anonymous", phones=("13900001111",)))
    with workspace.write() as session:
        made = [register_complaint(session, unnamed, actor=actor, clock=clock) for _ in range(2)]
    with workspace.read() as session:
        sheets = [complaint_sheet(session, one.id) for one in made]
    assert [sheet.row.due_statutory_on for sheet in sheets] == [date(2026, 10, 8)] * 2
    assert made[0].person_id != made[1].person_id
