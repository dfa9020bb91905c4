"""Draws the pages of our own in a pack: front, dividers, exhibit sheets, back; each an archival PDF."""

from collections.abc import Iterable, Mapping

from workbench.catalogue.model import CatalogueEntry
from workbench.moment import BRANCH_ZONE
from workbench.packpages.marking import Marks
from workbench.packpages.model import Drawn, PackContent, PageRange
from workbench.packpages.page_catalogue import catalogue_section
from workbench.packpages.page_closing import closing_section
from workbench.packpages.page_contents import contents_section
from workbench.packpages.page_cover import cover_section
from workbench.packpages.page_custody import custody_section
from workbench.packpages.page_divider import divider_section
from workbench.packpages.page_elements import elements_section
from workbench.packpages.page_hashes import hashes_section
from workbench.packpages.page_parts import Paper
from workbench.packpages.page_sheet import sheet_section
from workbench.packpages.page_timeline import timeline_section
from workbench.packpages.words import PackWords
from workbench.typesetting.document import archived, described_in_lines
from workbench.typesetting.layout import Layout
from workbench.typesetting.model import DocumentSpec, Section

Ranges = Mapping[str, PageRange]
NO_RANGES: Ranges = {}
NOWHERE: Mapping[str, int] = {}


def sheets(content: PackContent) -> Drawn:
    """The sheets of all exhibits that are not pages, in order; they belong to the run of page numbers.

    Raises: UserError `typesetting.no_glyph` for characters that no font can draw, here and below.
    """
    paper = _paper(content, NO_RANGES)
    return _drawn(paper, [sheet_section(paper, entry) for entry in _without_pages(content)], "")


def dividers(content: PackContent, ranges: Ranges) -> Drawn:
    """The leaves in front of the groups, in order."""
    paper = _paper(content, ranges)
    return _drawn(paper, [divider_section(paper, group) for group in content.catalogue.groups], "")


def back(content: PackContent, ranges: Ranges) -> Drawn:
    """Digests, custody and closing sheet; pages are numbered 后-1, 后-2 …, the closing sheet shows none."""
    paper = _paper(content, ranges)
    sections = [hashes_section(paper), custody_section(paper), closing_section(paper)]
    return _drawn(paper, sections, "back_folio")


def front(content: PackContent, ranges: Ranges, back_starts: Mapping[str, int] = NOWHERE) -> Drawn:
    """Cover, contents, list of evidence, timeline and table of elements; pages are numbered 前-2, 前-3 ….

    Args:
        ranges: the pages of each exhibit and group in the run, by key.
        back_starts: where the parts of the back begin in it, so that the contents can name their pages.
    """
    paper = _paper(content, ranges)
    inner = [catalogue_section(paper), timeline_section(paper)]
    keys = ["catalogue", "timeline"]
    if content.elements:
        inner.append(elements_section(paper))
        keys.append("elements")
    sections = [cover_section(paper), contents_section(paper, keys, back_starts), *inner]
    return _drawn(paper, sections, "front_folio")


def with_groups(content: PackContent, ranges: Ranges) -> dict[str, PageRange]:
    """The same ranges with those of the groups, each from its first exhibit to its last."""
    known = dict(ranges)
    for group in content.catalogue.groups:
        found = [ranges[entry.key] for entry in group.included if entry.key in ranges]
        if found:
            first, last = found[0], found[-1]
            known[group.key] = PageRange(first.first, last.last, first.first_text, last.last_text)
    return known


def _without_pages(content: PackContent) -> Iterable[CatalogueEntry]:
    return (entry for entry in content.catalogue.included if not content.files[entry.label].as_pages)


def _paper(content: PackContent, ranges: Ranges) -> Paper:
    words = PackWords(content.asked.language, content.book)
    return Paper(content, with_groups(content, ranges), words, Marks())


def _drawn(paper: Paper, sections: list[Section], folio: str) -> Drawn:
    if not sections:
        return Drawn(b"", 0, {})
    spec = described_in_lines(_spec(paper, folio))
    layout = Layout(spec, sections)
    content = archived(layout, spec)
    return Drawn(content, layout.page, paper.marks.starts, tuple(paper.marks.links))


def _spec(paper: Paper, folio: str) -> DocumentSpec:
    words, content = paper.words, paper.content
    case = content.case
    # The page number of our layouts is filled in later; here only the words around it are chosen.
    shown = words.say(folio, page="{page}") if folio else ""
    return DocumentSpec(
        title=words.say("document_title", case=case.head.case_title),
        author=case.institution or words.say("document_author"),
        subject=words.say("document_subject", case_no=case.head.case_no, number=content.asked.number),
        made_at=content.made_at.astimezone(BRANCH_ZONE),
        reference=words.say("document_reference", case_no=case.head.case_no, number=content.asked.number),
        running_title=case.head.case_title,
        mark=words.say("mark_demo") if case.head.demo else "",
        folio=shown,
        language="zh-CN" if words.language == "zh" else "en",
    )
