"""Carry a run on: every file is safe in the store and in the catalogue before it is told."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import PurePosixPath

from workbench.actor import Actor
from workbench.bulk.commands import end_bulk
from workbench.bulk.contents import Contents
from workbench.bulk.keeping import Keeping, Taken
from workbench.bulk.model import BulkItem, BulkOutcome, Role
from workbench.bulk.origins import Origins
from workbench.bulk.queries import bulk_row, waiting_items
from workbench.bulk.rehashing import settle_batch
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.errors import MachineError, Problem, UserError
from workbench.evidence.apart import facts_apart
from workbench.evidence.store import SPOILT, Offered, Received, clear_received, place, receive, sync_places
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

# Small files are written, made durable and catalogued together: the disk then waits once instead of often.
BATCH_FILES = 48
BATCH_BYTES = 32 << 20

Told = Callable[[BulkItem], None]
Refused = dict[str, Problem]


def carry_on_bulk(
    workspace: Workspace, bulk_id: str, told: Told, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> BulkOutcome:
    """Take in the files of a run that still wait. What is told is safe, whatever happens then.

    Args:
        told: hears of every file what became of it.
    Raises: UserError `bulk.unknown`, `process.case_closed`; MachineError when the disk is full or fails;
        whatever `watch.check` raises. The rest then waits for another time.
    """
    with workspace.read() as session:
        row = bulk_row(session, bulk_id)
        require_open(session, row.complaint_id)
    counting = _Counting(watch, row.waiting_bytes)
    keeping = Keeping(row, actor, clock)
    with Contents(row.sources) as contents:
        taking = _Taking(workspace, Origins(workspace, row, contents, counting), counting, bulk_id)
        while batch := _next_batch(workspace, bulk_id):
            taken, refused = taking.take(batch)
            settle_batch(workspace, taken, refused.values(), actor=actor, clock=clock)
            with workspace.write() as session:
                # Somebody may have closed the case meanwhile.
                require_open(session, row.complaint_id)
                done = keeping.keep(session, batch, taken, refused)
            for item in done:
                told(item)
    with workspace.write() as session:
        end_bulk(session, bulk_id, "evidence.bulk_end", actor=actor, clock=clock)
        counts = bulk_row(session, bulk_id).counts
    topics = ("evidence", "timeline", "checklists", "complaints")
    return BulkOutcome(bulk_id, counts, keeping.warnings, Changes.of(*topics, ids=(row.complaint_id,)))


def _next_batch(workspace: Workspace, bulk_id: str) -> list[BulkItem]:
    """The next files; an archive comes alone, since what is in it is read from the store's copy."""
    with workspace.read() as session:
        waiting = waiting_items(session, bulk_id, BATCH_FILES)
    batch: list[BulkItem] = []
    total = 0
    for item in waiting:
        total += item.size_bytes
        if batch and (total > BATCH_BYTES or item.role is Role.ARCHIVE):
            break
        batch.append(item)
        if item.role is Role.ARCHIVE:
            break
    return batch


class _Taking:
    """Brings files from where they lie into the store."""

    def __init__(self, workspace: Workspace, origins: Origins, watch: "_Counting", bulk_id: str) -> None:
        self._folder = workspace.layout.evidence
        self._origins = origins
        self._watch = watch
        self._prefix = f"bulk-{bulk_id}-"
        clear_received(self._folder, self._prefix)

    def take(self, batch: list[BulkItem]) -> tuple[list[Taken], Refused]:
        """The files of a batch that are safe in the store, and why others are not."""
        refused: Refused = {}
        with ExitStack() as copies:
            received: list[tuple[BulkItem, Received]] = []
            for item in batch:
                try:
                    copy = self._received(item)
                except UserError as error:
                    refused[item.id] = error.problems[0]
                else:
                    copies.callback(copy.discard)
                    received.append((item, copy))
                self._watch.finish(item)
            self._watch.check()
            return self._placed(received, refused), refused

    def _received(self, item: BulkItem) -> Received:
        self._watch.check()
        self._origins.prepare(item)
        with self._origins.contents.of(item) as content:
            offered = Offered(content.size_bytes, content.pieces())
            copy = receive(self._folder, offered, self._watch, self._prefix)
        try:
            self._origins.still_whole(item)
        except UserError:
            copy.discard()
            raise
        return copy

    def _placed(self, received: list[tuple[BulkItem, Received]], refused: Refused) -> list[Taken]:
        taken = []
        for item, copy in received:
            try:
                stored = place(self._folder, copy, self._watch)
            except MachineError as error:
                # The store's own copy is no longer what it was: that is about this file, not about the disk.
                if error.code != SPOILT:
                    raise
                refused[item.id] = Problem("file", error.code, error.detail)
                continue
            name = PurePosixPath(item.name).name
            origin, source = self._origins.text(item), self._origins.source_name(item)
            facts = facts_apart(stored.path, name, self._watch)
            taken.append(Taken(item, stored, facts, origin, source))
        sync_places(self._folder, (each.stored for each in taken))
        return taken


class _Counting:
    """Tells of one file's bytes as a part of all."""

    def __init__(self, watch: Watch, total: int) -> None:
        self._watch = watch
        self._total = max(total, 1)
        self._before = 0

    def progress(self, done: int, _total: int, code: str = "") -> None:
        """Bytes of the present file that are copied and hashed."""
        self._watch.progress(min(self._before + done, self._total), self._total, code)

    def check(self) -> None:
        """Stop when somebody asked to."""
        self._watch.check()

    def finish(self, item: BulkItem) -> None:
        """The file is behind us."""
        self._before += item.size_bytes
        self.progress(0, 0)
