"""`workbench letter template`: show, check, save and give up a branch's own templates."""

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_text
from ui.cli.voice import say


@click.group(cls=Group, help=told("help_template"))
def template() -> None:
    """Templates of letters."""


@template.command(help=told("help_template_show"))
@click.argument("template_id", metavar="TEMPLATE")
@pass_desk
def show(desk: CliDesk, template_id: str) -> None:
    """The file of a template as it counts now, to be changed."""
    from workbench.letters.queries import template_text

    with desk.open() as workspace, workspace.read() as session:
        text = template_text(session, template_id)
    if desk.as_json:
        desk.give({"template": template_id, "text": text})
    else:
        say(text)


@template.command(help=told("help_template_check"))
@click.argument("file", type=click.Path())
@pass_desk
def check(desk: CliDesk, file: str) -> None:
    """Say what is wrong with a changed template, by line."""
    from workbench.letters.templates import checked

    text = read_text(file)
    with desk.open() as workspace, workspace.read() as session:
        found = checked(session, text, file)
    desk.give({"template": found.id, "sound": True}, desk.say("cli.template_sound", id=found.id))


@template.command(help=told("help_template_save"))
@click.argument("file", type=click.Path())
@click.option("--reason", required=True, metavar="TEXT", help=told("help_template_reason"))
@pass_desk
def save(desk: CliDesk, file: str, reason: str) -> None:
    """Let a changed template count from now on."""
    from workbench.letters.commands import save_template

    text = read_text(file)
    with desk.open() as workspace, workspace.write() as session:
        done = save_template(session, text, reason=reason, file=file, actor=desk.actor, clock=desk.clock)
    desk.give({"file": done.id}, desk.say("cli.done"))


@template.command(help=told("help_template_reset"))
@click.argument("template_id", metavar="TEMPLATE")
@click.option("--reason", required=True, metavar="TEXT", help=told("help_template_reason"))
@pass_desk
def reset(desk: CliDesk, template_id: str, reason: str) -> None:
    """Go back to the shipped template."""
    from workbench.letters.commands import reset_template

    with desk.open() as workspace, workspace.write() as session:
        reset_template(session, template_id, reason=reason, actor=desk.actor, clock=desk.clock)
    desk.give({"template": template_id}, desk.say("cli.done"))
