"""Custody in the window: fields by act, two people, the holder as a chip, a red exhibit, a printed form."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.casefile.queries import exports
from workbench.custody.commands import record_act
from workbench.custodyforms.model import FormKind
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain
from workbench.evidence.store import path_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.evidence.custody_dialog import CustodyDialog
    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
LENT = CustodyDraft("lent", from_person="陈一鸣", to_person="赵敏", due_back_on="2026-09-25", at="2026-09-20")


@pytest.fixture
def exhibit(
    tab: "EvidenceTab", desk: "Desk", bring: Callable[..., EvidenceAdded], letter: Path, settle: Settle
) -> EvidenceAdded:
    """The letter, shown in the tab."""
    added = bring(letter)
    desk.bus.publish(added.changes)
    settle(desk)
    return added


def asked(tab: "EvidenceTab") -> "CustodyDialog":
    from ui.evidence.custody_dialog import CustodyDialog

    tab.exhibit.custody.event_wanted.emit()
    return next(each for each in tab.findChildren(CustodyDialog) if each.isVisible())


def shown(dialog: "CustodyDialog") -> set[str]:
    return {name for name, row in dialog._rows.items() if row.isVisibleTo(dialog)}


def test_that_an_act_asks_for_its_own_fields_and_knows_who_holds_it(
    tab: "EvidenceTab", exhibit: EvidenceAdded, nameless: Callable[["QWidget"], list[str]]
) -> None:
    dialog = asked(tab)
    assert "due_back_on" not in shown(dialog)
    dialog.show_act("lent")
    assert {"from_person", "to_person", "due_back_on"} <= shown(dialog)
    assert dialog.edits["from_person"].text() == "陈一鸣"
    assert dialog.edits["from_person"].accessibleName() == "Lender"
    dialog.show_act("extracted")
    assert {"witness", "device", "clock_note"} <= shown(dialog)
    assert "due_back_on" not in shown(dialog)
    assert (dialog.edits["from_person"].text(), dialog.edits["to_person"].text()) == ("", "陈一鸣")
    assert dialog.draft() == CustodyDraft("extracted", to_person="陈一鸣")
    assert nameless(dialog) == []
    dialog.reject()


def test_that_one_person_for_both_places_is_refused_at_the_field(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle
) -> None:
    dialog = asked(tab)
    dialog.show_act("handed_over")
    dialog.edits["to_person"].setText("陈 一鸣")
    dialog._on_keep_clicked()
    settle(desk)
    assert "same person" in dialog._rows["to_person"].problem_text
    dialog.edits["to_person"].setText("周静")
    dialog._on_keep_clicked()
    settle(desk)
    with desk.workspace.read() as session:
        assert custody_chain(session, exhibit.id)[-1].to_person == "周静"


def test_that_what_may_not_follow_is_said_as_soon_as_it_is_chosen(
    tab: "EvidenceTab", exhibit: EvidenceAdded
) -> None:
    dialog = asked(tab)
    dialog.event_edit.show_state("returned")
    dialog.event_edit.edited.emit("returned")
    assert "neither lent" in dialog._problems._rows["event"].problem_text
    dialog.reject()


def test_that_an_overdue_loan_shows_beside_the_exhibit(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle
) -> None:
    from ui.kit.chip import Chip

    done = record_act(desk.workspace, exhibit.id, LENT, actor=desk.actor, clock=desk.clock)
    desk.bus.publish(done.changes)
    settle(desk)
    chips = [chip.accessibleName() or chip.text() for chip in tab.exhibit._marked.findChildren(Chip)]
    assert any("Overdue since 25 Sept" in text for text in chips)
    assert "赵敏" in tab.exhibit.custody._holder.text()


def test_that_a_lost_file_turns_it_red_everywhere_until_it_is_back(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle, letter: Path
) -> None:
    stored = path_of(desk.workspace.layout.evidence, exhibit.digests.sha256)
    stored.unlink()
    dialog = asked(tab)
    dialog.show_act("handed_over")
    dialog.edits["to_person"].setText("周静")
    dialog._on_keep_clicked()
    settle(desk)
    dialog.reject()
    assert "gone" in tab.exhibit.red.accessibleName()
    assert "backup" in tab.exhibit.red.accessibleName()
    assert not tab.exhibit._export.isEnabled()
    said = tab.lists.exhibits_model.index(0, 0).data()
    assert "File gone" in said and "To review" not in said and "Admissible" not in said
    stored.write_bytes(letter.read_bytes())
    tab.exhibit.red.acted.emit("verify")
    settle(desk)
    assert tab.exhibit.red.isHidden()
    assert tab.exhibit._export.isEnabled()
    assert "gone" in tab.exhibit.custody._findings.text() or "missing" in tab.exhibit.custody._findings.text()
    assert "File gone" not in tab.lists.exhibits_model.index(0, 0).data()


def test_that_a_form_is_printed_on_record(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle, tmp_path: Path
) -> None:
    titles = [action.text() for action in tab.exhibit.custody.form_menu().actions()]
    assert titles[0] == "Loan of an exhibit" and len(titles) == 4
    tab.work.custody.print_to(FormKind.HAND_OVER, tmp_path / "移交单.pdf")
    settle(desk)
    assert (tmp_path / "移交单.pdf").read_bytes().startswith(b"%PDF")
    assert tab.state is not None
    with desk.workspace.read() as session:
        (export,) = exports(session, tab.state.complaint_id)
    assert export.kind == "custody_hand_over"
    assert export.number in desk.shell.said[-1].text  # type: ignore[attr-defined]
