"""A QR code drawn as rectangles, so that it stays sharp and the file stays archival."""

from itertools import groupby

import segno
from reportlab.platypus.flowables import Flowable

from workbench.typesetting.style import INK, MM
from workbench.typesetting.text import colour

# Source: ISO/IEC 18004 (a quiet zone of four modules; level M mends 15 % of the code words).
QUIET_MODULES = 4
_LEVEL = "m"


def modules(content: str) -> list[list[bool]]:
    """The modules of the code row by row, dark ones True, without the quiet zone."""
    code = segno.make(content, error=_LEVEL, micro=False)
    return [[bool(module) for module in row] for row in code.matrix]


class QrCode(Flowable):
    """A square of this side with its quiet zone, at the left of its room or centred in it."""

    def __init__(self, content: str, *, side: float = 30 * MM, centred: bool = False) -> None:
        super().__init__()
        self._rows = modules(content)
        self._side = side
        self._centred = centred

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """The side, in the width there is."""
        self.width, self.height = available_width, self._side
        return self.width, self.height

    def draw(self) -> None:
        """One rectangle for each run of dark modules."""
        canvas, size = self.canv, self._side / (len(self._rows) + 2 * QUIET_MODULES)
        left = ((self.width - self._side) / 2 if self._centred else 0.0) + QUIET_MODULES * size
        canvas.saveState()
        canvas.setFillColor(colour(INK))
        for line, row in enumerate(self._rows):
            y = self._side - (QUIET_MODULES + line + 1) * size
            start = 0
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    canvas.rect(left + start * size, y, length * size, size, stroke=0, fill=1)
                start += length
        canvas.restoreState()
