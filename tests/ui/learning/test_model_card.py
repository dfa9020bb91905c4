"""The card of models, clicked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.labelled import register
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.learning.model_card import ModelCard
from ui.learning.model_deeds import model_card
from ui.learning.model_dialog import ModelDialog
from ui.shell.desk import Desk
from workbench.learning.model import Task
from workbench.learning.predicting import predict
from workbench.learning.queries import standing
from workbench.learning.teaching import LEAST_HELD, LEAST_LABELS

Settle = Callable[[Desk], None]


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> ModelCard:
    """The card on a workspace without labels, shown."""
    made = model_card(desk)
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    return made


def said(card: ModelCard) -> str:
    """Every visible label."""
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def button(card: ModelCard, text: str) -> ActionButton:
    """A visible button by its text."""
    return next(b for b in card.findChildren(ActionButton) if b.text() == text and b.isVisibleTo(card))


def test_that_a_branch_without_labels_is_told_how_many_it_takes(
    qtbot: QtBot, desk: Desk, card: ModelCard, settle: Settle, nameless: Callable[[object], list[str]]
) -> None:
    settle(desk)
    assert said(card).count(f"0 confirmed labels; trained by itself from {LEAST_LABELS} on") == len(Task)
    assert not [chip for chip in card.findChildren(Chip) if chip.text() == "off" and chip.isVisibleTo(card)]
    assert nameless(card) == []
    qtbot.mouseClick(button(card, "Train now"), Qt.MouseButton.LeftButton)
    settle(desk)
    assert "Nothing was trained: too few labels are confirmed" in said(card)
    assert button(card, "Train now").isEnabled() and button(card, "Train now").hasFocus()


def test_that_training_is_clicked_watched_switched_off_and_read(
    qtbot: QtBot, desk: Desk, card: ModelCard, settle: Settle
) -> None:
    register(desk.workspace, LEAST_LABELS + 10, LEAST_HELD + 3)
    qtbot.mouseClick(button(card, "Train now"), Qt.MouseButton.LeftButton)
    assert not button(card, "Train now").isEnabled()
    qtbot.waitUntil(lambda: not desk.jobs.running and "version 1" in said(card), timeout=60_000)
    assert "better than the word lists" in said(card)
    assert "model(s) trained." in said(card)
    rows = [chip for chip in card.findChildren(Chip) if chip.text() == "off" and chip.isVisibleTo(card)]
    with desk.workspace.read() as session:
        assert standing(session, Task.CAUSE).in_use
    details = next(
        b for b in card.findChildren(ActionButton) if b.accessibleName() == "Details of the model: Cause"
    )
    qtbot.mouseClick(details, Qt.MouseButton.LeftButton)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ModelDialog))
    shown = [
        dialog.table.model().index(row, column).data()
        for row in range(dialog.table.model().rowCount())
        for column in range(5)
    ]
    assert "银杏小组天天上门" in " ".join(str(one) for one in shown)
    dialog.reject()
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    settle(desk)
    settle(desk)
    with desk.workspace.read() as session:
        assert standing(session, Task.CAUSE).choice == "off"
        assert predict(session, "银杏小组天天上门", Task.CAUSE) == ()


def test_that_a_stopped_training_leaves_the_card_ready(
    qtbot: QtBot, desk: Desk, card: ModelCard, settle: Settle
) -> None:
    register(desk.workspace, LEAST_LABELS + 10, LEAST_HELD + 3)
    qtbot.mouseClick(button(card, "Train now"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.jobs.running), timeout=5_000)
    qtbot.mouseClick(button(card, "Cancel"), Qt.MouseButton.LeftButton)
    settle(desk)
    assert button(card, "Train now").isEnabled()
    with desk.workspace.read() as session:
        assert standing(session, Task.CAUSE).versions == ()
