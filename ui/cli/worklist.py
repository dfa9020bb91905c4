"""`workbench worklist`: what is to be done on the coming days, on the screen, on paper, for the calendar."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from workbench.worklist.model import By, ListOptions, ListOrder

if TYPE_CHECKING:
    from workbench.today.model import DueLine
    from workbench.worklist.words import ListWords

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=Command, help=told("help_worklist"))
@click.option("--pdf", type=_FILE, metavar="FILE.pdf", help=told("help_worklist_pdf"))
@click.option("--ics", type=_FILE, metavar="FILE.ics", help=told("help_worklist_ics"))
@click.option("--until", default="", metavar="DATE", help=told("help_until"))
@click.option("--by", type=click.Choice(["day", "person"]), default="day", help=told("help_worklist_by"))
@click.option("--names", is_flag=True, help=told("help_worklist_names"))
@pass_desk
def worklist(desk: CliDesk, pdf: Path | None, ics: Path | None, until: str, by: By, names: bool) -> None:
    """Print the list, or write it."""
    from workbench.dates import parse_date
    from workbench.rulebook.governing import governing_rulebook
    from workbench.worklist.commands import export_calendar, print_worklist
    from workbench.worklist.queries import worklist as read
    from workbench.worklist.words import ListWords

    last = parse_date(until, "until") if until else None
    order = ListOrder(Path(), last, ListOptions(desk.language, by, names))
    written = []
    with desk.open() as workspace:
        for path, write in ((pdf, print_worklist), (ics, export_calendar)):
            if path is not None:
                made = write(
                    workspace, replace(order, path=path.resolve()), actor=desk.actor, clock=desk.clock
                )
                written.append({"path": str(made.path), "entries": made.entries})
        with workspace.read() as session:
            found = read(session, until=last, actor=desk.actor, clock=desk.clock)
            words = ListWords(desk.language, governing_rulebook(session))
    rows = [_row(line, words) for line in found.lines]
    document = {"until": found.until.isoformat(), "total": found.total, "written": written, "rows": rows}
    if written:
        lines = [desk.say("cli.worklist_written", **{k: str(v) for k, v in one.items()}) for one in written]
    else:
        lines = [desk.say("cli.worklist_line", **row) for row in rows] or [words.say("empty")]
    desk.give(document, *(line.rstrip() for line in lines))


def _row(line: "DueLine", words: "ListWords") -> dict[str, Any]:
    return {
        "due": " ".join(part for part in (line.due_on.isoformat(), line.due_time or "") if part),
        "late": words.late(line.days),
        "case_no": line.case_no,
        "person": line.person_name,
        "what": line.what,
        "matter": words.matter(line),
        "law": words.cites(line),
        "statutory": line.statutory_on.isoformat() if line.statutory_on else "",
        "handler": line.handler,
    }
