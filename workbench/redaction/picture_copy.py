"""Pictures with their points overwritten, saved anew without anything but the points."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import UserError
from workbench.evidence import signatures as known
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pictures import PictureTooLarge, opened_picture, refuse_if_heavy
from workbench.redaction.comparing import INSIDE_AT_MOST, OUTSIDE_AT_MOST, difference
from workbench.redaction.model import Proof
from workbench.redaction.painting import Box, paint
from workbench.redaction.pdf_proof import failed

if TYPE_CHECKING:
    from PIL import Image

CHECKS = ("metadata", "pages", "inside", "outside")
FRAMES_AT_MOST = 500
_FAULTS: tuple[type[Exception], ...] = (PictureTooLarge, *HOSTILE)
# Facts that Pillow reads back from any file of the kind; whatever else stands there was carried along.
_PLAIN = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "compression", "dpi", "resolution", "progressive"}
)


def frames_of(path: Path, media_type: str) -> int:
    """How many pages a picture has; of other formats than TIFF the first alone is shown.

    Raises: UserError `redaction.damaged`.
    """
    try:
        with opened_picture(path, media_type) as picture:
            return int(getattr(picture, "n_frames", 1)) if media_type == known.TIFF else 1
    except _FAULTS as error:
        raise UserError.one("file", "redaction.damaged") from error


def redacted_picture(path: Path, media_type: str, boxes: Sequence[Box]) -> tuple[bytes, str, Proof]:
    """The picture without what lies under the boxes, its media type, and the proof.

    Raises: UserError `redaction.damaged`, `.moving`, `.too_large`, `.proof_failed`.
    """
    try:
        before = list(_frames(path, media_type))
        after = [frame.copy() for frame in before]
        for number, frame in enumerate(after, 1):
            paint(frame, [box for box in boxes if box.page == number])
        made = known.JPEG if media_type == known.JPEG else known.TIFF if len(after) > 1 else known.PNG
        content = _saved(after, made)
        return content, made, _proven(before, content, boxes)
    except PictureTooLarge as error:
        raise UserError.one("file", "redaction.too_large", limit=str(FRAMES_AT_MOST)) from error
    except HOSTILE as error:
        raise UserError.one("file", "redaction.damaged") from error


def _frames(path: Path, media_type: str) -> Iterator["Image.Image"]:
    from PIL import ImageOps

    with opened_picture(path, media_type) as picture:
        frames = int(getattr(picture, "n_frames", 1))
        if media_type in (known.GIF, known.WEBP, known.PNG) and frames > 1:
            raise UserError.one("file", "redaction.moving")
        if frames > FRAMES_AT_MOST and media_type == known.TIFF:
            raise PictureTooLarge(str(frames))
        for number in range(frames if media_type == known.TIFF else 1):
            picture.seek(number)
            refuse_if_heavy(picture)
            yield _plain(ImageOps.exif_transpose(picture))


def _plain(picture: "Image.Image") -> "Image.Image":
    """The points alone, in sRGB, as the viewer shows them; what is transparent becomes white."""
    from PIL import Image

    picture = _in_srgb(picture)
    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.mode in ("LA", "PA", "RGBA", "La", "RGBa") or "transparency" in picture.info:
        coloured = picture.convert("RGBA")
        picture = Image.new("RGB", coloured.size, (255, 255, 255))
        picture.paste(coloured, mask=coloured.getchannel("A"))
    return Image.frombytes("RGB", picture.size, picture.convert("RGB").tobytes())


def _in_srgb(picture: "Image.Image") -> "Image.Image":
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK", "L"):
        return picture
    try:
        source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, target, outputMode="RGB") or picture
    except (ImageCms.PyCMSError, OSError):
        return picture


def _saved(frames: Sequence["Image.Image"], media_type: str) -> bytes:
    written = io.BytesIO()
    first, others = frames[0], frames[1:]
    if media_type == known.JPEG:
        first.save(written, "JPEG", quality=95, subsampling=0)
    elif media_type == known.TIFF:
        first.save(written, "TIFF", compression="tiff_deflate", save_all=True, append_images=others)
    else:
        first.save(written, "PNG")
    return written.getvalue()


def _proven(before: Sequence["Image.Image"], content: bytes, boxes: Sequence[Box]) -> Proof:
    from PIL import Image

    inside = outside = 0.0
    with Image.open(io.BytesIO(content)) as copy:
        if int(getattr(copy, "n_frames", 1)) != len(before):
            raise failed("pages")
        for number, was in enumerate(before, 1):
            copy.seek(number - 1)
            if _carries(copy):
                raise failed("metadata")
            found = difference(was, copy.convert("RGB"), [box for box in boxes if box.page == number])
            inside, outside = max(inside, found.inside), max(outside, found.outside)
    for check, worst, limit in (("inside", inside, INSIDE_AT_MOST), ("outside", outside, OUTSIDE_AT_MOST)):
        if worst > limit:
            raise failed(check)
    return Proof(
        pages=len(before),
        drawn_pages=tuple(range(1, len(before) + 1)),
        areas=len(boxes),
        strings_searched=0,
        objects_searched=0,
        worst_inside=round(inside, 2),
        worst_outside=round(outside, 2),
        checks=CHECKS,
    )


def _carries(copy: Any) -> bool:
    """Whether anything but the points came along: EXIF, profiles, comments, XMP, thumbnails."""
    telling = {str(key) for key in copy.info} - _PLAIN
    exif = copy.getexif() if copy.format != "TIFF" else {}
    return bool(telling or exif)
