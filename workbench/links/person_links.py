"""Other people who share something with a person, each once with everything that is shared."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.persons import PersonRecord
from workbench.links.model import Edge, EdgeKind, PersonLink, PersonLinks, SharedFact
from workbench.links.queries import edges_of_people
from workbench.links.whose import chunks
from workbench.persons.queries import decided_not_same
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook

LINKS_AT_MOST = 50
_ORDER = {kind: place for place, kind in enumerate(EdgeKind)}


def person_links(
    session: Session, person_id: str, *, book: Rulebook, limit: int = LINKS_AT_MOST
) -> PersonLinks:
    """The people who share a fact with a person. A link says what is shared, never that they are one."""
    ties = edges_of_people(session, (person_id,), book=book)
    found: dict[str, list[Edge]] = {}
    for edge in ties.edges:
        if edge.b.person_id:
            found.setdefault(edge.b.person_id, []).append(edge)
    chosen = sorted(found, key=lambda other_id: (_strength(found[other_id]), other_id))[:limit]
    two = set(decided_not_same(session, person_id))
    names = person_names(session, chosen, masking_of(book))
    links = (
        PersonLink(other_id, *names[other_id], tuple(map(_fact, found[other_id])), other_id in two)
        for other_id in chosen
        if other_id in names
    )
    return PersonLinks(tuple(links), len(found), ties.hubs)


def person_names(session: Session, person_ids: Iterable[str], masking: Masking) -> dict[str, tuple[str, int]]:
    """The masked names of people, and how many cases they have as complainants."""
    person = PersonRecord
    found: dict[str, tuple[str, int]] = {}
    for some in chunks(person_ids):
        statement = select(person.id, person.name, person.complaint_count).where(person.id.in_(some))
        found |= {row[0]: (masking.name(row[1]), row[2]) for row in session.execute(statement)}
    return found


def _fact(edge: Edge) -> SharedFact:
    return SharedFact(edge.kind, edge.shared, edge.b.case_no, edge.b.complaint_id, edge.seen_on)


def _strength(edges: list[Edge]) -> tuple[int, int]:
    return min(_ORDER[edge.kind] for edge in edges), -len(edges)
