"""A desk on a store with a burst, and pages of groups on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.db.groups.conftest import EVENT, FAMILY, draft_of

if TYPE_CHECKING:
    from ui.groups.group_page import GroupPage
    from ui.groups.groups_page import GroupsPage
    from ui.shell.desk import Desk
    from workbench.groups.model import Opened
    from workbench.moment import FixedClock

Settle = Callable[["Desk"], None]
PEOPLE = 8


@pytest.fixture
def numbers(desk: "Desk", fixed_clock: "FixedClock") -> tuple[str, ...]:
    """The cases of the burst."""
    from workbench.actor import Actor
    from workbench.complaints.commands import register_complaint

    made = []
    with desk.workspace.write() as session:
        for number in range(PEOPLE):
            told = f"{EVENT[number % 4]}，{EVENT[(number + 1) % 4]}。"
            draft = draft_of(number, f"{FAMILY[number]}晓", told, unit="城南支行", product="金福年金")
            made.append(register_complaint(session, draft, actor=Actor("陈一鸣"), clock=fixed_clock).case_no)
    return tuple(made)


@pytest.fixture
def opened(desk: "Desk", numbers: tuple[str, ...], fixed_clock: "FixedClock") -> "Opened":
    """A group of them."""
    from workbench.actor import Actor
    from workbench.groups.commands import open_group
    from workbench.groups.model import GroupDraft

    draft = GroupDraft("城南支行停业", "搬迁停业", numbers, "watch", "八人")
    with desk.workspace.write() as session:
        return open_group(session, draft, actor=Actor("陈一鸣"), clock=fixed_clock)


@pytest.fixture
def groups(desk: "Desk", numbers: tuple[str, ...], qtbot: object, settle: Settle) -> "GroupsPage":
    """The list, with what was found."""
    from ui.groups.groups_page import GroupsPage

    page = GroupsPage(desk)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.resize(1100, 760)
    page.show()
    page.activate(None)
    settle(desk)
    return page


@pytest.fixture
def group(desk: "Desk", opened: "Opened", qtbot: object, settle: Settle) -> "GroupPage":
    """The page of the group."""
    from ui.groups.group_page import GroupPage

    page = GroupPage(desk)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    page.resize(1100, 760)
    page.show()
    page.activate(opened.id)
    settle(desk)
    return page
