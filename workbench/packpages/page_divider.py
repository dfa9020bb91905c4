"""The leaf in front of each group: its number, its title, and what lies behind it."""

from reportlab.platypus.flowables import Flowable

from workbench.catalogue.model import CatalogueGroup
from workbench.packpages.page_parts import SMALL, Paper
from workbench.typesetting.flowables import Column, gap, long_table, rule, text
from workbench.typesetting.model import Numbering, Section
from workbench.typesetting.style import ACCENT, QUIET, TextStyle

_ORDINAL = TextStyle(size=30.0, leading=48.0, bold=True, align="center", colour=ACCENT, tracking=4.0)
_TITLE = TextStyle(size=18.0, leading=30.0, align="center", space_after=4.0)
_RUN = TextStyle(size=11.0, leading=18.0, align="center", colour=QUIET)


def divider_section(paper: Paper, group: CatalogueGroup) -> Section:
    """The divider of a group."""
    words = paper.words
    columns = [
        Column(words.say("contents_number"), fits="10-10"),
        Column(words.say("col_name"), 3.0),
        Column(words.say("col_pages"), fits=paper.widest_range),
    ]
    rows = [
        (
            paper.link(entry.label, entry.key),
            paper.link(entry.row.title, entry.key),
            paper.page_link(entry.key, SMALL),
        )
        for entry in group.included
    ]
    run = words.say(
        "divider_run", exhibits=len(rows), pages=paper.page_count(group.key), run=paper.pages_of(group.key)
    )
    parts: list[Flowable] = [
        gap(150),
        text(words.say("divider", ordinal=words.ordinal(group.number)), _ORDINAL),
        text(group.title, _TITLE),
        text(run, _RUN),
        gap(10),
        rule(),
        gap(10),
        long_table(columns, rows),
    ]
    title = words.say("group_title", ordinal=words.ordinal(group.number), title=group.title)
    return paper.section(group.key, title, parts, numbering=Numbering.NONE, heading=False)
