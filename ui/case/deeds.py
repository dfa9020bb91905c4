"""What a person does to a case: each kind of draft is one deed for `desk.write`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.case.clock_deeds import to_its_clocks
from ui.case.label_dialog import NatureDraft
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from ui.timeline.model import CorrectionWanted, NoteWanted
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.commands import remove_nature, set_nature
from workbench.complaints.revealing import reveal_case
from workbench.contacts.commands import keep_promise
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection
from workbench.handovers.commands import give_case
from workbench.handovers.model import OfferDraft
from workbench.moment import Clock
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.model import MoveDraft, OutcomeDraft
from workbench.timeline.commands import add_note, correct_entry


@dataclass(frozen=True, slots=True)
class PromiseKept:
    """A promise that was kept."""

    promise_id: str


@dataclass(frozen=True, slots=True)
class RevealWanted:
    """Somebody wants to see names and numbers in full."""

    reason: str


def deed_for(desk: Desk, complaint_id: str, draft: object) -> Callable[[Any, JobContext], Any]:
    """The deed that a draft stands for."""
    actor, clock = desk.actor, desk.clock

    def act(session: Any, _context: JobContext) -> Any:
        found = _to_the_case(session, complaint_id, draft, actor=actor, clock=clock)
        return found or _beside_the_case(session, complaint_id, draft, actor=actor, clock=clock)

    return act


def _to_the_case(session: Any, case_id: str, draft: object, *, actor: Actor, clock: Clock) -> Any:
    match draft:
        case MoveDraft():
            return move_case(session, case_id, draft, actor=actor, clock=clock)
        case OutcomeDraft():
            return set_demand_outcome(session, case_id, draft, actor=actor, clock=clock)
        case CaseCorrection():
            return correct_complaint(session, case_id, draft, actor=actor, clock=clock)
        case FactDraft():
            return set_fact(session, case_id, draft, actor=actor, clock=clock)
        case OfferDraft():
            return give_case(session, case_id, draft, actor=actor, clock=clock)
        case NatureDraft(code, reason, removes):
            change = remove_nature if removes else set_nature
            return change(session, case_id, code, reason=reason, actor=actor, clock=clock)
    return to_its_clocks(session, case_id, draft, actor=actor, clock=clock)


def _beside_the_case(session: Any, case_id: str, draft: object, *, actor: Actor, clock: Clock) -> Any:
    match draft:
        case PromiseKept(promise_id):
            return keep_promise(session, promise_id, actor=actor, clock=clock)
        case RevealWanted(reason):
            return reveal_case(session, case_id, reason=reason, actor=actor, clock=clock)
        case NoteWanted(text, occurred_on):
            add_note(session, case_id, text, occurred_on=occurred_on, actor=actor, clock=clock)
            return Changes.of("timeline", ids=(case_id,))
        case CorrectionWanted(entry_id, text):
            correct_entry(session, entry_id, text, actor=actor, clock=clock)
            return Changes.of("timeline", ids=(case_id,))
    raise TypeError(type(draft))
