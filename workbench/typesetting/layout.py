"""Sections on pages: margins, running head and foot, contents and bookmarks."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether, PageBreak
from reportlab.platypus.frames import Frame

from workbench.typesetting.canvas import PageCanvas, make_canvas
from workbench.typesetting.contents import Contents, Entry, Heading
from workbench.typesetting.drawing import page_size
from workbench.typesetting.model import DocumentSpec, Numbering, Placed, Section
from workbench.typesetting.style import ACCENT, HAIRLINE, MM, RUNNING, WATERMARK, TextStyle
from workbench.typesetting.text import colour, draw_line_of_text, shortened, text_width

# Source: GB/T 9704-2012 5.2 (left 28 mm, text 156 mm wide); head and foot are narrower in inner papers.
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 26 * MM, 27 * MM, 25 * MM
TEXT_WIDTH = A4[0] - LEFT - RIGHT

_Kind = TypeVar("_Kind", bound=Flowable)
_HEAD_BASELINE = 17 * MM
_FOOT_BASELINE = 14 * MM
_LEAST_GAP = 12.0
# A heading takes this share of a page with it at most, to stand with the beginning of what follows.
_MOST_ROOM = 0.5
_WATERMARK_SIZE = 150.0
_WATERMARK_STYLE = TextStyle(bold=True, colour=WATERMARK, align="center")
_MARK_STYLE = RUNNING.but(bold=True, colour=ACCENT, align="right")


class Layout(BaseDocTemplate):
    """One document while it is laid out, in a single pass."""

    canv: PageCanvas

    def __init__(self, spec: DocumentSpec, sections: Sequence[Section]) -> None:
        self._spec = spec
        self._sections = sections
        self._drawn = io.BytesIO()
        templates = [_template(self, number, section) for number, section in enumerate(sections)]
        # What is not compressed here is compressed, faster, when the archival file is written.
        super().__init__(
            self._drawn,
            pageTemplates=templates,
            pagesize=A4,
            invariant=1,
            pageCompression=0,
            lang=spec.language,
        )
        self._headings: list[Heading] = []

    @property
    def missing(self) -> Mapping[str, str]:
        """Characters that could not be drawn, with the words around the first place of each."""
        return self.canv.missing

    def draw(self) -> bytes:
        """The document as reportlab writes it."""
        story = list(self._story())
        entries = [Entry(h.title, h.level, h.key) for h in self._headings if h.in_contents]
        for contents in _of_type(story, Contents):
            contents.entries = entries
        self.build(story, canvasmaker=make_canvas)
        return self._drawn.getvalue()

    def placed(self) -> tuple[Placed, ...]:
        """Where each heading came to stand."""
        pages = self.canv.page_of
        return tuple(
            Placed(h.title, h.level, pages[h.key], self.canv.folios.get(pages[h.key])) for h in self._headings
        )

    def begin_page(self, section: Section) -> None:
        """Draw what lies under and above the content."""
        canvas = self.canv
        width, height = page_size(canvas)
        if section.numbering is not Numbering.NONE:
            canvas.count_page()
        if self._spec.watermark:
            draw_watermark(canvas, self._spec.watermark, width, height)
        if self._spec.mark:
            draw_line_of_text(canvas, width - RIGHT, height - _HEAD_BASELINE, self._spec.mark, _MARK_STYLE)
        if self._spec.running_title and section.numbering is Numbering.PRINTED:
            room = width - LEFT - RIGHT - text_width(self._spec.mark, _MARK_STYLE) - _LEAST_GAP
            title = shortened(self._spec.running_title, RUNNING, room)
            draw_line_of_text(canvas, LEFT, height - _HEAD_BASELINE, title, RUNNING)
            _draw_rule(canvas, height - _HEAD_BASELINE - 6, width)

    def end_page(self, section: Section) -> None:
        """Draw the foot; the number of pages is filled in at the end."""
        canvas = self.canv
        width, _ = page_size(canvas)
        folio_room = text_width(self._spec.folio.format(page=99999, pages=99999), RUNNING)
        reference = shortened(self._spec.reference, RUNNING, width - LEFT - RIGHT - folio_room - _LEAST_GAP)
        draw_line_of_text(canvas, LEFT, _FOOT_BASELINE, reference, RUNNING)
        if section.numbering is not Numbering.PRINTED:
            return
        folio = canvas.folios[canvas.getPageNumber()]

        def number(target: PageCanvas) -> None:
            shown = self._spec.folio.format(page=folio, pages=len(target.folios))
            draw_line_of_text(target, width - RIGHT, _FOOT_BASELINE, shown, RUNNING.but(align="right"))

        canvas.defer(number)

    def _story(self) -> Iterator[Flowable]:
        for number, section in enumerate(self._sections):
            if number:
                yield NextPageTemplate(str(number))
                yield PageBreak()
            title = Heading(section.title, 0, in_contents=section.in_contents, visible=section.heading)
            flowables = [title, *section.flowables]
            for heading in _of_type(flowables, Heading):
                self._headings.append(heading)
                heading.key = f"heading-{len(self._headings)}"
            yield from _with_room_for_headings(flowables, _frame_size(section))


def _template(layout: Layout, number: int, section: Section) -> PageTemplate:
    width, height = _frame_size(section)
    frame = Frame(LEFT, BOTTOM, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    return PageTemplate(
        id=str(number),
        frames=[frame],
        onPage=lambda *_: layout.begin_page(section),
        onPageEnd=lambda *_: layout.end_page(section),
        pagesize=landscape(A4) if section.landscape else A4,
    )


def _frame_size(section: Section) -> tuple[float, float]:
    width, height = landscape(A4) if section.landscape else A4
    return width - LEFT - RIGHT, height - TOP - BOTTOM


def _with_room_for_headings(flowables: Sequence[Flowable], frame: tuple[float, float]) -> Iterator[Flowable]:
    """The flowables, with a page break wherever a heading would be parted from what it heads."""
    for number, flowable in enumerate(flowables):
        follows_heading = number > 0 and isinstance(flowables[number - 1], Heading)
        if isinstance(flowable, Heading) and not follows_heading:
            needed = 0.0
            for following in flowables[number:]:
                needed += following.getSpaceBefore() + _opening_height(following, frame)
                if not isinstance(following, Heading):
                    break
                needed += following.getSpaceAfter()
            yield CondPageBreak(min(needed, _MOST_ROOM * frame[1]))
        yield flowable


def _opening_height(flowable: Flowable, frame: tuple[float, float]) -> float:
    """How much of a flowable must stand on the page where it begins."""
    opening = getattr(flowable, "opening_height", None)
    if opening is not None:
        return float(opening(frame[0]))
    if isinstance(flowable, Heading):
        return float(flowable.wrap(*frame)[1])
    return 0.0


def _of_type(flowables: Sequence[Flowable], kind: type[_Kind]) -> Iterator[_Kind]:
    for flowable in flowables:
        if isinstance(flowable, kind):
            yield flowable
        elif isinstance(flowable, KeepTogether):
            kept: Any = flowable
            yield from _of_type(kept._content, kind)


def _draw_rule(canvas: PageCanvas, y: float, width: float) -> None:
    canvas.setStrokeColor(colour(HAIRLINE))
    canvas.setLineWidth(0.4)
    canvas.line(LEFT, y, width - RIGHT, y)


def draw_watermark(canvas: PageCanvas, watermark: str, width: float, height: float) -> None:
    """A large light word across a page of this size."""
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(45)
    size = min(_WATERMARK_SIZE, 0.9 * width / text_width(watermark, _WATERMARK_STYLE.but(size=1.0)))
    draw_line_of_text(canvas, 0, -0.36 * size, watermark, _WATERMARK_STYLE.but(size=size))
    canvas.restoreState()
