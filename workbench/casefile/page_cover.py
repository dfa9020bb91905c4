"""The cover and the table of contents.

Source: GB/T 9705-2008 (items of the cover of a file).
"""

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, Stamp
from workbench.casefile.words import Words
from workbench.typesetting.flowables import Field, contents, gap, key_values, text
from workbench.typesetting.model import Numbering, Section
from workbench.typesetting.style import SUBTITLE, TITLE, TONE_COLOURS, TextStyle, Tone

_ABOVE_TITLE = 96.0
_BELOW_TITLE = 40.0
_INSTITUTION = SUBTITLE.but(size=14.0, leading=24.0)
_MARK = TextStyle(size=12.0, leading=20.0, bold=True, align="center", colour=TONE_COLOURS[Tone.DANGER])


def cover_section(content: CaseFileContent, stamp: Stamp, words: Words) -> Section:
    """The cover: what the file is, of which case, and how it may be used."""
    parts: list[Flowable] = [gap(_ABOVE_TITLE)]
    if content.cover.institution:
        parts.append(text(content.cover.institution, _INSTITUTION))
    parts += [text(words.say("cover.heading"), TITLE), text(volume(content, words), SUBTITLE)]
    parts += [text(mark, _MARK) for mark in _marks(content, words)]
    parts += [gap(_BELOW_TITLE), key_values(_items(content, stamp, words), pairs=1)]
    title = words.say("cover.title")
    return Section(title, parts, heading=False, in_contents=False, numbering=Numbering.SILENT)


def contents_section(words: Words) -> Section:
    """The table of contents."""
    return Section(words.say("contents.title"), [contents()], in_contents=False)


def volume(content: CaseFileContent, words: Words) -> str:
    """The outer volume, or both."""
    return words.say("volume.both" if content.options.internal else "volume.outer")


def case_title(content: CaseFileContent, words: Words) -> str:
    """The title of the file: who complains of what."""
    cover = content.cover
    names = words.listed(cover.complainants) or words.say("cover.nameless")
    matter = words.path(cover.category) or words.say("cover.matter_unknown")
    return words.say("cover.case_title", names=names, matter=matter)


def _marks(content: CaseFileContent, words: Words) -> list[str]:
    marks = []
    if content.options.internal:
        marks.append(words.say("mark.internal"))
    if content.cover.demo:
        marks.append(words.say("cover.demo"))
    if content.cover.closed_on is None:
        marks.append(words.say("cover.draft"))
    return marks


def _items(content: CaseFileContent, stamp: Stamp, words: Words) -> list[Field]:
    cover = content.cover
    closed = words.long_day(cover.closed_on) if cover.closed_on else words.say("cover.not_closed")
    parties = words.listed(cover.complainants) or words.say("cover.nameless")
    exported = words.say("cover.exported", moment=words.moment(content.made_at), name=content.made_by)
    access = "unmasked" if content.options.unmasked else "masked"
    secrecy = words.say("cover.secrecy_internal" if content.options.internal else f"cover.secrecy_{access}")
    return [
        Field(words.say("cover.file_title"), case_title(content, words)),
        Field(words.say("cover.case_no"), cover.case_no),
        Field(words.say("cover.complainants"), parties),
        Field(words.say("cover.handler"), cover.handler or words.say("cover.no_handler")),
        Field(words.say("cover.received"), words.long_day(cover.received_on)),
        Field(words.say("cover.closed"), closed),
        Field(words.say("cover.state"), words.name("states", cover.state)),
        Field(words.say("cover.retention"), words.say("cover.retention_years", years=cover.retention_years)),
        Field(words.say("cover.secrecy"), secrecy),
        Field(words.say("cover.number"), stamp.number),
        Field(words.say("cover.made"), exported),
    ]
