"""Write a bag: a folder or a zip, streamed, put in place in one step."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from workbench.bagging.lists import bag_info, request_name
from workbench.bagging.model import Bag, BagMade, Payload
from workbench.bagging.readme import readme_bytes
from workbench.bagging.rules import bag_problems
from workbench.bagging.sinks import FolderSink, Sink, ZipSink
from workbench.bagging.stage import Stage
from workbench.bagging.tally import Tally
from workbench.errors import MachineError, UserError
from workbench.evidence.hashing import CHUNK_BYTES
from workbench.evidence.model import Digests
from workbench.verifier.bag_form import (
    BAG_INFO,
    BAGIT,
    BLOCK_LIST,
    DATA,
    DECLARATION,
    MANIFEST,
    README,
    SM3_LIST,
    TAG_MANIFEST,
    digest_line,
    timestamp_request,
)
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors


def write_bag(target: Path, bag: Bag, *, made_at: datetime, watch: Watch = UNWATCHED) -> BagMade:
    """Write the bag as a folder, or as a zip when `target` ends in `.zip`; equal input gives equal bytes.

    Nothing is ever written over, and after a kill there is no half of it at `target`.
    Raises: UserError `bagging.exists` and `bagging.name_*`; MachineError when the disk is full or not
        writable, or a source cannot be read or changes meanwhile.
    """
    problems = tuple(bag_problems(bag))
    if problems:
        raise UserError(problems)
    if os.path.lexists(target):
        raise UserError.one("path", "bagging.exists", path=str(target))
    zipped = target.suffix.lower() == ".zip"
    with told_as_machine_errors(target), Stage(target) as stage:
        sink: Sink = ZipSink(stage.path, bag.name) if zipped else FolderSink(stage.path)
        with sink:
            writer = _Writer(sink, sum(map(_size, (*bag.payloads, *bag.tag_files))), watch)
            manifest = writer.write_all(bag, made_at)
            size_bytes = sink.finish()
        stage.put_in_place()
    return BagMade(manifest, size_bytes)


class _Writer:
    """Puts the files of a bag into a sink in their fixed order, and then the lists about them."""

    def __init__(self, sink: Sink, total: int, watch: Watch) -> None:
        self._sink = sink
        self._total = total
        self._watch = watch
        self._done = 0
        self._noted: dict[str, Digests] = {}
        self._blocks: list[str] = []

    def write_all(self, bag: Bag, made_at: datetime) -> str:
        """Write everything; returns SHA-256 of the list of the payload."""
        self._put(Payload(BAGIT, DECLARATION))
        if all(payload.name != README for payload in bag.tag_files):
            self._put(Payload(README, readme_bytes(bag)))
        for payload in (*_sorted(bag.payloads), *_sorted(bag.tag_files)):
            self._put(payload)
        for name in bag.to_be_timed:
            if name in self._noted:
                self._put(Payload(request_name(name), timestamp_request(self._noted[name].sha256)))
        self._put(Payload(BLOCK_LIST, "".join(self._blocks).encode("utf-8")))
        self._put(Payload(MANIFEST, self._listed(self._payload())))
        self._put(Payload(BAG_INFO, bag_info(bag.info, self._payload().values(), made_at)))
        sm3 = (digest_line(digests.sm3, name) for name, digests in sorted(self._noted.items()))
        self._put(Payload(SM3_LIST, "".join(sm3).encode("utf-8")))
        tags = {name: digests for name, digests in self._noted.items() if not name.startswith(DATA)}
        self._put(Payload(TAG_MANIFEST, self._listed(tags)))
        return self._noted[MANIFEST].sha256

    def _payload(self) -> dict[str, Digests]:
        return {name: digests for name, digests in self._noted.items() if name.startswith(DATA)}

    def _listed(self, noted: dict[str, Digests]) -> bytes:
        lines = (digest_line(digests.sha256, name) for name, digests in sorted(noted.items()))
        return "".join(lines).encode("utf-8")

    def _put(self, payload: Payload) -> None:
        size, tally = _size(payload), Tally(payload.name)
        self._sink.begin(payload.name, size)
        for piece in _pieces(payload.source):
            self._watch.check()
            if tally.update(piece) > size:
                break  # whatever writes to it may never stop
            self._sink.write(piece)
            self._done += len(piece)
            self._watch.progress(min(self._done, self._total), self._total, "bagging.writing")
        digests = tally.finish()
        if digests.size_bytes != size or digests != (payload.digests or digests):
            raise MachineError("bagging.source_changed", path=str(payload.source))
        self._sink.end()
        self._noted[payload.name] = digests
        if payload.name.startswith(DATA):
            self._blocks += tally.blocks


def _sorted(payloads: Iterable[Payload]) -> list[Payload]:
    return sorted(payloads, key=lambda payload: payload.name)


def _size(payload: Payload) -> int:
    if isinstance(payload.source, bytes):
        return len(payload.source)
    with told_as_machine_errors(payload.source):
        return payload.source.stat().st_size


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with told_as_machine_errors(source):
        stream = source.open("rb")
    with stream:
        while piece := _read(stream, source):
            yield piece


def _read(stream: BinaryIO, source: Path) -> bytes:
    with told_as_machine_errors(source):
        return stream.read(CHUNK_BYTES)
