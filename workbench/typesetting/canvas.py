"""The canvas of our documents: what is known only at the end is written where it belongs, in one pass."""

import re
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from workbench.typesetting import fonts
from workbench.typesetting.characters import around
from workbench.typesetting.drawing import document_of

_PLACE = re.compile(r"%deferred-(\d+)%")


class PageCanvas(Canvas):
    """Knows which printed page number each place has, and which characters could not be drawn.

    The page numbers of the contents and the total are not known while pages are drawn. Instead of drawing all
    twice, a mark is left in the page and replaced before the file is written.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._deferred: list[Callable[[PageCanvas], None]] = []
        self._outline_level = -1
        self.page_of: dict[str, int] = {}
        self.folios: dict[int, int] = {}
        self.missing: dict[str, str] = {}

    def report_missing(self, characters: str, context: str) -> None:
        """Note characters that no font has, with a few characters around the first place of each."""
        for character in characters:
            self.missing.setdefault(character, around(character, context))

    def defer(self, draw: "Callable[[PageCanvas], None]") -> None:
        """Leave room here for what `draw` will put down when the document is complete."""
        self.addLiteral(f"%deferred-{len(self._deferred)}%")
        self._deferred.append(draw)

    def enter_outline(self, key: str, title: str, level: int) -> None:
        """Bookmark a marked place; a level that has no parent is raised."""
        self._outline_level = min(level, self._outline_level + 1)
        self.addOutlineEntry(title, key, self._outline_level, closed=self._outline_level > 0)

    def mark(self, key: str, top: float) -> None:
        """Let bookmarks, links and contents refer to this place."""
        self.bookmarkHorizontal(key, 0, top)
        self.page_of[key] = self.getPageNumber()

    def count_page(self) -> None:
        """Let this page take the next printed number."""
        self.folios[self.getPageNumber()] = len(self.folios) + 1

    def folio_of(self, key: str) -> str:
        """The printed number of the page where this place is; empty for pages that are not counted."""
        return str(self.folios.get(self.page_of[key], ""))

    def save(self) -> None:
        """Fill in what was deferred and write the file."""
        document = document_of(self)
        pages: list[Any] = [document.idToObject[f"Page{number}"] for number in range(1, self.getPageNumber())]
        for page in pages:
            page.stream = _PLACE.sub(lambda place: self._drawn(int(place.group(1))), page.stream)
            page.Trans = None  # reportlab writes an empty one, which PDF/A forbids
        self._label_pages(len(pages))
        super().save()

    def _label_pages(self, count: int) -> None:
        """Let viewers show the printed numbers; pages that are not counted get small Roman ones."""
        kinds = [page in self.folios for page in range(1, count + 1)]
        numbers: list[object] = []
        for index, counted in enumerate(kinds):
            if index and kinds[index - 1] == counted:
                continue
            start = self.folios[index + 1] if counted else kinds[:index].count(False) + 1
            # Direct dictionaries: the validator does not follow references here.
            numbers += [index, pdfdoc.PDFDictionary({"S": "/D" if counted else "/r", "St": start})]
        document: Any = document_of(self)
        document.Catalog.PageLabels = pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})

    def _drawn(self, number: int) -> str:
        """The operators of what was deferred."""
        self._code: list[str] = []
        self.saveState()
        self._deferred[number](self)
        self.restoreState()
        drawn = "\n".join(self._code)
        self._code = []
        return drawn


def make_canvas(*arguments: Any, **options: Any) -> PageCanvas:
    """A canvas whose first font is the text font: no page refers to Helvetica, which is not embedded."""
    fonts.load()
    return PageCanvas(*arguments, **{**options, "initialFontName": fonts.REGULAR})
