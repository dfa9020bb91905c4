"""What a command line call works with: the workspace, the clock, who acts, the language, how to print."""

import contextlib
import dataclasses
import getpass
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli.voice import say, typed_text
from ui.messages import Language, Messages
from workbench.actor import Actor
from workbench.errors import Problem, UserError
from workbench.moment import Clock, clock_from_environment
from workbench.text import clean_input

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

USER_MAX_CHARS = 100


@dataclass(slots=True)
class CliDesk:
    """Filled by the global options, wherever on the line they stand."""

    workspace_path: Path | None = None
    as_json: bool = False
    language: Language = "zh"
    user: str = ""
    _messages: Messages | None = field(default=None, repr=False)

    @property
    def messages(self) -> Messages:
        """Sentences in the chosen language."""
        if self._messages is None or self._messages.language != self.language:
            self._messages = Messages(self.language)
        return self._messages

    @property
    def clock(self) -> Clock:
        """The machine's clock, or the one that WORKBENCH_NOW fixes."""
        return clock_from_environment()

    @property
    def actor(self) -> Actor:
        """Who acts: `--user`, WORKBENCH_USER, else the name of the machine's user.

        Raises: UserError when the name cannot be kept, or when the machine does not know its user.
        """
        typed = self.user or os.environ.get("WORKBENCH_USER", "").strip() or _machine_user()
        cleaned, problems = clean_input(typed_text(typed, "user"), field="user", max_chars=USER_MAX_CHARS)
        if any(problem.level == "error" for problem in problems):
            raise UserError(problems)
        return Actor(cleaned.strip(), "command_line")

    @property
    def root(self) -> Path:
        """The workspace folder: `--workspace`, WORKBENCH_HOME, else the platform's data folder."""
        if self.workspace_path is not None:
            return self.workspace_path
        home = os.environ.get("WORKBENCH_HOME", "").strip()
        if home:
            return Path(home)
        from platformdirs import user_data_path

        return user_data_path("case-workbench", appauthor=False) / "workspace"

    @contextlib.contextmanager
    def open(self) -> Iterator["Workspace"]:
        """The workspace as whoever calls may see it, locked while the command runs."""
        from workbench.workspace.opening import Workspace

        with Workspace.open(self.root, clock=self.clock) as workspace:
            yield workspace.seen_by(self._viewer())

    def _viewer(self) -> str:
        """Who looks; nobody where the machine does not know its user, who then can change nothing either."""
        try:
            return self.actor.name
        except UserError as error:
            if any(problem.code == "cli.user_unknown" for problem in error.problems):
                return ""
            raise

    def say(self, code: str, /, **detail: str) -> str:
        """A sentence from the message catalogue."""
        return self.messages.text(code, detail)

    def problem(self, problem: Problem) -> str:
        """The sentence of a problem, with the codes in it named."""
        from workbench.rulebook.reading import shipped_rulebook
        from workbench.wording.naming import Wording

        return Wording(self.language, shipped_rulebook(), self.messages).sentence(
            problem.code, problem.detail
        )

    def give(self, result: Any, *lines: str) -> None:
        """Print the result: one JSON document, or the lines for people."""
        if self.as_json:
            say(json.dumps(result, ensure_ascii=False, indent=2, default=_plain) + "\n")
        elif lines:
            say("\n".join(lines) + "\n")


def _machine_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A container may run under a number that has no name.
        raise UserError.one("user", "cli.user_unknown") from None


def fields_of(row: Any) -> dict[str, Any]:
    """The fields of a row by name, one level deep; what lies below is made plain when it is printed."""
    return {part.name: getattr(row, part.name) for part in dataclasses.fields(row)}


def _plain(value: Any) -> object:
    if dataclasses.is_dataclass(value):
        return fields_of(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset | set):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else str(value)
