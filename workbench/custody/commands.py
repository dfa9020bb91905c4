"""Record an act on an exhibit; before each one its file is hashed anew, and what that finds is on record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.custody import rules
from workbench.errors import Problem, UserError
from workbench.evidence import queries
from workbench.evidence.custody import Given, examine
from workbench.evidence.custody_commands import Link, append_event, method_used
from workbench.evidence.custody_model import CustodyDraft, CustodyHead
from workbench.evidence.findings import recheck, refusal
from workbench.evidence.findings_model import FileFinding
from workbench.evidence.mismatches import open_mismatch
from workbench.evidence.model import Digests, EvidenceRow
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


def record_act(
    workspace: Workspace,
    evidence_id: str,
    draft: CustodyDraft,
    *,
    actor: Actor,
    clock: Clock,
    watch: Watch = UNWATCHED,
) -> CustodyAdded:
    """Record what happened to an exhibit, after its file was hashed anew and found unchanged.

    A file that is not whole any more is put on record first, in a transaction of its own; then only viewing
    may still be noted, with what was seen.

    Raises: UserError listing what is wrong with the act, or `custody.changed`, `.missing`, `.unreadable`
        about the file; then the chain stays as it was.
    """
    with workspace.read() as session:
        exhibit = queries.evidence_row(session, evidence_id)
        _accepted(session, exhibit, draft, actor=actor, clock=clock)
    digests = Digests(exhibit.sha256, exhibit.sm3, exhibit.size_bytes)
    finding = recheck(workspace, digests, actor=actor, clock=clock, watch=watch)
    if finding is not None and draft.event not in rules.WHILE_RED:
        raise refusal(finding)
    if finding is not None and not draft.note.strip():
        raise UserError.one("note", "custody.finding_not_told")
    with workspace.write() as session:
        # Hashing takes its time: somebody may have lent or sealed it meanwhile.
        given, problems = _accepted(session, exhibit, draft, actor=actor, clock=clock)
        if finding is not None:
            given["method"] = _seen_red(given, finding)
        head = append_event(session, evidence_id, Link(given, digests), actor=actor, clock=clock)
        _tell(session, exhibit, given, head, actor=actor, clock=clock)
    changes = Changes.of("evidence", "timeline", ids=(evidence_id, exhibit.complaint_id))
    return CustodyAdded(head, tuple(problems), changes)


def _accepted(
    session: Session, exhibit: EvidenceRow, draft: CustodyDraft, *, actor: Actor, clock: Clock
) -> tuple[Given, list[Problem]]:
    given, problems = _examined(session, exhibit, draft, actor=actor, clock=clock)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    return given, problems


def _examined(
    session: Session, exhibit: EvidenceRow, draft: CustodyDraft, *, actor: Actor, clock: Clock
) -> tuple[Given, list[Problem]]:
    chain = queries.custody_chain(session, exhibit.id)
    now = rules.standing(chain, open_mismatch(session, exhibit.sha256))
    problems, given = examine(draft, clock.now(), chain[-1].at if chain else None)
    numbers = [row.number for row in queries.evidence_rows(session, exhibit.complaint_id)]
    problems += rules.act_problems(given, now, recorder=actor.name, numbers=numbers)
    return given, problems


def _seen_red(given: Mapping[str, Any], finding: FileFinding) -> str:
    """How it was looked at, with what is wrong with the file: the link states the digests of the intake."""
    found = f" {finding.found_sha256}" if finding.found_sha256 else ""
    return f"{given['method'] or method_used()}; file {finding.fault.value}{found}"


def _tell(
    session: Session,
    exhibit: EvidenceRow,
    given: Given,
    head: CustodyHead,
    *,
    actor: Actor,
    clock: Clock,
) -> None:
    entry = EntryDraft(
        exhibit.complaint_id,
        EntryKind.EVIDENCE,
        f"custody.{given['event']}",
        {"number": str(exhibit.number), "title": exhibit.title},
        occurred_at=clock.now(),
        source_kind="evidence",
        source_id=exhibit.id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    said = {name: value for name, value in given.items() if value is not None}
    if "due_back_on" in said:
        said["due_back_on"] = said["due_back_on"].isoformat()
    after = {"evidence": exhibit.id, "position": head.count, "hash": head.hash, **said}
    deed = Deed("evidence.custody", f"complaint:{exhibit.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
