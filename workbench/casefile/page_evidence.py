"""The evidence: what the case needs, the list of exhibits with their digests, the pictures."""

import hashlib
from collections.abc import Iterable, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, ExhibitPicture, ExhibitSheet
from workbench.casefile.parts import filled, hash_text, lines, note, status, widest
from workbench.casefile.words import Words
from workbench.checklists.model import ItemState, ItemView
from workbench.errors import UserError
from workbench.typesetting.flowables import (
    Column,
    Content,
    figure,
    heading,
    key_values,
    long_table,
    text,
    together,
)
from workbench.typesetting.model import Section
from workbench.typesetting.style import MM, Tone

_PICTURE_HEIGHT = 175 * MM
_ITEM_TONES = {
    ItemState.HAVE: Tone.GOOD,
    ItemState.MISSING: Tone.WARNING,
    ItemState.REQUESTED: Tone.ACCENT,
    ItemState.NOT_APPLICABLE: Tone.NEUTRAL,
    ItemState.HELD_BY_US: Tone.WARNING,
}


def items_section(content: CaseFileContent, words: Words) -> Section | None:
    """What the case needs and where each item stands."""
    if not content.items:
        return None
    parts = [note(words.say("item.note")), item_table(content.items, words)]
    return Section(words.say("item.title"), parts)


def item_table(items: Iterable[ItemView], words: Words) -> Flowable:
    """Items of the evidence checklist."""
    columns = [
        Column(words.say("item.id"), fits="C-12"),
        Column(words.say("item.what"), 3.4),
        Column(words.say("item.proves"), 2.4),
        Column(words.say("item.state"), 1.6, fits="▲ 我方持有，待入卷"),
        Column(words.say("item.evidence"), 0.8, fits="证据"),
    ]
    return long_table(columns, [_item_row(item, words) for item in items])


def exhibits_section(content: CaseFileContent, words: Words) -> Section | None:
    """The exhibits as a table, then each with digests and its first custody entry."""
    if not content.exhibits:
        return None
    parts: list[Flowable] = [_exhibit_table(content.exhibits, words), note(words.say("exhibit.own_list"))]
    parts.append(heading(words.say("exhibit.digests"), in_contents=False))
    parts.append(note(words.say("exhibit.digests_note")))
    parts += [_exhibit(exhibit, words) for exhibit in content.exhibits]
    return Section(words.say("exhibit.title"), parts)


def pictures_section(content: CaseFileContent, words: Words) -> Section | None:
    """The pictures among the evidence, upright, with number and title; what cannot be shown is said."""
    if not content.pictures:
        return None
    parts: list[Flowable] = []
    if not content.options.unmasked:
        parts.append(note(words.say("picture.unmasked_note")))
    parts += [_picture(picture, words) for picture in content.pictures]
    return Section(words.say("picture.title"), parts)


def _item_row(item: ItemView, words: Words) -> tuple[Content, ...]:
    needed = words.say("item.required") if item.required else words.say("item.suggested")
    return (
        item.id,
        lines(words.name("evidence_items", item.id), quiet=[needed]),
        words.target(item.id),
        status(words.say(f"item_state.{item.state.value}"), _ITEM_TONES[item.state]),
        words.listed(map(str, item.evidence)) or "—",
    )


def _exhibit_table(exhibits: Sequence[ExhibitSheet], words: Words) -> Flowable:
    kinds = [words.name("evidence_kinds", exhibit.kind) for exhibit in exhibits]
    columns = [
        Column(words.say("exhibit.number"), 0.3, fits="证据"),
        Column(words.say("exhibit.name"), 2.6),
        Column(words.say("exhibit.kind"), 1.1, fits=widest(kinds)),
        Column(words.say("exhibit.formed"), fits="2026-09-28"),
        Column(words.say("exhibit.source"), 1.3),
        Column(words.say("exhibit.proves"), 2.4),
        Column(words.say("exhibit.pages"), 0.3, fits="份/页"),
    ]
    return long_table(columns, [_exhibit_row(exhibit, words) for exhibit in exhibits])


def _exhibit_row(exhibit: ExhibitSheet, words: Words) -> tuple[Content, ...]:
    withdrawn = words.say("exhibit.withdrawn") if exhibit.withdrawn else ""
    return (
        str(exhibit.number),
        lines(exhibit.title, quiet=[withdrawn]),
        words.name("evidence_kinds", exhibit.kind),
        words.day(exhibit.formed_on),
        words.known(exhibit.source),
        words.joined(words.target(target) for target in exhibit.proves) or words.say("unknown"),
        f"{exhibit.copies}/{exhibit.pages or '—'}",
    )


def _exhibit(exhibit: ExhibitSheet, words: Words) -> Flowable:
    title = words.say("exhibit.heading", number=exhibit.number, title=exhibit.title)
    size = words.say("exhibit.bytes", size=words.size(exhibit.size_bytes), bytes=f"{exhibit.size_bytes:,}")
    fields: list[tuple[str, Content, bool]] = [
        (words.say("exhibit.file"), exhibit.original_name, True),
        (words.say("exhibit.type"), exhibit.media_type, False),
        (words.say("exhibit.size"), size, False),
        ("SHA-256", hash_text(exhibit.sha256), True),
        ("SM3", hash_text(exhibit.sm3), True),
        (words.say("exhibit.custody"), _custody(exhibit, words), True),
    ]
    return together([heading(title, 2, in_contents=False), key_values(filled(fields))])


def _custody(exhibit: ExhibitSheet, words: Words) -> str:
    """Who took it in, from whom and when: the first link of the custody chain."""
    first = exhibit.custody
    if first is None:
        return words.say("exhibit.no_custody")
    event = words.text(f"custody.event.{first.event}")
    said = words.say(
        "exhibit.custody_first",
        at=first.at.replace("T", " "),
        event=event,
        giver=words.known(first.from_person),
        taker=words.known(first.to_person),
    )
    more = exhibit.custody_count - 1
    return words.joined([said, words.say("exhibit.custody_more", count=more) if more else ""])


def _picture(picture: ExhibitPicture, words: Words) -> Flowable:
    caption = words.say("picture.caption", number=picture.number, title=picture.title)
    if picture.withheld:
        return text(words.say("picture.withheld", caption=caption))
    try:
        content = picture.path.read_bytes()
    except OSError:
        return text(words.say("picture.gone", caption=caption))
    if hashlib.sha256(content).hexdigest() != picture.sha256:
        return text(words.say("picture.changed", caption=caption))
    try:
        return figure(content, caption, name=picture.title, max_height=_PICTURE_HEIGHT)
    except UserError as error:
        reasons = words.joined(words.problem(problem) for problem in error.problems)
        return text(words.say("picture.broken", caption=caption, reason=reasons))
