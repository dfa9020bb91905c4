"""The pages of a letter: type area, page number, foot, marks of drafts and internal papers."""

import io
from collections.abc import Mapping

from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame

from workbench.letters import paper_style as look
from workbench.letters.content import LetterContent
from workbench.letters.paper_blocks import story
from workbench.typesetting.canvas import PageCanvas, make_canvas
from workbench.typesetting.layout import draw_watermark
from workbench.typesetting.model import DocumentSpec
from workbench.typesetting.style import MM
from workbench.typesetting.text import draw_line_of_text, shortened, text_width

_DRAFT = "草稿"
_INTERNAL = "内部资料 不得外传"
_INTERNAL_BASELINE = look.PAGE_HEIGHT - 27 * MM
# Source: GB/T 9704-2012, 7.5: 7 mm below the type area, one character in from the outer edge.
_PAGE_NUMBER_BASELINE = look.BOTTOM - 7 * MM - 0.36 * look.PAGE_NUMBER.size
_FOOT_BASELINE = 13 * MM
_FOOT_GAP = 10.0


class LetterLayout(BaseDocTemplate):
    """One letter while it is laid out, in a single pass."""

    canv: PageCanvas

    def __init__(self, spec: DocumentSpec, content: LetterContent) -> None:
        self._content = content
        self._drawn = io.BytesIO()
        frame = Frame(
            look.LEFT,
            look.BOTTOM,
            look.WIDTH,
            look.HEIGHT,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        template = PageTemplate(
            id="letter",
            frames=[frame],
            onPage=lambda *_: self._begin_page(),
            onPageEnd=lambda *_: self._end_page(),
        )
        super().__init__(
            self._drawn,
            pageTemplates=[template],
            pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT),
            invariant=1,
            pageCompression=0,
            lang=spec.language,
        )

    @property
    def missing(self) -> Mapping[str, str]:
        """Characters that could not be drawn, with the words around the first place of each."""
        return self.canv.missing

    def draw(self) -> bytes:
        """The letter as reportlab writes it."""
        self.build(story(self._content), canvasmaker=make_canvas)
        return self._drawn.getvalue()

    def _begin_page(self) -> None:
        self.canv.count_page()
        if self._content.draft:
            draw_watermark(self.canv, _DRAFT, look.PAGE_WIDTH, look.PAGE_HEIGHT)
        if self._content.internal:
            draw_line_of_text(self.canv, look.LEFT, _INTERNAL_BASELINE, _INTERNAL, look.INTERNAL_MARK)

    def _end_page(self) -> None:
        page = self.canv.folios[self.canv.getPageNumber()]
        self._draw_page_number(page)
        self.canv.defer(lambda canvas: self._draw_foot(canvas, page))

    def _draw_page_number(self, page: int) -> None:
        """— 1 — at the outer edge: right on odd pages, left on even ones."""
        size = look.PAGE_NUMBER.size
        if page % 2:
            right = look.LEFT + look.WIDTH - size
            style, x = look.PAGE_NUMBER.but(align="right"), right
        else:
            style, x = look.PAGE_NUMBER, look.LEFT + size
        draw_line_of_text(self.canv, x, _PAGE_NUMBER_BASELINE, f"— {page} —", style)

    def _draw_foot(self, canvas: PageCanvas, page: int) -> None:
        """Case, document, version, page of pages and export on one small line."""
        counted = f"第 {page} 页/共 {len(canvas.folios)} 页"
        right = look.LEFT + look.WIDTH
        draw_line_of_text(canvas, right, _FOOT_BASELINE, counted, look.FOOT.but(align="right"))
        room = look.WIDTH - text_width(counted, look.FOOT) - _FOOT_GAP
        draw_line_of_text(
            canvas, look.LEFT, _FOOT_BASELINE, shortened(foot_line(self._content), look.FOOT, room), look.FOOT
        )


def foot_line(content: LetterContent) -> str:
    """What identifies the letter at the foot of each page."""
    parts = (
        ("案件", content.case_no),
        ("文书", content.number or content.template_id),
        ("版本", content.version),
        ("导出", content.export_id),
    )
    return " · ".join(f"{label} {value}" for label, value in parts if value)
