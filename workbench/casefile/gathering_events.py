"""The timeline of a case, split into what is shown and what stays inside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.casefile import allowed
from workbench.casefile.masks import Masks
from workbench.casefile.model import Event
from workbench.contacts.model import ContactRow
from workbench.evidence.model import EvidenceRow
from workbench.timeline.model import EntryRow
from workbench.timeline.queries import case_entries


@dataclass(frozen=True, slots=True)
class Stream:
    """All entries, the ids of those shown outside, and the numbers of contacts by id."""

    entries: tuple[EntryRow, ...]
    outer_ids: frozenset[str]
    contact_numbers: dict[str, int]

    @property
    def outer(self) -> list[EntryRow]:
        """What is shown outside."""
        return [entry for entry in self.entries if entry.id in self.outer_ids]

    @property
    def inner(self) -> list[EntryRow]:
        """What is not, and what is shown outside without its words."""
        return [
            entry
            for entry in self.entries
            if entry.id not in self.outer_ids or (entry.text and not allowed.words_shown_outside(entry))
        ]


def stream(
    session: Session, complaint_id: str, exhibits: Sequence[EvidenceRow], contacts: Sequence[ContactRow]
) -> Stream:
    """The stream of a case; exports of documents stand in the register of exports, not here."""
    entries = tuple(e for e in case_entries(session, complaint_id) if e.code != allowed.EXPORTED)
    kept_back = {exhibit.id for exhibit in exhibits if exhibit.settlement_talk}
    outer = {
        entry.id for entry in entries if allowed.shown_outside(entry) and entry.source_id not in kept_back
    }
    # In the order they were written, so that a correction of a correction follows as well.
    for entry in sorted(entries, key=lambda entry: entry.recorded_at):
        if entry.code == allowed.CORRECTION and entry.corrects_id in outer:
            outer.add(entry.id)
    numbers = {contact.id: number for number, contact in enumerate(contacts, start=1)}
    return Stream(entries, frozenset(outer), numbers)


def outer_events(stream: Stream, masks: Masks) -> tuple[Event, ...]:
    """What the outer volume shows."""
    return _events(stream.outer, stream, masks, all_words=False)


def inner_events(stream: Stream, masks: Masks) -> tuple[Event, ...]:
    """What only the inner volume shows, with its words."""
    return _events(stream.inner, stream, masks, all_words=True)


def _events(
    entries: Iterable[EntryRow], stream: Stream, masks: Masks, *, all_words: bool
) -> tuple[Event, ...]:
    listed = list(entries)
    numbers = {entry.id: number for number, entry in enumerate(listed, start=1)}
    return tuple(
        Event(
            number=numbers[entry.id],
            kind=entry.kind,
            code=entry.code,
            detail=masks.details(entry.detail),
            words=masks.free(entry.text) if all_words or allowed.words_shown_outside(entry) else "",
            on=entry.occurred_on,
            at=entry.occurred_at,
            recorded_by=entry.recorded_by,
            exhibit=entry.detail.get("number", "") if entry.source_kind == "evidence" else "",
            contact=stream.contact_numbers.get(entry.source_id or ""),
            corrects=numbers.get(entry.corrects_id or ""),
            corrected_by=numbers.get(entry.corrected_by_id or ""),
        )
        for entry in listed
    )
