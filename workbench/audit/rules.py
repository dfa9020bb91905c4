"""How entries are hashed onto each other, and where a chain breaks."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from workbench.audit.model import GENESIS, AuditHead, AuditRow, ChainFault, ChainReport

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_hash(row: AuditRow) -> str:
    """SHA-256 over the canonical JSON of everything in the entry but its own hash."""
    content: dict[str, Any] = {
        "position": row.position,
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "fixed_clock": row.fixed_clock,
        "actor": row.actor,
        "door": row.door,
        "action": row.action,
        "subject": row.subject,
        "before": row.before,
        "after": row.after,
        "previous_hash": row.previous_hash,
    }
    return hashlib.sha256(_CANONICAL.encode(content).encode()).hexdigest()


def walk(rows: Iterable[AuditRow], *heads: AuditHead) -> ChainReport:
    """Follow the chain and name the first bad entry.

    Args:
        rows: all entries in order of position.
        heads: what was kept apart from the chain; each must lie on it.
    """
    last = AuditHead()
    expected = {head.count: head.hash for head in heads if head.count}
    for row in rows:
        fault = _fault_of(row, last)
        if fault is None and expected.pop(row.position, row.hash) != row.hash:
            fault = ChainFault(row.position, "audit.head_mismatch")
        if fault is not None:
            return ChainReport(last, fault)
        last = AuditHead(row.position, row.hash)
    if expected:
        missing = max(expected)
        detail = {"expected": str(missing), "found": str(last.count)}
        return ChainReport(last, ChainFault(last.count + 1, "audit.tail_cut", detail))
    return ChainReport(last, None)


def _fault_of(row: AuditRow, last: AuditHead) -> ChainFault | None:
    if row.position != last.count + 1:
        return ChainFault(last.count + 1, "audit.entry_missing", {"found": str(row.position)})
    if row.previous_hash != (last.hash or GENESIS):
        return ChainFault(row.position, "audit.link_broken")
    if row.hash != entry_hash(row):
        return ChainFault(row.position, "audit.entry_changed", {"action": row.action})
    return None
