"""The catalogue entry is read, changed and saved; nobody overwrites a colleague, nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ui.evidence.drafts import draft_of
from ui.kit.confirm_dialog import ConfirmDialog
from workbench.actor import Actor
from workbench.evidence.commands import edit_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, EvidenceRow
from workbench.evidence.queries import custody_chain, evidence_row, property_answers
from workbench.evidence.store import path_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]
LETTER = EvidenceDraft(title="投诉信", kind="EK1", form="original", source="投诉人")


@pytest.fixture
def exhibit(tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, settle: Settle) -> EvidenceAdded:
    """One exhibit, on screen."""
    added = bring(letter, LETTER)
    desk.bus.publish(added.changes)
    settle(desk)
    tab.show_item(added.id)
    settle(desk)
    return added


def kept(desk: "Desk", exhibit: EvidenceAdded) -> EvidenceRow:
    with desk.workspace.read() as session:
        return evidence_row(session, exhibit.id)


def colleague_renames(desk: "Desk", exhibit: EvidenceAdded, title: str) -> None:
    row = kept(desk, exhibit)
    with desk.workspace.write() as session:
        draft = replace(draft_of(row), title=title)
        edit_evidence(session, row.id, draft, row.revision, actor=Actor("李若水"), clock=desk.clock)


def typed_title(tab: "EvidenceTab", qtbot: "QtBot", text: str) -> None:
    title = tab.exhibit.catalogue.fields.title
    title.selectAll()
    qtbot.keyClicks(title, text)


def dialog_of(tab: "EvidenceTab") -> ConfirmDialog:
    return next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())


def test_that_a_change_is_saved_with_one_key(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    typed_title(tab, qtbot, "Letter of the customer")
    assert tab.exhibit.catalogue.dirty
    title = tab.exhibit.catalogue.fields.title
    qtbot.keyClick(title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert kept(desk, exhibit).title == "Letter of the customer"
    assert not tab.exhibit.catalogue.dirty


def test_that_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    form = tab.exhibit.catalogue
    form.fields.copies.selectAll()
    qtbot.keyClicks(form.fields.copies, "0")
    qtbot.keyClick(form.fields.copies, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert form.rows["copies"].problem_text
    assert form.dirty
    assert kept(desk, exhibit).copies == 1


def test_that_what_is_typed_outlives_a_reload(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    typed_title(tab, qtbot, "Half a na")
    desk.bus.publish(exhibit.changes)
    settle(desk)
    assert tab.exhibit.catalogue.fields.title.text() == "Half a na"


def test_that_a_colleagues_change_is_shown_and_mine_can_be_kept(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    typed_title(tab, qtbot, "Mine")
    colleague_renames(desk, exhibit, "Theirs")
    form = tab.exhibit.catalogue
    qtbot.keyClick(form.fields.title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert kept(desk, exhibit).title == "Theirs"
    assert "Theirs" in form.rows["title"].problem_text
    assert form.fields.title.text() == "Mine"
    form.strip.acted.emit("mine")
    settle(desk)
    assert kept(desk, exhibit).title == "Mine"


def test_that_a_colleagues_change_can_be_taken(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    typed_title(tab, qtbot, "Mine")
    colleague_renames(desk, exhibit, "Theirs")
    form = tab.exhibit.catalogue
    qtbot.keyClick(form.fields.title, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    form.strip.acted.emit("theirs")
    assert form.fields.title.text() == "Theirs"
    assert not form.dirty
    assert kept(desk, exhibit).title == "Theirs"


def test_that_withdrawing_needs_a_reason_and_leaves_it_listed(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    tab.exhibit.withdraw_wanted.emit()
    dialog = dialog_of(tab)
    dialog._on_confirm_clicked()
    assert kept(desk, exhibit).withdrawn is False
    qtbot.keyClicks(dialog._reason, "wrong case")
    dialog._on_confirm_clicked()
    settle(desk)
    assert kept(desk, exhibit).withdrawn_reason == "wrong case"
    assert "Withdrawn" in tab.lists.exhibits_model.index(0, 0).data()
    assert not tab.exhibit.catalogue.fields.title.isEnabled()


def test_that_file_and_chain_are_proved_with_one_button(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle
) -> None:
    tab.exhibit.custody.verify_wanted.emit()
    settle(desk)
    assert "sound" in tab.exhibit.custody.result.accessibleName()
    stored = path_of(desk.workspace.layout.evidence, exhibit.digests.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"other bytes")
    tab.exhibit.custody.verify_wanted.emit()
    settle(desk)
    assert tab.exhibit.custody.result.property("strip") == "red"
    told = tab.exhibit.custody.result.accessibleName()
    assert f"{exhibit.digests.sha256[:16]}…" in told and exhibit.digests.sha256 not in told


def test_that_the_original_goes_out_on_record(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle, letter: Path, tmp_path: Path
) -> None:
    tab.work.export_to(tmp_path / "copy.txt")
    settle(desk)
    assert (tmp_path / "copy.txt").read_bytes() == letter.read_bytes()
    assert tab.exhibit.custody.model.rowCount() == 2
    tab.work.export_to(tmp_path / "nowhere" / "copy.txt")
    settle(desk)
    assert tab.exhibit.strip.isVisible()


def test_that_a_custody_event_without_its_people_is_refused_at_the_field(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    from ui.evidence.custody_dialog import CustodyDialog

    tab.exhibit.custody.event_wanted.emit()
    dialog = next(each for each in tab.findChildren(CustodyDialog) if each.isVisible())
    dialog.show_act("handed_over")
    dialog._on_keep_clicked()
    settle(desk)
    assert dialog.isVisible()
    for name, typed in (("from_person", "Chen"), ("to_person", "Zhou")):
        dialog.edits[name].clear()
        qtbot.keyClicks(dialog.edits[name], typed)
    dialog._on_keep_clicked()
    settle(desk)
    with desk.workspace.read() as session:
        assert [row.event for row in custody_chain(session, exhibit.id)] == ["received", "handed_over"]
    assert not [each for each in tab.findChildren(CustodyDialog) if each.isVisible()]


def test_that_what_is_typed_about_one_exhibit_waits_while_another_is_looked_at(
    tab: "EvidenceTab",
    desk: "Desk",
    exhibit: EvidenceAdded,
    bring: Bring,
    qtbot: "QtBot",
    settle: Settle,
    tmp_path: Path,
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("other", encoding="utf-8")
    second = bring(other)
    desk.bus.publish(second.changes)
    settle(desk)
    typed_title(tab, qtbot, "Half a na")
    tab.show_item(second.id)
    settle(desk)
    assert tab.exhibit.catalogue.fields.title.text() == "other"
    tab.show_item(exhibit.id)
    settle(desk)
    assert tab.exhibit.catalogue.fields.title.text() == "Half a na"
    assert tab.exhibit.catalogue.dirty


def test_that_an_explanation_half_typed_belongs_to_the_exhibit_it_was_typed_for(
    tab: "EvidenceTab",
    desk: "Desk",
    exhibit: EvidenceAdded,
    bring: Bring,
    qtbot: "QtBot",
    settle: Settle,
    tmp_path: Path,
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("other", encoding="utf-8")
    second = bring(other)
    desk.bus.publish(second.changes)
    settle(desk)
    tab.exhibit.open_section("properties")
    row = tab.exhibit.properties.rows["T1"]
    row.answers.chips["no"].click()
    settle(desk)
    qtbot.keyClicks(row._note, "seen by Chen")
    tab.show_item(second.id)
    settle(desk)
    with desk.workspace.read() as session:
        assert [each.note for each in property_answers(session, exhibit.id)] == ["seen by Chen"]
        assert property_answers(session, second.id) == []
    assert row.value == ""
    assert row._note.text() == ""


def test_that_a_proof_is_told_of_the_exhibit_it_was_asked_for_only(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, bring: Bring, settle: Settle, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("other", encoding="utf-8")
    second = bring(other)
    desk.bus.publish(second.changes)
    settle(desk)
    tab.show_item(exhibit.id)
    tab.exhibit.custody.verify_wanted.emit()
    tab.show_item(second.id)
    settle(desk)
    assert tab.work.evidence_id == second.id
    assert tab.exhibit.custody.result.isHidden()
    assert tab.exhibit.custody._verify.isEnabled()


def test_that_an_export_stopped_in_the_status_bar_is_over_here_too(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle, tmp_path: Path
) -> None:
    tab.work.export_to(tmp_path / "copy.txt")
    assert not tab.exhibit.progress.isHidden()
    desk.jobs.running[-1].cancel()
    settle(desk)
    assert tab.exhibit.progress.isHidden()
