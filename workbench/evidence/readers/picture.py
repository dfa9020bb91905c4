"""Size, EXIF and page count of a picture."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pictures import PictureTooLarge, opened_picture, refuse_if_heavy
from workbench.evidence.reading import Reading
from workbench.evidence.signatures import TIFF

if TYPE_CHECKING:
    from PIL import Image

# Tags of CIPA DC-008 (Exif 3.0).
_MAKER, _MODEL, _ORIENTATION, _SOFTWARE, _CHANGED = 271, 272, 274, 305, 306
_EXIF, _GPS, _TAKEN, _TAKEN_OFFSET, _SERIAL = 0x8769, 0x8825, 36867, 36881, 0xA431
_LATITUDE, _LONGITUDE = 2, 4
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
PAGES_AT_MOST = 10_000


def read_picture(path: Path, media_type: str, reading: Reading) -> None:
    """Note size, camera, time, orientation and whether a place is recorded."""
    try:
        with opened_picture(path, media_type) as picture:
            reading.tell("width_px", picture.width)
            reading.tell("height_px", picture.height)
            reading.pages = _pages(picture) if media_type == TIFF else 1
            # Decoding a TIFF turns it upright and forgets how it lay; a PNG's EXIF may follow the data.
            for step in (_exif, _decode) if media_type == TIFF else (_decode, _exif):
                step(picture, reading)
    except PictureTooLarge:
        reading.warn("evidence.file.too_large_to_show")
    except HOSTILE:
        reading.warn("evidence.file.damaged")


def _decode(picture: "Image.Image", reading: Reading) -> None:
    """Damage past the header shows only when the data are walked through; a JPEG at an eighth of its size."""
    picture.draft(picture.mode, (max(picture.width // 8, 1), max(picture.height // 8, 1)))
    refuse_if_heavy(picture)
    try:
        picture.load()
    except HOSTILE:
        reading.warn("evidence.file.damaged")


def _pages(picture: "Image.Image") -> int:
    return min(int(getattr(picture, "n_frames", 1)), PAGES_AT_MOST)


def _exif(picture: "Image.Image", reading: Reading) -> None:
    try:
        exif = picture.getexif()
        if not len(exif):
            return
        details, place = exif.get_ifd(_EXIF), exif.get_ifd(_GPS)
        maker, model = str(exif.get(_MAKER, "")).strip("\0 "), str(exif.get(_MODEL, "")).strip("\0 ")
        reading.tell("device", model if model.startswith(maker) else f"{maker} {model}")
        reading.tell("serial", str(details.get(_SERIAL, "")).strip("\0 "))
        reading.tell("made_with", exif.get(_SOFTWARE))
        reading.tell("taken_at", _instant(details.get(_TAKEN), details.get(_TAKEN_OFFSET)))
        reading.tell("modified_at", _instant(exif.get(_CHANGED), None))
        orientation = exif.get(_ORIENTATION)
        if isinstance(orientation, int) and 1 <= orientation <= 8:
            reading.tell("orientation", orientation)
        reading.tell("place_recorded", _LATITUDE in place and _LONGITUDE in place)
    except HOSTILE:
        reading.warn("evidence.file.irregular")


def _instant(value: object, offset: object) -> str:
    """An EXIF time as ISO 8601; cameras without a clock write blanks or zeros."""
    match = _TIME.match(str(value or ""))
    if match is None or match[1] == "0000":
        return ""
    zone = str(offset or "").strip("\0 ")
    return f"{match[1]}-{match[2]}-{match[3]}T{match[4]}{zone}"
