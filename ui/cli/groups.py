"""`workbench groups`: complaints of many people about one event, found and handled together."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.group_answers import answer, approve, ask, notice
from ui.cli.group_import import import_
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from workbench.groups.model import Found, GroupSheet, Reason


@click.group(cls=Group, help=told("help_groups"))
def groups() -> None:
    """Groups of complaints."""


@groups.command(help=told("help_groups_detect"))
@click.option("--since", default="", metavar="DATE", help=told("help_groups_since"))
@pass_desk
def detect(desk: CliDesk, since: str) -> None:
    """List the groups that stand out, with the reasons."""
    from workbench.dates import parse_date
    from workbench.groups.finding import groups_found

    day = parse_date(since, "since") if since else None
    with desk.open() as workspace, workspace.read() as session:
        found = groups_found(session, day)
    document = {"groups": [_found(desk, one) for one in found]}
    lines = [line for one in found for line in _found_lines(desk, one)]
    desk.give(document, *(lines or [desk.say("cli.groups_none_found")]))


@groups.command("list", help=told("help_groups_list"))
@pass_desk
def list_(desk: CliDesk) -> None:
    """List the groups, open ones first."""
    from workbench.groups.queries import group_rows

    with desk.open() as workspace, workspace.read() as session:
        rows = group_rows(session)
    lines = [
        desk.say(
            "cli.groups_line", number=row.number, grade=_grade(desk, row.grade), title=row.title,
            cases=str(row.cases), people=str(row.people),
        )
        for row in rows
    ]  # fmt: skip
    desk.give({"groups": [fields_of(row) for row in rows]}, *(lines or [desk.say("cli.groups_none")]))


@groups.command(help=told("help_groups_show"))
@click.argument("group")
@pass_desk
def show(desk: CliDesk, group: str) -> None:
    """Show a group: members by urgency, demands, spread, offers that differ, questions, notices."""
    from workbench.groups import overview
    from workbench.groups.queries import (
        group_id_of,
        group_notices,
        group_questions,
        group_sheet,
        progress_wall,
    )
    from workbench.moment import today

    with desk.open() as workspace, workspace.read() as session:
        sheet = _masked(session, group_sheet(session, group_id_of(session, group)))
        matrix = overview.demand_matrix(session, sheet)
        document = {
            **fields_of(sheet),
            "people": sheet.people,
            "members": progress_wall(sheet, today(desk.clock)),
            "left": [member for member in sheet.members if not member.belongs],
            "demands": {"columns": matrix.columns, "totals": matrix.totals,
                        "rows": [{"case_no": no, "asked": asked} for no, _, asked in matrix.rows]},
            "spread": overview.spread(session, sheet),
            "unequal_offers": overview.equal_treatment(session, sheet),
            "questions": group_questions(session, sheet.id),
            "notices": group_notices(session, sheet.id),
        }  # fmt: skip
    desk.give(document, *_sheet_lines(desk, sheet))


@groups.command("open", help=told("help_groups_open"))
@click.argument("file", type=click.Path())
@pass_desk
def open_(desk: CliDesk, file: str) -> None:
    """Open a group from a form."""
    from workbench.groups.commands import open_group
    from workbench.groups.model import GroupDraft

    draft = validated(GroupDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        opened = open_group(session, draft, actor=desk.actor, clock=desk.clock)
    said = desk.say("cli.groups_opened", number=opened.number)
    desk.give({"id": opened.id, "number": opened.number}, said)


@groups.command(help=told("help_groups_join"))
@click.argument("group")
@click.argument("case_nos", nargs=-1, required=True)
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def join(desk: CliDesk, group: str, case_nos: tuple[str, ...], reason: str) -> None:
    """Let cases join a group."""
    from workbench.groups.commands import join_group

    do_to(
        desk,
        group,
        lambda session, group_id: join_group(
            session, group_id, case_nos, reason, actor=desk.actor, clock=desk.clock
        ),
    )


@groups.command(help=told("help_groups_leave"))
@click.argument("group")
@click.argument("case_no")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def leave(desk: CliDesk, group: str, case_no: str, reason: str) -> None:
    """Take a case out of a group."""
    from workbench.groups.commands import leave_group

    do_to(
        desk,
        group,
        lambda session, group_id: leave_group(
            session, group_id, case_no, reason, actor=desk.actor, clock=desk.clock
        ),
    )


@groups.command(help=told("help_groups_dismiss"))
@click.argument("case_nos", nargs=-1, required=True)
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def dismiss(desk: CliDesk, case_nos: tuple[str, ...], reason: str) -> None:
    """Say that cases are no group."""
    from workbench.groups.commands import dismiss_group

    with desk.open() as workspace, workspace.write() as session:
        dismiss_group(session, case_nos, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"dismissed": list(case_nos)}, desk.say("cli.groups_dismissed", total=str(len(case_nos))))


@groups.command(help=told("help_groups_elect"))
@click.argument("group")
@click.argument("case_nos", nargs=-1, required=True)
@click.option("--on", "held_on", default="", metavar="DATE", help=told("help_groups_held_on"))
@click.option("--proof", default="", help=told("help_groups_proof"), metavar="TEXT")
@pass_desk
def elect(desk: CliDesk, group: str, case_nos: tuple[str, ...], held_on: str, proof: str) -> None:
    """Note who was elected to speak for the members."""
    from workbench.groups.commands import elect_representatives
    from workbench.groups.model import ElectionDraft

    draft = ElectionDraft(case_nos, held_on, proof)
    do_to(
        desk,
        group,
        lambda session, group_id: elect_representatives(
            session, group_id, draft, actor=desk.actor, clock=desk.clock
        ),
    )


@groups.command(help=told("help_groups_grade"))
@click.argument("group")
@click.argument("grade")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@click.option("--face-to-face", type=int, help=told("help_groups_face_to_face"), metavar="N")
@pass_desk
def grade(desk: CliDesk, group: str, grade: str, reason: str, face_to_face: int | None) -> None:
    """Say how grave a group is: watch, general or major."""
    from workbench.groups.commands import grade_group
    from workbench.groups.model import GradeDraft

    draft = GradeDraft(grade, reason, face_to_face)
    do_to(
        desk,
        group,
        lambda session, group_id: grade_group(session, group_id, draft, actor=desk.actor, clock=desk.clock),
    )


@groups.command(help=told("help_groups_close"))
@click.argument("group")
@click.option("--review", default="", help=told("help_groups_review"), metavar="TEXT")
@pass_desk
def close(desk: CliDesk, group: str, review: str) -> None:
    """End a group with a review."""
    from workbench.groups.commands import close_group

    do_to(
        desk,
        group,
        lambda session, group_id: close_group(session, group_id, review, actor=desk.actor, clock=desk.clock),
    )


def do_to(desk: CliDesk, group: str, act: "Callable[[Session, str], object]") -> None:
    """Do it to the group with that number, and say how the group stands."""
    from workbench.groups.queries import group_id_of, group_sheet

    with desk.open() as workspace, workspace.write() as session:
        group_id = group_id_of(session, group)
        act(session, group_id)
        sheet = _masked(session, group_sheet(session, group_id))
    standing = {
        "number": sheet.number, "grade": sheet.grade, "people": sheet.people,
        "cases": [member.case_no for member in sheet.standing],
        "representatives": [member.case_no for member in sheet.representatives],
        "closed": sheet.closed_at is not None,
    }  # fmt: skip
    desk.give(standing, _sheet_lines(desk, sheet)[0])


def _masked(session: "Session", sheet: "GroupSheet") -> "GroupSheet":
    """The sheet with the names of its members masked, as every list of cases shows them."""
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of

    masking = masking_of(governing_rulebook(session))
    members = tuple(replace(member, name=masking.name(member.name)) for member in sheet.members)
    return replace(sheet, members=members)


def _sheet_lines(desk: CliDesk, sheet: "GroupSheet") -> list[str]:
    head = desk.say(
        "cli.groups_line", number=sheet.number, grade=_grade(desk, sheet.grade), title=sheet.title,
        cases=str(len(sheet.standing)), people=str(sheet.people),
    )  # fmt: skip
    return [head, *(f"  {member.case_no} {member.name} {member.unit}" for member in sheet.standing)]


def _found(desk: CliDesk, one: "Found") -> dict[str, Any]:
    return {
        "cases": [case.case_no for case in one.cases],
        "people": one.people,
        "reasons": [{**fields_of(reason), "text": _reason(desk, reason)} for reason in one.reasons],
        "grade": one.grade.value,
        "first_on": one.first_on,
        "last_on": one.last_on,
        "joins": one.group_number or None,
    }


def _found_lines(desk: CliDesk, one: "Found") -> list[str]:
    head = desk.say(
        "cli.groups_found", grade=_grade(desk, one.grade), people=str(one.people), cases=str(len(one.cases))
    )
    reasons = "；".join(_reason(desk, reason) for reason in one.reasons)
    return [head, f"  {reasons}", "  " + " ".join(case.case_no for case in one.cases)]


def _reason(desk: CliDesk, reason: "Reason") -> str:
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.groups import reason_line

    return reason_line(reason, desk.messages, shipped_rulebook())


def _grade(desk: CliDesk, grade: str) -> str:
    return desk.say(f"group.grade_{grade}")


for _command in (ask, answer, approve, notice, import_):
    groups.add_command(_command)
