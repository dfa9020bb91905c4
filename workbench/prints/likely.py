"""Which prints of the store are likely alike: those that share a band and most of their signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.prints import TextBandRecord, TextPrintRecord
from workbench.prints.sketching import PERMUTATIONS
from workbench.prints.texts import in_parts

if TYPE_CHECKING:
    from numpy.typing import NDArray

# In a band that more prints share, each is compared with a few of them only: most are alike anyway.
_SMALL_BAND = 24
_PIVOTS = 6
_PAIRS_AT_ONCE = 50_000

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likely:
    """Prints by the first one with the same signature, and the pairs of first ones that are likely alike."""

    copies: dict[int, list[int]]
    pairs: list[Pair]


def likely_alike(session: Session, chosen: frozenset[int] | None, least: float) -> Likely:
    """What is worth comparing to the letter among the prints (`seq`), or all of them when None.

    Args:
        least: how alike two signatures are at least.
    """
    shared = [band for band in _bands(session, chosen) if len(band) > 1]
    signatures = _signatures(session, sorted({seq for band in shared for seq in band}))
    firsts: dict[bytes, int] = {}
    first_of = {seq: firsts.setdefault(signature, seq) for seq, signature in signatures.items()}
    copies: dict[int, list[int]] = {}
    for seq, first in first_of.items():
        copies.setdefault(first, []).append(seq)
    pairs: set[Pair] = set()
    for band in shared:
        pairs.update(_pairs(sorted({first_of[seq] for seq in band})))
    return Likely(copies, _alike(sorted(pairs), signatures, least))


def _bands(session: Session, chosen: frozenset[int] | None) -> Iterator[list[int]]:
    row = TextBandRecord
    statement = (
        select(func.group_concat(row.print_seq)).group_by(row.band).having(func.count() > 1)
    ).execution_options(yield_per=5000)
    for listed in session.connection().execute(statement).scalars():
        seqs = map(int, str(listed).split(","))
        yield list(seqs) if chosen is None else [seq for seq in seqs if seq in chosen]


def _signatures(session: Session, seqs: Sequence[int]) -> dict[int, bytes]:
    row = TextPrintRecord
    found: dict[int, bytes] = {}
    for part in in_parts(seqs):
        statement = select(row.seq, row.signature).where(row.seq.in_(part))
        found |= {seq: signature for seq, signature in session.connection().execute(statement) if signature}
    return found


def _pairs(band: Sequence[int]) -> Iterable[Pair]:
    if len(band) <= _SMALL_BAND:
        return combinations(band, 2)
    step = len(band) // _PIVOTS
    pivots = band[:: step + 1]
    return ((min(pivot, seq), max(pivot, seq)) for pivot in pivots for seq in band if seq != pivot)


def _alike(pairs: Sequence[Pair], signatures: dict[int, bytes], least: float) -> list[Pair]:
    """The pairs whose signatures are alike enough."""
    import numpy as np

    if not pairs:
        return []
    seqs = sorted({seq for pair in pairs for seq in pair})
    place = {seq: number for number, seq in enumerate(seqs)}
    rows: NDArray[np.uint32] = np.frombuffer(b"".join(signatures[seq] for seq in seqs), dtype="<u4")
    rows = rows.reshape(len(seqs), PERMUTATIONS)
    found: list[Pair] = []
    for start in range(0, len(pairs), _PAIRS_AT_ONCE):
        part = pairs[start : start + _PAIRS_AT_ONCE]
        ones = rows[[place[one] for one, _ in part]]
        others = rows[[place[other] for _, other in part]]
        likely = (ones == others).mean(axis=1) >= least
        found += [pair for pair, keep in zip(part, likely, strict=True) if keep]
    return found
