"""Makes the redacted copy of an exhibit, proves it, and keeps it beside the sealed original."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db.adding import add_missing, add_row
from db.evidence import EvidenceFileRecord
from db.redaction import RedactedCopyRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.confined.running import run_confined
from workbench.errors import UserError
from workbench.evidence.custody_commands import append_act
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent, CustodyHead
from workbench.evidence.findings import recheck, refusal
from workbench.evidence.model import Digests, EvidenceRow
from workbench.evidence.queries import evidence_row
from workbench.evidence.store import StoredFile, digests_of, path_of, take_in
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.redaction import queries, rules
from workbench.redaction.making import Made
from workbench.redaction.model import AreaRow, RedactionMade
from workbench.redaction.painting import Box
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors
from workbench.workspace.opening import Workspace
from workbench.workspace.placing import place_outside

TASK = "workbench.redaction.making:make"
_START_S, _PAGE_S = 120.0, 8.0
_MEMORY_BYTES = 3 << 30


@dataclass(frozen=True, slots=True)
class _Applied:
    exhibit: EvidenceRow
    areas: list[AreaRow]
    stored: StoredFile
    made: Made


def make_copy(
    workspace: Workspace, evidence_id: str, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> RedactionMade:
    """Black out every area that stands in a new copy, prove it and keep it; the original stays as it is.

    Raises: UserError `redaction.no_areas`, `.already_applied`, `.areas_changed`, what `make` refuses,
        `custody.changed` and its kin about the original, `evidence.is_withdrawn`, `process.case_closed`;
        MachineError when the copy cannot be kept or the file breaks what reads it.
    """
    with workspace.read() as session:
        exhibit, areas = _ready(session, evidence_id)
        reasons = governing_rulebook(session).redaction_reasons
    boxes = [Box(area.page, area.rect, rules.mark_of(area.reason, reasons)) for area in areas]
    digests = Digests(exhibit.sha256, exhibit.sm3, exhibit.size_bytes)
    finding = recheck(workspace, digests, actor=actor, clock=clock, watch=watch)
    if finding is not None:
        raise refusal(finding)
    made = _made(workspace, exhibit, boxes, watch)
    stored = _stored(workspace, made, watch)
    if stored.digests.sha256 == exhibit.sha256:
        raise UserError.one("areas", "redaction.nothing_covered")
    with workspace.write() as session:
        exhibit, now = _ready(session, evidence_id)
        if {area.id for area in now} != {area.id for area in areas}:
            raise UserError.one("areas", "redaction.areas_changed")
        applied = _Applied(exhibit, areas, stored, made)
        _keep_file(session, applied, clock)
        _keep_copy(session, applied, actor=actor, clock=clock)
        copy = queries.copies(session, evidence_id)[-1]
    changes = Changes.of("evidence", "timeline", ids=(evidence_id, exhibit.complaint_id))
    return RedactionMade(copy, changes)


def export_copy(
    workspace: Workspace, evidence_id: str, target: Path, *, actor: Actor, clock: Clock
) -> RedactionMade:
    """Write the redacted copy on record to a file outside the workspace, on record in the chain of custody.

    Raises: UserError `redaction.not_applied`, `.copy_damaged`, `casefile.inside_workspace`; MachineError.
    """
    with workspace.read() as session:
        exhibit, standing = evidence_row(session, evidence_id), queries.standing(session, evidence_id)
    copy = standing.copy
    if copy is None or not standing.applied:
        raise UserError.one("evidence", "redaction.not_applied", number=str(exhibit.number))
    target = place_outside(workspace.layout, target)
    with told_as_machine_errors(target):
        if digests_of(workspace.layout.evidence, copy.sha256).sha256 != copy.sha256:
            raise UserError.one("evidence", "redaction.copy_damaged", sha256=copy.sha256)
        part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        try:
            part.write_bytes(path_of(workspace.layout.evidence, copy.sha256).read_bytes())
            note = f"{target.name}; {_named(copy.version, copy.sha256)}"
            with workspace.write() as session:
                head = _append(session, exhibit, CustodyEvent.EXPORTED, note, actor=actor, clock=clock)
                after = {"evidence": exhibit.id, "number": exhibit.number, "version": copy.version}
                after |= {"position": head.count, "hash": head.hash}
                deed = Deed("redaction.export", f"complaint:{exhibit.complaint_id}", after=after)
                record(session, deed, actor=actor, clock=clock)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return RedactionMade(copy, Changes.of("evidence", ids=(evidence_id, exhibit.complaint_id)))


def _ready(session: Session, evidence_id: str) -> tuple[EvidenceRow, list[AreaRow]]:
    exhibit = evidence_row(session, evidence_id)
    require_open(session, exhibit.complaint_id)
    if exhibit.withdrawn:
        raise UserError.one("evidence", "evidence.is_withdrawn", number=str(exhibit.number))
    areas = queries.areas(session, evidence_id)
    if not areas:
        raise UserError.one("areas", "redaction.no_areas")
    if queries.standing(session, evidence_id).applied:
        raise UserError.one("areas", "redaction.already_applied")
    return exhibit, areas


def _made(workspace: Workspace, exhibit: EvidenceRow, boxes: list[Box], watch: Watch) -> Made:
    path = path_of(workspace.layout.evidence, exhibit.sha256)
    seconds = _START_S + _PAGE_S * (exhibit.pages or 1)
    made = run_confined(
        TASK, path, exhibit.media_type, boxes, seconds=seconds, memory_bytes=_MEMORY_BYTES, watch=watch
    )
    assert isinstance(made, Made)
    return made


def _stored(workspace: Workspace, made: Made, watch: Watch) -> StoredFile:
    part = workspace.layout.cache / f"redacted-{secrets.token_hex(8)}.part"
    with told_as_machine_errors(part):
        try:
            part.write_bytes(made.content)
            return take_in(workspace.layout.evidence, part, watch)
        finally:
            part.unlink(missing_ok=True)


def _keep_file(session: Session, applied: _Applied, clock: Clock) -> None:
    digests = applied.stored.digests
    add_missing(
        session,
        EvidenceFileRecord,
        sha256=digests.sha256,
        sm3=digests.sm3,
        size_bytes=digests.size_bytes,
        media_type=applied.made.media_type,
        pages=applied.made.pages,
        metadata={"facts": {}, "warnings": []},
        stored_at=clock.now(),
    )


def _keep_copy(session: Session, applied: _Applied, *, actor: Actor, clock: Clock) -> None:
    exhibit = applied.exhibit
    version = len(queries.copies(session, exhibit.id)) + 1
    kept: list[dict[str, Any]] = [
        {"id": area.id, "page": area.page, "rect": list(area.rect), "kind": area.kind, "reason": area.reason}
        for area in applied.areas
    ]
    sha256 = applied.stored.digests.sha256
    values = {"version": version, "sha256": sha256, "areas": kept, "proof": applied.made.proof.plain()}
    who = {"made_by": actor.name, "made_at": clock.now()}
    add_row(session, RedactedCopyRecord, id=new_id(clock), evidence_id=exhibit.id, **values, **who)
    head = _append(session, exhibit, CustodyEvent.COPIED, _named(version, sha256), actor=actor, clock=clock)
    detail = {"number": str(exhibit.number), "title": exhibit.title, "version": str(version)}
    entry = EntryDraft(
        exhibit.complaint_id,
        EntryKind.EVIDENCE,
        "redaction.copied",
        detail,
        occurred_at=clock.now(),
        source_kind="evidence",
        source_id=exhibit.id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    after = {"evidence": exhibit.id, "number": exhibit.number, "of": exhibit.sha256} | values
    after |= {"position": head.count, "hash": head.hash}
    deed = Deed("redaction.apply", f"complaint:{exhibit.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)


def _append(
    session: Session, exhibit: EvidenceRow, event: CustodyEvent, note: str, *, actor: Actor, clock: Clock
) -> CustodyHead:
    draft = CustodyDraft(event=event, to_person=actor.name, note=note)
    return append_act(session, exhibit, draft, actor=actor, clock=clock)


def _named(version: int, sha256: str) -> str:
    """A copy as the chain of custody names it, which is read in both languages."""
    return f"遮盖副本 redacted copy {version}: SHA-256 {sha256}"
