"""Give a copy of an exhibit's original bytes out of the store, on record."""

import secrets
from pathlib import Path

from workbench.actor import Actor
from workbench.errors import UserError
from workbench.evidence.custody_commands import CustodyAdded, add_custody_event
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent
from workbench.evidence.hashing import CHUNK_BYTES, TwoDigests
from workbench.evidence.model import Digests
from workbench.evidence.queries import evidence_row
from workbench.evidence.store import path_of
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace


def export_original(
    workspace: Workspace,
    evidence_id: str,
    target: Path,
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> CustodyAdded:
    """Copy the original to `target`; it appears there only after the custody chain says so.

    Raises: UserError `evidence.unknown`, or `custody.changed` when the stored file is no longer what was
        taken in; MachineError when the copy cannot be written.
    """
    with workspace.read() as session:
        row = evidence_row(session, evidence_id)
    kept = Digests(row.sha256, row.sm3, row.size_bytes)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    with told_as_machine_errors(target):
        try:
            found = _copy(path_of(workspace.layout.evidence, row.sha256), part, row.size_bytes, watch)
            if found != kept:
                detail = {"sha256": kept.sha256, "found": found.sha256}
                raise UserError.one("evidence", "custody.changed", **detail)
            draft = CustodyDraft(event=CustodyEvent.EXPORTED, to_person=actor.name, note=target.name)
            added = add_custody_event(workspace, evidence_id, draft, actor=actor, clock=clock, watch=watch)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return added


def _copy(source: Path, part: Path, size_bytes: int, watch: Watch) -> Digests:
    digests, done = TwoDigests(), 0
    with source.open("rb") as stream, part.open("xb") as copy:
        while piece := stream.read(CHUNK_BYTES):
            watch.check()
            digests.update(piece)
            copy.write(piece)
            done += len(piece)
            watch.progress(done, size_bytes)
    return digests.digests()
