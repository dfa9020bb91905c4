"""Unfinished contacts, kept while they are typed, so that a closed dialog or a crash loses nothing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.sqlite import insert_or
from db.workspace import DraftRecord
from workbench.actor import Actor
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.moment import Clock

DRAFT_KIND = "contact"
TITLE_CHARS = 40


@dataclass(frozen=True, slots=True)
class KeptContact:
    """An unfinished contact and when it was last typed in."""

    draft: ContactDraft
    updated_at: datetime


def kept_contact(session: Session, complaint_id: str, *, actor: Actor) -> KeptContact | None:
    """What somebody left unfinished in a case, if anything."""
    row = DraftRecord
    statement = select(row.body, row.updated_at).where(row.id == _draft_id(complaint_id, actor))
    found = session.execute(statement).one_or_none()
    return None if found is None else KeptContact(_draft_of(found.body), found.updated_at)


def keep_contact(
    session: Session, complaint_id: str, draft: ContactDraft, *, actor: Actor, clock: Clock
) -> None:
    """Keep what was typed so far; typing is no deed, so the trail does not list it."""
    now = clock.now()
    title = " ".join((draft.said or draft.facts).split())[:TITLE_CHARS]
    values = {"title": title, "body": asdict(draft), "updated_at": now}
    session.execute(
        insert_or(DraftRecord)
        .values(
            id=_draft_id(complaint_id, actor), kind=DRAFT_KIND, owner=actor.name, created_at=now, **values
        )
        .on_conflict_do_update(index_elements=[DraftRecord.id], set_=values)
    )


def drop_contact(session: Session, complaint_id: str, *, actor: Actor) -> None:
    """Forget what was left unfinished: it was saved, or is not wanted."""
    session.execute(delete(DraftRecord).where(DraftRecord.id == _draft_id(complaint_id, actor)))


def _draft_id(complaint_id: str, actor: Actor) -> str:
    """One a person and case: whoever comes back finds the own words, never a colleague's."""
    return f"{DRAFT_KIND}:{complaint_id}:{actor.name}"


def _draft_of(body: Mapping[str, Any]) -> ContactDraft:
    """The draft that was kept; what this version does not know is left out."""
    known = {part.name for part in fields(ContactDraft)} - {"promises"}
    values: dict[str, Any] = {name: body[name] for name in known & body.keys()}
    names = {part.name for part in fields(PromiseDraft)}
    typed = [{name: str(each.get(name, "")) for name in names} for each in body.get("promises", ())]
    return ContactDraft(**values, promises=tuple(PromiseDraft(**each) for each in typed))
