"""Open an update file: the signature before anything else in it is believed, then every byte of the rest.

The file is a zip of three members laid out in one way only, so there is no second way to read it.
"""

import contextlib
import hashlib
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

from workbench.errors import UserError
from workbench.updating.form import FIELD, parsed
from workbench.updating.keys import UpdateKey, signer_of
from workbench.updating.model import UpdateFacts
from workbench.verifier.container import window
from workbench.verifier.zip_form import LOCAL, LOCAL_BYTES, Entry, closing, local_header
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors

STATEMENT, SIGNATURE = "update.json", "update.json.sig"
SIGNATURE_BYTES = 64
MOST_STATEMENT_BYTES = 64 << 10
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class OpenUpdate:
    """An update file whose signature is good, held open so that nobody can swap it meanwhile."""

    facts: UpdateFacts
    _file: BinaryIO
    _entry: Entry

    def payload(self) -> BinaryIO:
        """The bytes of the payload; whoever reads them proves them too."""
        return window(self._file, self._entry.data_offset, self._entry.size)

    def prove(self, watch: Watch = UNWATCHED) -> None:
        """Read the payload once and hold it against what was signed.

        Raises: UserError `update.payload_differs`.
        """
        copied(self, None, watch)


def copied(update: OpenUpdate, target: BinaryIO | None, watch: Watch) -> None:
    """Prove the payload, and write it down while it is read.

    Raises: UserError `update.payload_differs`; what was written is then worth nothing.
    """
    digest, crc, done = hashlib.sha256(), 0, 0
    size = update.facts.offer.payload.size_bytes
    stream = update.payload()
    while piece := stream.read(_PIECE):
        digest.update(piece)
        crc = zlib.crc32(piece, crc)
        if target is not None:
            target.write(piece)
        done += len(piece)
        watch.progress(done, size, "check")
        watch.check()
    if done != size or digest.hexdigest() != update.facts.offer.payload.sha256 or crc != update._entry.crc:
        raise UserError.one(FIELD, "update.payload_differs", file=update.facts.path.name)


@contextlib.contextmanager
def open_update(path: Path, keys: tuple[UpdateKey, ...]) -> Iterator[OpenUpdate]:
    """Open an update file and check its signature and its layout; the payload is not read yet.

    Raises: UserError `update.no_keys`, `update.not_there`, `update.not_an_update`,
        `update.signature_wrong`, `update.format_unknown`, `update.malformed` or
        `update.laid_out_otherwise`; MachineError when the disk cannot be read.
    """
    if not keys:
        raise UserError.one(FIELD, "update.no_keys")
    with told_as_machine_errors(path):
        if not path.exists():
            raise UserError.one(FIELD, "update.not_there", path=str(path))
        # A pipe or a device would wait for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            _refuse(path)
        file = path.open("rb")
    with file:
        with told_as_machine_errors(path):
            update = _opened(path, file, keys)
        yield update


def _opened(path: Path, file: BinaryIO, keys: tuple[UpdateKey, ...]) -> OpenUpdate:
    statement = _entry(path, file, 0, STATEMENT)
    if statement.size > MOST_STATEMENT_BYTES:
        _refuse(path)
    content = _content(path, file, statement)
    mark = _entry(path, file, statement.end, SIGNATURE)
    if mark.size != SIGNATURE_BYTES:
        _refuse(path)
    signer = signer_of(content, _content(path, file, mark), keys)
    if signer is None:
        raise UserError.one(FIELD, "update.signature_wrong", file=path.name)
    offer = parsed(content)
    crc = int.from_bytes(_read(file, mark.end + 14, 4), "little")
    payload = Entry(offer.payload.name, offer.payload.size_bytes, mark.end, crc)
    size = file.seek(0, os.SEEK_END)
    end = closing((statement, mark, payload))
    as_written = (
        size == payload.end + len(end)
        and _read(file, mark.end, payload.data_offset - mark.end) == local_header(payload)
        and _read(file, payload.end, len(end)) == end
    )
    if not as_written:
        raise UserError.one(FIELD, "update.laid_out_otherwise", file=path.name)
    return OpenUpdate(UpdateFacts(path, size, offer, signer.fingerprint), file, payload)


def _entry(path: Path, file: BinaryIO, at: int, name: str) -> Entry:
    """The member that must stand at this place, under its only possible header."""
    head = _read(file, at, LOCAL_BYTES)
    if len(head) < LOCAL_BYTES or head[:4] != LOCAL:
        _refuse(path)
    crc, _, size = struct.unpack("<III", head[14:26])
    entry = Entry(name, size, at, crc)
    if _read(file, at, entry.data_offset - at) != local_header(entry):
        _refuse(path)
    return entry


def _content(path: Path, file: BinaryIO, entry: Entry) -> bytes:
    content = _read(file, entry.data_offset, entry.size)
    if len(content) != entry.size or zlib.crc32(content) != entry.crc:
        _refuse(path)
    return content


def _refuse(path: Path) -> NoReturn:
    raise UserError.one(FIELD, "update.not_an_update", file=path.name)


def _read(file: BinaryIO, at: int, count: int) -> bytes:
    file.seek(at)
    return file.read(count)
