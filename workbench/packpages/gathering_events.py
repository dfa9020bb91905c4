"""The course of the case as a pack tells it: events, when exhibits were formed, and periods of the law."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from workbench.catalogue.model import Catalogue
from workbench.moment import branch_date
from workbench.packpages import allowed
from workbench.packpages.model import PackCase, PackEvent
from workbench.packpages.words import PackWords
from workbench.timeline.model import EntryKind, EntryRow
from workbench.timeline.queries import case_entries

_BETWEEN_US = (EntryKind.CONTACT, EntryKind.CONTRACT)
_SOURCES = ("receipt", "contact", "contract", "fact")
_LAST = date.max


def gather_events(
    session: Session, complaint_id: str, case: PackCase, catalogue: Catalogue, words: PackWords
) -> tuple[PackEvent, ...]:
    """What happened, in order of time; what is undated stands last."""
    entries = case_entries(session, complaint_id)
    events = sorted([*_told(entries, case, words), *_formed(catalogue, words)], key=_when)
    joined = _with_effects(events, _effects(entries, words), case, words)
    return tuple(replace(event, number=number) for number, event in enumerate(joined, start=1))


def _told(entries: Iterable[EntryRow], case: PackCase, words: PackWords) -> Iterator[PackEvent]:
    for entry in entries:
        if allowed.is_told(entry):
            source = entry.source_kind if entry.source_kind in _SOURCES else "entry"
            yield PackEvent(
                number=0,
                lane=words.say(f"lane_{entry.kind.value}"),
                text=_said(entry, words),
                on=entry.occurred_on or (branch_date(entry.occurred_at) if entry.occurred_at else None),
                at=entry.occurred_at,
                subject=_subject(entry.kind, entry.detail.get("fact", ""), case, words),
                source=words.say(f"source_{source}"),
            )


def _said(entry: EntryRow, words: PackWords) -> str:
    if "fact" in entry.detail:
        return words.say(f"fact_{entry.detail['fact'].replace('.', '_')}")
    said = words.sentence(entry.code, entry.detail)
    return words.say("event_contact", how=said) if entry.kind is EntryKind.CONTACT else said


def _formed(catalogue: Catalogue, words: PackWords) -> Iterator[PackEvent]:
    """The day on which each exhibit was formed, as the exhibit shows."""
    for entry in catalogue.included:
        if entry.row.formed_on is not None:
            yield PackEvent(
                number=0,
                lane=words.say("lane_exhibit"),
                text=words.say("event_formed", title=entry.row.title),
                on=entry.row.formed_on,
                at=None,
                subject=entry.row.source or "",
                source=words.say("source_exhibit", label=entry.label),
                label=entry.label,
            )


def _subject(kind: EntryKind, fact: str, case: PackCase, words: PackWords) -> str:
    people = words.listed(case.head.opponents)
    ours = case.institution or words.say("ourselves")
    if kind is EntryKind.RECEIPT or fact in allowed.FACTS_OF_THEIRS:
        return people
    return words.listed([ours, people]) if kind in _BETWEEN_US else ours


def _effects(entries: Iterable[EntryRow], words: PackWords) -> Mapping[date, list[str]]:
    """What happened to periods of the law, by the day."""
    found: dict[date, list[str]] = {}
    for entry in entries:
        label = allowed.clock_words(entry)
        if label is not None and entry.occurred_on is not None:
            name = words.name("clocks", entry.detail.get("clock"))
            said = words.say(label, clock=name, last=entry.detail.get("statutory", ""))
            found.setdefault(entry.occurred_on, []).append(said)
    return found


def _with_effects(
    events: Sequence[PackEvent], effects: Mapping[date, list[str]], case: PackCase, words: PackWords
) -> list[PackEvent]:
    """Each effect beside an event of its day; on a day without one in a line of its own."""
    last: dict[date, int] = {}
    for place, event in enumerate(events):
        # That an exhibit was formed begins no period; the event itself does.
        if event.on is not None and (event.on not in last or not event.label):
            last[event.on] = place
    joined = list(events)
    for on, said in effects.items():
        if on in last:
            joined[last[on]] = replace(joined[last[on]], effects=tuple(said))
            continue
        alone = PackEvent(
            number=0,
            lane=words.say("lane_clock"),
            text=words.say("event_clock"),
            on=on,
            at=None,
            subject=_subject(EntryKind.CLOCK, "", case, words),
            source=words.say("source_law"),
            effects=tuple(said),
        )
        joined.append(alone)
    return sorted(joined, key=_when)


def _when(event: PackEvent) -> tuple[object, ...]:
    return (event.on or _LAST, event.at is not None, str(event.at or ""), event.lane, event.label, event.text)
