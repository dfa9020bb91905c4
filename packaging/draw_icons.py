"""Draw the program's icon in every size and form from packaging/freeze/icons/case-workbench.svg."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "freeze" / "icons"
NAME = "case-workbench"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# Windows shows up to 256; macOS wants powers of two.
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(size: int) -> bytes:
    """The icon as PNG in a size in pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / f"{NAME}.svg")).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def main() -> int:
    """Write all files; returns 0."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    pictures = {size: drawn(size) for size in SIZES}
    for size, content in pictures.items():
        (ICONS / f"{NAME}-{size}.png").write_bytes(content)
    images = {size: Image.open(io.BytesIO(content)) for size, content in pictures.items()}
    others = [images[size] for size in WINDOWS_SIZES[:-1]]
    sizes = [(size, size) for size in WINDOWS_SIZES]
    images[256].save(ICONS / f"{NAME}.ico", sizes=sizes, append_images=others)
    images[512].save(ICONS / f"{NAME}.icns", append_images=[images[size] for size in (32, 64, 128, 256)])
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
