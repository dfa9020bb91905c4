"""Keep the particulars of an exhibit."""

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.orm import Session

from db.evidence import EvidenceParticularRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.errors import Conflict, UserError
from workbench.evidence import queries
from workbench.evidence.model import EvidenceRow
from workbench.evidence.particulars import examine
from workbench.evidence.particulars_model import (
    Asked,
    ParticularRow,
    Particulars,
    ParticularsDraft,
    values_of,
)
from workbench.evidence.particulars_queries import particulars
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook


def keep_particulars(
    session: Session, evidence_id: str, draft: ParticularsDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Give, change or take away particulars of an exhibit; what the draft does not name stays.

    Raises: UserError listing every problem, `evidence.unknown`, `evidence.is_withdrawn` or
        `process.case_closed`; Conflict with the present rows when one of the named was changed since it was
        seen.
    """
    exhibit = queries.evidence_row(session, evidence_id)
    require_open(session, exhibit.complaint_id)
    if exhibit.withdrawn:
        raise UserError.one("evidence", "evidence.is_withdrawn", number=str(exhibit.number))
    rows = particulars(session, evidence_id)
    kept = values_of(rows)
    _refuse_overwriting(draft, rows)
    asked = Asked(exhibit.kind, exhibit.form, _others(session, exhibit))
    examination = examine(draft.values, kept, asked, governing_rulebook(session), today(clock))
    if examination.accepted is None:
        raise UserError(problem for problem in examination.problems if problem.level == "error")
    now = examination.accepted
    names = sorted({*kept, *now})
    changed = {name: now.get(name) for name in names if kept.get(name) != now.get(name)}
    if not changed:
        return Changes.of("evidence")
    _write(session, evidence_id, now, tuple(changed), actor=actor, clock=clock)
    was = {name: kept.get(name) for name in changed}
    deed = Deed(
        "evidence.particulars",
        f"complaint:{exhibit.complaint_id}",
        before={"evidence": evidence_id, "particulars": was},
        after={"evidence": evidence_id, "number": exhibit.number, "particulars": changed},
    )
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("evidence", ids=(evidence_id, exhibit.complaint_id))


def _refuse_overwriting(draft: ParticularsDraft, rows: list[ParticularRow]) -> None:
    kept, seen = values_of(rows), draft.seen
    if seen is not None and any(kept.get(name, "") != seen.get(name, "") for name in draft.values):
        raise Conflict(tuple(rows))


def _others(session: Session, exhibit: EvidenceRow) -> frozenset[int]:
    rows = queries.evidence_rows(session, exhibit.complaint_id)
    return frozenset(row.number for row in rows if row.id != exhibit.id and not row.withdrawn)


def _write(
    session: Session,
    evidence_id: str,
    now: Particulars,
    changed: tuple[str, ...],
    *,
    actor: Actor,
    clock: Clock,
) -> None:
    table = EvidenceParticularRecord
    gone = [name for name in changed if name not in now]
    session.execute(delete(table).where(table.evidence_id == evidence_id, table.field.in_(gone)))
    for name in changed:
        if name in now:
            said = {"value": now[name], "given_by": actor.name, "given_at": clock.now()}
            session.execute(
                insert_or(table)
                .values(id=new_id(clock), evidence_id=evidence_id, field=name, **said)
                .on_conflict_do_update(index_elements=[table.evidence_id, table.field], set_=said)
            )
