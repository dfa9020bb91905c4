"""Parses what was typed and collects every problem on the way."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.authentication import blank_secrets, find_secrets
from workbench.money import parse_amount
from workbench.rulebook.model import RuleRow
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input

SHORT_MAX_CHARS = 500

Parsed = TypeVar("Parsed")


class Examiner:
    """One pass over a draft; `problems` lists all that was found."""

    def __init__(self, book: Rulebook, today: date) -> None:
        self.book = book
        self.today = today
        self.problems: list[Problem] = []

    @property
    def refused(self) -> bool:
        """Whether any problem is an error."""
        return any(problem.level == "error" for problem in self.problems)

    def refuse(self, field: str, code: str, **detail: str) -> None:
        """Note an error."""
        self.problems.append(Problem(field, code, detail))

    def warn(self, field: str, code: str, **detail: str) -> None:
        """Note a warning."""
        self.problems.append(Problem(field, code, detail, level="warning"))

    def text(self, typed: str, field: str, max_chars: int = SHORT_MAX_CHARS) -> str | None:
        """The text without control characters and outer blanks; None when nothing is left."""
        cleaned, problems = clean_input(typed, field=field, max_chars=max_chars)
        self.problems.extend(problems)
        return cleaned.strip() or None

    def safe_text(self, typed: str, field: str, max_chars: int = SHORT_MAX_CHARS) -> str | None:
        """The text as it may be kept: what only proves who is paying is starred out, with a warning."""
        text = self.text(typed, field, max_chars)
        if text is None:
            return None
        secrets = find_secrets(text, field=field)
        self.problems.extend(replace(problem, level="warning") for problem in secrets)
        return blank_secrets(text) if secrets else text

    def day(self, typed: str, field: str, *, may_be_future: bool = False) -> date | None:
        """The date typed; tomorrow is refused unless it may be in the future."""
        found = self._parsed(lambda: parse_date(typed, field), typed, field)
        if found is not None and found > self.today and not may_be_future:
            self.refuse(field, "date.in_future", value=found.isoformat(), today=self.today.isoformat())
        return found

    def money(self, typed: str, field: str) -> int | None:
        """The amount typed, in fen."""
        return self._parsed(lambda: parse_amount(typed, field=field), typed, field)

    def code(self, typed: str, field: str, table: Mapping[str, RuleRow]) -> str | None:
        """The code when its table has it; a code that is switched off is let through with a warning."""
        code = typed.strip()
        if not code:
            return None
        row = table.get(code)
        if row is None:
            self.refuse(field, "complaint.unknown_code", value=code[:40])
            return None
        if not (row.active and row.holds_on(self.today)):
            self.warn(field, "complaint.inactive_code", value=code)
        return code

    def _parsed(self, parse: Callable[[], Parsed], typed: str, field: str) -> Parsed | None:
        if not typed.strip():
            return None
        try:
            return parse()
        except UserError as error:
            self.problems.extend(replace(problem, field=field) for problem in error.problems)
            return None
