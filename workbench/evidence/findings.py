"""Hash stored files anew and put on record what was found: a file that is not whole, or whole again."""

from pathlib import Path

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.evidence import EvidenceRecord, FileMismatchRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import MachineError, UserError
from workbench.evidence.findings_model import FileFault, FileFinding
from workbench.evidence.mismatches import mismatches
from workbench.evidence.model import Digests
from workbench.evidence.queries import file_digests
from workbench.evidence.store import SPOILT, StoredFile, digests_of, path_of, take_in
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace

FOUND, CLEARED = "evidence.mismatch", "evidence.mismatch_cleared"


def inspect_file(folder: Path, digests: Digests, watch: Watch = UNWATCHED) -> FileFinding | None:
    """What is wrong with a stored file, after hashing it anew; None when every byte is what was taken in.

    Raises: whatever `watch.check` raises.
    """
    if path_of(folder, digests.sha256).is_symlink():
        return FileFinding(digests.sha256, FileFault.CHANGED)
    try:
        found = digests_of(folder, digests.sha256, watch)
    except FileNotFoundError:
        return FileFinding(digests.sha256, FileFault.MISSING)
    except OSError as error:
        return FileFinding(digests.sha256, FileFault.UNREADABLE, reason=error.strerror or str(error))
    if found == digests:
        return None
    return FileFinding(digests.sha256, FileFault.CHANGED, found.sha256)


def settle(
    workspace: Workspace, sha256: str, finding: FileFinding | None, *, actor: Actor, clock: Clock
) -> Changes | None:
    """Put on record, in a transaction of its own, what a re-hash of a file has found.

    A finding stays open until a later re-hash finds the file whole; one that stands already is not written
    again. Cases that the actor is kept away from are told like all others. Returns what changed, if anything.
    """
    whole = workspace.whole()
    with whole.read() as session:
        if not _is_news(session, sha256, finding):
            return None
    with whole.write() as session:
        if not _is_news(session, sha256, finding):
            return None
        if finding is None:
            _clear(session, sha256, actor=actor, clock=clock)
        else:
            _keep(session, finding, actor=actor, clock=clock)
        ids = _tell(session, sha256, finding, actor=actor, clock=clock)
    return Changes.of("evidence", "timeline", "complaints", ids=ids)


def recheck(
    workspace: Workspace, digests: Digests, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> FileFinding | None:
    """Hash a stored file anew, put on record what that tells, and return what is wrong with it."""
    finding = inspect_file(workspace.layout.evidence, digests, watch)
    settle(workspace, digests.sha256, finding, actor=actor, clock=clock)
    return finding


def take_in_on_record(
    workspace: Workspace, path: Path, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> StoredFile:
    """Take a file into the store; what that tells of a copy that lies there already is put on record.

    Raises: as `take_in` does.
    """
    try:
        stored = take_in(workspace.layout.evidence, path, watch)
    except MachineError as error:
        if error.code == SPOILT:
            with workspace.whole().read() as session:
                digests = file_digests(session, error.detail["sha256"])
            if digests is not None:
                recheck(workspace, digests, actor=actor, clock=clock, watch=watch)
        raise
    settle(workspace, stored.digests.sha256, None, actor=actor, clock=clock)
    return stored


def refusal(finding: FileFinding) -> UserError:
    """The error that stops the use of a file that is not whole."""
    return UserError.one("evidence", f"custody.{finding.fault.value}", **finding.detail)


def _is_news(session: Session, sha256: str, finding: FileFinding | None) -> bool:
    standing = {(row.code, row.found_sha256) for row in mismatches(session, sha256) if row.open}
    if finding is None:
        return bool(standing)
    return (finding.fault.value, finding.found_sha256) not in standing


def _keep(session: Session, finding: FileFinding, *, actor: Actor, clock: Clock) -> None:
    session.execute(
        insert(FileMismatchRecord).values(
            id=new_id(clock),
            sha256=finding.sha256,
            code=finding.fault.value,
            found_sha256=finding.found_sha256,
            found_at=clock.now(),
            found_by=actor.name,
        )
    )


def _clear(session: Session, sha256: str, *, actor: Actor, clock: Clock) -> None:
    row = FileMismatchRecord
    session.execute(
        update(row)
        .where(row.sha256 == sha256, row.cleared_at.is_(None))
        .values(cleared_at=clock.now(), cleared_by=actor.name)
    )


def _tell(
    session: Session, sha256: str, finding: FileFinding | None, *, actor: Actor, clock: Clock
) -> tuple[str, ...]:
    """Timeline and trail of every case that has this file as an exhibit. Returns the ids they concern."""
    exhibit = EvidenceRecord
    columns = (exhibit.id, exhibit.complaint_id, exhibit.number, exhibit.title)
    rows = session.execute(select(*columns).where(exhibit.sha256 == sha256).order_by(exhibit.id)).all()
    said = "found_whole" if finding is None else f"found_{finding.fault.value}"
    for evidence_id, complaint_id, number, title in rows:
        entry = EntryDraft(
            complaint_id,
            EntryKind.EVIDENCE,
            f"custody.{said}",
            {"number": str(number), "title": title},
            occurred_at=clock.now(),
            source_kind="evidence",
            source_id=evidence_id,
        )
        append_entry(session, entry, actor=actor, clock=clock)
        after = {"evidence": evidence_id, "number": number, "title": title, "sha256": sha256}
        if finding is not None:
            after |= {"fault": finding.fault.value, "found": finding.found_sha256}
        deed = Deed(CLEARED if finding is None else FOUND, f"complaint:{complaint_id}", after=after)
        record(session, deed, actor=actor, clock=clock)
    return tuple(each for row in rows for each in (row.id, row.complaint_id))
