"""Which part of a case a change is about, and how that part would then read."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any, Protocol, TypeVar

from workbench.complaints.model import PartyDraft
from workbench.complaints.rules import contract_key
from workbench.corrections.model import (
    NEW,
    Change,
    ContractChange,
    DemandChange,
    PartyChange,
    ReceiptChange,
    StandingContract,
    StandingDemand,
    StandingParty,
    StandingReceipt,
)
from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.identity.names import name_match_key
from workbench.persons.model import PersonDraft

_NO_PART_OF_A_DRAFT = ("id", "removed")


class Part(Protocol):
    """What every part of a case has."""

    @property
    def id(self) -> str:
        """Its id."""


PartT = TypeVar("PartT", bound=Part)
DraftT = TypeVar("DraftT")


def target_of(
    change: Change, standing: Iterable[PartT], is_about: Callable[[Any, PartT], bool]
) -> PartT | None:
    """The part that a change names by its id, else the only one that it is plainly about.

    Raises: KeyError when the id names nothing here.
    """
    parts = tuple(standing)
    if change.id == NEW:
        return None
    if change.id:
        return {part.id: part for part in parts}[change.id]
    found = [part for part in parts if is_about(change, part)]
    return found[0] if len(found) == 1 else None


def merged(draft: DraftT, change: Change) -> DraftT:
    """The draft with what the change says of it."""
    given = {part.name: getattr(change, part.name) for part in fields(change)}
    named = {
        name: value for name, value in given.items() if value is not None and name not in _NO_PART_OF_A_DRAFT
    }
    if isinstance(draft, PartyDraft) and isinstance(change, PartyChange) and change.person is not None:
        named["person"] = _the_same(change.person, draft.person)
    return replace(draft, **named)  # type: ignore[type-var]


def same_receipt(change: ReceiptChange, standing: StandingReceipt) -> bool:
    """Same channel and day, and no other letter."""
    draft = standing.draft
    letters = {change.letter_no or draft.letter_no, draft.letter_no or change.letter_no}
    return (change.channel, _day(change.received_on)) == (draft.channel, draft.received_on) and len(
        letters
    ) == 1


def same_demand(change: DemandChange, standing: StandingDemand) -> bool:
    """Same code."""
    return change.code == standing.draft.code


def same_contract(change: ContractChange, standing: StandingContract) -> bool:
    """Same number, and no other kind."""
    same_kind = change.kind in (None, standing.draft.kind)
    return same_kind and contract_key(change.number or "") == contract_key(standing.draft.number)


def same_party(change: PartyChange, standing: StandingParty) -> bool:
    """Same role of a person of the same name."""
    if change.person is None or change.role != standing.draft.role:
        return False
    if change.person.same_as:
        return change.person.same_as == standing.person_id
    return name_match_key(change.person.name) == name_match_key(standing.draft.person.name)


def _the_same(named: PersonDraft, known: PersonDraft) -> PersonDraft:
    """Somebody of the same name is the one who is known, unless it is said otherwise."""
    if named.same_as or name_match_key(named.name) != name_match_key(known.name):
        return named
    return replace(named, same_as=known.same_as)


def _day(typed: str | None) -> str:
    try:
        return parse_date(typed).isoformat() if typed else ""
    except UserError:
        return ""
