"""The cover of a pack.

Source: GB/T 9705-2008 (items of the cover of a file).
"""

from reportlab.platypus.flowables import Flowable

from workbench.packpages.page_parts import Paper, form
from workbench.typesetting.flowables import gap, rule, text
from workbench.typesetting.model import Numbering, Section
from workbench.typesetting.style import ACCENT, INK, TONE_COLOURS, TextStyle, Tone

_INSTITUTION = TextStyle(size=15.0, leading=26.0, align="center", space_after=0.0, tracking=1.0)
_TITLE = TextStyle(
    size=34.0, leading=54.0, bold=True, align="center", space_after=2.0, colour=ACCENT, tracking=10.0
)
_TITLE_EN = _TITLE.but(tracking=0.0, size=30.0, leading=44.0)
_CASE = TextStyle(size=15.0, leading=24.0, align="center", space_after=4.0, colour=INK)
_RUN = TextStyle(size=11.0, leading=18.0, align="center", space_after=0.0, colour=INK)
_MARK = TextStyle(size=11.0, leading=18.0, bold=True, align="center", colour=TONE_COLOURS[Tone.DANGER])


def cover_section(paper: Paper) -> Section:
    """What the pack is, of which case, for whom, and how much is in it."""
    words, case = paper.words, paper.content.case
    parts: list[Flowable] = [gap(64)]
    if case.institution:
        parts.append(text(case.institution, _INSTITUTION))
    parts += [gap(18), text(words.say("cover_title"), _TITLE if words.language == "zh" else _TITLE_EN)]
    parts += [text(case.head.case_title, _CASE), gap(4), rule(), text(_run(paper), _RUN)]
    if case.head.demo:
        parts += [gap(6), text(words.say("mark_demo"), _MARK)]
    parts += [gap(22), form(_items(paper))]
    return paper.section("cover", words.say("cover"), parts, numbering=Numbering.SILENT, heading=False)


def _run(paper: Paper) -> str:
    words, content = paper.words, paper.content
    return words.say(
        "cover_run",
        groups=len(content.catalogue.groups),
        exhibits=len(content.catalogue.included),
        pages=paper.total_pages,
        run=paper.whole_run,
    )


def _items(paper: Paper) -> list[tuple[str, str]]:
    words, content = paper.words, paper.content
    case, asked = content.case, content.asked
    received = words.long_day(case.received_on)
    closed = words.long_day(case.closed_on) if case.closed_on else ""
    number = words.say("cover_number_value", number=asked.number, production=words.ordinal(asked.production))
    values = {
        "fonds": case.institution,
        "category": words.name("categories", case.category),
        "title_item": words.say("cover_volume_title", case=case.head.case_title),
        "time": words.say("cover_time_value" if closed else "cover_time_open", first=received, last=closed),
        "case_no": case.head.case_no,
        "court_no": case.head.court_no,
        "parties": words.listed(case.head.opponents),
        "handler": case.handler,
        "closed": closed,
        "retention": words.say("cover_retention_value", years=case.retention_years),
        "secrecy": words.say("cover_secrecy_value"),
        "archive_no": "",
        "number": number if asked.number else "",
        "recipient": asked.recipient,
        "made": words.say("cover_made_value", at=words.moment(content.made_at), by=content.made_by),
        "signer": content.signer,
    }
    optional = ("recipient", "signer", "number")
    return [
        (words.say(f"cover_{key}"), value) for key, value in values.items() if value or key not in optional
    ]
