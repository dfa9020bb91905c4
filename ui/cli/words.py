"""`workbench words`: the branch's own words, with what each does and how often it occurs."""

from collections.abc import Callable
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, Group, pass_desk, told
from workbench.words.model import Decided, WordDraft, WordRow, WordUse


@click.group(cls=Group, help=told("help_words"))
def words() -> None:
    """The branch's own words."""


@words.command(cls=Command, name="list", help=told("help_words_list"))
@click.option("--list", "name", default="", metavar="LIST", help=told("help_words_name"))
@click.option("--code", default="", help=told("help_words_code"))
@click.option("--counts", is_flag=True, help=told("help_words_counts"))
@pass_desk
def list_words(desk: CliDesk, name: str, code: str, *, counts: bool) -> None:
    """The words of a list, or all that were decided about here."""
    from workbench.words.queries import decided_words, known_list, word_rows
    from workbench.words.uses import word_uses

    with desk.open() as workspace, workspace.read() as session:
        codes = known_list(name, code) if name else ()
        rows = [row for one in codes for row in word_rows(session, name, one)]
        if not name:
            rows = list(decided_words(session))
        uses: list[WordUse | None] = [None] * len(rows)
        if counts:
            uses = [word_uses(session, row.lexicon, row.code, [row.word])[0] for row in rows]
    document = [_shown(row, use) for row, use in zip(rows, uses, strict=True)]
    desk.give({"words": document}, *(_line(desk, one) for one in document))


def _deed(name: str, code: str) -> Callable[[Callable[..., None]], click.Command]:
    """A command that decides about one word."""

    def decorate(run: Callable[..., None]) -> click.Command:
        parts = [
            click.argument("word"),
            click.option("--list", "lexicon", required=True, metavar="LIST", help=told("help_words_name")),
            click.option("--code", default="", help=told("help_words_code")),
            click.option("--reason", default="", help=told("help_words_reason")),
        ]
        command: Any = pass_desk(run)
        for part in reversed(parts):
            command = part(command)
        return words.command(cls=Command, name=name, help=told(code))(command)

    return decorate


@_deed("remove", "help_words_remove")
def remove(desk: CliDesk, /, **typed: str) -> None:
    """Take a word out."""
    from workbench.words.commands import remove_word

    _decide(desk, remove_word, WordDraft(**typed))


@_deed("take-back", "help_words_take_back")
def take_back(desk: CliDesk, /, **typed: str) -> None:
    """Let a word stand as it was shipped."""
    from workbench.words.commands import take_back_word

    _decide(desk, take_back_word, WordDraft(**typed))


@words.command(cls=Command, name="add", help=told("help_words_add"))
@click.argument("word")
@click.option("--list", "lexicon", required=True, metavar="LIST", help=told("help_words_name"))
@click.option("--code", default="", help=told("help_words_code"))
@click.option("--strength", default="words", show_default=True, help=told("help_words_strength"))
@click.option("--reason", default="", help=told("help_words_reason"))
@pass_desk
def add(desk: CliDesk, /, **typed: str) -> None:
    """Put a word in."""
    from workbench.words.commands import add_word

    _decide(desk, add_word, WordDraft(**typed))


def _decide(desk: CliDesk, deed: Callable[..., Decided], draft: WordDraft) -> None:
    with desk.open() as workspace, workspace.write() as session:
        done = deed(session, draft, actor=desk.actor, clock=desk.clock)
    change = done.change
    document = {
        "list": change.lexicon,
        "code": change.code,
        "word": change.word,
        "deed": change.deed,
        "reason": change.reason,
        "by": change.by,
        "at": change.at,
    }
    desk.give(document, desk.say(f"cli.word_{change.deed}", word=change.word))


def _shown(row: WordRow, use: WordUse | None) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "list": row.lexicon,
        "code": row.code,
        "word": row.word,
        "points": row.points,
        "origin": row.origin,
        "counts": row.counts,
        "reason": row.change.reason if row.change else None,
        "by": row.change.by if row.change else None,
    }
    if use is not None:
        shown |= {"cases": use.cases, "confirmed": use.confirmed}
    return shown


def _line(desk: CliDesk, one: dict[str, Any]) -> str:
    state = desk.say(f"cli.word_{one['origin'] if one['counts'] else 'out'}")
    told_of = {"list": one["list"], "code": one["code"], "word": one["word"], "state": state}
    if "cases" not in one:
        return desk.say("cli.word_line", **told_of)
    confirmed = "—" if one["confirmed"] is None else str(one["confirmed"])
    return desk.say("cli.word_counted", **told_of, cases=str(one["cases"]), confirmed=confirmed)
