"""Write the list of work to a file, and put on record that it left the program."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.worklist.model import ListOrder, ListWritten, Worklist
from workbench.worklist.queries import DAYS_IN_CALENDAR, worklist
from workbench.workspace.files import write_whole
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside

PRINTED, CALENDAR = "worklist.print", "worklist.calendar"


def print_worklist(workspace: Workspace, order: ListOrder, *, actor: Actor, clock: Clock) -> ListWritten:
    """Write the list as a PDF, two weeks ahead if no day is named.

    Raises: UserError when a character cannot be drawn, `casefile.inside_workspace`; MachineError when the
        file cannot be written.
    """
    from workbench.worklist.page import write_pdf

    order = replace(order, path=place_outside(workspace.layout, order.path))
    wanted, book = _read(workspace, order, actor, clock)
    write_pdf(wanted, order.options, book, order.path)
    return _written(workspace, order, wanted, PRINTED, actor=actor, clock=clock)


def export_calendar(workspace: Workspace, order: ListOrder, *, actor: Actor, clock: Clock) -> ListWritten:
    """Write the due dates as an iCalendar file, three months ahead if no day is named.

    Raises: UserError `casefile.inside_workspace`; MachineError when the file cannot be written.
    """
    from workbench.worklist.calendar_file import calendar_file

    last = order.until or today(clock) + timedelta(days=DAYS_IN_CALENDAR)
    order = replace(order, until=last, path=place_outside(workspace.layout, order.path))
    wanted, book = _read(workspace, order, actor, clock)
    write_whole(Path(order.path), calendar_file(wanted, order.options, book))
    return _written(workspace, order, wanted, CALENDAR, actor=actor, clock=clock)


def _read(workspace: Workspace, order: ListOrder, actor: Actor, clock: Clock) -> tuple[Worklist, Rulebook]:
    with workspace.read() as session:
        return worklist(session, until=order.until, actor=actor, clock=clock), governing_rulebook(session)


def _written(
    workspace: Workspace, order: ListOrder, wanted: Worklist, action: str, *, actor: Actor, clock: Clock
) -> ListWritten:
    told = {"until": wanted.until.isoformat(), "entries": len(wanted.lines), "names": order.options.names}
    with workspace.write() as session:
        record(session, Deed(action, "workspace", after=told), actor=actor, clock=clock)
    return ListWritten(Path(order.path), len(wanted.lines), Changes.of("settings"))
