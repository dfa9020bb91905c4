"""Tells that a case which was just registered may stand in a group, once that is known."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.groups.model import Found
from workbench.moment import today


class Arrival(QObject):
    """What is said of it."""

    def toast(self, found: Found, look: Callable[[], None]) -> ToastState:
        """How many people it would be, with a way to the page of groups."""
        text = self.tr("Possible group: %n person(s), {title}", "", found.people)
        return ToastState(text.format(title=found.title), "amber", self.tr("Look"), look)


def look_at_arrival(desk: Desk, complaint_id: str, owner: QObject) -> None:
    """Look on a worker whether the case stands in a possible group, and say so with a way there."""
    day = today(desk.clock)

    def ask(session: Any, _context: JobContext) -> list[Found]:
        from workbench.groups.intake import group_at_intake

        return group_at_intake(session, complaint_id, day)

    desk.read(ask, lambda found: _tell(desk, found), _keep_quiet, owner=owner)


def _tell(desk: Desk, found: list[Found]) -> None:
    if found:
        desk.say(Arrival().toast(found[0], lambda: desk.go("groups")))


def _keep_quiet(_error: object) -> None:
    """The look of the day and the page of groups find it too, and tell what went wrong."""
