"""MinHash signatures and their bands: texts that share a band are worth comparing to the letter.

Source: Broder 1997 (resemblance); Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4 (banding).
"""

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.prints.shingling import STEP, mixed
from workbench.prints.stripping import version

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.prints.shingling import Shingles

# With 40 bands of 4 rows a pair at 0.5 is missed once in 13, one at 0.6 once in 250, and of a thousand pairs
# at 0.1 four are looked at for nothing.
BANDS, ROWS = 40, 4
PERMUTATIONS = BANDS * ROWS
_SEED = 20260917
# Bands are random numbers, so a print touches as many pages as it has bands. Those of a segment lie together,
# few enough for its pages to stay in memory: the last print of a large store costs what the first did.
SEGMENT = 8192
_KEY_BITS = 48
_FORM = struct.Struct(f"<{PERMUTATIONS}I")


def rules() -> str:
    """Names everything that a print depends on; a print under other rules is made anew."""
    from rensa import RMinHash

    return f"{version()}/{RMinHash.ALGORITHM_VERSION}/{BANDS}x{ROWS}"


def signatures(sets: "Sequence[Shingles]") -> list[bytes]:
    """The signature of each set of 5-grams; empty for an empty set."""
    import numpy as np
    from rensa import RMinHash

    filled = [one for one in sets if one.size]
    if not filled:
        return [b""] * len(sets)
    offsets = np.zeros(len(filled) + 1, dtype=np.uint64)
    np.cumsum([one.size for one in filled], out=offsets[1:])
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(
        np.concatenate(filled), offsets, PERMUTATIONS, _SEED
    )
    made = iter(matrix.to_rows())
    return [_FORM.pack(*next(made)) if one.size else b"" for one in sets]


def band_keys(signatures: Sequence[bytes]) -> "NDArray[np.uint64]":
    """The keys of the bands, a row for each signature (none of them empty) and a column for each band."""
    import numpy as np

    rows = np.frombuffer(b"".join(signatures), dtype="<u4").reshape(len(signatures), BANDS, ROWS)
    # The place of the band goes in first, so that equal rows in two places are no common band.
    keys = np.broadcast_to(np.arange(1, BANDS + 1, dtype=np.uint64), rows.shape[:2])
    for place in range(ROWS):
        keys = mixed(keys * np.uint64(STEP) + rows[:, :, place].astype(np.uint64))
    return keys >> np.uint64(64 - _KEY_BITS)


def segment_of(seq: int) -> int:
    """The part of the table of bands in which those of a print lie."""
    return seq // SEGMENT


def bands(signature: bytes, segment: int) -> list[int]:
    """The bands of a signature as they stand in a segment; none for an empty signature."""
    if not signature:
        return []
    return [in_segment(int(key), segment) for key in band_keys([signature])[0]]


def in_segment(key: int, segment: int) -> int:
    """A band of the first segment as it stands in another one."""
    return segment << _KEY_BITS | key


def numbered_bands(numbered: Sequence[tuple[int, bytes]]) -> list[tuple[int, int]]:
    """The bands of prints (number and signature), each with the number, in ascending order."""
    import numpy as np

    filled = [(seq, signature) for seq, signature in numbered if signature]
    if not filled:
        return []
    seqs = np.array([seq for seq, _ in filled], dtype=np.int64)
    keys = band_keys([signature for _, signature in filled]).astype(np.int64)
    keys |= (seqs // SEGMENT << _KEY_BITS)[:, None]
    listed, numbers = keys.reshape(-1), np.repeat(seqs, BANDS)
    order = np.argsort(listed)
    return list(zip(listed[order].tolist(), numbers[order].tolist(), strict=True))


def estimates(signature: bytes, others: Sequence[bytes]) -> list[float]:
    """How alike the sets behind signatures are to the one behind the first, give or take 0.04."""
    if not others:
        return []
    import numpy as np

    own = np.frombuffer(signature, dtype="<u4")
    rows = np.frombuffer(b"".join(others), dtype="<u4").reshape(len(others), PERMUTATIONS)
    return [float(share) for share in (rows == own).mean(axis=1)]
