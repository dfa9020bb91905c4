"""Open pictures without trusting their size."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.signatures import BMP, GIF, JPEG, PNG, TIFF, WEBP

if TYPE_CHECKING:
    from PIL import Image

# A flatbed scan of A3 at 1200 dpi has 278 million pixels.
PIXELS_AT_MOST = 300_000_000
DECODED_BYTES_AT_MOST = 400_000_000

# Formats whose decoders are tried; the rarer ones are where decoders break.
FORMATS = {
    JPEG: ("JPEG", "MPO"),
    PNG: ("PNG",),
    TIFF: ("TIFF",),
    GIF: ("GIF",),
    BMP: ("BMP",),
    WEBP: ("WEBP",),
}

_OPENING = threading.Lock()


class PictureTooLarge(ValueError):
    """Decoding it would take more memory than a picture is worth."""


@contextlib.contextmanager
def opened_picture(path: Path, media_type: str) -> Iterator["Image.Image"]:
    """A picture of a type in `FORMATS` with its header read and nothing decoded yet.

    Raises: PictureTooLarge, and what `HOSTILE` lists.
    """
    with _headers_only(path, FORMATS[media_type]) as picture:
        width, height = picture.size
        if width * height > PIXELS_AT_MOST:
            raise PictureTooLarge(f"{width}x{height}")
        yield picture


@contextlib.contextmanager
def whatever_is_left() -> Iterator[None]:
    """Decode a picture that is cut off as far as it goes; for a process that does one thing at a time."""
    from PIL import ImageFile

    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


def refuse_if_heavy(picture: "Image.Image") -> None:
    """Make sure that decoding a picture, as small as it was asked for, does not fill the memory.

    Raises: PictureTooLarge.
    """
    if picture.width * picture.height * len(picture.getbands()) > DECODED_BYTES_AT_MOST:
        raise PictureTooLarge(f"{picture.width}x{picture.height}")


def _headers_only(path: Path, formats: tuple[str, ...]) -> "Image.Image":
    from PIL import Image

    # Pillow warns about large phone pictures and refuses scans by a limit of its own.
    with _OPENING:
        limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
        try:
            return Image.open(path, formats=formats)
        finally:
            Image.MAX_IMAGE_PIXELS = limit
