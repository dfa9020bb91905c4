"""SHA-256 and SM3 over the same bytes in one pass."""

import hashlib
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives import hashes

from workbench.evidence.model import Digests
from workbench.watch import UNWATCHED, Watch

CHUNK_BYTES = 1 << 20


class TwoDigests:
    """Takes bytes in pieces and tells both digests and the size.

    Source: GB/T 32905-2016 (SM3), FIPS 180-4 (SHA-256).
    """

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._sm3 = hashes.Hash(hashes.SM3())
        self._size_bytes = 0

    def update(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._sha256.update(piece)
        self._sm3.update(piece)
        self._size_bytes += len(piece)

    def digests(self) -> Digests:
        """What was taken so far."""
        return Digests(self._sha256.hexdigest(), self._sm3.copy().finalize().hex(), self._size_bytes)


def digest_stream(stream: BinaryIO, watch: Watch = UNWATCHED) -> Digests:
    """The digests of all that a stream still holds.

    Raises: OSError, and whatever `watch.check` raises.
    """
    digests = TwoDigests()
    while piece := stream.read(CHUNK_BYTES):
        digests.update(piece)
        watch.check()
    return digests.digests()


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in lower-case hex.

    Raises: OSError.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sm3_hex(content: bytes) -> str:
    """SM3 of a short content, in lower-case hex."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize().hex()
