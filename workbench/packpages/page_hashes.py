"""The digests of what travels, the index of its media, and what a digest proves.

Source: GB/T 32905-2016 (SM3), FIPS 180-4 (SHA-256).
"""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import hash_text, lines, note
from workbench.catalogue.model import CatalogueEntry
from workbench.packpages.lined_table import LinedTable
from workbench.packpages.model import CustodyLine
from workbench.packpages.page_parts import SMALL_QUIET, Paper
from workbench.typesetting.flowables import Field, bullets, heading, key_values, text, together
from workbench.typesetting.model import Section

_PROVES = ("hash_unchanged", "hash_not_when", "hash_not_true", "hash_recompute", "hash_chain", "hash_token")


def hashes_section(paper: Paper) -> Section:
    """The list, then in plain words what it is good for and what not."""
    words, content = paper.words, paper.content
    number, about = words.say("contents_number"), words.say("col_file")
    table = LinedTable(((number, 0.0, "10-10"), (about, 0.0, "SHA-256"), ("", 1.0, "")), heads=(1, 2))
    for entry in content.catalogue.included:
        _add(table, paper, entry)
    head = [
        Field(words.say("head_count"), str(content.audit_head.count)),
        Field(words.say("head_at"), words.moment(content.made_at)),
        Field(words.say("head_hash"), hash_text(content.audit_head.hash), wide=True),
    ]
    meaning = bullets([words.say(name) for name in _PROVES])
    parts: list[Flowable] = [
        note(words.say("hashes_note")),
        table.made(),
        note(words.say("not_forensic")),
        together([heading(words.say("hash_means"), in_contents=False), *meaning]),
        together(
            [heading(words.say("head"), in_contents=False), note(words.say("head_note")), key_values(head)]
        ),
    ]
    return paper.section("hashes", words.say("hashes"), parts)


def _add(table: LinedTable, paper: Paper, entry: CatalogueEntry) -> None:
    words, file = paper.words, paper.content.files[entry.label]
    first = next(iter(paper.content.custody.get(entry.label, ())), None)
    told = (
        words.size(file.digests.size_bytes),
        file.facts.media_type,
        words.say("redacted_copy") if file.redacted else "",
        _taken(paper, first),
        words.say("carrier", number=first.carrier_no) if first and first.carrier_no else "",
    )
    about = lines(file.name, quiet=[words.told(told)])
    table.add_spanned([(paper.link(entry.label, entry.key), 1), (about, 2)], leads=True)
    table.add("", text("SHA-256", SMALL_QUIET), hash_text(file.digests.sha256), leads=True)
    table.add("", text("SM3", SMALL_QUIET), hash_text(file.digests.sm3))


def _taken(paper: Paper, first: CustodyLine | None) -> str:
    if first is None:
        return ""
    return paper.words.say("taken_in", at=first.at.replace("T", " "), by=first.recorded_by)
