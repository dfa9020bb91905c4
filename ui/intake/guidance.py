"""Shows what was found while the draft is typed, and carries out what the person answers to it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ui.intake.assistant import Assistant
from ui.intake.candidate_line import LOOK, NOT_SAME, SAME
from ui.intake.entity_offers import entity_offers
from ui.intake.human_card import HumanCard
from ui.intake.intake_form import IntakeForm
from ui.intake.offers import Offer, offers
from ui.intake.probing import NEW, MatterProbe, candidate_state, matter_state
from ui.intake.taking_over import take_over
from ui.intake.weighing import Weighing
from ui.intake.weight_words import WeightWords
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.complaints.model import ComplaintDraft, ComplaintRow
from workbench.persons.model import Candidate
from workbench.suggestions.model import Suggestions
from workbench.wording.naming import Wording

SAME_DOCUMENT = "person.same_id"


class Guidance(QObject):
    """Everything here is an offer; only an answer changes the draft."""

    def __init__(self, desk: Desk, form: IntakeForm, human: HumanCard, wording: Wording) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._human = human
        self._wording = wording
        self._words = WeightWords(wording, self)
        self._draft = ComplaintDraft()
        self._found = Suggestions()
        self._candidates: dict[str, Candidate] = {}
        self._not_these: tuple[str, ...] = ()
        self._natures: frozenset[str] = frozenset()
        self.assistant = Assistant(desk, self)
        self.assistant.candidates_came.connect(self._on_candidates_came)
        self.assistant.matters_came.connect(self._on_matters_came)
        self.assistant.weighed.connect(self._on_weighed)
        self.assistant.suggested.connect(self._on_suggested)
        form.complainant.candidates.answered.connect(self._on_candidates_answered)
        form.case.matters.look_wanted.connect(lambda complaint_id: desk.go("case", complaint_id))
        form.narrative.accepted.connect(self._on_narrative_accepted)

    @property
    def not_these(self) -> tuple[str, ...]:
        """The people of whom was said that they are not this one."""
        return self._not_these

    def allow_natures(self, codes: frozenset[str]) -> None:
        """Only these labels may be offered."""
        self._natures = codes
        self._show_offers()

    def look_at(self, draft: ComplaintDraft) -> None:
        """Take note of the draft as it stands."""
        self._draft = draft
        self.assistant.look_at(draft, self._not_these)
        self._show_offers()

    def begin(self, draft: ComplaintDraft) -> None:
        """Another draft is in the form."""
        self._draft = draft
        self._not_these = ()
        self._candidates = {}
        self._found = Suggestions()
        self.assistant.forget()
        self._form.complainant.candidates.show_state(())
        self._form.case.matters.show_state(())
        self._human.show_state(())
        self._show_offers()
        self.look_at(draft)

    def _show_offers(self) -> None:
        shown = offers(self._found, self._draft, self._wording, self._natures)
        read = entity_offers(self._found, self._draft, self._wording)
        self._form.narrative.show_offers((*shown, *read), self._truncated())
        self._form.narrative.summary.show_state(self._found.summary, self._found.read_chars)

    def _truncated(self) -> str:
        if not self._found.truncated:
            return ""
        return self._wording.sentence("suggestions.truncated", {"read": str(self._found.read_chars)})

    def _show_candidates(self) -> None:
        chosen = self._draft.complainant.same_as
        states = [candidate_state(each, self._wording, chosen) for each in self._candidates.values()]
        if chosen and chosen != NEW:
            states = [state for state in states if state.chosen] or states
        self._form.complainant.candidates.show_state(states)

    def _on_candidates_came(self, found: Sequence[Candidate]) -> None:
        chosen = self._draft.complainant.same_as
        kept = {chosen: self._candidates[chosen]} if chosen in self._candidates else {}
        self._candidates = kept | {candidate.person_id: candidate for candidate in found}
        self._show_candidates()

    def _on_matters_came(self, found: tuple[MatterProbe, Sequence[ComplaintRow]]) -> None:
        probe, rows = found
        states = [matter_state(row, probe, self._wording) for row in rows]
        self._form.case.matters.show_state(states)

    def _on_weighed(self, weighing: Weighing) -> None:
        self._form.case.severity.show_formula(
            self._words.formula(weighing, self._draft.severity_override.strip())
        )
        self._form.receipts.show_deadlines(self._words.deadlines(weighing))
        self._human.show_state(weighing.self_harm)

    def _on_suggested(self, found: Suggestions) -> None:
        self._found = found
        self._show_offers()

    def _on_candidates_answered(self, answered: tuple[str, str]) -> None:
        person_id, answer = answered
        candidate = self._candidates.get(person_id)
        if candidate is None:
            return
        if answer == LOOK:
            self._look(candidate)
        elif answer == NOT_SAME:
            self._rule_out(candidate)
        else:
            self._decide(person_id if answer == SAME else "")

    def _decide(self, same_as: str) -> None:
        self._form.complainant.decide(same_as)
        self._draft = self._form.draft()
        self._show_candidates()

    def _rule_out(self, candidate: Candidate) -> None:
        before = self._draft.complainant.same_as
        self._not_these = (*self._not_these, candidate.person_id)
        del self._candidates[candidate.person_id]
        # An equal document would make them one when registering, unless somebody insists on a new person.
        self._decide(NEW if SAME_DOCUMENT in candidate.reasons else before)
        text = self.tr("Noted: not the same person")
        self._desk.say(ToastState(text, "green", self.tr("Undo"), lambda: self._take_back(candidate, before)))

    def _take_back(self, candidate: Candidate, same_as: str) -> None:
        self._not_these = tuple(each for each in self._not_these if each != candidate.person_id)
        self._candidates[candidate.person_id] = candidate
        self._decide(same_as)

    def _look(self, candidate: Candidate) -> None:
        case_no = candidate.last_case_no
        if case_no is None:
            return

        def ask(session: object, _context: object) -> str:
            from workbench.complaints.queries import complaint_id_of

            return complaint_id_of(session, case_no)  # type: ignore[arg-type]

        self._desk.read(ask, lambda complaint_id: self._desk.go("case", complaint_id), owner=self)

    def _on_narrative_accepted(self, offer: Offer) -> None:
        take_over(self._form, offer)
