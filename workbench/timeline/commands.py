"""Append to the timeline; entries are never edited, a later one corrects them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.adding import add_alike, add_row, add_rows
from db.timeline import TimelineEntryRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.errors import Problem, UserError
from workbench.ids import new_id
from workbench.moment import Clock, branch_date
from workbench.search.commands import SearchText, index_new
from workbench.text import clean_input
from workbench.timeline.model import EntryDraft, EntryKind

NOTE_MAX_CHARS = 20_000


def append_entry(session: Session, draft: EntryDraft, *, actor: Actor, clock: Clock) -> str:
    """Append an entry as part of a larger command, which writes the audit entry. Returns its id."""
    entry_id = new_id(clock)
    add_row(session, TimelineEntryRecord, id=entry_id, **_values(draft, actor, clock))
    return entry_id


def append_entries(session: Session, drafts: Iterable[EntryDraft], *, actor: Actor, clock: Clock) -> None:
    """Append several entries in their order, as part of a larger command, which writes the audit entry."""
    rows = ({"id": new_id(clock), **_values(draft, actor, clock)} for draft in drafts)
    add_rows(session, TimelineEntryRecord, rows)


def append_alike(
    session: Session,
    entries: Iterable[tuple[EntryDraft, Iterable[tuple[str, str]]]],
    *,
    actor: Actor,
    clock: Clock,
) -> None:
    """Append entries that are told to several cases each, as part of a larger command, which signs it.

    Args: entries: an entry, and for each case its id and that of what the entry is about there.
    """
    own = ("complaint_id", "source_id")
    groups = []
    for draft, cases in entries:
        shared = {name: value for name, value in _values(draft, actor, clock).items() if name not in own}
        rows = (
            {"id": new_id(clock), "complaint_id": case_id, "source_id": source_id}
            for case_id, source_id in cases
        )
        groups.append((shared, rows))
    add_alike(session, TimelineEntryRecord, groups)


def add_note(
    session: Session, complaint_id: str, text: str, *, occurred_on: date | None, actor: Actor, clock: Clock
) -> str:
    """Add an entry in somebody's own words. Returns its id.

    Raises: UserError when the text is empty or cannot be kept.
    """
    cleaned = _own_words(text)
    draft = EntryDraft(complaint_id, EntryKind.NOTE, "timeline.note", text=cleaned, occurred_on=occurred_on)
    return _append_own(session, draft, actor=actor, clock=clock)


def correct_entry(session: Session, entry_id: str, text: str, *, actor: Actor, clock: Clock) -> str:
    """Say what is wrong with an earlier entry; both stay. Returns the new entry's id.

    Raises: UserError `timeline.unknown_entry` or what is wrong with the text.
    """
    known = session.execute(
        select(
            TimelineEntryRecord.complaint_id, TimelineEntryRecord.kind, TimelineEntryRecord.occurred_on
        ).where(TimelineEntryRecord.id == entry_id)
    ).one_or_none()
    if known is None:
        raise UserError.one("entry", "timeline.unknown_entry", id=entry_id)
    draft = EntryDraft(
        known.complaint_id,
        EntryKind(known.kind),
        "timeline.correction",
        text=_own_words(text),
        occurred_on=known.occurred_on,
        corrects_id=entry_id,
    )
    return _append_own(session, draft, actor=actor, clock=clock)


def _values(draft: EntryDraft, actor: Actor, clock: Clock) -> dict[str, Any]:
    occurred_on = draft.occurred_on
    if occurred_on is None and draft.occurred_at is not None:
        occurred_on = branch_date(draft.occurred_at)
    return {
        "complaint_id": draft.complaint_id,
        "person_id": draft.person_id,
        "kind": draft.kind.value,
        "code": draft.code,
        "detail": dict(draft.detail),
        "text": draft.text,
        "occurred_on": occurred_on,
        "occurred_at": draft.occurred_at,
        "source_kind": draft.source_kind,
        "source_id": draft.source_id,
        "corrects_id": draft.corrects_id,
        "recorded_at": clock.now(),
        "recorded_by": actor.name,
    }


def _own_words(text: str) -> str:
    cleaned, problems = clean_input(text, field="text", max_chars=NOTE_MAX_CHARS)
    errors = [problem for problem in problems if problem.level == "error"]
    if not cleaned.strip():
        errors.append(Problem("text", "timeline.empty_text"))
    if errors:
        raise UserError(errors)
    return cleaned.strip()


def _append_own(session: Session, draft: EntryDraft, *, actor: Actor, clock: Clock) -> str:
    entry_id = append_entry(session, draft, actor=actor, clock=clock)
    index_new(session, SearchText(draft.complaint_id, "timeline", entry_id, draft.text or ""))
    after = {"entry": entry_id, "text": draft.text, "corrects": draft.corrects_id}
    record(
        session, Deed(draft.code, f"complaint:{draft.complaint_id}", after=after), actor=actor, clock=clock
    )
    return entry_id
