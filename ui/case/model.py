"""What the case page shows, as one answer of the workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ui.case.clock_actions import ClockActions, ExtensionOffer
from workbench.approvals.model import ApprovalRow
from workbench.awards.model import AwardSheet
from workbench.clocks.explanation import Explanation
from workbench.complaints.model import ClockRow, ComplaintSheet
from workbench.contacts.model import PromiseRow
from workbench.custody.model import CaseOriginals
from workbench.groups.model import GroupMark
from workbench.handovers.model import OfferRow
from workbench.links.model import TraceRow
from workbench.persons.profile_model import PersonBrief
from workbench.process.model import Move, NextStep, RoadStep
from workbench.recusals.model import RecusalRow
from workbench.rulebook.model import Certainty, Citation
from workbench.severity.model import Priority

REFUSAL_TAB = "refusal"


@dataclass(frozen=True, slots=True)
class ClockExplained:
    """A clock with how its dates came about."""

    row: ClockRow
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True)
class LawLine:
    """A rule that applies now: where it stands, what it says for this case, how sure we are."""

    citations: tuple[Citation, ...]
    zh: str
    en: str
    certainty: Certainty


NO_ORIGINALS = CaseOriginals()


@dataclass(frozen=True, slots=True)
class CaseState:
    """The case with all that the header, the side panel and the dialogs need of it."""

    sheet: ComplaintSheet
    today: date
    road: tuple[RoadStep, ...]
    next: NextStep | None
    moves: tuple[Move, ...]
    priority: Priority
    clock: ClockExplained | None = None
    extension: ExtensionOffer | None = None
    clock_actions: ClockActions = field(default_factory=ClockActions)
    brief: PersonBrief | None = None
    promises: tuple[PromiseRow, ...] = ()
    law: tuple[LawLine, ...] = ()
    handlers: tuple[str, ...] = ()
    owner: str = ""
    counters: Mapping[str, str | None] = field(default_factory=dict)
    offer: OfferRow | None = None
    group: GroupMark | None = None
    originals: CaseOriginals = NO_ORIGINALS

    @property
    def id(self) -> str:
        """The complaint's id."""
        return self.sheet.row.id

    @property
    def may_refuse(self) -> bool:
        """Whether the case can go on and has no refusal checklist yet."""
        return bool(self.moves) and self.counters.get(REFUSAL_TAB, "") is None

    def move_to(self, state: str) -> Move | None:
        """The move that leads to a state, if there is one from here."""
        return next((move for move in self.moves if move.to_state == state), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """The case, all its clocks, what is granted and approved, and who keeps away."""

    case: CaseState
    clocks: tuple[ClockExplained, ...]
    awards: AwardSheet
    approvals: tuple[ApprovalRow, ...]
    recusals: tuple[RecusalRow, ...]
    traces: tuple[TraceRow, ...]
