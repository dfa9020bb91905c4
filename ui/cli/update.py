"""`workbench update`: a signed update file checked, applied and taken back, without a workspace."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, Group, pass_desk, told

if TYPE_CHECKING:
    from workbench.updating.applying import Order
    from workbench.updating.keys import UpdateKey
    from workbench.updating.model import Applied, Installation, UpdateFacts

_FILE = click.argument("file", type=click.Path(path_type=Path))
_OLDER = click.option("--allow-older", is_flag=True, help=told("help_update_older"))


@click.group(cls=Group, help=told("help_update"))
def update() -> None:
    """Updates by a file."""


@update.command(cls=Command, help=told("help_update_check"))
@_FILE
@_OLDER
@pass_desk
def check(desk: CliDesk, file: Path, allow_older: bool) -> None:
    """Say what the file holds when it could be applied here; change nothing."""
    from workbench.updating.applying import check_update

    to, keys = _here()
    facts = check_update(file, to=to, keys=keys, allow_older=allow_older)
    desk.give(_offered(facts, to), desk.say("update.good"), *_offer_lines(desk, facts, to))


@update.command(cls=Command, help=told("help_update_apply"))
@_FILE
@_OLDER
@pass_desk
def apply(desk: CliDesk, file: Path, allow_older: bool) -> None:
    """Check the file, let the new program test itself, and switch to it."""
    from workbench.updating.applying import apply_update

    to, keys = _here()
    done = apply_update(file, to=to, keys=keys, order=_order(desk, allow_older))
    code = "update.left_to_root" if done.command else "update.applied"
    desk.give(
        _applied(done), desk.say(code, version=done.version, previous=done.previous, command=done.command)
    )


@update.command(cls=Command, help=told("help_update_rollback"))
@pass_desk
def rollback(desk: CliDesk) -> None:
    """Let the previous version start again."""
    from workbench.updating.applying import roll_back

    done = roll_back(_here()[0], order=_order(desk))
    said = desk.say("update.rolled_back", version=done.version, previous=done.previous)
    desk.give(_applied(done), said, desk.say("update.schema_note"))


@update.command(cls=Command, help=told("help_update_show"))
@pass_desk
def show(desk: CliDesk) -> None:
    """Which version is installed, which is kept, and whose updates are taken."""
    from workbench.updating.keys import grouped
    from workbench.updating.rules import place_problems

    to, keys = _here()
    reasons = [desk.problem(problem) for problem in place_problems(to)]
    reasons += [] if keys else [desk.say("update.no_keys")]
    previous = "update.line_previous" if to.previous else "update.line_no_previous"
    lines = [
        desk.say("update.line_installed", version=to.version, running=to.running),
        desk.say(previous, previous=to.previous),
        desk.say("update.line_root", path=str(to.root or to.program.executable.parent)),
        *(desk.say("update.line_key", fingerprint=grouped(key.fingerprint)) for key in keys),
        *reasons,
    ]
    document = {
        "kind": to.kind.value,
        "platform": to.platform,
        "installed": to.version,
        "running": to.running,
        "previous": to.previous or None,
        "root": str(to.root) if to.root else None,
        "keys": [key.fingerprint for key in keys],
        "takes_update_files": not reasons,
    }
    desk.give(document, *lines)


def _here() -> "tuple[Installation, tuple[UpdateKey, ...]]":
    from workbench.updating.installation import find_installation, running_program
    from workbench.updating.keys import built_in_keys

    return find_installation(running_program()), built_in_keys()


def _order(desk: CliDesk, allow_older: bool = False) -> "Order":
    from workbench.updating.applying import Order

    return Order(by=desk.actor.name, allow_older=allow_older, clock=desk.clock)


def _offer_lines(desk: CliDesk, facts: "UpdateFacts", to: "Installation") -> list[str]:
    from workbench.updating.keys import grouped

    offer, megabytes = facts.offer, f"{facts.size_bytes / 1e6:.0f}"
    return [
        desk.say("update.line_version", version=offer.version, here=to.version),
        desk.say("update.line_size", megabytes=megabytes, platform=offer.platform),
        desk.say("update.line_signer", fingerprint=grouped(facts.signer)),
        desk.say("update.line_notes", notes=offer.notes(desk.language)),
    ]


def _offered(facts: "UpdateFacts", to: "Installation") -> dict[str, Any]:
    offer = facts.offer
    return {
        "version": offer.version,
        "installed": to.version,
        "platform": offer.platform,
        "kind": offer.kind.value,
        "needs": offer.needs,
        "size": facts.size_bytes,
        "sha256": offer.payload.sha256,
        "signer": facts.signer,
        "notes": {"zh": offer.notes_zh, "en": offer.notes_en},
    }


def _applied(done: "Applied") -> dict[str, Any]:
    return {"version": done.version, "previous": done.previous, "command": done.command or None}
