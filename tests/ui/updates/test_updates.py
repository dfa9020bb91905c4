"""The card of updates and its dialog on a real portable program, with real clicks."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.updates import FAILS, KEYS, everything, installed, portable, program_members, update_file
from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import ConfirmDialog
from ui.shell.desk import Desk
from ui.updates.card import UpdatesCard
from ui.updates.deeds import UpdateDeeds
from ui.updates.dialog import UpdateDialog
from ui.updates.model import Standing, current_standing, standing_of
from workbench.updating.model import Installation, InstallKind, Program

Settle = Callable[[Desk], None]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in program is a shell script")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portable program in its first version."""
    return portable(tmp_path, "0.1.0")


@pytest.fixture
def deeds(qtbot: QtBot, desk: Desk, root: Path, settle: Settle) -> UpdateDeeds:
    """The card of the running 0.1.0, shown and answered."""
    card = UpdatesCard(desk.sentence)
    qtbot.addWidget(card)
    card.resize(420, 300)
    made = UpdateDeeds(desk, card, lambda: standing_of(installed(root, running="0.1.0"), KEYS))
    card.show()
    made.look()
    settle(desk)
    return made


def card_of(deeds: UpdateDeeds) -> UpdatesCard:
    card = deeds.parent()
    assert isinstance(card, UpdatesCard)
    return card


def opened(deeds: UpdateDeeds, path: Path, settle: Settle) -> UpdateDialog:
    deeds.open(path)
    settle(deeds._desk)
    dialog = card_of(deeds).findChild(UpdateDialog)
    assert isinstance(dialog, UpdateDialog)
    return dialog


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, widget: QWidget, text: str) -> None:
    buttons = [each for each in widget.findChildren(ActionButton) if each.isVisible() and each.text() == text]
    assert len(buttons) == 1, text
    assert buttons[0].isEnabled()
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def offers(widget: QWidget) -> set[str]:
    return {each.text() for each in widget.findChildren(ActionButton) if each.isVisible()}


def test_that_an_update_is_shown_installed_and_taken_back(
    qtbot: QtBot, deeds: UpdateDeeds, desk: Desk, root: Path, tmp_path: Path, settle: Settle, shell: Any
) -> None:
    card = card_of(deeds)
    assert "0.1.0" in words(card)
    assert offers(card) == {"Update from a file…"}
    dialog = opened(deeds, update_file(tmp_path), settle)
    assert "0.2.0 (installed: 0.1.0)" in words(dialog)
    assert KEYS[0].fingerprint[:8] in words(dialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "What is new"
    press(qtbot, dialog, "Install")
    settle(desk)
    assert "Version 0.2.0 starts from the next start on." in words(dialog)
    assert "Version 0.2.0 starts from the next start on." in words(card)
    assert {"Back to the previous version…", "Close now"} <= offers(card)
    press(qtbot, dialog, "Close the program now")
    assert not card.isVisible()
    assert (root / "current").read_text().strip() == "0.2.0"


def test_that_the_way_back_is_asked_for_and_says_what_it_means(
    qtbot: QtBot, desk: Desk, tmp_path: Path, settle: Settle, shell: Any
) -> None:
    root = portable(tmp_path, "0.1.0", "0.2.0")
    card = UpdatesCard(desk.sentence)
    qtbot.addWidget(card)
    deeds = UpdateDeeds(desk, card, lambda: standing_of(installed(root, running="0.2.0"), KEYS))
    card.show()
    deeds.look()
    settle(desk)
    press(qtbot, card, "Back to the previous version…")
    dialog = card.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    assert "may be refused by the older one" in words(dialog)
    press(qtbot, dialog, "Go back")
    settle(desk)
    assert shell.said[-1].text == "Version 0.1.0 starts from the next start on."
    assert (root / "current").read_text().strip() == "0.1.0"
    assert "Close now" in offers(card)


def test_that_a_refused_file_says_why_and_offers_nothing(
    qtbot: QtBot, deeds: UpdateDeeds, root: Path, tmp_path: Path, settle: Settle
) -> None:
    before = everything(root)
    path = update_file(tmp_path)
    spoilt = bytearray(path.read_bytes())
    spoilt[100] ^= 1
    path.write_bytes(bytes(spoilt))
    dialog = opened(deeds, path, settle)
    assert path.name in words(dialog)
    assert offers(dialog) == {"Close"}
    press(qtbot, dialog, "Close")
    assert everything(root) == before
    again = opened(deeds, update_file(tmp_path, version="0.0.5", needs="0.0.1"), settle)
    assert "older version 0.0.5" in words(again)


def test_that_a_version_that_fails_its_test_is_told_in_one_sentence(
    qtbot: QtBot, deeds: UpdateDeeds, desk: Desk, root: Path, tmp_path: Path, settle: Settle
) -> None:
    before = everything(root)
    dialog = opened(deeds, update_file(tmp_path, program_members(FAILS)), settle)
    press(qtbot, dialog, "Install")
    settle(desk)
    assert "did not pass its self-test" in words(dialog)
    assert "the window did not open" in words(dialog)
    assert offers(dialog) == {"Close"}
    assert everything(root) == before


def test_that_closing_the_dialog_stops_the_update(
    qtbot: QtBot, deeds: UpdateDeeds, desk: Desk, root: Path, tmp_path: Path, settle: Settle
) -> None:
    before = everything(root)
    slow = program_members("#!/bin/sh\nsleep 20\n")
    dialog = opened(deeds, update_file(tmp_path, slow), settle)
    press(qtbot, dialog, "Install")
    qtbot.waitUntil(lambda: "tests itself (a minute" in words(dialog))
    press(qtbot, dialog, "Cancel")
    settle(desk)
    assert everything(root) == before
    assert offers(card_of(deeds)) == {"Update from a file…"}


@pytest.mark.parametrize(
    ("kind", "words_told"),
    [
        (InstallKind.SOURCE, "runs from its sources"),
        (InstallKind.DEB, "sudo workbench update apply FILE"),
        (InstallKind.MACOS, "new dmg"),
        (InstallKind.LOOSE, "versions and current are missing"),
        (InstallKind.VERSIONS, "built without an update key"),
    ],
)
def test_that_what_cannot_be_updated_says_what_to_do_instead(
    qtbot: QtBot, desk: Desk, kind: InstallKind, words_told: str
) -> None:
    program = Program(Path("/opt/x"), "0.1.0", "linux", "x86_64", is_frozen=True)
    standing = standing_of(Installation(kind, "linux-x86_64", "0.1.0", program), ())
    card = UpdatesCard(desk.sentence)
    qtbot.addWidget(card)
    card.show()
    card.show_state(standing)
    assert words_told in words(card)
    assert offers(card) == set()


def test_that_the_controls_are_named_and_the_running_program_knows_itself(
    deeds: UpdateDeeds,
    tmp_path: Path,
    settle: Settle,
    nameless: Callable[[QWidget], list[QWidget]],
) -> None:
    assert nameless(card_of(deeds)) == []
    assert nameless(opened(deeds, update_file(tmp_path), settle)) == []
    standing: Standing = current_standing()
    assert standing.installation.kind is InstallKind.SOURCE
