"""Remembers while pages are drawn where each part begins and which places lead to another part."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from workbench.packpages.model import LinkArea
from workbench.typesetting.style import ACCENT, CELL, TextStyle
from workbench.typesetting.text import Span, TextBlock


class Marks:
    """The parts and links of one PDF of our own; pages count from 0."""

    def __init__(self) -> None:
        self.starts: dict[str, int] = {}
        self.links: list[LinkArea] = []


class PartStart(Flowable):
    """Takes no room; the part begins on the page on which this stands."""

    def __init__(self, marks: Marks, key: str) -> None:
        super().__init__()
        self._ZEROSIZE = True
        self._marks = marks
        self._key = key

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """No room."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Note the page."""
        self._marks.starts.setdefault(self._key, self.canv.getPageNumber() - 1)


class LinkText(Flowable):
    """A text that leads to another part of the pack; each piece of it that stands on a page does."""

    def __init__(self, marks: Marks, block: TextBlock, target: str) -> None:
        super().__init__()
        self._marks = marks
        self._block = block
        self._target = target
        self.spaceBefore, self.spaceAfter = block.getSpaceBefore(), block.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As the text."""
        self.width, self.height = self._block.wrap(available_width, available_height)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> Sequence[Flowable]:  # type: ignore[override]
        """The pieces of the text, each with the same target."""
        parts = self._block.split(available_width, available_height)
        return [LinkText(self._marks, part, self._target) for part in parts]

    def draw(self) -> None:
        """Draw the text and note where it stands."""
        canvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        right, top = canvas.absolutePosition(self.width, self.height)
        area = LinkArea(canvas.getPageNumber() - 1, (left, bottom, right, top), self._target)
        self._marks.links.append(area)
        self._block.drawOn(canvas, 0, 0)


def link(marks: Marks, shown: str, target: str, style: TextStyle = CELL) -> Flowable:
    """A text that leads to a part, in the colour that says so."""
    return LinkText(marks, TextBlock([Span(shown, colour=ACCENT)], style), target)
