"""What the forms of corrections are made from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from ui.case.masks import Masks
from ui.intake.choices_of import IntakeChoices
from ui.kit.choices import Choice
from workbench.corrections.model import StandingCase, StandingParty

Block = Literal["classification", "severity", "demands", "receipts", "contracts", "people"]
COMPLAINANT = "complainant"


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of a case as it stands, and as the form shows it: masked where readers need not see it."""

    id: str
    standing: Any
    shown: Any


@dataclass(frozen=True, slots=True)
class CorrectionOffer:
    """The case as it was read, what may be chosen, and what is masked."""

    case: StandingCase
    choices: IntakeChoices
    masks: Masks

    def demands(self) -> list[ShownPart]:
        """The demands, their notes masked."""
        return [
            ShownPart(each.id, each.draft, replace(each.draft, note=self.masks.text(each.draft.note)))
            for each in self.case.demands
        ]

    def receipts(self) -> list[ShownPart]:
        """The receipts."""
        return [ShownPart(each.id, each.draft, each.draft) for each in self.case.receipts]

    def contracts(self) -> list[ShownPart]:
        """The contracts, their numbers masked."""
        return [
            ShownPart(each.id, each.draft, replace(each.draft, number=self.masks.number(each.draft.number)))
            for each in self.case.contracts
        ]

    def others(self) -> list[ShownPart]:
        """The roles of everybody but the complainant, names masked."""
        others = (each for each in self.case.parties if each.person_id != self.case.complainant_id)
        return [ShownPart(each.id, each.draft, self._masked(each)) for each in others]

    def _masked(self, party: StandingParty) -> Any:
        draft, masks = party.draft, self.masks
        return replace(
            draft,
            person=replace(draft.person, name=masks.name(draft.person.name)),
            proxy_for=masks.name(draft.proxy_for),
            proxy_scope=masks.text(draft.proxy_scope),
        )


def with_standing(choices: Iterable[Choice], named: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """The choices, and what stands although it is no longer offered, as (code, name)."""
    offered = tuple(choices)
    known = {choice.code for choice in offered}
    return (*offered, *(Choice(code, name) for code, name in named if code and code not in known))
