"""The rules a call works by."""

from typing import TYPE_CHECKING

from ui.cli.desk import CliDesk

if TYPE_CHECKING:
    from workbench.rulebook.reading import Rulebook


def rulebook_of(desk: CliDesk) -> "Rulebook":
    """The rules of the workspace where there is one, else those of the program."""
    from workbench.rulebook.governing import governing_rulebook
    from workbench.rulebook.reading import shipped_rulebook

    if not (desk.root / "workspace.json").is_file():
        return shipped_rulebook()
    with desk.open() as workspace, workspace.read() as session:
        return governing_rulebook(session)
