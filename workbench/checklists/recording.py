"""Record facts of a case, and take them back; deadlines follow by themselves."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.asking import CASE, ask
from db.changing import change_row
from db.checklists import CaseFactRecord
from db.timeline import TimelineEntryRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.conditions import plain
from workbench.checklists.desk import Desk
from workbench.checklists.facts import (
    SOURCE_MAX_CHARS,
    accept_text,
    accept_value,
    known_fact,
    source_problems,
    to_json,
)
from workbench.checklists.model import Done, FactDraft, FactValue
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.rulebook.checklist_model import Fact
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryDraft, EntryKind

TOPICS = ("checklists", "timeline", "clocks", "complaints")

# On which lane of the timeline a date stands, by the beginning of its key.
_LANES = {
    "policy.": EntryKind.CONTRACT,
    "premium.": EntryKind.CONTRACT,
    "claim.supplement_": EntryKind.NOTICE,
    "rescission.": EntryKind.NOTICE,
    "refusal.": EntryKind.NOTICE,
    "decision.": EntryKind.NOTICE,
    "claim.assess": EntryKind.DECISION,
    "approval.": EntryKind.DECISION,
    "legal.": EntryKind.DECISION,
    "knew.": EntryKind.CLOCK,
}


def set_fact(session: Session, complaint_id: str, draft: FactDraft, *, actor: Actor, clock: Clock) -> Done:
    """Record or correct a fact; clocks that it triggers or ends follow.

    Raises: UserError saying what is wrong with key, value, source or exhibit; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    fact = known_fact(draft.key, book)
    value = accept_value(fact, draft.value, desk.today)
    source = accept_text(draft.source, "source", SOURCE_MAX_CHARS) or None
    desk.require_exhibit(draft.evidence_id)
    before = _kept(desk, fact.id)
    after = {"value": to_json(value), "source": source, "evidence_id": draft.evidence_id}
    if before is None or any(before[name] != new for name, new in after.items()):
        fact_id = keep_fact(desk, fact, after)
        if before is None or before["value"] != after["value"]:
            _tell(desk, fact, fact_id, value)
        renewed = renew_clocks(desk, book)
        was = None if before is None else {name: before[name] for name in after}
        desk.sign("fact.set", was, {"fact": fact.id, "clocks": list(renewed), **after})
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)), source_problems(draft))


def withdraw_fact(
    session: Session, complaint_id: str, key: str, *, reason: str, actor: Actor, clock: Clock
) -> Done:
    """Take back a fact that was recorded by mistake; the trail and the timeline keep it.

    Raises: UserError `fact.not_recorded`, `fact.reason_missing`, `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    fact = known_fact(key, book)
    why = accept_text(reason, "reason", SOURCE_MAX_CHARS)
    if not why:
        raise UserError.one("reason", "fact.reason_missing")
    before = _kept(desk, fact.id)
    if before is None:
        raise UserError.one("key", "fact.not_recorded", fact=fact.id)
    session.execute(delete(CaseFactRecord).where(CaseFactRecord.id == before["id"]))
    desk.index("fact", before["id"])
    entry = EntryDraft(
        complaint_id,
        _lane(fact.id),
        "fact.withdrawn",
        {"fact": fact.id},
        text=why,
        occurred_on=desk.today,
        source_kind="fact",
        source_id=before["id"],
        corrects_id=_told_before(desk, before["id"]),
    )
    desk.index("timeline", desk.tell(entry), why)
    renewed = renew_clocks(desk, book)
    was = {"value": before["value"], "source": before["source"]}
    desk.sign("fact.withdraw", was, {"fact": fact.id, "reason": why, "clocks": list(renewed)})
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)))


def keep_fact(desk: Desk, fact: Fact, values: Mapping[str, Any]) -> str:
    """Write a fact in the place of what was known before, as part of a larger command. Returns its id."""
    now = {"recorded_by": desk.actor.name, "recorded_at": desk.now}
    known = _kept(desk, fact.id)
    if known is None:
        fact_id = desk.new_id()
        key = {"id": fact_id, "complaint_id": desk.complaint_id, "key": fact.id}
        add_row(desk.session, CaseFactRecord, **key, **values, **now)
    else:
        fact_id = known["id"]
        change_row(desk.session, CaseFactRecord, fact_id, **values, **now)
    words = str(values["value"]) if fact.kind == "text" else None
    desk.index("fact", fact_id, words, values.get("source"))
    return fact_id


def drop_fact(desk: Desk, key: str) -> bool:
    """Forget a fact that no longer holds, as part of a larger command. Returns whether there was one."""
    row = CaseFactRecord
    mine = (row.complaint_id == desk.complaint_id) & (row.key == key)
    fact_id = desk.session.execute(delete(row).where(mine).returning(row.id)).scalar_one_or_none()
    if fact_id is not None:
        desk.index("fact", fact_id)
    return fact_id is not None


def _kept(desk: Desk, key: str) -> dict[str, Any] | None:
    found = ask(desk.session, _known(), case=desk.complaint_id, key=key).one_or_none()
    return None if found is None else dict(found._mapping)


@cache
def _known() -> Select[*tuple[Any, ...]]:
    row = CaseFactRecord
    mine = (row.complaint_id == CASE) & (row.key == bindparam("key"))
    return select(row.id, row.value, row.source, row.evidence_id).where(mine)


def _tell(desk: Desk, fact: Fact, fact_id: str, value: FactValue) -> None:
    """Put a dated fact on the timeline; a changed one corrects what stood there."""
    if isinstance(value, int | str):
        return
    earlier = _told_before(desk, fact_id)
    at = value if isinstance(value, datetime) else None
    desk.tell(
        EntryDraft(
            desk.complaint_id,
            _lane(fact.id),
            "fact.corrected" if earlier else "fact.recorded",
            {"fact": fact.id, "value": plain(value)},
            occurred_on=None if at else value,
            occurred_at=at,
            source_kind="fact",
            source_id=fact_id,
            corrects_id=earlier,
        )
    )


def _told_before(desk: Desk, fact_id: str) -> str | None:
    return ask(desk.session, _told(), fact=fact_id).scalar_one_or_none()


@cache
def _told() -> Select[str]:
    entry = TimelineEntryRecord
    told = (entry.source_kind == "fact") & (entry.source_id == bindparam("fact"))
    return select(entry.id).where(told).order_by(entry.seq.desc()).limit(1)


def _lane(key: str) -> EntryKind:
    return next((lane for prefix, lane in _LANES.items() if key.startswith(prefix)), EntryKind.NOTE)
