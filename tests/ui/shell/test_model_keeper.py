"""Training that begins by itself."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.labelled import register
from ui.shell.desk import Desk
from ui.shell.model_keeper import ModelKeeper
from workbench.changes import Changes
from workbench.learning.model import Task
from workbench.learning.queries import standing
from workbench.learning.teaching import LEAST_HELD, LEAST_LABELS


def test_that_nothing_begins_before_there_are_enough_labels(qtbot: QtBot, desk: Desk) -> None:
    parent = QObject()
    keeper = ModelKeeper(desk, parent)
    titles: list[str] = []
    desk.jobs.running_changed.connect(lambda: titles.extend(job.title for job in desk.jobs.running))
    keeper.look()
    qtbot.waitUntil(lambda: not desk.jobs.running)
    assert set(titles) == {""}


def test_that_enough_labels_train_by_themselves_and_a_stop_is_heeded(qtbot: QtBot, desk: Desk) -> None:
    register(desk.workspace, LEAST_LABELS + 10, LEAST_HELD + 3)
    parent = QObject()
    keeper = ModelKeeper(desk, parent)
    heard: list[Changes] = []
    desk.bus.changed.connect(heard.append)
    keeper.look()
    qtbot.waitUntil(lambda: any(job.title for job in desk.jobs.running), timeout=20_000)
    for job in desk.jobs.running:
        job.cancel()
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    keeper.look()
    assert not desk.jobs.running
    again = ModelKeeper(desk, parent)
    again.look()
    qtbot.waitUntil(lambda: any("models" in changes.topics for changes in heard), timeout=60_000)
    with desk.workspace.read() as session:
        assert standing(session, Task.CAUSE).in_use
    again.look()
    qtbot.waitUntil(lambda: not desk.jobs.running, timeout=20_000)
    with desk.workspace.read() as session:
        assert len(standing(session, Task.CAUSE).versions) == 1
