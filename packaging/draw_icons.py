"""Draw the program's icon in every size and form from packaging/freeze/icons/case-workbench.svg."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "freeze" / "icons"
NAME = "case-workbench"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Windows shows up to 256; macOS wants powers of two.
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(size: int) -> Image.Image:
    """Write the icon as PNG in a size in pixels; returns the picture."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / f"{NAME}.svg")).render(painter)
    painter.end()
    target = ICONS / f"{NAME}-{size}.png"
    image.save(str(target))
    return Image.open(target)


def main() -> int:
    """Write all files; returns 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    images = {size: draw(size) for size in SIZES}
    others = [images[size] for size in WINDOWS_SIZES[:-1]]
    sizes = [(size, size) for size in WINDOWS_SIZES]
    images[256].save(ICONS / f"{NAME}.ico", sizes=sizes, append_images=others)
    images[512].save(ICONS / f"{NAME}.icns", append_images=[images[size] for size in (32, 64, 128, 256)])
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
