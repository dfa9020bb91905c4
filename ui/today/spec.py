"""How the page of the day joins the window: the first in the rail."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk
    from workbench.wording.messages import Language
    from workbench.workspace.opening import Workspace


def _title() -> str:
    return QCoreApplication.translate("TodaySpec", "Today")


def _help() -> str:
    return QCoreApplication.translate(
        "TodaySpec",
        "What is due in open cases: overdue, today, within three working days, and after that. The date of a "
        "clock is the institution's own; the statutory one stands in the tooltip. Below: possible groups and "
        "people who complain again, with the cases that are the reason; drafts; promises still to be kept.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Up / Down", QCoreApplication.translate("TodaySpec", "From line to line")),
        ("Left / Right", QCoreApplication.translate("TodaySpec", "From lane to lane")),
        ("Return", QCoreApplication.translate("TodaySpec", "Open the case")),
    )


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
    help=_help,
    shortcuts=_shortcuts,
    put_by=_put_by,
)
