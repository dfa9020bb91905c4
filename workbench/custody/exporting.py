"""Give a copy of an exhibit's original bytes out of the store, on record."""

import secrets
from pathlib import Path

from workbench.actor import Actor
from workbench.custody.commands import CustodyAdded, record_act
from workbench.errors import UserError
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent
from workbench.evidence.findings import recheck, refusal
from workbench.evidence.findings_model import FileFault, FileFinding
from workbench.evidence.hashing import CHUNK_BYTES, TwoDigests
from workbench.evidence.model import Digests
from workbench.evidence.queries import evidence_row
from workbench.evidence.store import path_of
from workbench.moment import Clock
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside


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

    Raises: UserError `evidence.unknown`, what `record_act` refuses, or `casefile.inside_workspace`: nothing
        is ever written into the store; MachineError when the copy cannot be written.
    """
    with workspace.read() as session:
        row = evidence_row(session, evidence_id)
    kept = Digests(row.sha256, row.sm3, row.size_bytes)
    target = place_outside(workspace.layout, target)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    with told_as_machine_errors(target):
        try:
            found = _copy(path_of(workspace.layout.evidence, row.sha256), part, row.size_bytes, watch)
            if found != kept:
                raise _not_whole(workspace, kept, found.sha256, actor=actor, clock=clock)
            draft = CustodyDraft(event=CustodyEvent.EXPORTED, to_person=actor.name, note=target.name)
            added = record_act(workspace, evidence_id, draft, actor=actor, clock=clock, watch=watch)
            part.replace(target)
        except OSError as error:
            finding = recheck(workspace, kept, actor=actor, clock=clock, watch=watch)
            if finding is not None:
                raise refusal(finding) from error
            raise
        finally:
            part.unlink(missing_ok=True)
    return added


def _not_whole(workspace: Workspace, kept: Digests, found: str, *, actor: Actor, clock: Clock) -> UserError:
    """The refusal of a copy that came out different, after that was put on record."""
    finding = recheck(workspace, kept, actor=actor, clock=clock)
    return refusal(finding or FileFinding(kept.sha256, FileFault.CHANGED, found))


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
