"""The list of evidence as a part of the pack: the outward list, its numbers and pages leading there."""

from reportlab.platypus.flowables import Flowable

from workbench.catalogue.list_pdf import TITLE, foot_form, list_grid
from workbench.catalogue.model import CatalogueOptions, CatalogueSheet, PageSpan
from workbench.catalogue.table import list_table
from workbench.catalogue.words import CatalogueWords
from workbench.moment import branch_date
from workbench.packpages.page_parts import Paper
from workbench.typesetting.flowables import Field, gap, key_values, text, together
from workbench.typesetting.model import Section
from workbench.typesetting.style import TextStyle
from workbench.typesetting.text import TextBlock

_LEADING_THERE = ("label", "title", "page_range")


def catalogue_section(paper: Paper) -> Section:
    """Head, table and foot with room to sign, on landscape pages.

    Source: 证据规定 19.
    """
    content = paper.content
    words = CatalogueWords(content.asked.language, content.book)
    table = list_table(_sheet(paper), words)

    def cell(shown: str, style: TextStyle, target: str, column: str) -> Flowable:
        if column in _LEADING_THERE and shown:
            return paper.link(shown, target, style)
        return TextBlock(shown, style)

    parts = [
        text(table.title, TITLE),
        key_values([Field(label, value or " ") for label, value in table.head[:4]]),
        list_grid(table, cell),
        together([gap(4), foot_form(table)]),
    ]
    return paper.section("catalogue", paper.words.say("catalogue"), parts, landscape=True, heading=False)


def _sheet(paper: Paper) -> CatalogueSheet:
    content = paper.content
    ranges = {entry.row.id: paper.ranges.get(entry.key) for entry in content.catalogue.included}
    spans = {
        key: PageSpan(found.first, found.last, found.first_text, found.last_text)
        for key, found in ranges.items()
        if found is not None
    }
    return CatalogueSheet(
        options=CatalogueOptions(
            outer=True, show_form=content.asked.show_form, language=content.asked.language
        ),
        head=content.case.head,
        catalogue=content.catalogue,
        reviews={},
        made_at=content.made_at,
        made_by=content.made_by,
        made_on=branch_date(content.made_at),
        number=content.asked.number,
        spans=spans,
    )
