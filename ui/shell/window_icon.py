"""The program's own icon on its windows, where no installation gives them one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.kit.resource_files import resource_path

SIZES = (16, 24, 32, 48, 64, 128)


def window_icon() -> QIcon:
    """The icon in the sizes that title bars and task bars ask for."""
    drawing = QSvgRenderer(str(resource_path("style", "program.svg")))
    made = QIcon()
    for size in SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        made.addPixmap(picture)
    return made
