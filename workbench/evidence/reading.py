"""Collects what a reader finds in a file, in a form that is fit to keep and to show."""

from dataclasses import dataclass, field
from datetime import date, datetime

from workbench.evidence.model import Fact
from workbench.text import clean_input

VALUE_MAX_CHARS = 300


@dataclass(slots=True)
class Reading:
    """What is found on the way; a reader that fails half-way keeps what it had."""

    pages: int | None = None
    facts: dict[str, Fact] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def tell(self, key: str, value: object) -> None:
        """Note a fact; what is empty says nothing, and no value may be longer than a line or two."""
        if isinstance(value, datetime | date):
            value = value.isoformat()
        if isinstance(value, bytes):
            value = value.decode("utf-8", "replace")
        if isinstance(value, str):
            plain = value[:VALUE_MAX_CHARS].encode("utf-8", "replace").decode()
            value = " ".join(clean_input(plain, field=key, max_chars=VALUE_MAX_CHARS)[0].split())
        elif not isinstance(value, bool | int | float):
            return
        if value != "":
            self.facts[key] = value

    def warn(self, code: str) -> None:
        """Note that something about the file asks for a look."""
        if code not in self.warnings:
            self.warnings.append(code)
