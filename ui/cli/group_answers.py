"""`workbench groups ask | answer | approve | notice`: one answer to what many ask, and notices sent."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from workbench.groups.model import QuestionRow


@click.command(cls=Command, help=told("help_groups_ask"))
@click.argument("group")
@click.argument("question")
@click.option("--answer", default="", help=told("help_groups_answer_text"), metavar="TEXT")
@pass_desk
def ask(desk: CliDesk, group: str, question: str, answer: str) -> None:
    """Write down a question that many ask, with the answer proposed."""
    from workbench.groups.answering import write_answer

    _do(
        desk,
        group,
        lambda session, group_id: write_answer(
            session, group_id, question, answer, actor=desk.actor, clock=desk.clock
        ),
    )


@click.command(cls=Command, help=told("help_groups_answer"))
@click.argument("group")
@click.argument("number", type=int)
@click.argument("answer")
@pass_desk
def answer(desk: CliDesk, group: str, number: int, answer: str) -> None:
    """Propose another answer to a question, by its number in the list."""
    from workbench.groups.answering import change_answer

    _do(
        desk,
        group,
        lambda session, group_id: change_answer(
            session, _question(session, group_id, number), answer, actor=desk.actor, clock=desk.clock
        ),
    )


@click.command(cls=Command, help=told("help_groups_approve"))
@click.argument("group")
@click.argument("number", type=int)
@pass_desk
def approve(desk: CliDesk, group: str, number: int) -> None:
    """Approve the answer to a question; never one's own."""
    from workbench.groups.answering import approve_answer

    _do(
        desk,
        group,
        lambda session, group_id: approve_answer(
            session, _question(session, group_id, number), actor=desk.actor, clock=desk.clock
        ),
    )


@click.command(cls=Command, help=told("help_groups_notice"))
@click.argument("group")
@click.argument("kind")
@click.argument("what")
@click.option("--on", "sent_on", default="", metavar="DATE", help=told("help_groups_sent_on"))
@click.option("--to", "recipient", default="", help=told("help_groups_recipient"), metavar="TEXT")
@click.option("--case", "case_nos", multiple=True, help=told("help_groups_case"), metavar="CASE_NO")
@pass_desk
def notice(desk: CliDesk, /, group: str, kind: str, what: str, **typed: str) -> None:
    """Note that something was sent to members, or reported to somebody above."""
    from workbench.groups.answering import note_notice
    from workbench.groups.model import NoticeDraft
    from workbench.groups.queries import group_id_of, group_notices

    draft = NoticeDraft(kind, typed["sent_on"], typed["recipient"], what, tuple(typed["case_nos"]))
    with desk.open() as workspace, workspace.write() as session:
        group_id = group_id_of(session, group)
        note_notice(session, group_id, draft, actor=desk.actor, clock=desk.clock)
        rows = group_notices(session, group_id)
    lines = [f"{row.sent_on.isoformat()} {row.recipient} {row.what}" for row in rows]
    desk.give({"notices": rows}, *lines)


def _do(desk: CliDesk, group: str, act: "Callable[[Session, str], object]") -> None:
    from workbench.groups.queries import group_id_of, group_questions

    with desk.open() as workspace, workspace.write() as session:
        group_id = group_id_of(session, group)
        act(session, group_id)
        rows = group_questions(session, group_id)
    lines = [
        desk.say(
            "cli.groups_approved" if row.approved_by else "cli.groups_proposed",
            number=str(number), question=row.question, answer=row.answer, name=row.approved_by,
        )
        for number, row in enumerate(rows, start=1)
    ]  # fmt: skip
    desk.give({"questions": rows}, *lines)


def _question(session: "Session", group_id: str, number: int) -> str:
    from workbench.errors import UserError
    from workbench.groups.queries import group_questions

    rows: list[QuestionRow] = group_questions(session, group_id)
    if not 1 <= number <= len(rows):
        raise UserError.one("question", "group.unknown_question", value=str(number))
    return rows[number - 1].id
