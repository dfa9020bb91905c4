"""Finds who shares what with some people or cases; too many sharers are said, not followed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.workspace import StaffRecord
from workbench.identity.names import name_match_key
from workbench.links.marks import TellingMarks
from workbench.links.model import Edge, EdgeKind, End, Hub, NodeKind, Ties
from workbench.links.sharing import SAME_PERSON, TIES, Fact, Tie
from workbench.links.showing import shown_value
from workbench.links.whose import (
    CaseLabel,
    case_labels,
    cases_of,
    latest_cases,
    people_of,
    source_numbers,
    standing_cases,
    standing_people,
    with_merged_people,
)
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook

# More sharers than these are a switchboard, a unit or an office: to follow them tells nothing of a person.
HUB_AT = 30
FOLLOWED_AT_MOST = 90
# Of whom stands in more cases (a professional proxy, a unit) the latest are looked at.
CASES_AT_MOST = 200
# Whoever stands in one case shares these with the others in it; that says nothing.
_OF_CASES = (EdgeKind.CONTRACT, EdgeKind.AGENT, EdgeKind.FILE, EdgeKind.DEVICE)
_STRENGTH = {kind: place for place, kind in enumerate(EdgeKind)}
_Key = tuple[EdgeKind, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose edges, drawn between what, and which hubs to follow all the same."""

    by: NodeKind
    ids: tuple[str, ...]
    followed: frozenset[_Key] = frozenset()
    hub_at: int = HUB_AT


@dataclass(slots=True)
class _Found:
    """What is known while edges are made."""

    people: dict[str, str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)
    labels: dict[str, CaseLabel] = field(default_factory=dict)
    latest: dict[str, CaseLabel] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)


class EdgeFinder:
    """One question; it only reads."""

    def __init__(self, session: Session, book: Rulebook) -> None:
        self._session = session
        self._masking = masking_of(book)
        names = session.execute(select(StaffRecord.name)).scalars()
        self._marks = TellingMarks(book, frozenset(map(name_match_key, names)))
        self._found = _Found()

    def ties(self, asked: Asked) -> Ties:
        """The edges of what was asked for, strongest kind first, and the hubs that were not followed."""
        people, cases = self._scope(asked)
        if not (people or cases):
            return Ties()
        held = self._held(asked, people, cases)
        sharing = {key: self._sharing(key, asked) for key in held}
        # All at once: what is read for each value by itself costs more than finding who shares it.
        self._learn(fact for key, facts in held.items() for fact in (*facts, *sharing[key][0]))
        edges: list[Edge] = []
        hubs: list[Hub] = []
        for key, facts in held.items():
            others, count = sharing[key]
            if count:
                hubs.append(self._hub(key, facts[0], count))
            else:
                edges += self._edges(asked, facts, others)
        return Ties(_distinct(edges, asked.by), tuple(hubs))

    def _scope(self, asked: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if asked.by is NodeKind.PERSON:
            seen = set(standing_people(self._session, asked.ids).values())
            people = with_merged_people(self._session, seen)
            return people, cases_of(self._session, people, CASES_AT_MOST) if people else ()
        cases = tuple(sorted(standing_cases(self._session, asked.ids)))
        return people_of(self._session, cases) if cases else (), cases

    def _held(self, asked: Asked, people: tuple[str, ...], cases: tuple[str, ...]) -> dict[_Key, list[Fact]]:
        """What the people and cases hold, by what is compared."""
        held: dict[_Key, list[Fact]] = {}
        mine = set(people) if asked.by is NodeKind.PERSON else None
        for tie in _ties(asked.by):
            ids = people if tie.of_people else cases
            for fact in tie.held_by(self._session, ids):
                if self._counts(fact) and (mine is None or fact.person_id in mine):
                    held.setdefault((fact.kind, fact.key), []).append(fact)
        order = sorted(held, key=lambda key: (_STRENGTH[key[0]], key[1]))
        return {key: held[key] for key in order}

    def _sharing(self, key: _Key, asked: Asked) -> tuple[list[Fact], int]:
        """Everybody with a key; of too many only how many."""
        kind, value = key
        limit = FOLLOWED_AT_MOST if key in asked.followed else asked.hub_at
        facts: list[Fact] = []
        places = [tie for tie in _ties(asked.by) if tie.kind is kind]
        for tie in places:
            found = tie.sharing(self._session, value, limit + 1)
            facts += [fact for fact in found if self._counts(fact)]
        if key not in asked.followed and len({_holder(fact) for fact in facts}) > limit:
            return [], sum(tie.count(self._session, value) for tie in places)
        return facts, 0

    def _counts(self, fact: Fact) -> bool:
        return bool(fact.key) and (not fact.mark or self._marks.tells(fact))

    def _learn(self, facts: Iterable[Fact]) -> None:
        """Read of the people and cases of facts what their ends will say."""
        found, listed = self._found, list(facts)
        people = {fact.person_id for fact in listed if fact.person_id} - found.people.keys()
        found.people |= standing_people(self._session, people)
        alone = {fact.person_id for fact in listed if fact.person_id and not fact.complaint_id}
        found.latest |= latest_cases(self._session, alone - found.latest.keys())
        cases = {fact.complaint_id for fact in listed if fact.complaint_id}
        cases |= {label.id for label in found.latest.values()}
        missing = cases - found.cases.keys()
        found.cases |= standing_cases(self._session, missing)
        found.numbers |= source_numbers(self._session, missing)
        found.labels |= case_labels(self._session, missing | set(found.cases.values()) - found.labels.keys())

    def _end(self, fact: Fact) -> End | None:
        """The end of a fact; none where neither the person nor the case can be seen."""
        found = self._found
        person_id = found.people.get(fact.person_id or "")
        if fact.complaint_id:
            label = found.labels.get(fact.complaint_id)
        else:
            label = found.latest.get(fact.person_id or "")
        if label is None and person_id is None:
            return None
        seen_on = fact.seen_on or (label.received_on if label else None)
        complaint_id = found.cases.get(label.id, label.id) if label else None
        number = found.numbers.get(fact.source_no, fact.source_no)
        told = label.case_no if label else "", fact.source, number
        return End(person_id, complaint_id, *told, seen_on)

    def _edges(self, asked: Asked, facts: list[Fact], sharing: list[Fact]) -> Iterator[Edge]:
        for mine in facts:
            a = self._end(mine)
            for other in sharing if a else ():
                b = self._end(other)
                if a is None or b is None:
                    continue
                shared = shown_value(mine.kind, other.value, self._masking, other.mark)
                edge = Edge(mine.kind, mine.key, shared, a, b)
                first, second = edge.ends(asked.by)
                same_case = a.complaint_id is not None and a.complaint_id == b.complaint_id
                if first and second and first != second and not (same_case and mine.kind in _OF_CASES):
                    yield edge

    def _hub(self, key: _Key, fact: Fact, count: int) -> Hub:
        end = self._end(fact) or End(fact.person_id, fact.complaint_id, "", fact.source)
        return Hub(key[0], key[1], shown_value(key[0], fact.value, self._masking, fact.mark), count, end)


def _ties(by: NodeKind) -> Collection[Tie]:
    return TIES if by is NodeKind.PERSON else (*TIES, SAME_PERSON)


def _holder(fact: Fact) -> str:
    return fact.person_id or fact.complaint_id or ""


def _distinct(edges: Iterable[Edge], by: NodeKind) -> tuple[Edge, ...]:
    """Each shared value once between two ends, from the asked one outwards, the latest case of it."""
    kept: dict[tuple[EdgeKind, str, frozenset[str]], Edge] = {}
    for edge in edges:
        place = (edge.kind, edge.key, frozenset(edge.ends(by)))
        known = kept.get(place)
        if known is None or _rank(known) < _rank(edge):
            kept[place] = edge
    return tuple(sorted(kept.values(), key=lambda edge: (_STRENGTH[edge.kind], edge.ends(by), edge.key)))


def _rank(edge: Edge) -> tuple[str, str]:
    return str(edge.b.seen_on or ""), edge.b.case_no
