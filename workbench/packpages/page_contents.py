"""The contents of the volume: every exhibit, and the papers of our own before and behind them.

Source: DA/T 22-2000 (order, number, who made it, title, date, page, remarks).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import LateText
from workbench.catalogue.model import CatalogueEntry
from workbench.packpages.lined_table import LinedTable
from workbench.packpages.model import SheetFile
from workbench.packpages.page_parts import NO_PAGES, SMALL, Paper
from workbench.typesetting.canvas import PageCanvas
from workbench.typesetting.flowables import Content
from workbench.typesetting.model import Section
from workbench.typesetting.style import ACCENT, CELL

FRONT = ("catalogue", "timeline", "elements")
BACK = ("hashes", "custody", "closing")


def contents_section(paper: Paper, parts: Sequence[str], back: Mapping[str, int]) -> Section:
    """The contents with a line for each part and each exhibit.

    Args:
        parts: the papers of our own in front that the pack has.
        back: on which page (from 0) of the back each part begins, where that is known.
    """
    words = paper.words
    table = LinedTable(
        (
            (words.say("contents_order"), 0.0, "999"),
            (words.say("contents_number"), 0.0, "10-10"),
            (words.say("contents_by"), 1.6, "五个字的"),
            (words.say("contents_title"), 3.0, ""),
            (words.say("contents_date"), 0.0, "20260928"),
            (words.say("contents_page"), 0.0, paper.widest_range[:-1]),
            (words.say("contents_remark"), 0.5, words.say("remark_fits")),
        )
    )
    place = count(1)
    for cells in _front_rows(paper, parts):
        table.add(str(next(place)), *cells)
    for group in paper.content.catalogue.groups:
        title = words.say("group_title", ordinal=words.ordinal(group.number), title=group.title)
        table.add_title(title, paper.page_link(group.key, SMALL), spans=(5, 2))
        for entry in group.included:
            table.add(str(next(place)), *_exhibit_row(paper, entry))
    for cells in _back_rows(paper, back):
        table.add(str(next(place)), *cells)
    return paper.section("contents", words.say("contents"), [table.made()])


def _front_rows(paper: Paper, parts: Sequence[str]) -> Iterator[tuple[Content, ...]]:
    words = paper.words
    for key in FRONT:
        if key in parts:
            page = _front_page(paper, key)
            yield ("", _ours(paper), paper.link(words.say(key), key), _today(paper), page, "")


def _exhibit_row(paper: Paper, entry: CatalogueEntry) -> tuple[Content, ...]:
    file = paper.content.files[entry.label]
    return (
        paper.link(entry.label, entry.key),
        entry.row.source or "",
        paper.link(entry.row.title, entry.key),
        entry.row.formed_on.strftime("%Y%m%d") if entry.row.formed_on else "",
        paper.page_link(entry.key, SMALL),
        _remark(paper, file),
    )


def _back_rows(paper: Paper, back: Mapping[str, int]) -> Iterator[tuple[Content, ...]]:
    words = paper.words
    for key in BACK:
        page = words.say("back_folio", page=back[key] + 1) if key in back else NO_PAGES
        # The closing sheet is not numbered.
        shown = "" if key == "closing" else page
        yield ("", _ours(paper), paper.link(words.say(key), key), _today(paper), shown, "")


def _front_page(paper: Paper, key: str) -> Flowable:
    """The page of a part of the front, which is known only when all of it is drawn."""

    def said(_canvas: PageCanvas) -> str:
        return paper.words.say("front_folio", page=paper.marks.starts[key] + 1)

    return LateText(said, CELL.but(colour=ACCENT, size=SMALL.size, leading=SMALL.leading))


def _remark(paper: Paper, file: SheetFile) -> str:
    enclosed = "" if file.as_pages else paper.words.say("remark_file")
    redacted = paper.words.say("remark_redacted") if file.redacted else ""
    return paper.words.listed([enclosed, redacted])


def _ours(paper: Paper) -> str:
    return paper.content.case.institution or paper.words.say("ourselves")


def _today(paper: Paper) -> str:
    return paper.words.moment(paper.content.made_at)[:10].replace("-", "")
