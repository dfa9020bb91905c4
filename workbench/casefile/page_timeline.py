"""The timeline of the case (D13): a drawing for the eye, a table for the record."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, Event
from workbench.casefile.overview import Group, overview
from workbench.casefile.parts import lines, note, widest
from workbench.casefile.words import Words
from workbench.timeline.model import EntryKind
from workbench.typesetting.flowables import Column, TimelineMark, heading, long_table, text, timeline
from workbench.typesetting.model import Section
from workbench.typesetting.style import Tone

_WORDS_AT_MOST = 140
_TONES = {
    EntryKind.RECEIPT: Tone.ACCENT,
    EntryKind.CLOCK: Tone.WARNING,
    EntryKind.DECISION: Tone.GOOD,
    EntryKind.NOTICE: Tone.GOOD,
}


def timeline_section(content: CaseFileContent, words: Words) -> Section:
    """Drawing and table of what happened."""
    parts: list[Flowable] = [note(words.say("timeline.zone"))]
    if content.events:
        marks = [_mark(group, words) for group in overview(content.events)]
        parts += [
            timeline(marks, undated_label=words.say("timeline.undated")),
            heading(words.say("timeline.table"), in_contents=False),
            event_table(content.events, words),
        ]
    else:
        parts.append(text(words.say("timeline.empty")))
    return Section(words.say("timeline.title"), parts)


def event_table(events: Iterable[Event], words: Words) -> Flowable:
    """Number, time, kind, what happened, and who wrote it down."""
    columns = [
        Column(words.say("timeline.number"), 0.5, fits="9999"),
        Column(words.say("timeline.time"), fits="2026-09-28"),
        Column(words.say("timeline.kind"), fits=widest(kind_name(kind, words) for kind in EntryKind)),
        Column(words.say("timeline.event"), 6),
        Column(words.say("timeline.recorded_by"), 1, fits="欧阳一鸣"),
    ]
    rows = (
        (
            str(event.number),
            _time(event, words),
            kind_name(event.kind, words),
            lines(words.sentence(event.code, event.detail), quiet=_remarks(event, words)),
            event.recorded_by,
        )
        for event in events
    )
    return long_table(columns, rows)


def kind_name(kind: EntryKind, words: Words) -> str:
    """The name of a lane."""
    return words.say(f"kind.{kind.value}")


def _mark(group: Group, words: Words) -> TimelineMark:
    kind = group.first.kind
    label = words.sentence(group.first.code, group.first.detail)
    if group.count > 1:
        label = words.say("timeline.more", label=label, count=group.count)
    return TimelineMark(group.on, kind_name(kind, words), label, _TONES.get(kind, Tone.NEUTRAL))


def _time(event: Event, words: Words) -> str:
    if event.at is not None:
        return words.moment(event.at)
    return words.day(event.on) if event.on else words.say("timeline.undated")


def _remarks(event: Event, words: Words) -> Iterator[str]:
    said = " ".join(event.words.split())
    if len(said) > _WORDS_AT_MOST and event.contact is not None:
        yield said[:_WORDS_AT_MOST] + "…" + words.say("timeline.see_contact", number=event.contact)
    elif said:
        yield said
    if event.corrects is not None:
        yield words.say("timeline.corrects", number=event.corrects)
    if event.corrected_by is not None:
        yield words.say("timeline.corrected_by", number=event.corrected_by)
