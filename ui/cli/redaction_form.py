"""What is to be blacked out of an exhibit, as the command line takes it."""

from dataclasses import dataclass
from typing import ClassVar

from workbench.redaction.model import AreaDraft, Wanted


@dataclass(frozen=True, slots=True)
class AreaForm:
    """An area by hand: fractions of the page as shown, from its upper left corner (0 to 1).

    Of a text file `page` is the line, `x0` and `x1` are characters of it counted from 0, and `y0` and `y1`
    stay 0 and 1.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    page: int
    x0: float
    x1: float
    y0: float = 0.0
    y1: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RedactionForm:
    """Areas by hand and what to look for; everything found is blacked out too.

    `reason`: an id of the reasons (privacy, personal_data, third_party, business_secret, state_secret,
    whistleblower) or words of one's own, for all that has none of its own. `patterns`: resident_id, phone,
    card, email, policy, plate. `parties`: also the names of the case's parties and the numbers of its
    contracts.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    areas: tuple[AreaForm, ...] = ()
    patterns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    parties: bool = False
    reason: str = ""

    def by_hand(self) -> tuple[AreaDraft, ...]:
        """The areas with their reasons."""
        return tuple(
            AreaDraft(area.page, area.x0, area.y0, area.x1, area.y1, area.reason or self.reason)
            for area in self.areas
        )

    def wanted(self, in_case: Wanted) -> Wanted | None:
        """What to look for, none where nothing is."""
        names, policies = (in_case.names, in_case.policies) if self.parties else ((), ())
        wanted = Wanted(self.patterns, (*names, *self.names), policies, self.words)
        return wanted if wanted != Wanted() else None
