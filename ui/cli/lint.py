"""`workbench lint`: wording that must not go out, or that deserves a second look, with its place."""

import sys
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_text
from ui.cli.rulebook import rulebook_of
from workbench.taboos.model import PURPOSES

if TYPE_CHECKING:
    from workbench.rulebook.reading import Rulebook
    from workbench.rulebook.taboo_model import Purpose
    from workbench.taboos.model import Finding

FORBIDDEN_FOUND = 1


@click.command(cls=Command, help=told("help_lint"))
@click.argument("file", type=click.Path())
@click.option(
    "--for",
    "purpose",
    type=click.Choice(PURPOSES),
    default="letter",
    show_default=True,
    help=told("help_for"),
)
@pass_desk
def lint(desk: CliDesk, file: str, purpose: "Purpose") -> None:
    """List what is wrong with a text; exits 1 when it must not go out."""
    from workbench.taboos.rules import find_taboos, forbidden_of

    text = read_text(file)
    book = rulebook_of(desk)
    findings = find_taboos(text, book, purpose)
    forbidden = len(forbidden_of(findings))
    shown = [_shown(desk, book, text, finding) for finding in findings]
    counts = {"forbidden": forbidden, "hints": len(findings) - forbidden}
    lines = [desk.say("cli.lint_line", **{key: str(value) for key, value in row.items()}) for row in shown]
    summary = desk.say("cli.lint_counts", **{key: str(value) for key, value in counts.items()})
    desk.give({"purpose": purpose, **counts, "findings": shown}, *lines, summary)
    if forbidden:
        sys.exit(FORBIDDEN_FOUND)


def _shown(desk: CliDesk, book: "Rulebook", text: str, finding: "Finding") -> dict[str, Any]:
    from workbench.taboos.rules import line_and_column

    line, column = line_and_column(text, finding.start)
    taboo, chinese = finding.taboo, desk.language == "zh"
    return {
        "rule": taboo.id,
        "level": finding.level,
        "level_name": desk.say(f"lint.{finding.level}"),
        "line": line,
        "column": column,
        "start": finding.start,
        "end": finding.end,
        "words": "".join(finding.words.split("\n")),
        "name": book.text(taboo, desk.language),
        "reason": taboo.reason_zh if chinese else taboo.reason_en,
        "replacement": taboo.replacement_zh if chinese else taboo.replacement_en,
        "citations": "；".join(book.cite(citation, desk.language) for citation in taboo.citations),
    }
