"""Flowables one below the other inside a cell: measured, torn and drawn together."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

_FUZZ = 1e-3


class Stack:
    """Flowables from top to bottom; the larger of two meeting spaces counts, outer spaces do not."""

    __slots__ = ("_flowables",)

    def __init__(self, flowables: Sequence[Flowable] = ()) -> None:
        self._flowables = list(flowables)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return not self._flowables

    def height(self, width: float) -> float:
        """The height at this width."""
        total, after = 0.0, 0.0
        for number, flowable in enumerate(self._flowables):
            if number:
                total += max(after, flowable.getSpaceBefore())
            total += flowable.wrap(width, 1e6)[1]
            after = flowable.getSpaceAfter()
        return total

    def torn(self, width: float, room: float) -> "tuple[Stack, Stack]":
        """What fits into this height, and the rest."""
        after = 0.0
        for number, flowable in enumerate(self._flowables):
            if number:
                room -= max(after, flowable.getSpaceBefore())
            height = flowable.wrap(width, 1e6)[1]
            if height > room + _FUZZ:
                parts = flowable.split(width, room) if room > 0 else []
                if len(parts) > 1:
                    upper = [*self._flowables[:number], parts[0]]
                    return Stack(upper), Stack([*parts[1:], *self._flowables[number + 1 :]])
                return Stack(self._flowables[:number]), Stack(self._flowables[number:])
            room -= height
            after = flowable.getSpaceAfter()
        return self, Stack()

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw from this top downwards."""
        after = 0.0
        for number, flowable in enumerate(self._flowables):
            if number:
                top -= max(after, flowable.getSpaceBefore())
            top -= flowable.wrap(width, 1e6)[1]
            flowable.drawOn(canvas, x, top)
            after = flowable.getSpaceAfter()
