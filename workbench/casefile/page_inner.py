"""The inner volume: profile, scores, approvals, notes; headed as internal on every page."""

from collections.abc import Iterable, Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, InnerExhibit, InnerVolume
from workbench.casefile.page_after import mending_parts
from workbench.casefile.page_course import inner_course_parts
from workbench.casefile.page_evidence import item_table
from workbench.casefile.page_profile import profile_parts
from workbench.casefile.page_severity import severity_parts
from workbench.casefile.page_timeline import event_table
from workbench.casefile.parts import lines
from workbench.casefile.words import Words
from workbench.checklists.model import KnownFact
from workbench.typesetting.flowables import Column, Span, heading, long_table, text
from workbench.typesetting.model import Section
from workbench.typesetting.style import BODY, TONE_COLOURS, Tone

_WARNING = BODY.but(bold=True, colour=TONE_COLOURS[Tone.DANGER])


def inner_sections(content: CaseFileContent, words: Words) -> list[Section]:
    """The sections of the inner volume; none in an outer one."""
    inner = content.inner
    if inner is None:
        return []
    judged = [
        *severity_parts(inner, words),
        *_approvals(inner, words),
        *inner_course_parts(inner.course, words),
        *mending_parts(inner, words),
    ]
    records = [*_exhibits(inner, words), *_items(inner, words), *_notes(inner, words), *_events(inner, words)]
    sections = [
        Section(words.say("inner.profile"), [_warning(words), *profile_parts(inner.profile, words)]),
        Section(words.say("inner.judgement"), [_warning(words), *judged]),
    ]
    if records:
        sections.append(Section(words.say("inner.records"), [_warning(words), *records]))
    return sections


def _warning(words: Words) -> Flowable:
    return text(words.say("mark.internal"), _WARNING)


def _approvals(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    """What was answered for gates and approvals, with sources, and why the case moved."""
    if inner.facts:
        yield heading(words.say("inner.facts"))
        yield _fact_table(inner.facts, words)
    if inner.moves:
        yield heading(words.say("inner.moves"))
        yield event_table(inner.moves, words)


def _fact_table(facts: Iterable[KnownFact], words: Words) -> Flowable:
    columns = [
        Column(words.say("fact.question"), 3),
        Column(words.say("fact.answer"), 2.4),
        Column(words.say("fact.source"), 2),
        Column(words.say("fact.recorded"), 1.2, fits="2026-09-28"),
    ]
    rows = []
    for fact in facts:
        exhibit = words.say("fact.exhibit", number=fact.evidence) if fact.evidence is not None else ""
        rows.append(
            (
                words.name("facts", fact.key),
                words.fact_value(fact.key, fact.value),
                lines(fact.source or "", exhibit),
                lines(fact.recorded_by, quiet=[words.moment(fact.recorded_at)]),
            )
        )
    return long_table(columns, rows)


def _exhibits(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    """Form, holder, stance and review of each exhibit; the outer list leaves them out by choice."""
    if not inner.exhibits:
        return
    yield heading(words.say("inner.exhibits"))
    columns = [
        Column(words.say("exhibit.number"), 0.3, fits="证据"),
        Column(words.say("exhibit.name"), 2.2),
        Column(words.say("inner.form"), 1.8),
        Column(words.say("inner.stance"), 0.8, fits="有利"),
        Column(words.say("inner.review"), 2.2),
        Column(words.say("inner.note"), 2),
    ]
    yield long_table(columns, [_exhibit_row(exhibit, words) for exhibit in inner.exhibits])


def _exhibit_row(exhibit: InnerExhibit, words: Words) -> tuple[list[Flowable] | str | list[Span], ...]:
    talk = words.say("inner.settlement") if exhibit.settlement_talk else ""
    holder = words.say("inner.holder", name=exhibit.holder) if exhibit.holder else ""
    reason = exhibit.withdrawn_reason
    withdrawn = words.say("inner.withdrawn", reason=reason) if reason else ""
    given = [words.particular(name, said) for name, said in exhibit.particulars]
    return (
        str(exhibit.number),
        lines(exhibit.title, quiet=[talk]),
        lines(
            words.name("evidence_forms", exhibit.form),
            quiet=[holder, words.name("original_reasons", exhibit.why_no_original)],
        ),
        words.text(f"evidence.stance.{exhibit.stance}"),
        lines(*_review(exhibit, words)),
        lines(exhibit.note, withdrawn, quiet=given),
    )


def _review(exhibit: InnerExhibit, words: Words) -> Iterator[str]:
    review = exhibit.review
    if review.blocked_by:
        yield words.say("inner.blocked", questions=words.listed(review.blocked_by))
    if review.still_open:
        yield words.say("inner.open", questions=words.listed(review.still_open))
    if review.admissible and not review.still_open:
        yield words.say("inner.admissible")


def _items(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    if inner.items:
        yield heading(words.say("inner.items"))
        yield item_table(inner.items, words)


def _notes(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    """What somebody wrote on elements and items."""
    noted = [(one.id, words.element_name(one.id), one.note) for one in inner.noted_elements]
    items = sorted([*inner.noted_items, *inner.items], key=lambda item: item.id)
    noted += [(item.id, words.name("evidence_items", item.id), item.note) for item in items]
    rows = [(item_id, name, said) for item_id, name, said in noted if said]
    if rows:
        yield heading(words.say("inner.notes"))
        columns = [
            Column(words.say("item.id"), 0.8, fits="RG01.E10"),
            Column(words.say("item.what"), 3),
            Column(words.say("inner.note"), 4),
        ]
        yield long_table(columns, rows)


def _events(inner: InnerVolume, words: Words) -> Iterator[Flowable]:
    if inner.events:
        yield heading(words.say("inner.events"))
        yield event_table(inner.events, words)
