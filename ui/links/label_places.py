"""Finds room for the words on the lines of a graph: off the boxes, and off each other."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

# Parts of what is seen of a line, tried after the first choice.
TRIED = (0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86)
APART_PX = 2.0


class LabelPlaces:
    """Remembers what is taken; whoever asks first is served first."""

    def __init__(self, boxes: Sequence[QRectF]) -> None:
        self._taken = list(boxes)

    def place(self, spots: Iterable[QPointF], size: QSizeF) -> QRectF | None:
        """The first of the spots where a label of this size hides nothing; none where each would."""
        for spot in spots:
            box = centred(spot, size)
            wider = box.adjusted(-APART_PX, -APART_PX, APART_PX, APART_PX)
            if not any(wider.intersects(other) for other in self._taken):
                self._taken.append(box)
                return box
        return None


def centred(spot: QPointF, size: QSizeF) -> QRectF:
    """A box about a spot, on whole pixels."""
    box = QRectF(QPointF(0, 0), size)
    box.moveCenter(QPointF(round(spot.x()), round(spot.y())))
    return box
