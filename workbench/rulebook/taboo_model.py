"""Rows of the rule pack that say which wording is forbidden or deserves a second look."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

Level = Literal["forbidden", "hint"]
Purpose = Literal["letter", "refusal", "record", "call"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TabooTerm(RuleRow):
    """Wordings of one fault, why they are a fault, and what to write instead.

    `terms`: plain words; `<6>` stands for up to six characters of the same clause, `<<6>>` of the same
    sentence, `(a|b)` for either, `?` makes the character or bracket before it optional, `#` is a digit.
    `unless`: written alike, clears the fault when it stands in the same sentence. `negatable`: the fault is
    none where the words before it deny it.
    """

    level: Level
    purposes: tuple[Purpose, ...]
    terms: tuple[str, ...]
    reason_zh: str
    reason_en: str
    replacement_zh: str
    replacement_en: str
    unless: tuple[str, ...] = ()
    negatable: bool = False
