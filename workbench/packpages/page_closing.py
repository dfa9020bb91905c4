"""The sheet that closes the volume.

Source: GB/T 9705-2008 and archive practice (what is in the volume, who made and who checked it, when).
"""

from datetime import date

from reportlab.platypus.flowables import Flowable

from workbench.moment import branch_date
from workbench.packpages.page_parts import Paper
from workbench.typesetting.flowables import Field, bullets, key_values, text
from workbench.typesetting.model import Numbering, Section

_BY_HAND = ("closing_damaged", "closing_changed", "closing_added", "closing_removed")
_ROOM = "\n\n"


def closing_section(paper: Paper) -> Section:
    """Counts, what is to be said of single exhibits, and room to sign; the sheet carries no number."""
    words, content = paper.words, paper.content
    counts = words.say(
        "closing_counts",
        groups=len(content.catalogue.groups),
        exhibits=len(content.catalogue.included),
        pages=paper.total_pages,
        run=paper.whole_run,
        files=sum(not content.files[entry.label].as_pages for entry in content.catalogue.included),
    )
    said: list[Flowable] = [text(counts), *bullets(content.remarks)]
    fields = [Field(words.say("closing_state"), said, wide=True)]
    fields += [Field(words.say(name), _ROOM, wide=True) for name in _BY_HAND]
    signed = [
        Field(words.say("closing_made_by"), _ROOM),
        Field(words.say("closing_checked_by"), _ROOM),
        Field(words.say("closing_made_on"), words.long_day(_day(paper))),
        Field(words.say("closing_number"), content.asked.number or " "),
    ]
    parts = [key_values(fields), key_values(signed)]
    return paper.section("closing", words.say("closing"), parts, numbering=Numbering.SILENT)


def _day(paper: Paper) -> date:
    return branch_date(paper.content.made_at)
