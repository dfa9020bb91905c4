"""Puts the sections of a case file together in archive order.

Source: archive practice as in DA/T 22: cover, contents, registration, course, investigation, closing sheet.
"""

from dataclasses import replace

from workbench.casefile.model import CaseFileContent, Stamp
from workbench.casefile.page_after import follow_up_section
from workbench.casefile.page_closing import closing_section
from workbench.casefile.page_contacts import contacts_section
from workbench.casefile.page_course import course_section
from workbench.casefile.page_cover import contents_section, cover_section, volume
from workbench.casefile.page_evidence import exhibits_section, items_section, pictures_section
from workbench.casefile.page_five import five_section
from workbench.casefile.page_inner import inner_sections
from workbench.casefile.page_letters import letters_section
from workbench.casefile.page_refusal import refusal_section
from workbench.casefile.page_registration import registration_section
from workbench.casefile.page_timeline import timeline_section
from workbench.casefile.parts import Checkpoint
from workbench.casefile.words import Words
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.citing import chinese_number
from workbench.typesetting.model import DocumentSpec, Section
from workbench.watch import UNWATCHED, Watch

PROGRESS = "casefile.progress"


def compose(
    content: CaseFileContent, stamp: Stamp, watch: Watch = UNWATCHED
) -> tuple[DocumentSpec, list[Section]]:
    """The document and its sections; the same content and stamp give the same pages."""
    words = Words(content.options.language, content.book)
    inside = [
        registration_section(content, words),
        timeline_section(content, words),
        contacts_section(content, words),
        letters_section(content, words),
        refusal_section(content, words),
        items_section(content, words),
        exhibits_section(content, words),
        pictures_section(content, words),
        course_section(content, words),
        follow_up_section(content, words),
        five_section(content, words),
        *inner_sections(content, words),
        closing_section(content, stamp, words),
    ]
    present = [section for section in inside if section is not None]
    numbered = [_numbered(section, place, words) for place, section in enumerate(present, start=1)]
    sections = [cover_section(content, stamp, words), contents_section(words), *numbered]
    watched = [_watched(section, place, len(sections), watch) for place, section in enumerate(sections)]
    return _spec(content, stamp, words), watched


def _numbered(section: Section, place: int, words: Words) -> Section:
    number = chinese_number(place) if words.language == "zh" else str(place)
    return replace(section, title=words.say("section", number=number, title=section.title))


def _watched(section: Section, place: int, total: int, watch: Watch) -> Section:
    """The section with a place at which somebody can stop the work."""

    def reached() -> None:
        watch.check()
        watch.progress(place, total, PROGRESS)

    return replace(section, flowables=[Checkpoint(reached), *section.flowables])


def _spec(content: CaseFileContent, stamp: Stamp, words: Words) -> DocumentSpec:
    cover = content.cover
    title = words.say("document.title", case_no=cover.case_no)
    marks = [words.say("mark.unmasked" if content.options.unmasked else "mark.masked")]
    if content.cover.demo:
        marks.insert(0, words.say("mark.demo"))
    if content.options.internal:
        marks.insert(0, words.say("mark.internal"))
    return DocumentSpec(
        title=title,
        author=cover.institution or words.say("document.author"),
        subject=volume(content, words),
        made_at=content.made_at.astimezone(BRANCH_ZONE),
        reference=words.say("document.reference", case_no=cover.case_no, number=stamp.number),
        running_title=words.say("document.running", title=title, volume=volume(content, words)),
        mark=" · ".join(marks),
        watermark=words.say("mark.draft") if cover.closed_on is None else "",
        folio=words.say("document.folio"),
        language="zh-CN" if words.language == "zh" else "en",
    )
