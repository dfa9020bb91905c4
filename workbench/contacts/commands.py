"""Keep a contact with its promises; say that a promise was kept."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.contacts import ContactRecord, PromiseRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.contacts.first_contact import end_clocks, facts_of
from workbench.contacts.model import ContactAccepted, ContactAdded, ContactDraft, PromiseAccepted
from workbench.contacts.rules import examine
from workbench.contacts.whom import person_of
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock, branch_date
from workbench.rulebook.governing import governing_rulebook
from workbench.search.commands import SearchText, index_new
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind


def add_contact(
    session: Session, complaint_id: str, draft: ContactDraft, *, actor: Actor, clock: Clock
) -> ContactAdded:
    """Keep a contact: its words, its promises, its marks on the timeline; end the clocks that waited for it.

    Raises: UserError listing every problem that is an error, `complaint.unknown_case`, `contact.not_a_party`.
    """
    book = governing_rulebook(session)
    examination = examine(draft, book, clock.now())
    if examination.accepted is None:
        raise UserError(examination.problems)
    accepted = examination.accepted
    person_id = person_of(session, complaint_id, accepted.person_id)
    contact_id = new_id(clock)
    values = {name: getattr(accepted, name) for name in ContactAccepted.__slots__ if name != "promises"}
    values |= {"person_id": person_id, "recorded_by": actor.name, "recorded_at": clock.now()}
    add_row(session, ContactRecord, id=contact_id, complaint_id=complaint_id, **values)
    promise_ids = [
        _add_promise(session, complaint_id, contact_id, promise, actor=actor, clock=clock)
        for promise in accepted.promises
    ]
    index_new(session, SearchText(complaint_id, "contact", contact_id, _searchable(accepted)))
    facts = facts_of(accepted.kind, answered=accepted.answered)
    on = branch_date(accepted.started_at)
    ended = end_clocks(session, complaint_id, facts, book, on=on, by=f"contact:{contact_id}")
    entries = _entries(complaint_id, person_id, contact_id, accepted, ended)
    for entry in (*entries, *_promise_entries(complaint_id, person_id, accepted, promise_ids)):
        append_entry(session, entry, actor=actor, clock=clock)
    after = {"contact": contact_id, "person": person_id, "ended_clocks": list(ended), **_plain(accepted)}
    record(session, Deed("contact.add", f"complaint:{complaint_id}", after=after), actor=actor, clock=clock)
    topics = ("contacts", "timeline", "persons", *(("clocks", "complaints") if ended else ()))
    changes = Changes.of(*topics, ids=(complaint_id, contact_id, *([person_id] if person_id else [])))
    return ContactAdded(contact_id, tuple(promise_ids), ended, examination.problems, changes)


def keep_promise(session: Session, promise_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Note that what was promised has been done.

    Raises: UserError `promise.unknown` or `promise.kept_already`.
    """
    promise = PromiseRecord
    known = session.execute(
        select(promise.complaint_id, promise.text, promise.due_on, promise.kept_at, ContactRecord.person_id)
        .join(ContactRecord, ContactRecord.id == promise.contact_id)
        .where(promise.id == promise_id)
    ).one_or_none()
    if known is None:
        raise UserError.one("promise", "promise.unknown")
    if known.kept_at is not None:
        raise UserError.one("promise", "promise.kept_already", on=branch_date(known.kept_at).isoformat())
    session.execute(update(promise).where(promise.id == promise_id).values(kept_at=clock.now()))
    entry = EntryDraft(
        known.complaint_id,
        EntryKind.CLOCK,
        "promise.kept",
        {"due": known.due_on.isoformat()},
        text=known.text,
        occurred_at=clock.now(),
        person_id=known.person_id,
        source_kind="promise",
        source_id=promise_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    after = {"promise": promise_id, "kept_at": clock.now().isoformat()}
    deed = Deed("promise.keep", f"complaint:{known.complaint_id}", before={"kept_at": None}, after=after)
    record(session, deed, actor=actor, clock=clock)
    return Changes.of("contacts", "timeline", ids=(known.complaint_id, promise_id))


def _add_promise(
    session: Session,
    complaint_id: str,
    contact_id: str,
    promise: PromiseAccepted,
    *,
    actor: Actor,
    clock: Clock,
) -> str:
    promise_id = new_id(clock)
    add_row(
        session,
        PromiseRecord,
        id=promise_id,
        complaint_id=complaint_id,
        contact_id=contact_id,
        text=promise.text,
        due_on=promise.due_on,
        due_time=promise.due_time,
        promised_by=actor.name,
        kept_at=None,
    )
    return promise_id


def _entries(
    complaint_id: str, person_id: str | None, contact_id: str, contact: ContactAccepted, ended: Iterable[str]
) -> list[EntryDraft]:
    def entry(kind: EntryKind, code: str, detail: dict[str, str], text: str | None = None) -> EntryDraft:
        return EntryDraft(
            complaint_id, kind, code, detail, text=text, occurred_at=contact.started_at,
            person_id=person_id, source_kind="contact", source_id=contact_id,
        )  # fmt: skip

    detail = {"contact_channel": contact.kind}
    code = "contact.answered" if contact.answered else "contact.unanswered"
    if contact.answered and contact.duration_seconds:
        code = "contact.answered_for"
        detail["minutes"] = str(max(1, round(contact.duration_seconds / 60)))
    entries = [entry(EntryKind.CONTACT, code, detail, contact.said or contact.facts)]
    if contact.emotion_level is not None:
        felt = {"level": str(contact.emotion_level), "emotion": contact.emotion_label or ""}
        entries.append(entry(EntryKind.EMOTION, "contact.emotion", felt, contact.emotion_words))
    entries += [entry(EntryKind.CLOCK, "contact.clock_ended", {"clock": clock}) for clock in ended]
    return entries


def _promise_entries(
    complaint_id: str, person_id: str | None, contact: ContactAccepted, promise_ids: Iterable[str]
) -> list[EntryDraft]:
    return [
        EntryDraft(
            complaint_id,
            EntryKind.CLOCK,
            "promise.made",
            {"due": f"{promise.due_on} {promise.due_time or ''}".strip()},
            text=promise.text,
            occurred_at=contact.started_at,
            person_id=person_id,
            source_kind="promise",
            source_id=promise_id,
        )
        for promise, promise_id in zip(contact.promises, promise_ids, strict=True)
    ]


def _searchable(contact: ContactAccepted) -> str:
    parts = (
        contact.said, contact.facts, contact.demand, contact.emotion_words, contact.next_step, contact.caller,
        *(promise.text for promise in contact.promises),
    )  # fmt: skip
    return "\n".join(part for part in parts if part)


def _plain(contact: ContactAccepted) -> dict[str, Any]:
    """What was kept, as JSON values, without what was left empty."""
    plain = {key: value for key, value in asdict(contact).items() if value is not None and key != "person_id"}
    plain["started_at"] = contact.started_at.isoformat()
    plain["promises"] = [
        {"text": promise.text, "due_on": promise.due_on.isoformat(), "due_time": promise.due_time}
        for promise in contact.promises
    ]
    return plain
