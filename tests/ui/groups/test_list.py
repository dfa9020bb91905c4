"""Members from a list: every line says what becomes of it, and nobody joins before the form says so."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.db.groups.conftest import EVENT, draft_of, register
from tests.ui.groups.conftest import PEOPLE, Settle
from tests.ui.groups.test_pages import words, write
from ui.kit.action_button import ActionButton
from workbench.groups.listing import Match
from workbench.groups.queries import group_sheet

if TYPE_CHECKING:
    from ui.groups.group_page import GroupPage
    from ui.groups.list_dialog import ListDialog
    from ui.shell.desk import Desk
    from workbench.groups.model import Opened
    from workbench.moment import FixedClock


def form(page: QWidget) -> "ListDialog":
    from ui.groups.list_dialog import ListDialog

    return next(one for one in page.findChildren(ListDialog) if one.isVisible())


def verb(dialog: QWidget, text: str) -> ActionButton:
    return next(one for one in dialog.findChildren(ActionButton) if one.text().startswith(text))


@pytest.fixture
def late(desk: "Desk", opened: "Opened", fixed_clock: "FixedClock") -> str:
    """A case that came after the group was opened."""
    return register(desk.workspace, draft_of(20, "魏新来", EVENT[1], unit="城南支行"), fixed_clock)


def members(desk: "Desk", opened: "Opened") -> set[str]:
    with desk.workspace.read() as session:
        return {one.case_no for one in group_sheet(session, opened.id).standing}


def test_that_a_list_is_shown_line_by_line_and_joins_with_a_reason(
    group: "GroupPage",
    desk: "Desk",
    opened: "Opened",
    late: str,
    tmp_path: Path,
    settle: Settle,
    nameless: Callable[[QWidget], list[str]],
) -> None:
    path = tmp_path / "名单.csv"
    path.write_text(f"电话,案件编号\n13800000020,{late}\n13800000001,\n13999999999,\n", "utf-8")
    group.lists.look(opened.id, path)
    settle(desk)
    dialog = form(group)
    assert [line.match for line in dialog.lines()] == [Match.UNKNOWN, Match.JOINS, Match.MEMBER]
    told = words(dialog)
    assert "Can join 1" in told
    assert "A member already 1" in told
    assert nameless(dialog) == []
    assert len(members(desk, opened)) == PEOPLE
    dialog.submit()
    settle(desk)
    assert "This is needed." in words(dialog)
    write(dialog, "reason", "名单核对")
    dialog.submit()
    settle(desk)
    assert late in members(desk, opened)


def test_that_a_list_of_nobody_offers_nothing_to_press(
    group: "GroupPage", desk: "Desk", opened: "Opened", tmp_path: Path, settle: Settle
) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("case_no\n2020-0101-0001\n", "utf-8")
    group.lists.look(opened.id, path)
    settle(desk)
    dialog = form(group)
    assert "No case of this list can join." in words(dialog)
    assert not verb(dialog, "Add").isEnabled()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"phone\nnobody\n", "Line 2: the phone number cannot be read."), (None, "The file cannot be read")],
)
def test_that_what_cannot_be_read_is_said_on_the_page(
    group: "GroupPage",
    desk: "Desk",
    opened: "Opened",
    tmp_path: Path,
    settle: Settle,
    content: bytes | None,
    said: str,
) -> None:
    path = tmp_path / "名单.csv"
    if content is not None:
        path.write_bytes(content)
    group.lists.look(opened.id, path)
    settle(desk)
    assert said in words(group)


def test_that_a_closed_group_takes_no_list(
    group: "GroupPage", desk: "Desk", opened: "Opened", fixed_clock: "FixedClock", settle: Settle
) -> None:
    from workbench.actor import Actor
    from workbench.groups.commands import close_group

    assert verb(group, "From a list").isVisibleTo(group)
    with desk.workspace.write() as session:
        close_group(session, opened.id, "已领完", actor=Actor("周岚"), clock=fixed_clock)
    group.activate(opened.id)
    settle(desk)
    assert not verb(group, "From a list").isVisibleTo(group)
