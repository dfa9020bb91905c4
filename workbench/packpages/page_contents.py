"""The contents of the volume: every exhibit, and the papers of our own before and behind them.

Source: DA/T 22-2000 (order, number, who made it, title, date, page, remarks).
"""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.platypus.flowables import Flowable

from workbench.casefile.parts import LateText
from workbench.packpages.page_parts import NO_PAGES, SMALL, Paper
from workbench.typesetting.canvas import PageCanvas
from workbench.typesetting.flowables import Column, Content, Span, long_table
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
    columns = [
        Column(words.say("contents_order"), fits="999"),
        Column(words.say("contents_number"), fits="10-10"),
        Column(words.say("contents_by"), 1.4),
        Column(words.say("contents_title"), 3.2),
        Column(words.say("contents_date"), fits="20260928"),
        Column(words.say("contents_page"), 0.9, fits="000012–"),
        Column(words.say("contents_remark"), 0.8, fits="备注栏"),
    ]
    rows = [*_front_rows(paper, parts), *_exhibit_rows(paper), *_back_rows(paper, back)]
    numbered = [(str(place), *cells) for place, cells in enumerate(rows, start=1)]
    return paper.section("contents", words.say("contents"), [long_table(columns, numbered, lined=True)])


def _front_rows(paper: Paper, parts: Sequence[str]) -> Iterator[tuple[Content, ...]]:
    words = paper.words
    for key in FRONT:
        if key in parts:
            page = _front_page(paper, key)
            yield ("", _ours(paper), paper.link(words.say(key), key), _today(paper), page, "")


def _exhibit_rows(paper: Paper) -> Iterator[tuple[Content, ...]]:
    words = paper.words
    for group in paper.content.catalogue.groups:
        title = [
            Span(words.say("group_title", ordinal=words.ordinal(group.number), title=group.title), bold=True)
        ]
        yield ("", "", title, "", paper.page_link(group.key, SMALL), "")
        for entry in group.included:
            file = paper.content.files[entry.label]
            yield (
                paper.link(entry.label, entry.key),
                entry.row.source or "",
                paper.link(entry.row.title, entry.key),
                entry.row.formed_on.strftime("%Y%m%d") if entry.row.formed_on else "",
                paper.page_link(entry.key, SMALL),
                _remark(paper, file.as_pages, file.redacted),
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


def _remark(paper: Paper, as_pages: bool, redacted: bool) -> str:
    words = paper.words
    return words.listed(
        [words.say("remark_file") if not as_pages else "", words.say("remark_redacted") if redacted else ""]
    )


def _ours(paper: Paper) -> str:
    return paper.content.case.institution or paper.words.say("ourselves")


def _today(paper: Paper) -> str:
    return paper.words.moment(paper.content.made_at)[:10].replace("-", "")
