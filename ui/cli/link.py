"""`workbench link trace | known | agent`: what was seen in cases, known networks, sales agents."""

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated

if TYPE_CHECKING:
    from workbench.links.model import KnownTraceRow, TraceRow


@click.group(cls=Group, help=told("help_link"))
def link() -> None:
    """Traces and lists."""


@link.group(cls=Group, help=told("help_link_trace"))
def trace() -> None:
    """What was seen in a case."""


@trace.command("add", help=told("help_link_trace_add"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def add_trace(desk: CliDesk, case_no: str, file: str) -> None:
    """Record something seen in a case."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.links.commands import record_trace
    from workbench.links.model import TraceDraft

    draft = validated(TraceDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        trace_id, _ = record_trace(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"case_no": case_no, "trace_id": trace_id}, trace_id)


@trace.command("list", help=told("help_link_trace_list"))
@click.argument("case_no")
@click.option("--unmasked", is_flag=True, help=told("help_unmasked"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def list_traces(desk: CliDesk, case_no: str, unmasked: bool, reason: str) -> None:
    """What was seen in a case, masked; in full only for a logged reason."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.complaints.revealing import reveal_case
    from workbench.links.queries import case_traces

    with desk.open() as workspace:
        if unmasked:
            with workspace.write() as session:
                complaint_id = complaint_id_of(session, case_no)
                reveal_case(session, complaint_id, reason=reason, actor=desk.actor, clock=desk.clock)
        with workspace.read() as session:
            rows = case_traces(session, complaint_id_of(session, case_no))
            shown = [_trace(row, session, unmasked=unmasked) for row in rows]
    lines = ["  ".join(_cells(desk, row, one)) for row, one in zip(rows, shown, strict=True)]
    desk.give({"case_no": case_no, "traces": shown}, *(lines or [desk.say("cli.link_none")]))


@trace.command("withdraw", help=told("help_link_trace_withdraw"))
@click.argument("trace_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def withdraw(desk: CliDesk, trace_id: str, reason: str) -> None:
    """Take a trace back."""
    from workbench.links.commands import withdraw_trace

    with desk.open() as workspace, workspace.write() as session:
        withdraw_trace(session, trace_id, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"trace_id": trace_id, "withdrawn": True}, desk.say("cli.done"))


@link.group(cls=Group, help=told("help_link_known"))
def known() -> None:
    """Known networks."""


@known.command("add", help=told("help_link_known_add"))
@click.argument("file", type=click.Path())
@pass_desk
def add_known(desk: CliDesk, file: str) -> None:
    """Add a trace of a known network."""
    from workbench.links.commands import record_known_trace
    from workbench.links.model import KnownTraceDraft

    draft = validated(KnownTraceDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        known_id, _ = record_known_trace(session, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"known_id": known_id}, known_id)


@known.command("list", help=told("help_link_known_list"))
@pass_desk
def list_known(desk: CliDesk) -> None:
    """The list, masked, expired and withdrawn entries too."""
    from workbench.links.queries import known_traces
    from workbench.moment import today

    day = today(desk.clock)
    with desk.open() as workspace, workspace.read() as session:
        rows = known_traces(session)
    shown = [_without_value(row) | {"counts": row.counts_on(day)} for row in rows]
    lines = [
        f"{row.id}  {desk.say(f'link.trace.{row.kind}')}  {row.shown}  {row.network}  {row.expires_on}"
        for row in rows
    ]
    desk.give({"known": shown}, *(lines or [desk.say("cli.link_none")]))


@known.command("withdraw", help=told("help_link_known_withdraw"))
@click.argument("known_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def withdraw_known(desk: CliDesk, known_id: str, reason: str) -> None:
    """Take an entry off the list."""
    from workbench.links.commands import withdraw_known_trace

    with desk.open() as workspace, workspace.write() as session:
        withdraw_known_trace(session, known_id, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"known_id": known_id, "withdrawn": True}, desk.say("cli.done"))


@link.group(cls=Group, help=told("help_link_agent"))
def agent() -> None:
    """Sales agents."""


@agent.command("add", help=told("help_link_agent_add"))
@click.argument("file", type=click.Path())
@pass_desk
def add_agent(desk: CliDesk, file: str) -> None:
    """Record a sales agent, or change what is known of one."""
    from workbench.links.commands import record_agent
    from workbench.links.model import AgentDraft

    draft = validated(AgentDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        agent_id, _ = record_agent(session, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"agent_id": agent_id}, desk.say("cli.done"))


@agent.command("list", help=told("help_link_agent_list"))
@click.option("--unmasked", is_flag=True, help=told("help_unmasked"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def list_agents(desk: CliDesk, unmasked: bool, reason: str) -> None:
    """The sales agents on record, masked; in full only for a logged reason."""
    from workbench.links.commands import reveal_agents
    from workbench.links.queries import agents
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of

    with desk.open() as workspace:
        if unmasked:
            with workspace.write() as session:
                reveal_agents(session, reason=reason, actor=desk.actor, clock=desk.clock)
        with workspace.read() as session:
            rows, masking = agents(session), masking_of(governing_rulebook(session))
    shown = [row if unmasked else replace(row, name=masking.name(row.name), name_key="") for row in rows]
    lines = [f"{row.name}  {row.left_on or '—'}  {row.source}" for row in shown]
    desk.give({"agents": [fields_of(row) for row in shown]}, *(lines or [desk.say("cli.link_none")]))


def _trace(row: "TraceRow", session: Any, *, unmasked: bool) -> dict[str, Any]:
    if unmasked:
        return asdict(row) | {"stands": row.stands}
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.masking import masking_of

    masking = masking_of(governing_rulebook(session))
    note = masking.text(row.note) if row.note else None
    return _without_value(row) | {"holder": row.holder_shown or None, "note": note, "stands": row.stands}


def _without_value(row: "TraceRow | KnownTraceRow") -> dict[str, Any]:
    kept = asdict(row)
    return {name: kept[name] for name in kept if name not in ("value", "value_key", "holder_shown")}


def _cells(desk: CliDesk, row: "TraceRow", shown: dict[str, Any]) -> tuple[str, ...]:
    source = desk.say(f"link.source.{row.source}", number=row.source_no)
    value = str(shown.get("value", row.shown))
    ended = () if row.stands else (f"[{row.withdrawn_reason}]",)
    return row.id, desk.say(f"link.trace.{row.kind}"), value, source, str(row.seen_on), *ended
