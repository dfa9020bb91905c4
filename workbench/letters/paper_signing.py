"""Lines to be signed by hand, each with a place for the date."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from workbench.letters import paper_style as look
from workbench.letters.paper_closing import BLANK_DATE
from workbench.typesetting.text import TextBlock, colour, text_width

_ROW_HEIGHT = 34.0
# A long label leaves this much for the name.
_LEAST_LINE = 110.0
_LABEL = look.FORM_FLUSH.but(align="left")
_DATE_GAP = 24.0
_COLON = "："


class SignatureLines(Flowable):
    """One row for each label; rows are never torn."""

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self.spaceBefore = self.spaceAfter = 8.0
        self._labels = [label.rstrip("：:") + _COLON for label in labels]
        self._rows: list[tuple[TextBlock, float]] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """The width and the height of all rows."""
        self.width = available_width
        self._rows = [self._row(label) for label in self._labels]
        self.height = sum(height for _, height in self._rows)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The rows that fit and the rest."""
        self.wrap(available_width, available_height)
        fitting, used = 0, 0.0
        while fitting < len(self._rows) and used + self._rows[fitting][1] <= available_height:
            used += self._rows[fitting][1]
            fitting += 1
        if fitting in (0, len(self._rows)):
            return [self] if fitting else []
        return [SignatureLines(self._labels[:fitting]), SignatureLines(self._labels[fitting:])]

    def draw(self) -> None:
        """Draw label, line and date of each row."""
        top = self.height
        start = max((text_width(block.plain_text, _LABEL) for block, _ in self._rows), default=0.0)
        for label, height in self._rows:
            top -= height
            label.drawOn(self.canv, 0, top)
            self._draw_line(min(start, label.width), top)

    def _row(self, label: str) -> tuple[TextBlock, float]:
        block = TextBlock(label, _LABEL)
        room = self.width - self._date_room() - _LEAST_LINE
        height = float(block.wrap(room, 0)[1])
        return block, max(height + _ROW_HEIGHT - _LABEL.leading, _ROW_HEIGHT)

    def _date_room(self) -> float:
        return text_width(BLANK_DATE, _LABEL) + _DATE_GAP

    def _draw_line(self, start: float, bottom: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(colour(look.BLACK))
        canvas.setLineWidth(0.5)
        y = bottom + 0.2 * _LABEL.leading
        canvas.line(start, y, self.width - self._date_room(), y)
        date = TextBlock(BLANK_DATE, _LABEL)
        date.wrap(self._date_room() - _DATE_GAP + 1.0, 0)
        date.drawOn(canvas, self.width - date.width, bottom)
