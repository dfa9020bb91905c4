"""The issued letters: number, hash and every attempt to deliver, then the words as they were frozen."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.casefile.course_model import LetterSheet
from workbench.casefile.model import CaseFileContent
from workbench.casefile.parts import hash_text, lines, note, signature_lines
from workbench.casefile.words import Words
from workbench.letters.content import Attachments, Block, Facts, Grid, Heading, Paragraph, Signatures
from workbench.letters.model import DeliveryRow
from workbench.typesetting.flowables import (
    Column,
    Content,
    Field,
    bullets,
    heading,
    key_values,
    long_table,
    text,
)
from workbench.typesetting.model import Section
from workbench.typesetting.style import BODY

_SUBHEADING = BODY.but(bold=True)


def letters_section(content: CaseFileContent, words: Words) -> Section | None:
    """The letters that went out; nothing when none did."""
    letters = content.course.letters
    if not letters:
        return None
    return Section(
        words.say("letters.title"), [note(words.say("letters.note")), *letter_parts(letters, words)]
    )


def letter_parts(letters: Sequence[LetterSheet], words: Words) -> list[Flowable]:
    """One part a letter, in the order they were issued."""
    return [part for letter in letters for part in _letter(letter, words)]


def _letter(letter: LetterSheet, words: Words) -> Iterator[Flowable]:
    yield heading(words.joined([letter.title, letter.number]), in_contents=False)
    yield key_values(list(_fields(letter, words)))
    if letter.deliveries:
        yield _deliveries(letter.deliveries, words)
    if letter.unreachable:
        yield note(words.say("letters.unreachable"))
    if letter.salutation:
        yield text(letter.salutation, BODY)
    for block in letter.blocks:
        yield from _block(block)


def _fields(letter: LetterSheet, words: Words) -> Iterator[Field]:
    def field(label: str, value: Content, *, wide: bool = False) -> Field:
        return Field(words.say(f"letters.{label}"), value, wide)

    yield field("issued_at", words.moment(letter.issued_at))
    yield field("issued_by", letter.issued_by)
    if letter.corrects:
        yield field("corrects", letter.corrects)
    if letter.corrected_by:
        yield field("corrected_by", words.listed(letter.corrected_by))
    yield field("pages", str(letter.pages))
    yield field("sha256", hash_text(letter.sha256), wide=True)


def _deliveries(rows: Sequence[DeliveryRow], words: Words) -> Flowable:
    columns = [
        Column(words.say("letters.tried"), fits="2026-09-28 09:00"),
        Column(words.say("letters.mode"), 1),
        Column(words.say("letters.result"), 1.2),
        Column(words.say("letters.proof"), 3),
        Column(words.say("letters.receiver"), 1.4),
    ]
    return long_table(columns, [_delivery(row, words) for row in rows])


def _delivery(row: DeliveryRow, words: Words) -> tuple[Content, ...]:
    exhibit = words.say("fact.exhibit", number=row.evidence_number) if row.evidence_number else ""
    received = words.say("letters.received", day=words.day(row.received_on)) if row.received_on else ""
    return (
        words.moment(row.attempted_at),
        words.say(f"letters.mode_{row.mode}"),
        lines(words.say(f"letters.result_{row.result}"), quiet=[received]),
        lines(row.proof, exhibit, quiet=[row.note or ""]),
        row.receiver or "—",
    )


def _block(block: Block) -> Iterator[Flowable]:
    match block:
        case Heading(said, _):
            yield text(said, _SUBHEADING)
        case Paragraph(said):
            yield text(said, BODY)
        case Facts(pairs):
            yield key_values([Field(label, value or "—", wide=True) for label, value in pairs], pairs=1)
        case Grid(names, rows, shares):
            weights = shares or (1,) * len(names)
            columns = [Column(name, float(share)) for name, share in zip(names, weights, strict=True)]
            yield long_table(columns, rows, lined=True)
        case Signatures(labels):
            yield signature_lines(labels)
        case Attachments(items):
            yield from bullets(items, numbered=True)
