"""Edges between letters of one template; their likeness is measured where the prints are kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.links.edges import HUB_AT, Asked
from workbench.links.model import Edge, EdgeKind, End, NodeKind, SourceKind
from workbench.links.whose import case_labels, cases_of, with_merged_people

# As alike as HX04 asks for.
LEAST = 0.6
CASES_AT_MOST = 20


def likeness_edges(session: Session, asked: Asked) -> tuple[Edge, ...]:
    """An edge to every case whose words are of one template with those of a case asked for."""
    from workbench.prints.queries import similar_texts

    cases = asked.ids
    if asked.by is NodeKind.PERSON:
        people = with_merged_people(session, asked.ids)
        cases = cases_of(session, people, CASES_AT_MOST) if people else ()
    best: dict[tuple[str, str], float] = {}
    for case_id in cases[:CASES_AT_MOST]:
        for found in similar_texts(session, case_id, least=LEAST, limit=HUB_AT):
            pair = (case_id, found.complaint_id)
            best[pair] = max(best.get(pair, 0.0), found.jaccard)
    ends = _ends(session, {one for pair in best for one in pair})
    edges = [
        Edge(EdgeKind.TEMPLATE, "|".join(sorted(pair)), f"{likeness:.0%}", ends[pair[0]], ends[pair[1]])
        for pair, likeness in sorted(best.items())
        if pair[0] in ends and pair[1] in ends
    ]
    return tuple(edge for edge in edges if len(set(edge.ends(asked.by)) - {""}) > 1)


def _ends(session: Session, complaint_ids: set[str]) -> dict[str, End]:
    case = ComplaintRecord
    labels = case_labels(session, complaint_ids)
    statement = select(case.id, case.complainant_id).where(case.id.in_(sorted(complaint_ids)))
    people = {row[0]: row[1] for row in session.execute(statement)}
    return {
        one: End(people.get(one), one, label.case_no, SourceKind.TEXT, "", label.received_on)
        for one, label in labels.items()
    }
