"""The one icon family: stroke drawings in resources/icons, recoloured by token, crisp at every scale."""

from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.kit.palette import Tokens, Tone, tone_colours
from ui.kit.resource_files import resource_path
from ui.kit.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SCALES = (1.0, 1.5, 2.0)


def icon(name: str, token: str = "secondary", size: int = 16) -> "QIcon":
    """An icon in a token's colour; disabled states are drawn by the style."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for scale in SCALES:
        result.addPixmap(pixmap(name, token, size, scale))
    return result


def pixmap(name: str, token: str = "secondary", size: int = 16, scale: float = 1.0) -> QPixmap:
    """One drawing of an icon, `size` logical pixels wide at a device pixel ratio of `scale`."""
    return _drawn(name, token_colour(tokens(), token), size, scale)


def token_colour(palette: Tokens, token: str) -> str:
    """The colour of a token or a tone's name."""
    tones: tuple[Tone, ...] = get_args(Tone)
    for tone in tones:
        if token == tone:
            return tone_colours(palette, tone)[0]
    colour = getattr(palette, token)
    if not isinstance(colour, str):
        raise TypeError(token)
    return colour


def paint_icon(painter: QPainter, area: QRectF, name: str, colour: str) -> None:
    """Draw an icon into a square, sharp at the painter's own device pixel ratio."""
    device = painter.device()
    scale = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(area.topLeft(), _drawn(name, colour, round(area.width()), scale))


def icon_names() -> list[str]:
    """Every icon there is, sorted."""
    return sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, scale: float) -> QPixmap:
    pixels = round(size * scale)
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(image)
    _renderer(name, colour).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(scale)
    return QPixmap.fromImage(image)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = _source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
