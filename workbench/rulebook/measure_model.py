"""Rows of the rule pack that say how the supervisor weighs complaints against the business done."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

Sector = Literal["insurance", "bank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegulatorMeasure(RuleRow):
    """Forwarded pieces of a sector for every `per` units of business, which the institution types in.

    `channels`: by which a complaint must have been forwarded to be one of the pieces.
    """

    channels: tuple[str, ...]
    sector: Sector
    per: int
    business_zh: str
    business_en: str
    unit_zh: str
    unit_en: str
    note_zh: str = ""
    note_en: str = ""
