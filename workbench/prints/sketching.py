"""MinHash signatures and their bands: texts that share a band are worth comparing to the letter.

Source: Broder 1997 (resemblance); Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4 (banding).
"""

import hashlib
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.prints.stripping import version

if TYPE_CHECKING:
    from workbench.prints.shingling import Shingles

# With 40 bands of 4 rows a pair at 0.5 is missed once in 13, one at 0.6 once in 250, and of a thousand pairs
# at 0.1 four are looked at for nothing.
BANDS, ROWS = 40, 4
PERMUTATIONS = BANDS * ROWS
_SEED = 20260917
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


def bands(signature: bytes) -> list[int]:
    """The keys of a signature's bands: signed numbers of 64 bits, one a band; none for an empty signature."""
    width = ROWS * 4
    keys = []
    for start in range(0, len(signature), width):
        place = start.to_bytes(2, "little")
        digest = hashlib.blake2b(signature[start : start + width], digest_size=8, salt=place).digest()
        keys.append(int.from_bytes(digest, "little", signed=True))
    return keys


def estimates(signature: bytes, others: Sequence[bytes]) -> list[float]:
    """How alike the sets behind signatures are to the one behind the first, give or take 0.04."""
    if not others:
        return []
    import numpy as np

    own = np.frombuffer(signature, dtype="<u4")
    rows = np.frombuffer(b"".join(others), dtype="<u4").reshape(len(others), PERMUTATIONS)
    return [float(share) for share in (rows == own).mean(axis=1)]
