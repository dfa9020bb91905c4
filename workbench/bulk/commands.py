"""Put a run on record before its first file is taken in, and give one up."""

import os
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row, add_rows
from db.bulk import BulkIntakeItemRecord, BulkIntakeRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.bulk.model import (
    BulkBegun,
    BulkOrder,
    Candidate,
    Chosen,
    ItemState,
    Source,
    Standing,
)
from workbench.bulk.queries import bulk_row
from workbench.changes import Changes
from workbench.complaints.standing import require_open
from workbench.errors import Problem, UserError
from workbench.evidence import rules
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook


def begin_bulk(session: Session, order: BulkOrder, *, actor: Actor, clock: Clock) -> BulkBegun:
    """Put on record what is to be taken in, and what of the plan was refused or passed over.

    Raises: UserError listing what is wrong with the order, `bulk.nothing_chosen`, `process.case_closed`.
    """
    plan = order.plan
    require_open(session, plan.complaint_id)
    _refuse_faulty(session, order, clock)
    bulk_id = new_id(clock)
    draft = replace(order.draft, title="")
    add_row(
        session,
        BulkIntakeRecord,
        id=bulk_id,
        complaint_id=plan.complaint_id,
        sources=[_kept(source) for source in plan.sources],
        draft={**asdict(draft), "proves": list(draft.proves)},
        started_at=clock.now(),
        started_by=actor.name,
        finished_at=None,
    )
    rows = [
        {"id": new_id(clock), "bulk_id": bulk_id, "position": position, **values}
        for position, values in enumerate(_items(order), start=1)
    ]
    add_rows(session, BulkIntakeItemRecord, rows)
    names = list(dict.fromkeys(source.name for source in plan.sources))
    after = {"bulk": bulk_id, "sources": names, "files": len(order.chosen)}
    _record(session, "evidence.bulk_begin", (plan.complaint_id, after), actor=actor, clock=clock)
    return BulkBegun(bulk_id, Changes.of("evidence", ids=(plan.complaint_id,)))


def give_up_bulk(session: Session, bulk_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """End a run without the files that still wait; what was taken in stays.

    Raises: UserError `bulk.unknown`.
    """
    row = bulk_row(session, bulk_id)
    item = BulkIntakeItemRecord
    session.execute(
        update(item)
        .where(item.bulk_id == bulk_id, item.state == ItemState.WAITING.value)
        .values(state=ItemState.LEFT.value)
    )
    end_bulk(session, bulk_id, "evidence.bulk_give_up", actor=actor, clock=clock)
    return Changes.of("evidence", ids=(row.complaint_id,))


def end_bulk(session: Session, bulk_id: str, action: str, *, actor: Actor, clock: Clock) -> None:
    """Close a run, as part of what ended it, unless that was done already."""
    row = bulk_row(session, bulk_id)
    if row.finished_at is not None:
        return
    session.execute(
        update(BulkIntakeRecord).where(BulkIntakeRecord.id == bulk_id).values(finished_at=clock.now())
    )
    after = {"bulk": bulk_id, **{state.value: count for state, count in sorted(row.counts.items())}}
    _record(session, action, (row.complaint_id, after), actor=actor, clock=clock)


def _record(
    session: Session, action: str, about: tuple[str, dict[str, Any]], *, actor: Actor, clock: Clock
) -> None:
    complaint_id, after = about
    record(session, Deed(action, f"complaint:{complaint_id}", after=after), actor=actor, clock=clock)


def _refuse_faulty(session: Session, order: BulkOrder, clock: Clock) -> None:
    book, on = governing_rulebook(session), today(clock)
    found = [problem for problem in rules.problems(order.draft, book, on) if problem.level == "error"]
    if not order.chosen:
        found.append(Problem("chosen", "bulk.nothing_chosen"))
    candidates = order.plan.candidates
    for chosen in order.chosen:
        candidate = candidates[chosen.place]
        if not candidate.can_be_chosen:
            found.append(Problem("chosen", "bulk.cannot_be_chosen", {"name": candidate.name}))
        if chosen.title:
            typed = replace(order.draft, title=chosen.title)
            found += [
                replace(problem, field=f"chosen.{chosen.place}.title")
                for problem in rules.problems(typed, book, on)
                if problem.field == "title" and problem.level == "error"
            ]
    if found:
        raise UserError(found)


def _items(order: BulkOrder) -> Iterator[dict[str, Any]]:
    chosen = {each.place: each for each in order.chosen}
    for place, candidate in enumerate(order.plan.candidates):
        if place in chosen:
            yield _waiting(candidate, chosen[place])
        elif candidate.standing is Standing.REFUSED:
            yield _item(candidate, ItemState.REFUSED)
        elif candidate.standing in (Standing.SKIPPED, Standing.KNOWN):
            yield _item(candidate, ItemState.SKIPPED)


def _waiting(candidate: Candidate, chosen: Chosen) -> dict[str, Any]:
    values = _item(candidate, ItemState.WAITING)
    return values | {
        "title": chosen.title.strip() or candidate.title,
        "again": candidate.standing is Standing.KNOWN,
        "code": None,
        "detail": None,
    }


def _item(candidate: Candidate, state: ItemState) -> dict[str, Any]:
    return {
        "source": candidate.source,
        "role": candidate.role.value,
        "name": candidate.name,
        "raw_name": candidate.raw_name,
        "header_at": candidate.header_at,
        "size_bytes": candidate.size_bytes,
        "title": candidate.title,
        "again": False,
        "state": state.value,
        "code": candidate.code or None,
        "detail": dict(candidate.detail) or None,
        "evidence_id": None,
    }


def _kept(source: Source) -> dict[str, Any]:
    values = {
        "kind": source.kind.value,
        "name": source.name,
        "size_bytes": source.size_bytes,
        "modified_ns": source.modified_ns,
    }
    try:
        str(source.path).encode()
    except UnicodeEncodeError:
        return {**values, "raw_path": os.fsencode(source.path).hex()}
    return {**values, "path": str(source.path)}
