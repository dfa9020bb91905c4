"""`workbench rule`: the law as data: list and show it, confirm, change, switch and take back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, Group, pass_desk, told
from ui.cli.reading import read_json
from ui.cli.rulebook import rulebook_of
from workbench.errors import UserError
from workbench.moment import today

if TYPE_CHECKING:
    from workbench.lawbook.model import RuleChange
    from workbench.lawbook.queries import RuleLine
    from workbench.rulebook.amending import Deed

Function = TypeVar("Function", bound=Callable[..., Any])


@click.group(cls=Group, help=told("help_rule"))
def rule() -> None:
    """The rules of the workspace."""


@rule.command("list", cls=Command, help=told("help_rule_list"))
@click.argument("table", required=False, default="")
@click.option("--unconfirmed", is_flag=True, help=told("help_unconfirmed"))
@click.option("--find", default="", metavar="TEXT", help=told("help_find"))
@pass_desk
def list_(desk: CliDesk, table: str, unconfirmed: bool, find: str) -> None:
    """List tables, or the rules of one or of all."""
    from workbench.lawbook.queries import awaits_confirmation, matching, rule_lines
    from workbench.rulebook.reading import Rulebook

    book = rulebook_of(desk)
    by_table = {name: rule_lines(book, name) for name in ((table,) if table else Rulebook.file_names())}
    if not (table or unconfirmed or find):
        _tell_tables(desk, by_table)
        return
    chosen = [
        line
        for lines in by_table.values()
        for line in matching(lines, find)
        if not unconfirmed or awaits_confirmation(line)
    ]
    desk.give({"rules": [fields_of(line) for line in chosen]}, *(_line(desk, line) for line in chosen))


@rule.command(cls=Command, help=told("help_rule_show"))
@click.argument("table")
@click.argument("row")
@pass_desk
def show(desk: CliDesk, table: str, row: str) -> None:
    """Show a rule in full, with what was decided about it."""
    from workbench.lawbook.forms import shown_fields
    from workbench.lawbook.queries import rule_sheet
    from workbench.rulebook.amending import plain
    from workbench.rulebook.reading import shipped_rulebook

    sheet = rule_sheet(rulebook_of(desk), shipped_rulebook(), table, row)
    history = [
        {
            "deed": one.deed,
            "fields": dict(one.fields),
            "effective_from": one.effective_from,
            "reason": one.reason,
            "by": one.by,
            "on": one.on,
        }
        for one in sheet.standing.history
    ]
    document = {
        "table": table,
        "row": plain(sheet.row),
        "shipped": plain(sheet.shipped),
        "state": sheet.standing.state,
        "open_fields": [name for name in sheet.allowed.fields if hasattr(sheet.row, name)],
        "history": history,
        "unfit": [desk.problem(problem) for problem in sheet.standing.unfit],
    }
    shown = [f"  {name}: {text}" for name, text in shown_fields(sheet.row)]
    told_history = [
        desk.say(
            f"cli.rule_{one['deed']}",
            **{name: str(one[name]) for name in ("effective_from", "reason", "by", "on")},
        )
        for one in history
    ]
    desk.give(document, _line(desk, sheet.line), *shown, *told_history)


def _decision(name: str) -> Callable[[Function], click.Command]:
    """The arguments that every decision takes."""
    parts = (
        rule.command(name, cls=Command, help=told(f"help_rule_{name.replace('-', '_')}")),
        click.argument("table"),
        click.argument("row"),
        click.option("--reason", default="", help=told("help_rule_reason")),
        click.option("--from", "effective", default="", metavar="DATE", help=told("help_rule_from")),
        click.option("--preview", is_flag=True, help=told("help_preview")),
        pass_desk,
    )

    def decorate(function: Function) -> click.Command:
        decorated: Any = function
        for part in reversed(parts):
            decorated = part(decorated)
        command: click.Command = decorated
        return command

    return decorate


@_decision("confirm")
def confirm(desk: CliDesk, **given: Any) -> None:
    """Confirm a rule by name."""
    _decide(desk, "confirm", given)


@_decision("off")
def off(desk: CliDesk, **given: Any) -> None:
    """Switch a rule off."""
    _decide(desk, "switch_off", given)


@_decision("on")
def on(desk: CliDesk, **given: Any) -> None:
    """Switch a rule on."""
    _decide(desk, "switch_on", given)


@_decision("take-back")
def take_back(desk: CliDesk, **given: Any) -> None:
    """Let a rule hold again as it was shipped."""
    _decide(desk, "take_back", given)


@_decision("change")
@click.argument("file", required=False, default="", type=click.Path())
@click.option("--set", "assigned", multiple=True, metavar="FIELD=VALUE", help=told("help_rule_set"))
def change(desk: CliDesk, file: str, assigned: tuple[str, ...], **given: Any) -> None:
    """Change fields of a rule."""
    _decide(desk, "change", given, _fields(desk, file, assigned, given))


def _fields(desk: CliDesk, file: str, assigned: tuple[str, ...], given: dict[str, Any]) -> dict[str, Any]:
    """The fields from a JSON object, then those typed one by one as a form would have them."""
    from workbench.lawbook.forms import read_form
    from workbench.lawbook.rules import row_of

    found: dict[str, Any] = {}
    if file:
        read = read_json(file)
        if not isinstance(read, dict):
            raise UserError.one("file", "rule.no_object")
        found |= read
    typed = {}
    for each in assigned:
        name, sign, text = each.partition("=")
        if not sign:
            raise UserError.one("set", "rule.no_assignment", given=each[:80])
        typed[name.strip()] = text
    row = row_of(rulebook_of(desk), given["table"], given["row"])
    return found | read_form(given["table"], row, typed)


def _decide(desk: CliDesk, deed: "Deed", given: dict[str, Any], fields: dict[str, Any] | None = None) -> None:
    from workbench.lawbook.commands import decide
    from workbench.lawbook.foreseeing import change_by
    from workbench.lawbook.model import RuleDraft

    with desk.open() as workspace:
        effective = given["effective"] or _usual_day(desk, workspace, deed, given)
        draft = RuleDraft(given["table"], given["row"], effective, given["reason"], fields or {})
        if given["preview"]:
            with workspace.read() as session:
                done = change_by(session, deed, draft, actor=desk.actor, clock=desk.clock)
        else:
            with workspace.write() as session:
                done = decide(session, deed, draft, actor=desk.actor, clock=desk.clock)
    _tell(desk, done, written=not given["preview"])


def _usual_day(desk: CliDesk, workspace: Any, deed: "Deed", given: dict[str, Any]) -> str:
    """Today; what is taken back goes from the day it took effect."""
    from workbench.rulebook.governing import governing_rulebook

    if deed == "take_back":
        with workspace.read() as session:
            standing = governing_rulebook(session).standing(given["table"], given["row"])
        if standing.effective_from is not None:
            return standing.effective_from.isoformat()
    return today(desk.clock).isoformat()


def _tell(desk: CliDesk, done: "RuleChange", *, written: bool) -> None:
    one = done.amendment
    moves = [
        {
            "case_no": move.case_no,
            "clock": move.rule_id,
            "statutory_before": move.before.statutory,
            "statutory": move.after.statutory if move.after else None,
            "internal_before": move.before.internal,
            "internal": move.after.internal if move.after else None,
        }
        for move in done.moves
    ]
    warnings = [desk.problem(problem) for problem in done.warnings]
    document = {
        "table": one.table,
        "row": one.row_id,
        "deed": one.deed,
        "effective_from": one.effective_from,
        "state": done.standing.state,
        "written": written,
        "warnings": warnings,
        "cases": len(done.cases),
        "clocks": moves,
    }
    summary = desk.say(
        "cli.rule_decided" if written else "cli.rule_foreseen",
        table=one.table,
        row=one.row_id,
        state=desk.say(f"cli.rule_state_{done.standing.state}"),
        effective_from=one.effective_from.isoformat(),
        cases=str(len(done.cases)),
    )
    lines = [
        f"  {move['case_no']}  {move['clock']}  {move['statutory_before']} → {move['statutory'] or '—'}"
        for move in moves
    ]
    desk.give(document, *warnings, summary, *lines)


def _tell_tables(desk: CliDesk, by_table: dict[str, "tuple[RuleLine, ...]"]) -> None:
    from workbench.lawbook.queries import awaits_confirmation

    listed = [
        {
            "table": name,
            "rules": len(lines),
            "confirmed": sum(line.confirmed for line in lines),
            "unconfirmed": sum(map(awaits_confirmation, lines)),
        }
        for name, lines in by_table.items()
    ]
    lines = [
        desk.say("cli.rule_table_line", **{name: str(value) for name, value in row.items()}) for row in listed
    ]
    desk.give({"tables": listed}, *lines)


def _line(desk: CliDesk, line: "RuleLine") -> str:
    chinese = desk.language == "zh"
    return desk.say(
        "cli.rule_line",
        table=line.table,
        row=line.id,
        text=line.zh if chinese else line.en,
        cited=line.cited_zh if chinese else line.cited_en,
        state=desk.say(f"cli.rule_{_badge(line)}"),
    )


def _badge(line: "RuleLine") -> str:
    from workbench.lawbook.queries import awaits_confirmation

    if line.state == "shipped" and line.confirmed:
        return "state_confirmed"
    return "state_unconfirmed" if awaits_confirmation(line) and line.active else f"state_{line.state}"
