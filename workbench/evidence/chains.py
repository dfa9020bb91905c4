"""Proves custody chains: link by link, by the head that the exhibit keeps, and by what the trail says."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord
from workbench.evidence.custody import walk
from workbench.evidence.custody_model import CustodyFault, CustodyHead
from workbench.evidence.model import Digests, EvidenceRow
from workbench.evidence.queries import custody_chain, custody_head

# Deeds that add a link, and say which one it was.
WITNESSES = ("evidence.add", "evidence.custody", "packs.export", "redaction.apply", "redaction.export")


def chain_fault(session: Session, row: EvidenceRow) -> CustodyFault | None:
    """The first place where the custody chain of an exhibit breaks, or None."""
    digests = Digests(row.sha256, row.sm3, row.size_bytes)
    witnesses = witnessed_heads(session, row.complaint_id)
    return fault_of(session, row.id, (custody_head(session, row.id), digests), witnesses)


def fault_of(
    session: Session,
    evidence_id: str,
    kept: tuple[CustodyHead, Digests],
    witnesses: Mapping[str, CustodyHead],
) -> CustodyFault | None:
    """The first fault of a chain whose head and digests are known.

    A tail that was cut together with the exhibit's own head shows in what the trail says was recorded.
    """
    head, digests = kept
    chain = custody_chain(session, evidence_id)
    fault = walk(evidence_id, chain, head, digests)
    witness = witnesses.get(evidence_id)
    if fault is not None or witness is None:
        return fault
    if witness.count > head.count:
        detail = {"expected": str(witness.count)}
        return CustodyFault(head.count + 1, "custody.tail_differs", detail)
    if chain[witness.count - 1].row_hash != witness.hash:
        return CustodyFault(witness.count, "custody.row_changed")
    return None


def witnessed_heads(session: Session, complaint_id: str = "") -> dict[str, CustodyHead]:
    """The last link of each chain that the trail knows, of one case or of all."""
    entry = AuditEntryRecord
    statement = select(entry.after).where(entry.action.in_(WITNESSES)).order_by(entry.position)
    if complaint_id:
        statement = statement.where(entry.subject == f"complaint:{complaint_id}")
    heads: dict[str, CustodyHead] = {}
    for after in session.execute(statement).scalars():
        if "custody_hash" in after:  # the link with which an exhibit came
            heads[after["evidence"]] = CustodyHead(1, after["custody_hash"])
        elif "position" in after:
            heads[after["evidence"]] = CustodyHead(after["position"], after["hash"])
        for evidence_id, (position, row_hash) in after.get("custody", {}).items():
            heads[evidence_id] = CustodyHead(position, row_hash)
    return heads
