"""Add to an exhibit's custody chain; before each link its file is hashed anew."""

from dataclasses import dataclass
from importlib.metadata import version

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from db.evidence import CustodyEventRecord, EvidenceRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import Problem, UserError
from workbench.evidence import queries
from workbench.evidence.custody import Texts, event_hash, examine
from workbench.evidence.custody_model import CustodyDraft, CustodyHead, CustodyRow
from workbench.evidence.model import Digests
from workbench.evidence.store import digests_of
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace


@dataclass(frozen=True, slots=True)
class CustodyAdded:
    """The new end of the chain."""

    head: CustodyHead
    warnings: tuple[Problem, ...]
    changes: Changes


def add_custody_event(
    workspace: Workspace,
    evidence_id: str,
    draft: CustodyDraft,
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> CustodyAdded:
    """Record what happened to an exhibit, after its file was hashed anew and found unchanged.

    Raises: UserError listing what is wrong with the event, or `custody.changed` when the stored file is no
        longer what was taken in; then nothing is written.
    """
    with workspace.read() as session:
        exhibit = queries.evidence_row(session, evidence_id)
        chain = queries.custody_chain(session, evidence_id)
    problems, texts = examine(draft, clock.now(), chain[-1].at if chain else None)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    digests = Digests(exhibit.sha256, exhibit.sm3, exhibit.size_bytes)
    _refuse_if_changed(workspace, digests, watch)
    with workspace.write() as session:
        head = append_event(session, evidence_id, Link(texts, digests), actor=actor, clock=clock)
        detail = {"number": str(exhibit.number), "title": exhibit.title}
        entry = EntryDraft(
            exhibit.complaint_id,
            EntryKind.EVIDENCE,
            f"custody.{texts['event']}",
            detail,
            occurred_at=clock.now(),
            source_kind="evidence",
            source_id=evidence_id,
        )
        append_entry(session, entry, actor=actor, clock=clock)
        after = {"evidence": evidence_id, "position": head.count, "hash": head.hash, **_given(texts)}
        deed = Deed("evidence.custody", f"complaint:{exhibit.complaint_id}", after=after)
        record(session, deed, actor=actor, clock=clock)
    changes = Changes.of("evidence", "timeline", ids=(evidence_id, exhibit.complaint_id))
    return CustodyAdded(head, tuple(problems), changes)


@dataclass(frozen=True, slots=True)
class Link:
    """What a new link states: the event's texts and the file's digests at that moment."""

    texts: Texts
    digests: Digests


def append_event(
    session: Session, evidence_id: str, link: Link, *, actor: Actor, clock: Clock
) -> CustodyHead:
    """Append a link as part of a larger command, which writes the audit entry. Returns the new head."""
    last = queries.custody_head(session, evidence_id)
    texts = {**link.texts, "method": link.texts["method"] or method_used()}
    row = CustodyRow(
        position=last.count + 1,
        sha256=link.digests.sha256,
        sm3=link.digests.sm3,
        size_bytes=link.digests.size_bytes,
        recorded_by=actor.name,
        recorded_at=clock.now(),
        fixed_clock=clock.fixed,
        previous_hash=last.hash,
        row_hash="",
        **texts,  # type: ignore[arg-type]
    )
    head = CustodyHead(row.position, event_hash(evidence_id, row))
    values = {name: getattr(row, name) for name in CustodyRow.__slots__} | {"row_hash": head.hash}
    session.execute(insert(CustodyEventRecord).values(id=new_id(clock), evidence_id=evidence_id, **values))
    session.execute(
        update(EvidenceRecord)
        .where(EvidenceRecord.id == evidence_id)
        .values(custody_count=head.count, custody_hash=head.hash)
    )
    return head


def method_used() -> str:
    """How the program itself handles a file, with its version, for the column of that name."""
    return f"case-workbench {version('case-workbench')}; SHA-256, SM3"


def _refuse_if_changed(workspace: Workspace, digests: Digests, watch: Watch) -> None:
    try:
        found = digests_of(workspace.layout.evidence, digests.sha256, watch)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError.one("evidence", "custody.unreadable", sha256=digests.sha256, reason=reason) from error
    if found != digests:
        raise UserError.one("evidence", "custody.changed", sha256=digests.sha256, found=found.sha256)


def _given(texts: Texts) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text is not None}
