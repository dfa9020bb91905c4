"""Rows of the rule pack that make the person profile: groups, facets, questions, requests, banned words."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

FacetKind = Literal[
    "group", "text", "code", "date", "number", "amount", "ratio", "histogram", "path", "claim", "history",
    "answer", "likeness", "comparison",
]  # fmt: skip
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
    it counts once `people_needed` different people judged alike. `own_copy`: a copy for the person concerned
    holds it. `within_days`: the period that the rule counts in; `at_least`: how many others it takes.
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
    own_copy: bool = False
    within_days: int | None = None
    at_least: int | None = None
    rule_zh: str = ""
    rule_en: str = ""
    fill_zh: str = ""
    fill_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BannedWords(RuleRow):
    """Words of one sensitive subject that no judged note may hold."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileQuestion(RuleRow):
    """A calibrated question: asked with how and what, never with why; the answer feeds a facet.

    `names`: the facet that the chosen answer names, with the choices of that facet.
    """

    theme: Literal["motive", "feeling", "expectation"]
    kind: Literal["text", "scale", "choice"]
    facet: str
    names: str = ""
    lowest_zh: str = ""
    lowest_en: str = ""
    highest_zh: str = ""
    highest_en: str = ""
    choices: tuple[FacetChoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRequestKind(RuleRow):
    """What a person may ask about the data kept on them, and within how many days we answer."""

    days: int
    outcome_zh: str
    outcome_en: str
