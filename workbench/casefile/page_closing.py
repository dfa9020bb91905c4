"""The closing sheet (D12c): pieces, pages, what is missing or masked, and the head of the audit chain."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, Stamp
from workbench.casefile.parts import LateText, hash_text, lines, note, signature_lines
from workbench.casefile.words import Words
from workbench.checklists.model import ItemState
from workbench.typesetting.flowables import Content, Field, key_values
from workbench.typesetting.model import Section

ARCHIVED = "archived"
_SETTLED = (ItemState.HAVE, ItemState.NOT_APPLICABLE)


def closing_section(content: CaseFileContent, stamp: Stamp, words: Words) -> Section:
    """What this file is made of, so that somebody can see whether it is whole."""
    parts: list[Flowable] = [key_values(list(_fields(content, stamp, words)), pairs=1)]
    parts.append(note(words.say("closing.head_note")))
    if content.exhibits:
        parts.append(note(words.say("closing.hash_note")))
    labels = [words.say(f"closing.{who}") for who in ("filed_by", "checked_by", "filed_on")]
    parts.append(signature_lines(labels))
    return Section(words.say("closing.title"), parts)


def _fields(content: CaseFileContent, stamp: Stamp, words: Words) -> Iterator[Field]:
    def field(label: str, value: Content) -> Field:
        return Field(words.say(f"closing.{label}"), value)

    pages = LateText(lambda canvas: words.say("closing.pages_said", pages=len(canvas.folios)))
    yield field("pieces", _pieces(content, words))
    yield field("pages", pages)
    yield field("missing", lines(*_missing(content, words)))
    yield field("left_out", lines(*_left_out(content, words)))
    yield field("masking", _masking(content, words))
    yield field("number", stamp.number)
    clock = words.say("closing.fixed_clock") if content.fixed_clock else ""
    yield field("made", words.joined([words.moment(content.made_at), content.made_by, clock]))
    yield field("audit_count", words.say("closing.audit_entries", count=stamp.head.count))
    yield field("audit_head", hash_text(stamp.head.hash))


def _pieces(content: CaseFileContent, words: Words) -> str:
    return words.say(
        "closing.pieces_said",
        exhibits=len(content.exhibits),
        pictures=len(content.pictures),
        contacts=len(content.contacts),
        events=len(content.events),
    )


def _missing(content: CaseFileContent, words: Words) -> Iterator[str]:
    if not content.contacts:
        yield words.say("closing.no_contacts")
    if not content.exhibits:
        yield words.say("closing.no_exhibits")
    if content.cover.state == ARCHIVED and not content.follow_ups:
        yield words.say("closing.no_follow_ups")
    if content.options.internal:
        open_ones = [sheet.dimension for sheet in content.five.sheets if not sheet.finding]
        if open_ones:
            named = words.listed(words.say(f"five.{dimension}") for dimension in open_ones)
            yield words.say("closing.open_findings", dimensions=named)
    gaps = [item for item in content.items if item.required and item.state not in _SETTLED]
    if gaps:
        yield words.say("closing.gaps", items=words.listed(item.id for item in gaps))


def _left_out(content: CaseFileContent, words: Words) -> Iterator[str]:
    if not content.options.internal:
        yield words.say("closing.outer_only")
    if content.refusal is None:
        yield words.say("closing.no_refusal")
    if content.kept_back:
        yield words.say("closing.kept_back", count=content.kept_back)
    withheld = sum(picture.withheld for picture in content.pictures)
    if withheld:
        yield words.say("closing.withheld", count=withheld)


def _masking(content: CaseFileContent, words: Words) -> str:
    if content.options.unmasked:
        return words.say("closing.unmasked", reason=content.options.reason)
    return words.say("closing.masked")
