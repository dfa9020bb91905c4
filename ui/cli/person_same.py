"""`workbench person candidates|merge|unmerge|not-same`: whether two people are one."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told

if TYPE_CHECKING:
    from workbench.persons.merging_model import MergePreview
    from workbench.persons.resolving_model import PersonCandidate

_REASON = click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))


@click.command(cls=Command, help=told("help_person_candidates"))
@click.argument("person_id")
@click.option("--limit", type=click.IntRange(1, 200), default=8, show_default=True)
@pass_desk
def candidates(desk: CliDesk, person_id: str, limit: int) -> None:
    """List who may be the same person, with every reason and its points."""
    from workbench.persons.resolving import ENOUGH, person_candidates
    from workbench.rulebook.governing import governing_rulebook

    with desk.open() as workspace, workspace.read() as session:
        book = governing_rulebook(session)
        found = person_candidates(session, person_id, book=book, limit=limit)
    enough = book.identity[ENOUGH].points
    document = {
        "person_id": person_id,
        "enough": enough,
        "total": len(found),
        "candidates": [_candidate(one) for one in found],
    }
    lines = [desk.say("cli.people_alike", total=str(len(found)), enough=str(enough))]
    lines += [_line(desk, one) for one in found]
    desk.give(document, *lines)


@click.command(cls=Command, help=told("help_person_merge"))
@click.argument("kept_id")
@click.argument("gone_id")
@_REASON
@click.option("--preview", is_flag=True, help=told("help_person_preview"))
@pass_desk
def merge(desk: CliDesk, kept_id: str, gone_id: str, reason: str, preview: bool) -> None:
    """Make two people one; all that belongs to the second belongs to the first from then on."""
    from workbench.persons.merging import merge_preview
    from workbench.persons.merging_commands import merge_people

    with desk.open() as workspace:
        with workspace.read() as session:
            shown = merge_preview(session, kept_id, gone_id)
        if preview:
            _give_preview(desk, shown)
            return
        with workspace.write() as session:
            done = merge_people(session, kept_id, gone_id, reason=reason, actor=desk.actor, clock=desk.clock)
    document = {"merge_id": done.id, "kept_id": kept_id, "gone_id": gone_id, "rows": done.rows}
    desk.give(document, desk.say("cli.people_merged", id=done.id, rows=str(sum(done.rows.values()))))


@click.command(cls=Command, help=told("help_person_unmerge"))
@click.argument("merge_or_person_id")
@_REASON
@pass_desk
def unmerge(desk: CliDesk, merge_or_person_id: str, reason: str) -> None:
    """Take a merge back."""
    from workbench.persons.unmerging import unmerge as take_back

    with desk.open() as workspace, workspace.write() as session:
        done = take_back(session, merge_or_person_id, reason=reason, actor=desk.actor, clock=desk.clock)
    parts = {"rows": done.rows, "left": done.left, "since": done.since}
    document = {"merge_id": done.merge_id, "kept_id": done.kept_id, "gone_id": done.gone_id, **parts}
    counts = {name: str(sum(found.values())) for name, found in parts.items()}
    desk.give(document, desk.say("cli.people_unmerged", **counts))


@click.command("not-same", cls=Command, help=told("help_person_not_same"))
@click.argument("first_id")
@click.argument("second_id")
@_REASON
@click.option("--take-back", is_flag=True, help=told("help_person_take_back"))
@pass_desk
def not_same(desk: CliDesk, first_id: str, second_id: str, reason: str, take_back: bool) -> None:
    """Remember that two people are two, or take that back with a reason."""
    from workbench.persons.commands import decide_not_same, withdraw_not_same
    from workbench.persons.merging import examined_pair

    by: dict[str, Any] = {"actor": desk.actor, "clock": desk.clock}
    with desk.open() as workspace, workspace.write() as session:
        if take_back:
            withdraw_not_same(session, first_id, second_id, reason=reason, **by)
        else:
            examined_pair(session, first_id, second_id)
            decide_not_same(session, first_id, second_id, **by)
    code = "cli.people_maybe_same" if take_back else "cli.people_not_same"
    desk.give({"first_id": first_id, "second_id": second_id, "not_same": not take_back}, desk.say(code))


def _candidate(found: "PersonCandidate") -> dict[str, Any]:
    return {
        "person_id": found.person_id,
        "name": found.name,
        "points": found.points,
        "reasons": [asdict(reason) for reason in found.reasons],
        "complaint_count": found.complaint_count,
        "last_case_no": found.last_case_no,
    }


def _line(desk: CliDesk, found: "PersonCandidate") -> str:
    words = [
        f"{desk.say(reason.code)} {reason.shown}".strip() + f" ({reason.points:+d})"
        for reason in found.reasons
    ]
    return "  ".join((found.person_id, found.name, str(found.points), "；".join(words)))


def _give_preview(desk: CliDesk, shown: "MergePreview") -> None:
    document = {
        "kept_id": shown.kept.id,
        "gone_id": shown.gone.id,
        "kept_cases": shown.kept_cases,
        "gone_cases": shown.gone_cases,
        "moving": [asdict(one) for one in shown.moving],
    }
    lines = [
        desk.say("cli.people_moving", table=one.table, rows=str(one.rows), staying=str(one.staying))
        for one in shown.moving
    ]
    desk.give(document, *lines)
