"""The page of rules on a real workspace."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ui.rules.rules_page import RulesPage
from ui.shell.desk import Desk

Settle = Callable[[Desk], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settle: Settle) -> RulesPage:
    """The page, shown and answered."""
    made = RulesPage(desk)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    desk.bus.changed.connect(made.reload)
    made.activate(None)
    settle(desk)
    return made


@pytest.fixture
def ask(desk: Desk, settle: Settle) -> Callable[[Callable[[Any], Any]], Any]:
    """Puts a question to the workspace."""

    def asked(question: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        desk.read(lambda session, _context: question(session), answers.append)
        settle(desk)
        return answers[0]

    return asked
