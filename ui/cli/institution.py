"""`workbench letter institution`: who signs the letters, and what they say of the institution."""

from dataclasses import asdict, replace

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_text
from workbench.errors import UserError


@click.command(cls=Command, help=told("help_letter_institution"))
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help=told("help_letter_set"))
@pass_desk
def institution(desk: CliDesk, settings: tuple[str, ...]) -> None:
    """Show what letters say of the institution, and change it."""
    from workbench.workspace.commands import set_institution
    from workbench.workspace.queries import institution as stored

    given = typed_settings(settings)
    with desk.open() as workspace:
        with workspace.read() as session:
            ours = stored(session)
        unknown = [name for name in given if name not in asdict(ours)]
        if unknown:
            allowed = ", ".join(asdict(ours))
            raise UserError.one("--set", "letter.unknown_setting", field=unknown[0][:40], allowed=allowed)
        if given:
            ours = replace(ours, **given)
            with workspace.write() as session:
                set_institution(session, ours, actor=desk.actor, clock=desk.clock)
            with workspace.read() as session:
                ours = stored(session)
    lines = [f"{name}  {value or '—'}" for name, value in asdict(ours).items()]
    desk.give(asdict(ours), *lines)


def typed_settings(given: tuple[str, ...]) -> dict[str, str]:
    """The fields by name; a field given several times gets a line for each, `@FILE` the text of a file."""
    found: dict[str, str] = {}
    for one in given:
        name, mark, value = one.partition("=")
        if not mark or not name.strip():
            raise UserError.one("--set", "letter.bad_setting", value=one[:60])
        text = read_text(value[1:]) if value.startswith("@") else value
        key = name.strip()
        found[key] = f"{found[key]}\n{text}" if key in found else text
    return found
