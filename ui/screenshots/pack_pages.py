"""Pages of the evidence pack that the demonstration makes, side by side in one picture."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.kit.theme import tokens
from workbench.letters.page_images import page_picture

_HEIGHT_PX, _GAP_PX = 620, 20
# Cover, contents, list of evidence; then a page of evidence with its stamp.
_FRONT, _EVIDENCE = (1, 2, 3), "000004"


def show_pack(folder: Path, picture: Path) -> None:
    """Write the picture of the pack that lies in the demonstration's folder."""
    (pack,) = folder.glob("*/data/PACK.pdf")
    data = pack.read_bytes()
    pages = [_page(data, number) for number in (*_FRONT, _evidence_page(data))]
    width = sum(page.width() + _GAP_PX for page in pages) + _GAP_PX
    whole = QPixmap(width, _HEIGHT_PX + 2 * _GAP_PX)
    whole.fill(QColor(tokens().line))
    left = _GAP_PX
    with QPainter(whole) as painter:
        painter.setPen(QColor(tokens().secondary))
        for page in pages:
            top = (whole.height() - page.height()) // 2
            painter.drawPixmap(left, top, page)
            painter.drawRect(QRect(left, top, page.width() - 1, page.height() - 1))
            left += page.width() + _GAP_PX
    whole.save(str(picture))


def _page(data: bytes, number: int) -> QPixmap:
    """A page as high as all others, but one that lies across is no wider than it must be."""
    page = QPixmap()
    page.loadFromData(page_picture(data, number, 1000).png)
    across = page.width() > page.height()
    height = _HEIGHT_PX * 3 // 4 if across else _HEIGHT_PX
    return page.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation)


def _evidence_page(data: bytes) -> int:
    """A page of evidence, by its label."""
    document = pypdfium2.PdfDocument(data)
    try:
        labels = [document.get_page_label(place) for place in range(len(document))]
    finally:
        document.close()
    return next(place for place, label in enumerate(labels, 1) if label.endswith(_EVIDENCE))
