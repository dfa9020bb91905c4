"""Rows of the rule pack that make checklists: facts, refusal flow, grounds, evidence items, questions.

The field names are the schema of the files, as in `model.py`.
"""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import Citation, RuleRow

Sector = Literal["insurance", "bank"]
Check = Literal[
    "ground_chosen",
    "elements_decided",
    "no_essential_open",
    "evidence_reviewed",
    "evidence_hashed",
    "approver_differs_from_handler",
    "recusal_clear",
]
Standard = Literal["高度可能性", "排除合理怀疑"]

_BOTH: tuple[Sector, ...] = ("insurance", "bank")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A sentence in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An answer that a question offers."""

    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(RuleRow):
    """A typed fact of a case; `zh` and `en` are the question.

    `asked_at`: the step of the refusal flow that asks it, none when the program records it elsewhere.
    `grounds`: ask only when one of these is chosen; `evidence`: the items that prove it.
    `by_notice`: set by a proved notice only, never typed (办法 21).
    """

    kind: Literal["date", "instant", "text", "yes_no", "amount", "number", "choice"]
    asked_at: int | None
    choices: tuple[Choice, ...] = ()
    sectors: tuple[Sector, ...] = _BOTH
    grounds: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    by_notice: bool = False
    help_zh: str = ""
    help_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing a gate demands; exactly one of fact, check, clock, evidence, any_of, all_of is set.

    The words are explained at the head of `refusal_flow.yaml`.
    """

    fact: str | None = None
    equals: str | None = None
    check: Check | None = None
    clock: str | None = None
    clock_is: Literal["started", "alive", "kept"] | None = None
    evidence: str | None = None
    any_of: "tuple[Condition, ...]" = ()
    all_of: "tuple[Condition, ...]" = ()
    if_grounds: tuple[str, ...] = ()
    if_natures: tuple[str, ...] = ()
    if_sector: Sector | None = None

    @property
    def heads(self) -> int:
        """How many of the heads are set; anything but one is a mistake in the file."""
        heads = (self.fact, self.check, self.clock, self.evidence, self.any_of, self.all_of)
        return sum(bool(head) for head in heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalStep(RuleRow):
    """A step of the refusal flow: what must hold before the next one opens, and what it leaves behind."""

    number: int
    gate_zh: str
    gate_en: str
    output_zh: str
    output_en: str
    requires: tuple[Condition, ...] = ()
    evidence: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = _BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One thing to prove for a ground: by whom, how surely, with what, and until when.

    `needs` says in plain words what proves it. `only_if`: it counts unless one of these is known not to hold.
    `refuted_by`: it cannot be proven when one of these holds. Elements of one ground with the same `group`
    are alternatives: one of them proven is enough.
    """

    id: str
    zh: str
    en: str
    needs_zh: str
    needs_en: str
    burden: Literal["insurer", "bank", "claimant", "court"]
    standard: Standard
    essential: bool
    citations: tuple[Citation, ...]
    evidence: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    only_if: tuple[Condition, ...] = ()
    refuted_by: tuple[Condition, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(RuleRow):
    """A ground on which a claim is refused, with its elements, pitfalls and what may be offered instead."""

    sector: Sector
    elements: tuple[Element, ...] = ()
    deadlines: tuple[str, ...] = ()
    forbid: tuple[Text, ...] = ()
    offers: tuple[Text, ...] = ()
    consequences: tuple[Text, ...] = ()
    is_refusal: bool = True
    note_zh: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicability:
    """When an item belongs to a case: always, or when any listed code matches.

    Categories and grounds match by prefix (`IB40` covers `IB40.01`, `RG` every insurance ground).
    """

    always: bool = False
    categories: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


NEVER = Applicability()


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem(RuleRow):
    """An item of the evidence checklist; `forms` are the accepted forms, the best first."""

    kinds: tuple[str, ...]
    sources: tuple[str, ...]
    held_by_us: bool
    proves_zh: str
    proves_en: str
    forms: tuple[str, ...]
    pii: Literal["C1", "C2"]
    internal: bool = False
    required_when: Applicability = NEVER
    suggested_when: Applicability = NEVER
    note_zh: str = ""
    note_en: str = ""

    @property
    def may_be_asked_of_complainant(self) -> bool:
        """Whether the complainant may be asked for it: never for what the institution holds or gets itself.

        Source: 办法 13; 保险法 22.
        """
        return not self.held_by_us and not {"complainant", "claimant"}.isdisjoint(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(RuleRow):
    """A question about one of the three properties, or one of the seven factors for electronic data.

    A blocking "no" needs an explanation. Source: 民诉解释 104; 证据规定 87, 93.
    """

    property: Literal["authenticity", "legality", "relevance", "factor"]
    blocking: bool
    electronic_only: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetTest:
    """Something that must hold of a facet of the profile: one of some codes, a number, a share in percent."""

    facet: str
    values: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    share_from: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint(RuleRow):
    """A hint for a conversation or a taboo before sending; shown, never sent by itself.

    `terms`: words in a text that call the hint up. `emotion_from`: the level from which it shows. `when`:
    what must hold of the profile, all of it.
    """

    kind: Literal["do", "avoid", "stop"]
    contexts: tuple[Literal["contact", "writing", "handling"], ...]
    emotion_from: int | None = None
    natures: tuple[str, ...] = ()
    when: tuple[FacetTest, ...] = ()
    phrases: tuple[Text, ...] = ()
    terms: tuple[str, ...] = ()
