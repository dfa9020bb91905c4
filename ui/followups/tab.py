"""How following up and learning join the case page."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.case.tab import CaseTab, TabBody

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("FollowUpsTab", "Follow-up")


def _body(desk: "Desk") -> TabBody:
    from ui.followups.after_tab import AfterTab

    return AfterTab(desk)


def _counter(session: Any, complaint_id: str) -> str | None:
    from workbench.followups.queries import case_follow_ups

    count = len(case_follow_ups(session, complaint_id))
    return str(count) if count else ""


AFTER_TAB = CaseTab("after", _title, _body, _counter, "after")
