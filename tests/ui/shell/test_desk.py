"""Reading and writing from a page."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.shell.desk import Desk
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.errors import UserError, WorkbenchError
from workbench.workspace.commands import add_staff
from workbench.workspace.queries import staff

Settle = Callable[[Desk], None]


def names(session: Any, _context: object) -> list[str]:
    return sorted(row.name for row in staff(session))


def test_that_a_write_is_there_for_the_next_read(desk: Desk, settle: Settle) -> None:
    seen: list[list[str]] = []

    def act(session: Any, _context: object) -> Changes:
        return add_staff(session, "李若水", actor=desk.actor, clock=desk.clock)

    desk.write(act)
    settle(desk)
    desk.read(names, seen.append)
    settle(desk)
    assert seen == [["李若水", "陈一鸣"]]


def test_that_a_refused_write_changes_nothing_and_tells_nobody(desk: Desk, settle: Settle) -> None:
    errors: list[WorkbenchError] = []
    told: list[Changes] = []
    desk.bus.changed.connect(told.append)

    def act(session: Any, _context: object) -> Changes:
        add_staff(session, "周亦辰", actor=desk.actor, clock=desk.clock)
        raise UserError.one("name", "workspace.staff_name_missing")

    desk.write(act, failed=errors.append)
    settle(desk)
    seen: list[list[str]] = []
    desk.read(names, seen.append)
    settle(desk)
    assert len(errors) == 1
    assert told == []
    assert seen == [["陈一鸣"]]


@pytest.mark.parametrize("given", ["result", "held", "argument"])
def test_that_changes_are_told_wherever_they_are_given(desk: Desk, settle: Settle, given: str) -> None:
    changes = Changes.of("complaints", ids=("a",))
    told: list[Changes] = []
    desk.bus.changed.connect(told.append)

    class Result:
        def __init__(self) -> None:
            self.changes = changes

    results: dict[str, object] = {"result": changes, "held": Result(), "argument": "done"}
    desk.write(lambda _session, _context: results[given], changes=changes if given == "argument" else None)
    settle(desk)
    assert told == [changes]


def test_that_the_other_pages_hear_of_a_write_whose_page_is_gone(
    qtbot: QtBot, desk: Desk, settle: Settle
) -> None:
    told: list[Changes] = []
    answers: list[object] = []
    desk.bus.changed.connect(told.append)
    page = QWidget()
    desk.write(lambda _session, _context: Changes.of("complaints"), answers.append, owner=page)
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed, timeout=1000):
        pass
    settle(desk)
    assert len(told) == 1


def test_that_the_actor_is_who_sits_here_now(desk: Desk) -> None:
    assert desk.actor == Actor("陈一鸣")
    desk.preferences.staff_name = "李若水"
    assert desk.actor == Actor("李若水")


def test_that_a_code_is_told_as_a_sentence(desk: Desk, shell: Any) -> None:
    desk.tell("app.unexpected", tone="red")
    assert shell.said[0].tone == "red"
    assert "unexpected happened" in shell.said[0].text
