"""A case as its letters look at it: each part is read when a field first asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.process import ReviewRecord
from workbench.awards.model import AwardSheet
from workbench.awards.queries import award_sheet
from workbench.checklists import rules as checklist_rules
from workbench.checklists.deriving import with_derived
from workbench.checklists.loading import refusal_state
from workbench.checklists.model import FactValue, RefusalSheet, RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.queries import work_calendar
from workbench.complaints.model import ComplaintSheet, ContractRow, PartyRow
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.model import ContactRow
from workbench.contacts.queries import case_contacts
from workbench.evidence.model import EvidenceRow
from workbench.evidence.queries import evidence_rows
from workbench.persons.model import PersonSheet
from workbench.persons.queries import person_sheet
from workbench.process.model import DecisionClock
from workbench.process.queries import decision_clock
from workbench.rulebook.reading import Rulebook
from workbench.wording.naming import Wording
from workbench.workspace.model import Institution
from workbench.workspace.queries import institution

# Who may claim under a policy, the nearest first.
CLAIMANTS = ("claimant", "beneficiary", "insured", "heir", "policyholder")


class CaseView:
    """One case on one day, for a letter to somebody with a role in it."""

    def __init__(
        self, session: Session, complaint_id: str, *, book: Rulebook, today: date, addressee: str
    ) -> None:
        self.session = session
        self.complaint_id = complaint_id
        self.book = book
        self.today = today
        self.addressee = addressee
        self.words = Wording("zh", book)

    @cached_property
    def sheet(self) -> ComplaintSheet:
        """The case as it was logged."""
        return complaint_sheet(self.session, self.complaint_id)

    @cached_property
    def institution(self) -> Institution:
        """Who writes."""
        return institution(self.session)

    @cached_property
    def state(self) -> RefusalState:
        """What the checklists know, with what follows from it."""
        known, _ = with_derived(self._loaded, self.calendar, self.book)
        return known

    @cached_property
    def refusal(self) -> RefusalSheet:
        """The refusal checklist."""
        return checklist_rules.refusal_sheet(
            self._loaded, today=self.today, calendar=self.calendar, book=self.book
        )

    @cached_property
    def _loaded(self) -> RefusalState:
        return refusal_state(self.session, self.complaint_id, self.book)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The calendar of working days."""
        return work_calendar(self.session, self.book)

    @cached_property
    def clock(self) -> DecisionClock | None:
        """The clock by which the decision must be made known."""
        return decision_clock(self.session, self.complaint_id, self.book)

    @cached_property
    def awards(self) -> AwardSheet:
        """What was granted."""
        return award_sheet(self.session, self.complaint_id, self.book)

    @cached_property
    def contacts(self) -> list[ContactRow]:
        """The contacts, the earliest first."""
        found = case_contacts(self.session, self.complaint_id)
        return sorted(found, key=lambda one: (one.started_at, one.id))

    @cached_property
    def exhibits(self) -> list[EvidenceRow]:
        """The exhibits that count, without what was said in settlement talks."""
        rows = evidence_rows(self.session, self.complaint_id)
        return [row for row in rows if not (row.withdrawn or row.settlement_talk)]

    @cached_property
    def review(self) -> Mapping[str, object]:
        """The latest request for review."""
        row = ReviewRecord
        names = (
            "applicant", "decision_no", "decision_received_on", "requested_on", "reviewer", "procedure",
            "time_limit", "outcome", "verdict", "reason",
        )  # fmt: skip
        columns = [getattr(row, name) for name in names]
        statement = select(*columns).where(row.complaint_id == self.complaint_id).order_by(row.id.desc())
        found = self.session.execute(statement).first()
        return {} if found is None else dict(zip(names, found, strict=True))

    @cached_property
    def closed_on(self) -> date | None:
        """The day the case was closed."""
        case = ComplaintRecord
        statement = select(case.closed_on).where(case.id == self.complaint_id)
        return self.session.execute(statement).scalar_one_or_none()

    @property
    def policy(self) -> ContractRow | None:
        """The contract the letter is about: the first policy, else the first of any kind."""
        contracts = self.sheet.contracts
        return next((row for row in contracts if row.kind == "policy"), contracts[0] if contracts else None)

    def party(self, *roles: str) -> PartyRow | None:
        """Who has one of the roles, the first role first."""
        parties = self.sheet.parties
        return next((party for role in roles for party in parties if party.role == role), None)

    def person(self, *roles: str) -> PersonSheet | None:
        """Everything about whoever has one of the roles."""
        party = self.party(*roles)
        return None if party is None else person_sheet(self.session, party.person_id)

    @property
    def receiver(self) -> PersonSheet | None:
        """Whom the letter goes to, where that is a person of the case."""
        match self.addressee:
            case "claimant":
                return self.person(*CLAIMANTS)
            case "policyholder":
                return self.person("policyholder")
            case "submitter":
                return self.person("proxy", "complainant")
            case "complainant" | "":
                return self.person("complainant")
        return None

    def fact(self, key: str) -> FactValue | None:
        """What is known under a key."""
        return self.state.value(key)

    def say(self, code: str, **detail: object) -> str:
        """A Chinese word or sentence of the letters' own."""
        return self.words.messages.text(f"letter.{code}", {key: str(part) for key, part in detail.items()})
