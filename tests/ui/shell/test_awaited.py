"""Pages come up before the workspace is open: what they ask waits, and is dropped when it never opens."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ui.kit.jobs import Cancelled
from ui.shell.awaited import AwaitedWorkspace

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def test_that_a_question_asked_early_is_answered_when_the_workspace_is_open(
    desk: "Desk", settle: "Callable[[Desk], None]"
) -> None:
    awaited = AwaitedWorkspace(desk.layout)
    early = replace(desk, awaited=awaited)
    answers: list[str] = []
    early.read(lambda _session, _context: "read", answers.append)
    assert early.layout.root == desk.layout.root
    assert awaited.is_pending
    awaited.arrive(desk.workspace)
    settle(early)
    assert answers == ["read"]


def test_that_a_question_is_dropped_when_the_workspace_cannot_be_opened(
    desk: "Desk", settle: "Callable[[Desk], None]"
) -> None:
    awaited = AwaitedWorkspace(desk.layout)
    early = replace(desk, awaited=awaited)
    told: list[object] = []
    early.read(lambda _session, _context: "read", told.append, told.append)
    awaited.give_up()
    settle(early)
    assert told == []
    with pytest.raises(Cancelled):
        awaited.get()


def test_that_a_worker_waits(tmp_path: Path, desk: "Desk") -> None:
    awaited = AwaitedWorkspace(desk.layout)
    got: list[object] = []
    waiting = threading.Thread(target=lambda: got.append(awaited.get()))
    waiting.start()
    waiting.join(0.05)
    assert got == []
    workspace = desk.workspace
    awaited.arrive(workspace)
    waiting.join(5)
    assert got == [workspace]
