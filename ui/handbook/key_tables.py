"""Every shortcut of the window as the handbook's tables, read from the page specs so that none lags."""

from typing import TYPE_CHECKING, cast

from workbench.handbook.model import KeyTable

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def key_tables() -> tuple[KeyTable, ...]:
    """Everywhere first, then page by page, in the language that the window speaks."""
    from ui.registry import page_specs
    from ui.shell.help_texts import all_shortcuts

    specs = page_specs()
    # Only the titles and keys of commands are asked for here, never their deeds: no desk is needed.
    nobody = cast("Desk", None)
    commands = [command for spec in specs if spec.commands for command in spec.commands(nobody)]
    return tuple(KeyTable(group.heading, group.keys) for group in all_shortcuts(specs, commands).groups)
