"""The page of a case says that an exhibit is not whole, and its closing that an original is still out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.case.case_page import CasePage
from ui.case.move_words import move_consequences
from ui.kit.chip import Chip
from workbench.complaints.model import Registered
from workbench.custody.commands import record_act
from workbench.evidence.commands import add_evidence
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import Intake
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_exhibit_on_record

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def test_that_a_case_says_what_its_originals_need(
    ordinary: Registered, show: Callable[[Any], CasePage], desk: "Desk", tmp_path: Path
) -> None:
    path = tmp_path / "信.txt"
    path.write_text("等了四十分钟", "utf-8")
    added = add_evidence(desk.workspace, Intake(ordinary.id, path), actor=desk.actor, clock=desk.clock)
    lent = CustodyDraft("lent", from_person="陈一鸣", to_person="赵敏", due_back_on="2026-10-09")
    record_act(desk.workspace, added.id, lent, actor=desk.actor, clock=desk.clock)
    path_of(desk.workspace.layout.evidence, added.digests.sha256).unlink()
    verify_exhibit_on_record(desk.workspace, added.id, actor=desk.actor, clock=desk.clock)
    page = show(ordinary)
    said = [chip.state.text for chip in page.chips.findChildren(Chip) if chip.isVisibleTo(page)]
    assert any("not whole" in text for text in said)
    state, words = page._state, page.chips._words
    assert state is not None and words is not None
    closing = next(move for move in state.moves if move.kind == "close")
    assert any("still out of the house: 1" in line for line in move_consequences(state, closing, words))
    other = next(move for move in state.moves if move.kind == "forward")
    assert not any("still out" in line for line in move_consequences(state, other, words))
