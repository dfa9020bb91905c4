"""Mark areas of an exhibit to be blacked out, and take marks back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from db.redaction import RedactionAreaRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.errors import Problem, UserError
from workbench.evidence.model import EvidenceRow
from workbench.evidence.queries import evidence_row
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.redaction import queries, rules
from workbench.redaction.model import AreaDraft, AreaRow, AreasAdded, Rect
from workbench.text import clean_input


def add_areas(
    session: Session, evidence_id: str, drafts: Sequence[AreaDraft], *, actor: Actor, clock: Clock
) -> AreasAdded:
    """Mark areas; what was marked in the same place already is not marked twice.

    Raises: UserError listing every problem, `evidence.unknown`, `evidence.is_withdrawn`,
        `process.case_closed`.
    """
    exhibit = _open_exhibit(session, evidence_id)
    if not rules.can_be_redacted(exhibit.media_type):
        raise UserError.one("file", "redaction.type", media_type=exhibit.media_type)
    problems = rules.area_problems(drafts, paged=rules.is_paged(exhibit.media_type))
    problems += _page_problems(exhibit, drafts)
    reasons = []
    for place, draft in enumerate(drafts):
        cleaned, found = clean_input(
            draft.reason, field=f"areas.{place}.reason", max_chars=rules.REASON_MAX_CHARS
        )
        reasons.append(cleaned.strip())
        problems += [problem for problem in found if problem.level == "error" and problem not in problems]
    if problems:
        raise UserError(problems)
    standing = queries.areas(session, evidence_id)
    on_page: dict[int, list[Rect]] = {}
    for row in standing:
        on_page.setdefault(row.page, []).append(row.rect)
    if len(standing) + len(drafts) > rules.AREAS_AT_MOST:
        raise UserError.one("areas", "redaction.too_many", limit=str(rules.AREAS_AT_MOST))
    rows = [
        _values(evidence_id, draft, reason, actor=actor, clock=clock)
        for draft, reason in zip(drafts, reasons, strict=True)
        if not any(rules.is_same_place(draft.rect, rect) for rect in on_page.get(draft.page, ()))
    ]
    if rows:
        session.execute(insert(RedactionAreaRecord), rows)
        after = {"evidence": evidence_id, "number": exhibit.number, "areas": [_told(row) for row in rows]}
        deed = Deed("redaction.mark", f"complaint:{exhibit.complaint_id}", after=after)
        record(session, deed, actor=actor, clock=clock)
    return AreasAdded(tuple(row["id"] for row in rows), _changes(exhibit))


def lift_areas(
    session: Session,
    evidence_id: str,
    area_ids: Sequence[str],
    reason: str = "",
    *,
    actor: Actor,
    clock: Clock,
) -> Changes:
    """Take marks back; where a copy was made with them that needs a reason, for the next one will show them.

    Raises: UserError `redaction.unknown_area`, `.lifting_reason_missing`, `evidence.unknown`,
        `evidence.is_withdrawn`, `process.case_closed`.
    """
    exhibit = _open_exhibit(session, evidence_id)
    cleaned, problems = clean_input(reason, field="reason", max_chars=rules.REASON_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    standing = {row.id: row for row in queries.areas(session, evidence_id)}
    unknown = [area_id for area_id in area_ids if area_id not in standing]
    if unknown:
        raise UserError.one("areas", "redaction.unknown_area", value=unknown[0][:60])
    made = queries.copies(session, evidence_id)
    if made and set(area_ids) & set(made[-1].area_ids) and not cleaned.strip():
        raise UserError.one("reason", "redaction.lifting_reason_missing")
    if area_ids:
        session.execute(
            update(RedactionAreaRecord)
            .where(RedactionAreaRecord.id.in_(area_ids))
            .values(removed_at=clock.now(), removed_by=actor.name)
        )
        before = {"evidence": evidence_id, "areas": [_kept(standing[area_id]) for area_id in area_ids]}
        after = {"evidence": evidence_id, "number": exhibit.number, "reason": cleaned.strip()}
        deed = Deed("redaction.unmark", f"complaint:{exhibit.complaint_id}", before=before, after=after)
        record(session, deed, actor=actor, clock=clock)
    return _changes(exhibit)


def _open_exhibit(session: Session, evidence_id: str) -> EvidenceRow:
    exhibit = evidence_row(session, evidence_id)
    require_open(session, exhibit.complaint_id)
    if exhibit.withdrawn:
        raise UserError.one("evidence", "evidence.is_withdrawn", number=str(exhibit.number))
    return exhibit


def _page_problems(exhibit: EvidenceRow, drafts: Sequence[AreaDraft]) -> list[Problem]:
    pages = exhibit.pages if rules.is_paged(exhibit.media_type) else None
    return [
        Problem(f"areas.{place}.page", "redaction.page", {"page": str(draft.page), "pages": str(pages)})
        for place, draft in enumerate(drafts)
        if pages is not None and draft.page > pages
    ]


def _values(evidence_id: str, draft: AreaDraft, reason: str, *, actor: Actor, clock: Clock) -> dict[str, Any]:
    places = {"page": draft.page, "x0": draft.x0, "y0": draft.y0, "x1": draft.x1, "y1": draft.y1}
    made = {"made_by": actor.name, "made_at": clock.now()}
    return (
        {"id": new_id(clock), "evidence_id": evidence_id, "kind": draft.kind, "reason": reason}
        | places
        | made
    )


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("id", "page", "x0", "y0", "x1", "y1", "kind", "reason")}


def _kept(row: AreaRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("id", "page", "x0", "y0", "x1", "y1", "kind", "reason")}


def _changes(exhibit: EvidenceRow) -> Changes:
    return Changes.of("evidence", ids=(exhibit.id, exhibit.complaint_id))
