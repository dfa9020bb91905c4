"""The sheet that stands in the pack for an exhibit which is not pages: what it is and how to open it."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import hash_text, note
from workbench.catalogue.model import CatalogueEntry
from workbench.evidence import signatures as known
from workbench.packpages import allowed
from workbench.packpages.model import SheetFile
from workbench.packpages.page_parts import Paper
from workbench.typesetting.flowables import Content, Field, gap, heading, key_values, text
from workbench.typesetting.model import Numbering, Section
from workbench.typesetting.style import ACCENT, TextStyle

_LABEL = TextStyle(size=13.0, leading=22.0, bold=True, colour=ACCENT, align="left", space_after=0.0)
_TITLE = TextStyle(size=18.0, leading=28.0, bold=True, align="left", space_after=8.0)
# How to open a file, by the beginning of its type; the first that fits.
_OPENED_BY = (
    ("audio/", "audio"),
    ("video/", "video"),
    ("message/", "mail"),
    ("text/html", "web"),
    ("text/", "text"),
    ("image/", "image"),
    (known.PDF, "pdf"),
    ("application/zip", "archive"),
    ("application/x-7z", "archive"),
    ("application/x-rar", "archive"),
    ("application/gzip", "archive"),
    ("application/vnd.openxmlformats", "office"),
    ("application/vnd.ms-", "office"),
    ("application/msword", "office"),
    ("application/vnd.oasis", "office"),
)


def sheet_section(paper: Paper, entry: CatalogueEntry) -> Section:
    """The sheet of one exhibit.

    Source: 证据规定 14, 15 (electronic data is produced as data, with what shows where it comes from).
    """
    words, file = paper.words, paper.content.files[entry.label]
    parts: list[Flowable] = [
        text(words.say("sheet_label", label=entry.label), _LABEL),
        text(entry.row.title, _TITLE),
        key_values(_exhibit(paper, entry)),
        heading(words.say("sheet_file"), in_contents=False),
        key_values(_file(paper, file)),
    ]
    if facts := list(_facts(paper, file)):
        parts += [heading(words.say("sheet_facts"), in_contents=False), key_values(facts)]
    parts += [
        heading(words.say("sheet_open"), in_contents=False),
        text(words.say(f"open_{_opened_by(file)}", name=file.name)),
        text(words.say("sheet_check", name=file.name)),
        gap(4),
        note(words.say("not_forensic")),
    ]
    return paper.section(entry.key, entry.row.title, parts, numbering=Numbering.NONE, heading=False)


def _exhibit(paper: Paper, entry: CatalogueEntry) -> list[Field]:
    words, row = paper.words, entry.row
    return [
        Field(words.say("sheet_kind"), words.name("evidence_kinds", row.kind)),
        Field(words.say("sheet_formed"), words.day(row.formed_on)),
        Field(words.say("sheet_source"), row.source or "—", wide=True),
        Field(words.say("sheet_purpose"), row.purpose or "—", wide=True),
    ]


def _file(paper: Paper, file: SheetFile) -> list[Field]:
    words = paper.words
    values: list[tuple[str, Content, bool]] = [
        ("sheet_name", file.name, True),
        ("sheet_type", file.facts.media_type, False),
        ("sheet_size", words.size(file.digests.size_bytes), False),
    ]
    fields = [Field(words.say(label), value, wide) for label, value, wide in values]
    fields.append(Field("SHA-256", hash_text(file.digests.sha256), wide=True))
    fields.append(Field("SM3", hash_text(file.digests.sm3), wide=True))
    return fields


def _facts(paper: Paper, file: SheetFile) -> Iterator[Field]:
    """What the file says of itself; nothing of the original where a redacted copy travels."""
    if file.redacted:
        return
    for name in allowed.FILE_FACTS:
        value = file.facts.facts.get(name)
        if value is not None and value != "":
            yield Field(paper.words.text(f"evidence.fact.{name}"), str(value), wide=len(str(value)) > 24)


def _opened_by(file: SheetFile) -> str:
    media_type = file.facts.media_type
    return next((how for beginning, how in _OPENED_BY if media_type.startswith(beginning)), "other")
