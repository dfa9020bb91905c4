"""Rows of the rule pack that say which marks in files are too common to tie anybody together."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonMark(RuleRow):
    """Names that many files bear: of a `person` in full, of `software` any name that holds the word."""

    of: Literal["person", "software"]
    words: tuple[str, ...]
