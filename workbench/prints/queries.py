"""Which texts read like those of a case."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.prints import TextPrintRecord, prints_holding
from workbench.complaints.merged import family
from workbench.prints.model import Likeness
from workbench.prints.shingling import jaccard, shingles
from workbench.prints.sketching import BANDS, bands, estimates, in_segment, segment_of, signatures
from workbench.prints.stripping import as_written
from workbench.prints.texts import CaseText, Key, case_texts, in_parts, keys_of

# Four times the spread of an estimate by 160 permutations: what lies further below is not worth reading.
SLACK = 0.16
# Below, a text says too little to tell a copy from two people with the same complaint.
LEAST_SHINGLES = 12


def similar_texts(
    session: Session, complaint_id: str, *, least: float = 0.5, limit: int = 50
) -> list[Likeness]:
    """The texts of other cases that read like one of this case's, likest first.

    Found by the prints that are there (`print_missing` makes them) and then compared to the letter, so none
    is listed that is less alike than `least`. Cases merged with this one are no other cases.
    """
    own = case_texts(session, keys_of(session, complaint_id))
    kin = set(_kin(session, complaint_id))
    best: dict[Key, Likeness] = {}
    for text in own.values():
        for found in _like(session, text, kin, least, limit):
            key = (found.source_kind, found.source_id)
            if key not in best or best[key].jaccard < found.jaccard:
                best[key] = found
    ranked = sorted(best.values(), key=lambda found: (-found.jaccard, found.case_no, found.source_id))
    return ranked[:limit]


def _like(session: Session, text: CaseText, kin: set[str], least: float, limit: int) -> list[Likeness]:
    grams = text.shingles()
    if grams.size < LEAST_SHINGLES:
        return []
    candidates = _candidates(session, signatures([grams])[0], kin, least, 4 * limit)
    others = case_texts(session, candidates)
    numbers = _numbers(session, {other.complaint_id for other in others.values()})
    plain = shingles(as_written(text.text))
    found = []
    for other in others.values():
        likeness = jaccard(grams, other.shingles())
        if likeness >= least:
            written = jaccard(plain, shingles(as_written(other.text)))
            number = numbers[other.complaint_id]
            found.append(
                Likeness(other.complaint_id, number, other.source_kind, other.source_id, likeness, written)
            )
    return found


def _candidates(session: Session, signature: bytes, kin: set[str], least: float, at_most: int) -> list[Key]:
    """What shares a band and is alike by its signature, likest first."""
    seqs = [seq for seq, _ in Counter(_sharing(session, signature, at_most)).most_common(8 * at_most)]
    row = TextPrintRecord
    prints: list[Row[str, str, str, bytes]] = []
    for part in in_parts(seqs):
        statement = select(row.source_kind, row.source_id, row.complaint_id, row.signature)
        prints += session.execute(statement.where(row.seq.in_(part))).all()
    prints = [found for found in prints if found.complaint_id not in kin]
    likely = estimates(signature, [found.signature for found in prints])
    ranked = sorted(zip(likely, prints, strict=True), key=lambda pair: -pair[0])
    return [
        (found.source_kind, found.source_id)
        for estimate, found in ranked[:at_most]
        if estimate >= least - SLACK
    ]


def _sharing(session: Session, signature: bytes, at_most: int) -> list[int]:
    """The prints that share a band, the latest segments first, once for each band that they share.

    Of a letter that was sent a thousand times not all are needed.
    """
    connection, row = session.connection(), TextPrintRecord
    last = connection.execute(select(func.coalesce(func.max(row.seq), 0))).scalar_one()
    keys = bands(signature, 0)
    found: list[int] = []
    for segment in range(segment_of(last), -1, -1):
        found += prints_holding(connection, [in_segment(key, segment) for key in keys], at_most)
        if len(found) > BANDS * at_most:
            break
    return found


def _kin(session: Session, complaint_id: str) -> Iterable[str]:
    """The case, the one that took it in, and all that were merged into either."""
    case = ComplaintRecord
    head = complaint_id
    while above := session.execute(select(case.merged_into_id).where(case.id == head)).scalar_one_or_none():
        head = above
    return family(session, head)


def _numbers(session: Session, complaint_ids: Sequence[str] | set[str]) -> dict[str, str]:
    case = ComplaintRecord
    rows = (
        row
        for part in in_parts(complaint_ids)
        for row in session.execute(select(case.id, case.case_no).where(case.id.in_(part)))
    )
    return {row.id: row.case_no for row in rows}
