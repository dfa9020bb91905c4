"""`workbench groups import`: a list of members, looked at first and joined only when that is confirmed."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_bytes
from workbench.errors import UserError

if TYPE_CHECKING:
    from workbench.groups.listing import MatchedLine, Preview
    from workbench.rulebook.masking import Masking


@click.command("import", cls=Command, help=told("help_groups_import"))
@click.argument("group")
@click.argument("file", type=click.Path())
@click.option("--confirm", is_flag=True, help=told("help_groups_confirm"))
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def import_(desk: CliDesk, group: str, file: str, confirm: bool, reason: str) -> None:
    """Show what a list would let join, and let it join where that is confirmed."""
    from workbench.groups.commands import join_group
    from workbench.groups.listing import decoded
    from workbench.groups.matching import list_preview
    from workbench.groups.queries import group_id_of
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of

    text = decoded(read_bytes(file))
    with desk.open() as workspace:
        with workspace.read() as session:
            group_id = group_id_of(session, group)
            preview = list_preview(session, group_id, text)
            masking = masking_of(governing_rulebook(session))
        if confirm and not preview.joining:
            raise UserError.one("file", "group.list_nobody")
        if confirm:
            with workspace.write() as session:
                join_group(
                    session, group_id, preview.joining, reason, actor=desk.actor, clock=desk.clock
                )  # fmt: skip
    document = {
        "lines": [_line(one, masking) for one in preview.lines],
        "joined": list(preview.joining) if confirm else [],
    }
    desk.give(document, *(_said(desk, one, masking) for one in preview.lines), _total(desk, preview))


def _line(one: "MatchedLine", masking: "Masking") -> dict[str, Any]:
    return {
        "line": one.number,
        "written": masking.text(one.written),
        "match": one.match.value,
        "cases": list(one.case_nos),
        "group": one.group or None,
    }


def _said(desk: CliDesk, one: "MatchedLine", masking: "Masking") -> str:
    return desk.say(
        "cli.groups_import_line", line=str(one.number), written=masking.text(one.written),
        cases=" ".join(one.case_nos), match=desk.say(f"group.match_{one.match.value}", group=one.group),
    )  # fmt: skip


def _total(desk: CliDesk, preview: "Preview") -> str:
    from workbench.groups.listing import Match

    joins, members = preview.count(Match.JOINS), preview.count(Match.MEMBER)
    rest = len(preview.lines) - joins - members
    return desk.say("cli.groups_import_total", joins=str(joins), members=str(members), rest=str(rest))
