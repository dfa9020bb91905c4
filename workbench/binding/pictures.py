"""Pictures as pages: the bytes of a JPEG as they are, every other picture pixel by pixel.

Source: TIFF 6.0 and Exif 2.32, tag 274 (orientation); ISO 32000-1 8.9 (images), 7.4.8 (DCTDecode).
"""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.binding.boxes import A4, Matrix
from workbench.binding.cleaning import NotWhole
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pictures import FORMATS, PictureTooLarge, opened_picture, refuse_if_heavy
from workbench.evidence.signatures import JPEG, TIFF

if TYPE_CHECKING:
    from PIL import Image

PICTURES = frozenset(FORMATS)
# What the band of a stamp takes, so that a picture's page is A4 in the end.
_BAND = 18.5
_MARGIN = 20.0
# Screenshots of a talk are long strips: they get a page as long as they need.
_STRIP = 2.2
_LONGEST = 14_000.0
_ORIENTATION = 0x0112
_MIRRORED_SIDES = (5, 6, 7, 8)
_GREY, _CMYK = "DeviceGray", "DeviceCMYK"
_SPACES = {"L": _GREY, "RGB": "DeviceRGB", "CMYK": _CMYK}
_CHANNELS = {"L": 1, "RGB": 3, "CMYK": 4}
_SIXTEEN = "I;16"
# A thumbnail of a JPEG costs a fraction, but every byte of it is read.
_EIGHTH = 8


def pages_of_picture(path: Path, media_type: str, target: Path) -> bool:
    """Write a picture as a PDF, one page for each page of a TIFF; returns whether it may stand in a PDF/A.

    Raises: NotWhole.
    """
    try:
        with opened_picture(path, media_type) as picture:
            _refuse_unfit(picture, media_type)
            orientation = _orientation(picture)
            if media_type == JPEG and picture.mode in _SPACES:
                pdf = _of_jpeg(path)
            elif media_type == TIFF and (orientation != 1 or picture.mode.startswith(_SIXTEEN)):
                pdf, orientation = _of_pixels(_turned_frames(picture)), 1
            else:
                pdf = _of_pixels([path.read_bytes()])
    except PictureTooLarge:
        raise NotWhole("binding.picture_too_large") from None
    except HOSTILE as error:
        cut_off = "truncated" in str(error)
        raise NotWhole("binding.truncated" if cut_off else "binding.picture_unreadable") from error
    with pdf:
        allowed = [_laid_out(pdf, page.obj, orientation) for page in pdf.pages]
        pdf.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return all(allowed)


def _refuse_unfit(picture: "Image.Image", media_type: str) -> None:
    """Decode it once: what is cut off shows only then."""
    frames = getattr(picture, "n_frames", 1)
    if frames > 1 and media_type not in (TIFF, JPEG):
        raise NotWhole("binding.moving_picture")
    if picture.mode == "F":
        raise NotWhole("binding.picture_mode")
    refuse_if_heavy(picture)
    if media_type == JPEG:
        picture.draft(picture.mode, (picture.width // _EIGHTH or 1, picture.height // _EIGHTH or 1))
        picture.load()
        return
    for frame in range(frames):
        picture.seek(frame)
        refuse_if_heavy(picture)
        picture.load()
    picture.seek(0)


def _orientation(picture: "Image.Image") -> int:
    found = picture.getexif().get(_ORIENTATION)
    return found if isinstance(found, int) and found in range(1, 9) else 1


def _of_jpeg(path: Path) -> pikepdf.Pdf:
    from PIL import Image

    with Image.open(path) as plain:
        size, mode, profile = plain.size, plain.mode, plain.info.get("icc_profile")
        # Adobe writes the inks of its JPEGs inverted.
        inverted = mode == "CMYK" and "adobe" in plain.info
    pdf = pikepdf.new()
    image = pdf.make_stream(
        path.read_bytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=size[0],
        Height=size[1],
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        ColorSpace=_colour_space(pdf, mode, profile),
    )
    if inverted:
        image.Decode = Array([1, 0] * 4)
    page = Dictionary(Type=Name.Page, Resources=Dictionary(XObject=Dictionary(Im0=image)))
    page.MediaBox = Array([0, 0, 1, 1])
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def _colour_space(pdf: pikepdf.Pdf, mode: str, profile: bytes | None) -> pikepdf.Object:
    plain = Name(f"/{_SPACES[mode]}")
    if not profile or not _fits(profile, mode):
        return plain
    stream = pdf.make_stream(profile, N=_CHANNELS[mode], Alternate=plain)
    return Array([Name.ICCBased, stream])


def _fits(profile: bytes, mode: str) -> bool:
    """Whether a profile is of the picture's kind of colours. Source: ICC.1:2010 7.2.6."""
    kind = {"L": b"GRAY", "RGB": b"RGB ", "CMYK": b"CMYK"}[mode]
    return profile[16:20] == kind and profile[36:40] == b"acsp"


def _turned_frames(picture: "Image.Image") -> list[bytes]:
    """The frames of a TIFF as the reading library gives them, which turns these while it decodes them."""
    turned = []
    for frame in range(getattr(picture, "n_frames", 1)):
        picture.seek(frame)
        picture.load()
        written = io.BytesIO()
        picture.copy().save(written, "PNG" if picture.mode.startswith(_SIXTEEN) else "TIFF")
        turned.append(written.getvalue())
    return turned


def _of_pixels(frames: list[bytes]) -> pikepdf.Pdf:
    import img2pdf

    written = io.BytesIO()
    try:
        img2pdf.convert(
            frames,
            outputstream=written,
            rotation=img2pdf.Rotation.none,
            nodate=True,
            engine=img2pdf.Engine.internal,
        )
    except (img2pdf.AlphaChannelError, img2pdf.ImageOpenError, NotImplementedError) as error:
        raise NotWhole("binding.picture_mode") from error
    written.seek(0)
    return pikepdf.open(written)


def _laid_out(pdf: pikepdf.Pdf, page: pikepdf.Object, orientation: int) -> bool:
    """Put the picture of a page upright on a sheet; returns whether PDF/A allows it."""
    [(name, image)] = [(key, found) for key, found in page.Resources.XObject.items() if _is_picture(found)]
    width, height = float(image.Width), float(image.Height)
    if orientation in _MIRRORED_SIDES:
        width, height = height, width
    sheet, (left, below, wide, high) = _placed(width, height)
    matrix = " ".join(f"{value:.3f}" for value in _matrix(orientation, left, below, wide, high))
    page.MediaBox = Array([0, 0, *(round(side, 2) for side in sheet)])
    for key in ("/Rotate", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox", "/UserUnit"):
        if key in page:
            del page[key]
    page.Contents = pdf.make_stream(f"q {matrix} cm {name} Do Q".encode("ascii"))
    return _is_archival(image)


def _is_picture(found: object) -> bool:
    return isinstance(found, pikepdf.Stream) and found.get("/Subtype") == Name.Image


def _is_archival(image: pikepdf.Object) -> bool:
    """Inks without a profile need another output intent than ours. Source: ISO 19005-2 6.2.4.3."""
    return image.get("/ColorSpace") != Name.DeviceCMYK


def _placed(width: float, height: float) -> tuple[tuple[float, float], tuple[float, float, float, float]]:
    """The sheet for a picture, and where on it the picture lies; a pixel is never larger than a point."""
    short, long = A4
    if height / width > _STRIP and height > long:
        wide = min(short - 2 * _MARGIN, width)
        high = min(wide * height / width, _LONGEST)
        wide = high * width / height
        return (short, high + 2 * _MARGIN), ((short - wide) / 2, _MARGIN, wide, high)
    sheet = (short, long - _BAND) if height >= width else (long, short - _BAND)
    scale = min((sheet[0] - 2 * _MARGIN) / width, (sheet[1] - 2 * _MARGIN) / height, 1.0)
    wide, high = width * scale, height * scale
    return sheet, ((sheet[0] - wide) / 2, sheet[1] - _MARGIN - high, wide, high)


def _matrix(orientation: int, x: float, y: float, w: float, h: float) -> Matrix:
    """From the unit square of the stored picture to its place, as the camera was held."""
    return {
        1: (w, 0.0, 0.0, h, x, y),
        2: (-w, 0.0, 0.0, h, x + w, y),
        3: (-w, 0.0, 0.0, -h, x + w, y + h),
        4: (w, 0.0, 0.0, -h, x, y + h),
        5: (0.0, -h, -w, 0.0, x + w, y + h),
        6: (0.0, -h, w, 0.0, x, y + h),
        7: (0.0, h, w, 0.0, x, y),
        8: (0.0, h, -w, 0.0, x + w, y),
    }[orientation]
