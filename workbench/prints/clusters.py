"""Which letters of the whole store were written after one template."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.prints import TextPrintRecord
from workbench.prints.clustering import heaps, stars
from workbench.prints.likely import Likely, likely_alike
from workbench.prints.model import ClusterMember, TextCluster
from workbench.prints.queries import LEAST_SHINGLES, SLACK
from workbench.prints.shingling import jaccard
from workbench.prints.texts import CaseText, case_texts
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import masking_of
from workbench.watch import UNWATCHED, Watch

if TYPE_CHECKING:
    from workbench.prints.shingling import Shingles

SAMPLE_CHARS = 120
# Masked before it is cut, so that no number is cut in two and seen.
_READ_CHARS = 10 * SAMPLE_CHARS


@dataclass(frozen=True, slots=True)
class _Print:
    """A print and the case it belongs to; `head_id` is the case that took it in, or it itself."""

    source_kind: str
    source_id: str
    complaint_id: str
    case_no: str
    person_id: str | None
    received_on: date
    head_id: str


def text_clusters(
    session: Session,
    *,
    least: float = 0.6,
    min_size: int = 3,
    since: date | None = None,
    watch: Watch = UNWATCHED,
) -> list[TextCluster]:
    """The clusters of texts that are alike after names, numbers and dates are out, the largest first.

    Each member is at least `least` like the centre of its cluster, to the letter; texts of one and the same
    signature stand for each other. Merged cases count once. Only texts that are printed are seen.

    Args:
        min_size: how many cases a cluster has at least.
        since: leave out the texts of cases received earlier.
    Raises: whatever `watch.check` raises.
    """
    prints = _prints(session, since)
    watch.check()
    likely = likely_alike(session, frozenset(prints), least - SLACK)
    splitting = _Splitting(session, prints, likely, least)
    found: list[TextCluster] = []
    several = [(first, first) for first, seqs in likely.copies.items() if len(seqs) > 1]
    for heap in heaps([*likely.pairs, *several]):
        watch.check()
        listed = [seq for first in heap for seq in likely.copies[first]]
        if _cases(prints, listed) >= min_size:
            found += splitting.clusters(heap, min_size)
    return sorted(found, key=lambda one: (-len(one.members), one.members[0].case_no))


class _Splitting:
    """Splits what is likely alike into clusters, by the texts themselves."""

    def __init__(self, session: Session, prints: dict[int, _Print], likely: Likely, least: float) -> None:
        self._session, self._prints, self._likely, self._least = session, prints, likely, least
        self._masking = masking_of(governing_rulebook(session))
        self._neighbours: dict[int, set[int]] = {first: set() for first in likely.copies}
        for one, other in likely.pairs:
            self._neighbours[one].add(other)
            self._neighbours[other].add(one)
        self._texts: dict[int, CaseText] = {}
        self._grams: dict[int, Shingles] = {}

    def clusters(self, heap: list[int], min_size: int) -> Iterator[TextCluster]:
        """The clusters among these first prints and their copies."""
        self._read(heap)
        inside = {first for first in heap if first in self._texts}
        neighbours = {first: self._neighbours[first] & inside for first in inside}
        weight = {first: len(self._likely.copies[first]) for first in inside}
        for star in stars(neighbours, weight, self._likeness, self._least):
            listed = [seq for first in star for seq in self._likely.copies[first]]
            if _cases(self._prints, listed) >= min_size:
                yield self._cluster(star)

    def _read(self, heap: list[int]) -> None:
        self._texts, self._grams = {}, {}
        keys = {(self._prints[first].source_kind, self._prints[first].source_id): first for first in heap}
        for key, text in case_texts(self._session, keys).items():
            self._texts[keys[key]] = text
            self._grams[keys[key]] = text.shingles()

    def _likeness(self, one: int, other: int) -> float:
        return jaccard(self._grams[one], self._grams[other])

    def _cluster(self, star: dict[int, float]) -> TextCluster:
        centre = next(iter(star))
        members = [
            self._member(seq, share) for first, share in star.items() for seq in self._likely.copies[first]
        ]
        members.sort(key=lambda one: (-one.likeness, one.received_on, one.case_no))
        text = self._texts[centre]
        masked = self._masking.text(text.text[:_READ_CHARS], text.names)
        sample = " ".join(masked.split())[:SAMPLE_CHARS]
        return TextCluster(tuple(members), min(star.values()), sample)

    def _member(self, seq: int, share: float) -> ClusterMember:
        found = self._prints[seq]
        return ClusterMember(
            found.complaint_id,
            found.case_no,
            found.person_id,
            found.received_on,
            found.source_kind,
            found.source_id,
            share,
        )


def _cases(prints: dict[int, _Print], seqs: list[int]) -> int:
    return len({prints[seq].head_id for seq in seqs})


def _prints(session: Session, since: date | None) -> dict[int, _Print]:
    """The prints that say enough, by number."""
    row, case = TextPrintRecord, ComplaintRecord
    statement = (
        select(
            row.seq, row.source_kind, row.source_id, case.id, case.case_no, case.complainant_id,
            case.received_on, case.merged_into_id,
        )
        .join(case, case.id == row.complaint_id)
        .where(row.shingles >= LEAST_SHINGLES)
    )  # fmt: skip
    if since is not None:
        statement = statement.where(case.received_on >= since)
    rows = session.connection().execute(statement).all()
    above = {found.id: found.merged_into_id for found in rows if found.merged_into_id}
    return {found.seq: _Print(*found[1:7], _head(found.id, above)) for found in rows}


def _head(complaint_id: str, above: dict[str, str]) -> str:
    while upper := above.get(complaint_id):
        complaint_id = upper
    return complaint_id
