"""How groups join the window: the list in the rail, the page of a group behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Finder, Found, PageSpec, Return

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

FOUND_AT_MOST = 5


def _groups() -> str:
    return QCoreApplication.translate("GroupsSpec", "Groups")


def _group() -> str:
    return QCoreApplication.translate("GroupsSpec", "Group")


def _groups_help() -> str:
    return QCoreApplication.translate(
        "GroupsSpec",
        "Above, what may be a group: complaints of several people about one event that came close together, "
        "with the reasons. People count, not cases; a person decides. Below, the groups there are. Every "
        "case in a group keeps its own handler and its own deadlines.",
    )


def _group_help() -> str:
    return QCoreApplication.translate(
        "GroupsSpec",
        "Everybody in a group, the most urgent first; what they ask for; who speaks for them (five at most, "
        "elected in writing); the one answer that somebody else approved; notices sent. Where members with "
        "the same facts were offered different results, both are named; nothing follows by itself.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Return", QCoreApplication.translate("GroupsSpec", "Open the group or the case")),
        ("Left / Right", QCoreApplication.translate("GroupsSpec", "From day to day in the chart")),
        ("Esc", QCoreApplication.translate("GroupsSpec", "Show all members again")),
    )


def _groups_page(desk: "Desk") -> "Page":
    from ui.groups.groups_page import GroupsPage

    return GroupsPage(desk)


def _is_there(session: Any, place: str) -> bool:
    from workbench.groups.queries import group_sheet

    return bool(group_sheet(session, place))


def _group_page(desk: "Desk") -> "Page":
    from ui.groups.group_page import GroupPage

    return GroupPage(desk)


def _find(session: Any, text: str, _context: "JobContext") -> Sequence[Found]:
    from workbench.groups.queries import group_rows

    wanted = text.strip().casefold()
    rows = [row for row in group_rows(session) if wanted in f"{row.number} {row.title}".casefold()]
    return [Found(row.number, row.title, "group", "group", row.id) for row in rows[:FOUND_AT_MOST]]


GROUPS = PageSpec(
    key="groups",
    title=_groups,
    icon="group",
    factory=_groups_page,
    handbook="groups#group",
    help=_groups_help,
    finders=(Finder(_groups, _find),),
    shortcuts=_shortcuts,
)

GROUP = PageSpec(
    key="group",
    title=_group,
    icon="group",
    factory=_group_page,
    handbook="groups",
    in_rail=False,
    under="groups",
    help=_group_help,
    shortcuts=_shortcuts,
    returns=Return(_is_there),
)
