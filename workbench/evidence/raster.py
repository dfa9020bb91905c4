"""A drawn page as plain pixels: what a window shows without decoding anything."""

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL import Image

Mode = Literal["L", "RGB", "RGBA"]


@dataclass(frozen=True, slots=True)
class Raster:
    """Rows of 8-bit samples from the top, without padding."""

    width: int
    height: int
    mode: Mode
    pixels: bytes = field(repr=False)

    def png(self) -> bytes:
        """The same as a PNG file."""
        from PIL import Image

        buffer = io.BytesIO()
        Image.frombytes(self.mode, (self.width, self.height), self.pixels).save(
            buffer, "PNG", compress_level=1
        )
        return buffer.getvalue()


def raster_of(picture: "Image.Image") -> Raster:
    """The pixels of a picture; its colour profile, EXIF and whatever else it holds stay behind."""
    plain = plainly(picture)
    mode: Mode = "RGBA" if plain.mode == "RGBA" else "RGB" if plain.mode == "RGB" else "L"
    return Raster(plain.width, plain.height, mode, plain.tobytes())


def plainly(picture: "Image.Image") -> "Image.Image":
    """The picture in grey, RGB or RGBA of 8 bits."""
    if picture.mode in ("L", "RGB", "RGBA") and "transparency" not in picture.info:
        return picture
    if picture.mode.startswith("I;16"):
        # Converting alone would cut off every brightness above the lowest 256.
        return picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode == "1" else "RGB")
