"""Pictures on the page, scaled to the frame, with a caption."""

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from workbench.typesetting.drawing import draw_embedded
from workbench.typesetting.pictures import Picture
from workbench.typesetting.style import CAPTION, HAIRLINE, MM
from workbench.typesetting.text import TextBlock, colour

_POINTS_PER_PIXEL = 72 / 96
_CAPTION_GAP = 5.0
# A long caption takes room from the picture, but leaves it this much.
_LEAST_PICTURE = 40 * MM


class Figure(Flowable):
    """A picture centred in the column, never larger than its natural size at 96 dots an inch."""

    def __init__(self, picture: Picture, caption: str = "", *, max_height: float = 150 * MM) -> None:
        super().__init__()
        self.spaceBefore = 8.0
        self.spaceAfter = 12.0
        self._picture = picture
        self._caption = TextBlock(caption, CAPTION) if caption else None
        self._max_height = max_height
        self._size = (0.0, 0.0)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:  # noqa: ARG002
        """Scale to the column; returns the width and the height needed with the caption."""
        width = self._picture.width * _POINTS_PER_PIXEL
        height = self._picture.height * _POINTS_PER_PIXEL
        caption = _CAPTION_GAP + self._caption.wrap(available_width, 0)[1] if self._caption else 0.0
        room = max(self._max_height - caption, _LEAST_PICTURE)
        scale = min(1.0, available_width / width, room / height)
        self._size = (width * scale, height * scale)
        self.width, self.height = available_width, self._size[1] + caption
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:  # noqa: ARG002
        """Only a caption that is itself as long as a page is parted from its picture."""
        self.wrap(available_width, 0)
        if self._caption is None or self.height <= self._max_height + _CAPTION_GAP:
            return []
        return [Figure(self._picture, max_height=self._max_height), self._caption]

    def draw(self) -> None:
        """Draw picture, hairline frame and caption."""
        width, height = self._size
        x, y = (self.width - width) / 2, self.height - height
        place_picture(self.canv, self._picture, (x, y, width, height))
        self.canv.setStrokeColor(colour(HAIRLINE))
        self.canv.setLineWidth(0.4)
        self.canv.rect(x, y, width, height, stroke=1, fill=0)
        if self._caption:
            self._caption.drawOn(self.canv, 0, 0)


def place_picture(canvas: Canvas, picture: Picture, box: tuple[float, float, float, float]) -> None:
    """Draw a picture into (x, y, width, height).

    reportlab's own way decodes and re-encodes every picture as text in Python; this hands the bytes over.
    """
    x, y, width, height = box
    canvas.saveState()
    canvas.transform(width, 0, 0, height, x, y)
    draw_embedded(canvas, pdfdoc.PDFStream(_description(picture), picture.data), picture.digest)
    canvas.restoreState()


def _description(picture: Picture) -> pdfdoc.PDFDictionary:
    entries: dict[str, object] = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
        "ColorSpace": "/DeviceGray" if picture.grey else "/DeviceRGB",
    }
    if picture.encoding:
        entries["Filter"] = "/" + picture.encoding
    return pdfdoc.PDFDictionary(entries)
