"""Append to an exhibit's custody chain, as part of a command that knows why."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from sqlalchemy.orm import Session

from db.adding import add_row
from db.changing import change_row
from db.evidence import CustodyEventRecord, EvidenceRecord
from workbench.actor import Actor
from workbench.evidence import queries
from workbench.evidence.custody import Given, event_hash, examine
from workbench.evidence.custody_model import CustodyDraft, CustodyHead, CustodyRow
from workbench.evidence.model import Digests, EvidenceRow
from workbench.ids import new_id
from workbench.moment import Clock


@dataclass(frozen=True, slots=True)
class Link:
    """What a new link states: what was given of the event, and the file's digests at that moment."""

    given: Given
    digests: Digests


def append_event(
    session: Session, evidence_id: str, link: Link, *, actor: Actor, clock: Clock
) -> CustodyHead:
    """Append a link as part of a larger command, which writes the audit entry. Returns the new head."""
    last = queries.custody_head(session, evidence_id)
    given = {**link.given, "method": link.given["method"] or method_used()}
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
        **given,
    )
    head = CustodyHead(row.position, event_hash(evidence_id, row))
    values = {name: getattr(row, name) for name in CustodyRow.__slots__} | {"row_hash": head.hash}
    add_row(session, CustodyEventRecord, id=new_id(clock), evidence_id=evidence_id, **values)
    change_row(session, EvidenceRecord, evidence_id, custody_count=head.count, custody_hash=head.hash)
    return head


def append_act(
    session: Session, exhibit: EvidenceRow, draft: CustodyDraft, *, actor: Actor, clock: Clock
) -> CustodyHead:
    """Append what a larger command itself does with an exhibit whose file was found whole before."""
    last = queries.custody_chain(session, exhibit.id)
    _, given = examine(draft, clock.now(), last[-1].at if last else None)
    digests = Digests(exhibit.sha256, exhibit.sm3, exhibit.size_bytes)
    return append_event(session, exhibit.id, Link(given, digests), actor=actor, clock=clock)


@cache
def method_used() -> str:
    """How the program itself handles a file, with its version, for the column of that name."""
    return f"case-workbench {version('case-workbench')}; SHA-256, SM3"
