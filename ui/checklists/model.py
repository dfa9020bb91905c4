"""What the refusal tab shows of a case."""

from dataclasses import dataclass

from ui.evidence.model import CaseEvidence
from workbench.checklists.model import ElementView, GroundView, KnownFact, Payment, RefusalSheet, StepView
from workbench.complaints.model import ContractRow

# The steps whose page is the grounds with their elements.
CHOOSING, REVIEWING = 4, 7
GROUND_STEPS = (CHOOSING, REVIEWING)
PAPERS_STEP, CLOCKS_STEP = 3, 6


@dataclass(frozen=True, slots=True)
class RefusalCase:
    """The sheet of a case, and what it takes to work on it."""

    complaint_id: str
    sheet: RefusalSheet
    evidence: CaseEvidence
    facts: dict[str, KnownFact]
    payments: tuple[Payment, ...]
    contracts: tuple[ContractRow, ...]
    sectors: tuple[str, ...]

    def step(self, step_id: str) -> StepView | None:
        """A step by its id."""
        return next((step for step in self.sheet.steps if step.id == step_id), None)

    def numbered(self, number: int) -> StepView | None:
        """A step by its number."""
        return next((step for step in self.sheet.steps if step.number == number), None)

    def element(self, element_id: str) -> ElementView | None:
        """An element of a chosen ground."""
        views = (view for ground in self.sheet.grounds for view in ground.elements)
        return next((view for view in views if view.id == element_id), None)

    def ground(self, ground_id: str) -> GroundView | None:
        """A chosen ground."""
        return next((ground for ground in self.sheet.grounds if ground.id == ground_id), None)

    @property
    def first_step(self) -> StepView:
        """Where to begin: the first step that is red or open, the last one when all are done."""
        return self.sheet.current or self.sheet.steps[-1]
