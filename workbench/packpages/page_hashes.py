"""The digests of what travels, the index of its media, and what a digest proves.

Source: GB/T 32905-2016 (SM3), FIPS 180-4 (SHA-256).
"""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import hash_text, lines, note
from workbench.catalogue.model import CatalogueEntry
from workbench.packpages.model import CustodyLine
from workbench.packpages.page_parts import SMALL_QUIET, Paper
from workbench.typesetting.flowables import (
    Column,
    Content,
    Field,
    bullets,
    heading,
    key_values,
    long_table,
    text,
    together,
)
from workbench.typesetting.model import Section

_PROVES = ("hash_unchanged", "hash_not_when", "hash_not_true", "hash_recompute", "hash_chain", "hash_token")


def hashes_section(paper: Paper) -> Section:
    """The list, then in plain words what it is good for and what not."""
    words, content = paper.words, paper.content
    columns = [
        Column(words.say("contents_number"), fits="10-10"),
        Column(words.say("col_file"), 2.4),
        Column(words.say("col_digests"), 4.4, fits="0" * 42),
    ]
    rows = [_row(paper, entry) for entry in content.catalogue.included]
    head = [
        Field(words.say("head_count"), str(content.audit_head.count)),
        Field(words.say("head_at"), words.moment(content.made_at)),
        Field(words.say("head_hash"), hash_text(content.audit_head.hash), wide=True),
    ]
    parts: list[Flowable] = [
        note(words.say("hashes_note")),
        long_table(columns, rows, lined=True),
        note(words.say("not_forensic")),
        heading(words.say("hash_means"), in_contents=False),
        *bullets([words.say(name) for name in _PROVES]),
        together(
            [heading(words.say("head"), in_contents=False), note(words.say("head_note")), key_values(head)]
        ),
    ]
    return paper.section("hashes", words.say("hashes"), parts)


def _row(paper: Paper, entry: CatalogueEntry) -> tuple[Content, ...]:
    words, file = paper.words, paper.content.files[entry.label]
    first = next(iter(paper.content.custody.get(entry.label, ())), None)
    made = lines(
        file.name,
        quiet=[
            words.size(file.digests.size_bytes),
            file.facts.media_type,
            words.say("redacted_copy") if file.redacted else "",
            _taken(paper, first),
            words.say("carrier", number=first.carrier_no) if first and first.carrier_no else "",
        ],
    )
    digests: list[Flowable] = [
        text("SHA-256", SMALL_QUIET),
        *hash_text(file.digests.sha256),
        text("SM3", SMALL_QUIET),
        *hash_text(file.digests.sm3),
    ]
    return (paper.link(entry.label, entry.key), made, digests)


def _taken(paper: Paper, first: CustodyLine | None) -> str:
    if first is None:
        return ""
    return paper.words.say("taken_in", at=first.at.replace("T", " "), by=first.recorded_by)
