"""What one measurement of accuracy is: the files it reads, the figures it gives, and what they mean."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Said:
    """A text in both languages of the page."""

    en: str
    zh: str

    def by(self, language: str) -> str:
        """The text in `en` or `zh`."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a section's table.

    `wanted` is the bound set beforehand, such as `≥ 0.97`, if there is one; `met` says whether it holds.
    """

    what: Said
    value: float | str
    counted: str = ""
    wanted: str = ""
    met: bool | None = None

    @classmethod
    def at_least(cls, what: Said, value: float, bound: float, counted: str = "") -> Figure:
        """A figure that should reach a bound."""
        return cls(what, value, counted, f"≥ {bound:g}", value >= bound)

    @classmethod
    def at_most(cls, what: Said, value: float, bound: float, counted: str = "") -> Figure:
        """A figure that should not pass a bound."""
        return cls(what, value, counted, f"≤ {bound:g}", value <= bound)


@dataclass(frozen=True, slots=True)
class Measure:
    """A section of the page: `files` are looked for in the given folder; without them it is passed over.

    `order` places it on the page. `means` says how it was measured and what may be concluded.
    """

    name: str
    order: int
    title: Said
    means: Said
    files: Sequence[str]
    run: Callable[[Path], Sequence[Figure]]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines, plain or packed with xz (`.xz`)."""
    packed = path.suffix == ".xz"
    with lzma.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream if line.strip()]
