"""Rows of the rule pack that make the person profile: groups, facets and words no note may hold."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

FacetKind = Literal[
    "group", "text", "code", "date", "number", "amount", "ratio", "histogram", "path", "claim", "history"
]
Mask = Literal["", "name", "id_no", "phone", "address", "email", "policy_no", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetChoice:
    """An answer that a facet knows."""

    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(RuleRow):
    """A facet of the profile, or a group of them (kind `group`, ids A to I).

    `rule` says how a value comes about; `fill` what would fill an empty group. A judged facet takes its
    values from people alone: one of the choices, a mark between `lowest` and `highest`, an amount or a text;
    it counts once `people_needed` different people judged alike.
    """

    kind: FacetKind
    group: str = ""
    judged: bool = False
    people_needed: int = 1
    mask: Mask = ""
    unit: str = ""
    lowest: int | None = None
    highest: int | None = None
    choices: tuple[FacetChoice, ...] = ()
    rule_zh: str = ""
    rule_en: str = ""
    fill_zh: str = ""
    fill_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BannedWords(RuleRow):
    """Words of one sensitive subject that no judged note may hold."""

    words: tuple[str, ...]
