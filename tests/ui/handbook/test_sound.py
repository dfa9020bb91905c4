"""What the chapters say of the window and of the command line is so."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pytestqt.qtbot import QtBot

import ui
from ui.case.tabs import case_tabs
from ui.cli.main import workbench
from ui.handbook.key_tables import key_tables
from ui.registry import page_specs
from workbench.handbook.model import Code, Target, lines_of
from workbench.handbook.reading import chapter
from workbench.handbook.sources import chapter_ids
from workbench.wording.messages import Language

UI = Path(ui.__path__[0])
LANGUAGES: tuple[Language, ...] = ("zh", "en")
ALIKE = {"Enter": "Return", "←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "Del": "Delete"}
# Keys that mean the same in every program; a handbook may name them without the window listing them.
KNOWN_TO_ALL = {
    "Return", "Esc", "Tab", "Shift+Tab", "Space", "Backspace", "Delete", "Home", "End", "PgUp", "PgDn",
    "Up", "Down", "Left", "Right", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z",
}  # fmt: skip


def is_there(text: str) -> bool:
    target = Target.of(text)
    if target.chapter not in chapter_ids():
        return False
    return target.anchor in {"", *(head.anchor for head in chapter(target.chapter, "zh").headings)}


def same_name(key: str) -> str:
    """One name for a key that has several; of a row of keys the first."""
    parts = key.split("…")[0].split("+")
    return "+".join([*parts[:-1], ALIKE.get(parts[-1], parts[-1])])


def keys_in(listed: str) -> set[str]:
    """The keys of an entry such as `Left / Right`."""
    return {same_name(part.strip()) for part in re.split(r"\s/\s|,\s", listed)}


def commands(language: Language) -> Iterator[tuple[str, str]]:
    for name in chapter_ids():
        for block in chapter(name, language).everything():
            if isinstance(block, Code) and block.kind == "sh":
                yield from ((name, line) for line in block.text.splitlines() if line.startswith("workbench "))


def parse(line: str) -> None:
    """Follow a line down to its command; files that it names need not be there."""
    command: click.Command = workbench
    rest, parent = shlex.split(line)[1:], None
    while True:
        try:
            context = command.make_context(command.name or "workbench", rest, parent=parent)
        except click.exceptions.Exit:
            return
        except click.MissingParameter:
            raise
        except click.BadParameter:
            return
        if not isinstance(command, click.Group):
            return
        # The public name of the same warns until the next release of the library renames it.
        rest = [*context._protected_args, *context.args]
        _name, found, rest = command.resolve_command(context, rest)
        assert found is not None
        command, parent = found, context


def test_that_every_page_and_every_tab_has_a_chapter_that_exists() -> None:
    named = {spec.key: spec.handbook for spec in page_specs()}
    assert [key for key, chapter_name in named.items() if not is_there(chapter_name)] == []
    assert [tab.key for tab in case_tabs() if not is_there(tab.handbook)] == []


def test_that_every_dialog_that_names_a_chapter_names_one_that_exists() -> None:
    named = re.compile(r'^    handbook(?:: \w+)? = "([^"]+)"', re.MULTILINE)
    sources = [path.read_text("utf-8") for path in UI.glob("*/*_dialog.py")]
    chapters = [name for source in sources for name in named.findall(source)]
    assert len(chapters) > 10
    assert [name for name in chapters if not is_there(name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_command_line_parses(language: Language) -> None:
    wrong = []
    for name, line in commands(language):
        try:
            parse(line)
        except click.UsageError as error:
            wrong.append((name, line, error.format_message()))
    assert wrong == []


def test_that_the_check_of_command_lines_can_fail() -> None:
    for line in ("workbench nothing", "workbench clock list N --nothing", "workbench clock explain"):
        with pytest.raises(click.UsageError):
            parse(line)


def test_that_every_key_that_is_named_exists_in_the_window(qtbot: QtBot) -> None:
    assert qtbot  # titles of pages are asked for in a running application
    listed = {key for table in key_tables() for keys, _ in table.keys for key in keys_in(keys)}
    assert "Ctrl+Return" in listed
    # Pages of the rail: only the first is listed, "and so on".
    listed |= {f"Ctrl+{number}" for number in range(1, 10)} | KNOWN_TO_ALL
    strange = {
        (name, language, span.text)
        for language in LANGUAGES
        for name in chapter_ids()
        for block in chapter(name, language).everything()
        for line in lines_of(block)
        for span in line
        if span.look == "key" and same_name(span.text) not in listed
    }
    assert strange == set()
