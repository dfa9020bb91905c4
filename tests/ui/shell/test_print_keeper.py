"""New texts are printed beside the window's work, by themselves."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.db.conftest import REFUSAL
from ui.shell import print_keeper
from ui.shell.desk import Desk
from ui.shell.print_keeper import PrintKeeper
from workbench.changes import Changes
from workbench.complaints.commands import register_complaint
from workbench.prints.commands import catch_up


def file_cases(desk: Desk, count: int) -> None:
    with desk.workspace.write() as session:
        for number in range(count):
            draft = replace(REFUSAL, narrative=f"{REFUSAL.narrative}第{number}次来信", contracts=())
            register_complaint(session, draft, actor=desk.actor, clock=desk.clock)


def test_that_what_a_registration_brings_is_printed_lot_by_lot(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_keeper, "PAUSE_MS", 1)
    monkeypatch.setattr(print_keeper, "LOT", 2)
    parent = QObject()
    keeper = PrintKeeper(desk, parent)
    told: list[Changes] = []
    desk.bus.changed.connect(lambda changes: told.append(changes) if "prints" in changes.topics else None)
    file_cases(desk, 5)
    desk.bus.publish(Changes.of("complaints"))
    qtbot.waitUntil(lambda: len(told) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert catch_up(desk.workspace) == 0
    desk.bus.publish(Changes.of("settings"))
    keeper.print_lot()
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert len(told) == 3
