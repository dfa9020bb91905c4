"""What is given away is seen first, and what is seen is what is saved."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.diagnostics.dialog import DiagnosticsDialog
from ui.diagnostics.facts import Subject, program_facts
from ui.settings.maintenance_card import MaintenanceCard
from ui.settings.upkeep_deeds import UpkeepDeeds
from ui.shell.desk import Desk

Settle = Callable[[Desk], None]


@pytest.fixture
def dialog(desk: Desk, settle: Settle, qtbot: QtBot) -> DiagnosticsDialog:
    subject = Subject(desk.layout, program_facts(desk.preferences, "workspace.busy"), desk.clock)
    made = DiagnosticsDialog(subject, desk.jobs, desk.messages)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    assert not made.save.isEnabled()
    settle(desk)
    return made


def listed(dialog: DiagnosticsDialog) -> dict[str, str]:
    texts = {}
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        texts[dialog.names.item(row).text()] = dialog.text.toPlainText()
    return texts


def test_that_every_file_is_read_by_keyboard_and_saved_as_it_was_read(
    dialog: DiagnosticsDialog,
    desk: Desk,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert dialog.names.hasFocus()
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert "Program version" in dialog.text.toPlainText()
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(start).name)
        return str(tmp_path / "诊断.zip"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.keyClick(dialog.names, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    seen = listed(dialog)
    with zipfile.ZipFile(tmp_path / "诊断.zip") as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == seen
    assert offered == ["Diagnostics 2026-09-28 1042.zip"]
    assert len(seen) == 6


def test_that_who_sits_here_and_where_is_not_told(dialog: DiagnosticsDialog, tmp_path: Path) -> None:
    everything = "\n".join(listed(dialog).values())
    assert "staff_name_given: yes" in everything
    assert "workspace.busy" in everything
    assert "陈一鸣" not in everything
    assert str(tmp_path) not in everything


def test_that_a_place_inside_the_workspace_is_refused_and_another_one_can_be_chosen(
    dialog: DiagnosticsDialog, desk: Desk, settle: Settle
) -> None:
    dialog.save_to(desk.layout.evidence / "d.zip")
    settle(desk)
    assert dialog._error.isVisible()
    assert dialog.save.isEnabled()


def test_that_it_opens_without_any_workspace(desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    made = DiagnosticsDialog(
        Subject(None, program_facts(desk.preferences), desk.clock), desk.jobs, desk.messages
    )
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    settle(desk)
    assert "There is no workspace" in listed(made)["workspace.txt"]


def test_that_the_maintenance_card_opens_it_and_every_control_has_a_name(
    desk: Desk, settle: Settle, qtbot: QtBot, nameless: Callable[[QWidget], list[str]]
) -> None:
    card = MaintenanceCard()
    qtbot.addWidget(card)
    deeds = UpkeepDeeds(desk, card)
    card.diagnostics_wanted.emit()
    settle(desk)
    opened = card.findChild(DiagnosticsDialog)
    assert opened is not None
    assert nameless(opened) == []
    opened.reject()
    assert deeds.parent() is card
