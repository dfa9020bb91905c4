"""Showing everything on purpose: a reason is owed, it is logged, and it is hidden again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.ui.persons.conftest import DOCUMENT, NAME, PHONE
from tests.ui.persons.reading import words_on
from ui.kit.confirm_dialog import ConfirmDialog
from ui.kit.plain_editor import PlainEditor
from workbench.audit.queries import audit_head

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def reveal(page: "PersonPage", desk: "Desk", settle: Settle, reason: str = "核对身份") -> None:
    page._buttons[0].click()
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    editor = dialog.findChild(PlainEditor)
    assert editor is not None
    editor.setPlainText(reason)
    dialog._confirm.click()
    settle(desk)


def entries(desk: "Desk") -> int:
    with desk.workspace.read() as session:
        return audit_head(session).count


def test_that_no_reason_shows_nothing(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    before = entries(desk)
    reveal(page, desk, settle, reason="  ")
    assert NAME not in words_on(page)
    assert entries(desk) == before


def test_that_a_reason_shows_everything_under_an_amber_strip_and_is_logged(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    before = entries(desk)
    reveal(page, desk, settle)
    words = words_on(page)
    assert all(secret in words for secret in (NAME, DOCUMENT, PHONE))
    assert page._revealed.isVisible()
    assert page._revealed.property("strip") == "amber"
    assert entries(desk) == before + 1


def test_that_leaving_the_page_hides_it_again(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    reveal(page, desk, settle)
    page.leave()
    assert NAME not in words_on(page)
    assert not page._revealed.isVisible()


def test_that_the_strip_hides_it_again(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    reveal(page, desk, settle)
    page._revealed.acted.emit("cover")
    assert NAME not in words_on(page)


def test_that_it_hides_by_itself_after_a_while(
    desk: "Desk", page: "PersonPage", qtbot: "QtBot", settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.work._over.setInterval(50)
    reveal(page, desk, settle)
    qtbot.waitUntil(lambda: NAME not in words_on(page), timeout=5_000)


def test_that_a_reload_meanwhile_does_not_hide_or_log_again(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    reveal(page, desk, settle)
    count = entries(desk)
    page.activate(page._person_id)
    settle(desk)
    assert NAME in words_on(page)
    assert entries(desk) == count


def test_that_another_person_is_never_shown_with_the_last_ones_data(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    reveal(page, desk, settle)
    other = page._view.links.links[0].person_id  # type: ignore[union-attr]
    page.activate(other)
    assert NAME not in words_on(page.header)
    settle(desk)
    assert NAME not in words_on(page)
    assert "王*" in words_on(page.header)
