"""Headings with bookmarks, and the table of contents that finds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from workbench.typesetting.canvas import PageCanvas
from workbench.typesetting.characters import one_line
from workbench.typesetting.style import BODY, HAIRLINE, HEADINGS, TextStyle
from workbench.typesetting.text import TextBlock, colour, draw_line_of_text, text_width

_ENTRY_STYLES = (BODY.but(bold=True, align="left"), BODY.but(align="left"), BODY.but(size=9.5, align="left"))
_ENTRY_INDENT = 14.0
_NUMBER_ROOM = 34.0
_LEADER_GAP = 6.0


class Heading(Flowable):
    """A heading that is also a bookmark; level 0 opens a section."""

    def __init__(self, title: str, level: int = 0, *, in_contents: bool = True, visible: bool = True) -> None:
        super().__init__()
        self.title = one_line(title)
        self.level = level
        self.in_contents = in_contents
        self.key = f"heading-{id(self)}"
        style = HEADINGS[min(level, len(HEADINGS) - 1)]
        self._block = TextBlock(title, style) if visible else None
        self.spaceBefore = style.space_before if visible else 0.0
        self.spaceAfter = style.space_after if visible else 0.0
        self._ZEROSIZE = not visible

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width and height of the heading; none for a bookmark without text."""
        self.width, self.height = available_width, 0.0
        if self._block:
            self.height = self._block.wrap(available_width, available_height)[1]
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """A heading of many lines goes on over pages; others stay whole."""
        parts = self._block.split(available_width, available_height) if self._block else []
        if len(parts) < 2:
            return []
        first = Heading(self.title, self.level, in_contents=self.in_contents)
        first.key, first._block, first.spaceAfter = self.key, parts[0], 0.0
        return [first, *parts[1:]]

    def draw(self) -> None:
        """Draw the heading and enter it among the bookmarks."""
        canvas = self.canv
        if isinstance(canvas, PageCanvas):
            canvas.mark(self.key, self.height)
            canvas.enter_outline(self.key, self.title, self.level)
        if self._block:
            self._block.drawOn(canvas, 0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    title: str
    level: int
    key: str


class Contents(Flowable):
    """The table of contents; the document fills in its entries before it is laid out."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        super().__init__()
        self.entries = list(entries)
        self.spaceAfter = 10.0
        self._titles: list[TextBlock] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width and the height of all entries."""
        self._titles = [_title(entry) for entry in self.entries]
        self.width, self.height = available_width, 0.0
        for entry, title in zip(self.entries, self._titles, strict=True):
            room = available_width - _ENTRY_INDENT * entry.level - _NUMBER_ROOM
            self.height += title.wrap(room, available_height)[1] + title.getSpaceBefore()
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The entries that fit, and the rest."""
        self.wrap(available_width, available_height)
        used = 0.0
        for number, title in enumerate(self._titles):
            used += title.height + title.getSpaceBefore()
            if used > available_height + 1e-3:
                return [Contents(self.entries[:number]), Contents(self.entries[number:])] if number else []
        return [self]

    def draw(self) -> None:
        """Draw titles, leaders and page numbers, each line a link to its place."""
        top = self.height
        for entry, title in zip(self.entries, self._titles, strict=True):
            top -= title.getSpaceBefore()
            bottom = top - title.height
            x = _ENTRY_INDENT * entry.level
            title.drawOn(self.canv, x, bottom)
            self._draw_leader(entry, title, bottom)
            if isinstance(self.canv, PageCanvas):
                self._refer(self.canv, entry, title.style, bottom)
                self.canv.linkRect(entry.title, entry.key, (x, bottom, self.width, top), F=4)
            top = bottom

    def _draw_leader(self, entry: Entry, title: TextBlock, bottom: float) -> None:
        canvas = self.canv
        last_line = title.lines(title.width)[-1]
        start = _ENTRY_INDENT * entry.level + text_width(last_line, title.style) + _LEADER_GAP
        y = bottom + title.style.leading * 0.36
        canvas.setStrokeColor(colour(HAIRLINE))
        canvas.setLineWidth(0.7)
        canvas.setLineCap(1)
        canvas.setDash([0, 3.2])
        canvas.line(start, y, self.width - _NUMBER_ROOM + _LEADER_GAP, y)
        canvas.setDash()

    def _refer(self, canvas: PageCanvas, entry: Entry, style: TextStyle, bottom: float) -> None:
        right, baseline = self.width, bottom + (style.leading - style.size) / 2 + 0.12 * style.size

        def number(target: PageCanvas) -> None:
            draw_line_of_text(target, right, baseline, target.folio_of(entry.key), style.but(align="right"))

        canvas.defer(number)


def _title(entry: Entry) -> TextBlock:
    style = _ENTRY_STYLES[min(entry.level, len(_ENTRY_STYLES) - 1)]
    return TextBlock(entry.title, style.but(space_before=5.0 if entry.level == 0 else 0.0))
