"""What the card says of people who may be this one, and of those who were merged into them."""

from dataclasses import dataclass
from typing import Any

from ui.persons.pair_state import told_apart
from workbench.persons.resolving_model import PersonCandidate
from workbench.wording.naming import Wording


@dataclass(frozen=True, slots=True)
class CandidateState:
    """One who may be the same: masked name, points, every reason in words, and what tells them apart."""

    person_id: str
    name: str
    points: int
    reasons: tuple[str, ...]
    complaint_count: int
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeState:
    """A merge that stands and can be taken back."""

    merge_id: str
    name: str
    reason: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class SameState:
    """Everything the card shows; `merged_into` is set for a person who was merged into another."""

    candidates: tuple[CandidateState, ...] = ()
    merges: tuple[MergeState, ...] = ()
    merged_into: str = ""
    merged_into_name: str = ""


def same_state(session: Any, person_id: str, wording: Wording) -> SameState:
    """Read what the card shows (on a worker).

    Raises: UserError `person.unknown`.
    """
    from workbench.moment import branch_date
    from workbench.persons.merging import merges_of
    from workbench.persons.queries import person_sheet, standing_person
    from workbench.persons.resolving import person_candidates

    into = standing_person(session, person_id)
    if into != person_id:
        return SameState((), (), into, wording.masking.name(person_sheet(session, into).name))
    found = person_candidates(session, person_id, book=wording.book)
    candidates = (
        _candidate(one, told_apart(person_sheet(session, one.person_id), wording), wording) for one in found
    )
    merges = (
        MergeState(
            row.id, wording.masking.name(row.gone_name), row.reason, row.merged_by,
            branch_date(row.merged_at).isoformat(),
        )
        for row in merges_of(session, person_id)
        if row.undone_at is None
    )  # fmt: skip
    return SameState(tuple(candidates), tuple(merges))


def _candidate(found: PersonCandidate, apart: tuple[str, ...], wording: Wording) -> CandidateState:
    reasons = _reasons(found, wording)
    return CandidateState(found.person_id, found.name, found.points, reasons, found.complaint_count, apart)


def _reasons(candidate: PersonCandidate, wording: Wording) -> tuple[str, ...]:
    return tuple(
        " ".join(filter(None, (wording.messages.text(reason.code), reason.shown, f"{reason.points:+d}")))
        for reason in candidate.reasons
    )
