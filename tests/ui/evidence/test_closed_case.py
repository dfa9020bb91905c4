"""What the tab says when the case was closed: why nothing can be added or changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.model import Registered
from workbench.evidence.model import EvidenceAdded, EvidenceDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft

if TYPE_CHECKING:
    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]
REFUSED = "The case was closed on 28 Sept and cannot be changed; reopen it first."


@pytest.fixture
def exhibit(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, bring: Bring, letter: Path, settle: Settle
) -> EvidenceAdded:
    """An exhibit on screen, of a case that is closed meanwhile."""
    added = bring(letter, EvidenceDraft(title="投诉信", kind="EK1", form="original", source="投诉人"))
    notice = NoticeDraft("2026-09-28", "handed", "本人签字的撤回申请书")
    with desk.workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=notice)
        move_case(session, registered.id, draft, actor=desk.actor, clock=desk.clock)
    desk.bus.publish(added.changes)
    settle(desk)
    tab.show_item(added.id)
    settle(desk)
    return added


def test_that_files_are_refused_once_with_the_reason(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, letter: Path, tmp_path: Path, settle: Settle
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("病历", encoding="utf-8")
    tab.add_files((letter, other))
    settle(desk)
    assert tab.intake.failures.accessibleName() == REFUSED


def test_that_a_refused_answer_does_not_stay_on_screen(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle
) -> None:
    tab.exhibit.open_section("properties")
    row = tab.exhibit.properties.rows["T1"]
    row.answers.chips["yes"].click()
    settle(desk)
    assert tab.exhibit.strip.accessibleName() == REFUSED
    assert row.value == ""
