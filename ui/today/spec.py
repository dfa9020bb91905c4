"""How the page of the day joins the window: the first in the rail."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Command, PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk
    from workbench.wording.messages import Language
    from workbench.workspace.opening import Workspace

# Where the page goes when the worklist is asked for.
WORKLIST = "worklist"


def _title() -> str:
    return QCoreApplication.translate("TodaySpec", "Today")


def _help() -> str:
    return QCoreApplication.translate(
        "TodaySpec",
        "What is due in open cases: overdue, today, within three working days, and after that. The date of a "
        "clock is the institution's own; the statutory one stands in the tooltip. Below, as long as there "
        "are any: decisions to tell or to extend in time, cases offered to you, possible groups and people "
        "who complain again, promises, letters not yet issued or delivered, drafts, clocks that stand still. "
        "The worklist puts it all on paper or into a calendar.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Up / Down", QCoreApplication.translate("TodaySpec", "From line to line")),
        ("Left / Right", QCoreApplication.translate("TodaySpec", "From lane to lane")),
        ("Return", QCoreApplication.translate("TodaySpec", "Open the case")),
    )


def _commands(desk: "Desk") -> Sequence[Command]:
    title = QCoreApplication.translate("TodaySpec", "Print or save the worklist")
    return [Command("today.worklist", title, lambda: desk.go("today", WORKLIST), "Ctrl+P", "export")]


def _page(desk: "Desk") -> "Page":
    from ui.today.today_page import TodayPage

    return TodayPage(desk)


def _put_by(workspace: "Workspace", language: "Language") -> None:
    from ui.today.first_screen import put_by

    put_by(workspace, language)


TODAY = PageSpec(
    key="today",
    title=_title,
    icon="today",
    factory=_page,
    handbook="clocks",
    help=_help,
    commands=_commands,
    shortcuts=_shortcuts,
    put_by=_put_by,
)
