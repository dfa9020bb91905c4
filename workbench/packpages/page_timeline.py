"""The timeline of the case: a drawing for the eye, a table with sources for the record."""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import lines, note
from workbench.packpages.model import PackEvent
from workbench.packpages.page_parts import SMALL, Paper
from workbench.packpages.words import ZONE, PackWords
from workbench.typesetting.flowables import Column, Content, TimelineMark, heading, long_table, text, timeline
from workbench.typesetting.model import Section
from workbench.typesetting.style import Tone

_MARKS_AT_MOST = 40


def timeline_section(paper: Paper) -> Section:
    """Drawing and table of what happened.

    Source: 证据规定 19 and court practice: each event with its source.
    """
    words, events = paper.words, paper.content.events
    dated = [event for event in events if event.on is not None]
    marks = [_mark(event) for event in dated[:_MARKS_AT_MOST]]
    parts: list[Flowable] = [note(words.say("timeline_note", zone=ZONE))]
    if marks:
        parts.append(timeline(marks, undated_label=words.say("undated")))
    if len(dated) > len(marks):
        parts.append(note(words.say("timeline_cut", count=len(marks))))
    parts += [heading(words.say("timeline_table"), in_contents=False), _table(paper)]
    return paper.section("timeline", words.say("timeline"), parts)


def _mark(event: PackEvent) -> TimelineMark:
    tone = Tone.WARNING if event.effects else Tone.ACCENT if event.label else Tone.NEUTRAL
    return TimelineMark(event.on, event.lane, event.text, tone)


def _table(paper: Paper) -> Flowable:
    words = paper.words
    if not paper.content.events:
        return text(words.say("timeline_empty"))
    columns = [
        Column(words.say("col_order"), fits="999"),
        Column(words.say("col_time"), fits="2026-09-28 09:00"),
        Column(words.say("col_event"), 3.0),
        Column(words.say("col_subject"), 1.5),
        Column(words.say("col_exhibit"), fits="10-10"),
        Column(words.say("col_effect"), 2.2),
    ]
    return long_table(columns, [_row(paper, event) for event in paper.content.events], lined=True)


def _row(paper: Paper, event: PackEvent) -> tuple[Content, ...]:
    exhibit: Content = paper.link(event.label, f"exhibit:{event.label}") if event.label else ""
    return (
        str(event.number),
        _time(event, paper.words),
        event.text,
        event.subject,
        exhibit,
        [text(effect, SMALL) for effect in event.effects] or "",
    )


def _time(event: PackEvent, words: PackWords) -> list[Flowable]:
    """Day and, where it is known, the hour with its zone; below it, where that is known from."""
    if event.at is not None:
        return lines(words.moment(event.at), quiet=[words.told([ZONE, event.source])])
    return lines(words.day(event.on) if event.on else words.say("undated"), quiet=[event.source])
