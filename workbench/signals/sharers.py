"""Who shares a value with a case: every step by an index, whoever holds it counted once."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.links.model import EdgeKind
from workbench.links.sharing import TIES, Fact, Tie
from workbench.links.showing import shown_value
from workbench.links.whose import source_numbers, standing_people, with_merged_people
from workbench.signals.cases import Case, cases_of_complainants, counted_cases

if TYPE_CHECKING:
    from workbench.signals.desk import Desk

# More than these change no strength any more.
READ_AT_MOST = 300
_PERSONAL = (EdgeKind.PHONE, EdgeKind.EMAIL)
Key = tuple[EdgeKind, str]


@dataclass(frozen=True, slots=True)
class Sharer:
    """A case in which a value stands, and where."""

    case: Case
    fact: Fact
    source_no: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A value of the case that was asked for, with everybody who has it, the case itself among them."""

    kind: EdgeKind
    key: str
    shown: str
    mark: str
    sharers: tuple[Sharer, ...]

    @property
    def others(self) -> tuple[Sharer, ...]:
        """One place for each case."""
        return tuple({sharer.case.id: sharer for sharer in self.sharers}.values())


def shared_values(desk: "Desk", case: Case, kinds: Collection[EdgeKind]) -> list[Shared]:
    """The values of some kinds that a case holds, each with all cases that hold it.

    A phone or an e-mail counts where the complainant has it: a proxy's number ties nobody to nobody. What
    stands with a person counts in the cases in which they complain.
    """
    ties = [tie for tie in TIES if tie.kind in kinds]
    held = _held(desk, case, ties)
    found = []
    for (kind, key), mine in held.items():
        places = [tie for tie in ties if tie.kind is kind]
        facts = [fact for tie in places for fact in tie.sharing(desk.session, key, READ_AT_MOST)]
        sharers = tuple(_sharers(desk, (fact for fact in facts if _counts(desk, fact))))
        shown = shown_value(kind, mine.value, desk.masking, mine.mark)
        found.append(Shared(kind, key, shown, mine.mark, sharers))
    return found


def _held(desk: "Desk", case: Case, ties: Iterable[Tie]) -> dict[Key, Fact]:
    """What the complainant and the case hold."""
    people = with_merged_people(desk.session, [case.person_id]) if case.person_id else ()
    held: dict[Key, Fact] = {}
    for tie in ties:
        ids = people if tie.of_people else (case.id,)
        for fact in tie.held_by(desk.session, ids):
            theirs = fact.kind not in _PERSONAL or fact.person_id is None or fact.person_id in people
            if theirs and _counts(desk, fact):
                held.setdefault((fact.kind, fact.key), fact)
    return held


def _counts(desk: "Desk", fact: Fact) -> bool:
    return bool(fact.key) and (not fact.mark or desk.marks.tells(fact))


def _sharers(desk: "Desk", facts: Iterable[Fact]) -> Iterator[Sharer]:
    listed = list(facts)
    if not listed:
        return
    alone = {fact.person_id for fact in listed if fact.person_id and not fact.complaint_id}
    of_people = cases_of_complainants(desk.session, alone)
    placed = [
        (fact, complaint_id)
        for fact in listed
        for complaint_id in (
            [fact.complaint_id] if fact.complaint_id else of_people.get(fact.person_id or "", ())
        )
        if complaint_id
    ]
    cases = counted_cases(desk.session, {complaint_id for _, complaint_id in placed})
    sourced = {one for fact, one in placed if fact.source_no and one in cases}
    numbers = source_numbers(desk.session, sourced) if sourced else {}
    stands = standing_people(desk.session, {fact.person_id for fact in listed if fact.person_id})
    for fact, complaint_id in placed:
        case = cases.get(complaint_id)
        if case is not None and _of_complainant(fact, stands.get(fact.person_id or ""), case):
            yield Sharer(case, fact, numbers.get(fact.source_no, fact.source_no))


def _of_complainant(fact: Fact, person_id: str | None, case: Case) -> bool:
    personal = fact.kind in _PERSONAL and fact.complaint_id is not None and person_id is not None
    return not personal or person_id == case.person_id
