"""Choices of a code list: what is shown, and what finds them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QStringListModel

SEPARATOR = "　"


@dataclass(frozen=True, slots=True)
class Choice:
    """A code and its text; `group` comes before the text, `search` holds more words that find it (pinyin)."""

    code: str
    text: str
    group: str = ""
    search: str = ""

    @property
    def label(self) -> str:
        """`理赔 › 拒赔`."""
        return f"{self.group} › {self.text}" if self.group else self.text

    @property
    def line(self) -> str:
        """`EK2  书证`; a code in small letters is a name that only the program uses, and stays out."""
        known = self.code and not self.code.islower()
        return f"{self.code}  {self.label}" if known and self.code != self.label else self.label

    def matches(self, typed: str) -> bool:
        """Whether every word that was typed occurs in code, label or search words."""
        hay = f"{self.code} {self.label} {self.search}".casefold()
        return all(word in hay for word in typed.casefold().split())


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """The choices that fit what was typed; those whose code starts with it come first."""
    found = [choice for choice in choices if choice.matches(typed)]
    wanted = typed.strip().casefold()
    return (
        sorted(found, key=lambda choice: not choice.code.casefold().startswith(wanted)) if wanted else found
    )


def labels(choices: Iterable[Choice], parent: QObject | None = None) -> QStringListModel:
    """A model of the labels, for a popup."""
    return QStringListModel([choice.label for choice in choices], parent)
