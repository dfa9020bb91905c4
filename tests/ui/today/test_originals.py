"""Originals that should be back and exhibits that are not whole stand on the page of the day."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.today.conftest import Log
from ui.case.target import CaseTarget
from ui.kit.chip import Chip
from ui.kit.icon_button import IconButton
from workbench.custody.commands import record_act
from workbench.evidence.commands import add_evidence
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_exhibit_on_record

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

LENT = CustodyDraft("lent", from_person="陈一鸣", to_person="赵敏", at="2026-09-20", due_back_on="2026-09-25")


def test_that_what_needs_looking_after_opens_at_its_custody(
    log: Log,
    open_page: Callable[[], "TodayPage"],
    moving: "Desk",
    shell: "RecordingShell",
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    case, workspace, who = log("何文澜", "2026-09-27"), moving.workspace, (moving.actor, moving.clock)
    added = []
    for name in ("何文澜的信", "录音"):
        path = tmp_path / f"{name}.txt"
        path.write_text(name, "utf-8")
        intake = Intake(case.id, path, EvidenceDraft(title=name))
        added.append(add_evidence(workspace, intake, actor=who[0], clock=who[1]))
    record_act(workspace, added[0].id, LENT, actor=who[0], clock=who[1])
    path_of(workspace.layout.evidence, added[1].digests.sha256).unlink()
    verify_exhibit_on_record(workspace, added[1].id, actor=who[0], clock=who[1])
    card = open_page().notes.originals
    said = "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))
    chips = [chip.state.text for chip in card.findChildren(Chip)]
    assert chips == ["file gone", "due back 25 Sept"]
    assert "exhibit 2 录音" in said and "with 赵敏" in said
    assert "何文澜" not in said
    opens = [each for each in card.findChildren(IconButton) if each.accessibleName().startswith("Open")]
    opens[1].click()
    assert shell.visits == [("case", CaseTarget(case.id, "evidence", "1:custody"))]
