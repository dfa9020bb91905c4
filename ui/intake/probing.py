"""Who and what a draft may be about already: questions for earlier people and earlier cases."""

from dataclasses import dataclass
from typing import Any

from ui.intake.candidate_line import CandidateState
from ui.intake.matter_box import MatterState
from workbench.complaints.model import ComplaintDraft, ComplaintRow
from workbench.errors import UserError
from workbench.money import format_amount
from workbench.persons.model import Candidate, PersonDraft
from workbench.wording.naming import Wording

LEAST_NAME = 2
NEW = "new"


@dataclass(frozen=True, slots=True)
class PersonProbe:
    """What of a draft tells who the complainant is, and who was ruled out."""

    person: PersonDraft
    contract_numbers: tuple[str, ...] = ()
    not_these: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatterProbe:
    """What of a draft tells which matter it is about."""

    contract_numbers: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()


def person_probe(draft: ComplaintDraft, not_these: tuple[str, ...]) -> PersonProbe:
    """The question about the person."""
    person = draft.complainant
    told = PersonDraft(
        name=person.name, id_type=person.id_type, id_no=person.id_no, phones=person.phones,
        birth_on=person.birth_on,
    )  # fmt: skip
    return PersonProbe(told, _numbers(draft), not_these)


def matter_probe(draft: ComplaintDraft) -> MatterProbe:
    """The question about the matter."""
    return MatterProbe(_numbers(draft), tuple(demand.code for demand in draft.demands if demand.code))


def people_found(session: Any, probe: PersonProbe) -> list[Candidate]:
    """Who may be meant; checks numbers with tables that are slow to load, so ask on a worker."""
    from workbench.complaints.rules import contract_key
    from workbench.dates import parse_date
    from workbench.identity.documents import examine_id, guess_id_type
    from workbench.identity.model import IdType
    from workbench.identity.names import name_match_key
    from workbench.identity.phones import normalise_phone
    from workbench.persons.queries import Probe, candidates

    told = probe.person
    name = name_match_key(told.name)
    known_types = set(IdType)
    id_type = IdType(told.id_type) if told.id_type in known_types else guess_id_type(told.id_no)
    phones = (normalise_phone(phone).match_key for phone in told.phones)
    try:
        born = parse_date(told.birth_on) if told.birth_on.strip() else None
    except UserError:
        born = None
    asked = Probe(
        name_key=name if len(name) >= LEAST_NAME else "",
        document_key=examine_id(id_type, told.id_no).match_key or "",
        phones=tuple(phone for phone in phones if phone),
        birth_on=born,
        contract_keys=tuple(contract_key(number) for number in probe.contract_numbers),
        not_these=probe.not_these,
    )
    return candidates(session, asked)


def matters_found(session: Any, probe: MatterProbe) -> list[ComplaintRow]:
    """Earlier cases about one of the contracts."""
    from workbench.complaints.queries import same_matter
    from workbench.complaints.rules import contract_key

    return same_matter(session, [contract_key(number) for number in probe.contract_numbers], probe.demands)


def candidate_state(candidate: Candidate, wording: Wording, chosen: str) -> CandidateState:
    """What is shown of a candidate; the name is masked, because it may be somebody else's."""
    reasons = wording.several(wording.messages.text(code) for code in candidate.reasons)
    return CandidateState(
        candidate.person_id,
        wording.masking.name(candidate.name),
        reasons,
        candidate.complaint_count,
        chosen=candidate.person_id == chosen,
    )


def matter_state(row: ComplaintRow, probe: MatterProbe, wording: Wording) -> MatterState:
    """What is shown of an earlier case."""
    demand = wording.name("demands", row.first_demand)
    amount = f"¥{format_amount(row.asked_fen)}" if row.asked_fen is not None else ""
    name = wording.masking.name(row.complainant_name)
    parts = (name, wording.name("states", row.state), f"{demand} {amount}".strip())
    words = " · ".join(part for part in parts if part)
    return MatterState(row.id, row.case_no, words, row.first_demand in probe.demands)


def _numbers(draft: ComplaintDraft) -> tuple[str, ...]:
    return tuple(contract.number.strip() for contract in draft.contracts if contract.number.strip())
