"""`workbench case outcome | award | pay | withdraw-award | awards`: what became of demands, what is paid."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_json, validated
from workbench.errors import UserError

if TYPE_CHECKING:
    from workbench.awards.model import AwardRow, AwardSheet
    from workbench.checklists.model import Done
    from workbench.wording.naming import Wording


@click.command(cls=Command, help=told("help_case_outcome"))
@click.argument("case_no")
@click.argument("number", type=int)
@click.argument("outcome")
@click.option("--lawful", default="", help=told("help_lawful"))
@click.option("--note", default="", help=told("help_note"))
@pass_desk
def outcome(desk: CliDesk, /, case_no: str, number: int, outcome: str, **typed: str) -> None:
    """Say what became of a demand, by its number in the case."""
    from workbench.complaints.queries import complaint_id_of, complaint_sheet
    from workbench.process.commands import set_demand_outcome
    from workbench.process.model import OutcomeDraft

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        demands = complaint_sheet(session, complaint_id).demands
        if not 1 <= number <= len(demands):
            raise UserError.one("number", "process.unknown_demand")
        draft = OutcomeDraft(demands[number - 1].id, outcome, typed["lawful"], typed["note"])
        done = set_demand_outcome(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    _give(desk, case_no, done, number=number, outcome=outcome)


@click.command(cls=Command, help=told("help_case_award"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def award(desk: CliDesk, case_no: str, file: str) -> None:
    """Grant an amount: due by contract or law, or goodwill."""
    from workbench.awards.commands import grant_award
    from workbench.awards.model import AwardDraft
    from workbench.complaints.queries import complaint_id_of

    draft = validated(AwardDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = grant_award(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
        granted = _sheet(session, complaint_id).rows[-1].id
    _give(desk, case_no, done, award_id=granted)


@click.command(cls=Command, help=told("help_case_pay"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def pay(desk: CliDesk, case_no: str, file: str) -> None:
    """Record that an amount was paid, with its proof."""
    from workbench.awards.commands import pay_award
    from workbench.awards.model import PaidDraft
    from workbench.complaints.queries import complaint_id_of

    draft = validated(PaidDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = pay_award(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    _give(desk, case_no, done, award_id=draft.award_id)


@click.command("withdraw-award", cls=Command, help=told("help_case_withdraw_award"))
@click.argument("case_no")
@click.argument("award_id")
@click.option("--reason", required=True, help=told("help_reason"))
@pass_desk
def withdraw(desk: CliDesk, case_no: str, award_id: str, reason: str) -> None:
    """Take an amount back that was not paid."""
    from workbench.awards.commands import withdraw_award
    from workbench.complaints.queries import complaint_id_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = withdraw_award(
            session, complaint_id, award_id, reason=reason, actor=desk.actor, clock=desk.clock
        )
    _give(desk, case_no, done, award_id=award_id)


@click.command(cls=Command, help=told("help_case_awards"))
@click.argument("case_no")
@pass_desk
def awards(desk: CliDesk, case_no: str) -> None:
    """Everything granted, what is due apart from goodwill."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        sheet = _sheet(session, complaint_id_of(session, case_no))
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    lines = ["  ".join(_cells(row, wording)) for row in sheet.rows]
    document = {
        "due_fen": sheet.due_fen,
        "goodwill_fen": sheet.goodwill_fen,
        "awards": [fields_of(row) for row in sheet.rows],
    }
    desk.give(document, *(lines or [desk.say("cli.case_no_awards")]))


def _cells(row: "AwardRow", wording: "Wording") -> tuple[str, ...]:
    from workbench.money import format_amount

    name, amount = wording.name("awards", row.kind), f"¥{format_amount(row.amount_fen)}"
    return row.id, row.side, name, amount, row.payee, str(row.paid_on or row.withdrawn_reason or "—")


def _sheet(session: Any, complaint_id: str) -> "AwardSheet":
    from workbench.awards.queries import award_sheet
    from workbench.rulebook.governing import governing_rulebook

    return award_sheet(session, complaint_id, governing_rulebook(session))


def _give(desk: CliDesk, case_no: str, done: "Done", **more: object) -> None:
    warnings = [desk.problem(problem) for problem in done.warnings]
    desk.give({"case_no": case_no, **more, "warnings": warnings}, desk.say("cli.done"), *warnings)
