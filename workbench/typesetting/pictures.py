"""Pictures made ready for the page: upright, without metadata, no larger than print needs, in RGB."""

import hashlib
import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from workbench.errors import UserError

# 200 dots an inch across an upright A4 page; an office printer resolves no more in a photograph.
MAX_PIXELS = 1600
_JPEG_QUALITY = 88
# What Pillow's decoders raise for damaged files, besides its own UnidentifiedImageError (an OSError).
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, ZeroDivisionError)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is embedded: `encoding` names the PDF filter that decodes `data` to RGB or grey."""

    data: bytes
    encoding: str
    width: int
    height: int
    grey: bool

    @property
    def digest(self) -> str:
        """What the content is recognised by; a picture shown twice is embedded once."""
        return hashlib.sha256(self.data).hexdigest()


def read_picture(source: Path | bytes, *, name: str = "", field: str = "picture") -> Picture:
    """Read any picture that Pillow knows; turned as its EXIF orientation says, transparent parts on white.

    Raises: UserError `typesetting.broken_picture` when it cannot be decoded, `typesetting.picture_too_large`
        when decoding would need an absurd amount of memory.
    """
    shown = name or (source.name if isinstance(source, Path) else "")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source) as image:
                return _prepared(image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UserError.one(field, "typesetting.picture_too_large", name=shown) from error
    except _DAMAGED as error:
        raise UserError.one(field, "typesetting.broken_picture", name=shown) from error


def _prepared(image: Image.Image) -> Picture:
    photographic = image.format in ("JPEG", "MPO", "WEBP", "HEIF", "AVIF")
    if image.format == "JPEG":
        image.draft(None, (MAX_PIXELS, MAX_PIXELS))
    upright = _flat(ImageOps.exif_transpose(image))
    upright.thumbnail((MAX_PIXELS, MAX_PIXELS), Image.Resampling.LANCZOS)
    width, height = upright.size
    grey = upright.mode == "L"
    if photographic:
        buffer = io.BytesIO()
        upright.save(buffer, "JPEG", quality=_JPEG_QUALITY)
        return Picture(buffer.getvalue(), "DCTDecode", width, height, grey)
    # The writer of the file compresses what is not yet compressed.
    return Picture(upright.tobytes(), "", width, height, grey)


def _flat(image: Image.Image) -> Image.Image:
    """The picture in RGB or grey without transparency."""
    if image.mode in ("L", "RGB") and "transparency" not in image.info:
        return image
    if image.mode in ("1", "I;16", "I", "F"):
        return image.convert("L")
    if image.mode in ("CMYK", "YCbCr", "LAB", "HSV"):
        return image.convert("RGB")
    see_through = image.convert("RGBA")
    ground = Image.new("RGBA", see_through.size, "white")
    return Image.alpha_composite(ground, see_through).convert("RGB")
