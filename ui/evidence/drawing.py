"""Has a page of a stored file drawn by the confined process, and makes an image of it on a worker."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from workbench.evidence.apart import look_apart
from workbench.evidence.preview import Preview, Wanted
from workbench.evidence.raster import Raster
from workbench.watch import Watch

_FORMATS = {
    "L": (QImage.Format.Format_Grayscale8, 1),
    "RGB": (QImage.Format.Format_RGB888, 3),
    "RGBA": (QImage.Format.Format_RGBA8888, 4),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came back, for which wish, with the page as an image; a null image when there is none."""

    shown: Preview
    wanted: Wanted
    image: QImage

    @property
    def scale(self) -> float:
        """How large the page is drawn, as a share of its own size."""
        width = self.shown.size[0] * self.wanted.frame.ratio
        return self.image.width() / width if width and not self.image.isNull() else 1.0


def drawn(path: Path, media_type: str, wanted: Wanted, watch: Watch) -> Drawn:
    """A page or a part of a file, ready to be shown.

    Raises: what `watch.check` raises.
    """
    shown = look_apart(path, media_type, wanted, watch)
    return Drawn(shown, wanted, image_of(shown.raster) if shown.raster else QImage())


def image_of(raster: Raster) -> QImage:
    """The pixels as an image of its own, in the form that is painted fastest."""
    form, samples = _FORMATS[raster.mode]
    image = QImage(raster.pixels, raster.width, raster.height, raster.width * samples, form)
    opaque = QImage.Format.Format_RGB32
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if samples == 4 else opaque)
