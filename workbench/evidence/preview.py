"""A look at a stored file, drawn without trusting it: a picture as PNG, or the beginning of a text."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workbench.evidence import signatures as known
from workbench.evidence.archives import opened_package
from workbench.evidence.charset import Encoding, decode, decode_named
from workbench.evidence.content_type import encoding_of_file
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.pdf_pages import PIXELS_AT_MOST, PdfRefused, drawn_page
from workbench.evidence.pictures import FORMATS, PictureTooLarge, opened_picture, refuse_if_heavy
from workbench.evidence.readers.mail import decoded, parsed_mail

if TYPE_CHECKING:
    from email.message import Message

    from PIL import Image

WIDTH_PX_AT_MOST = 4000
TEXT_BYTES_AT_MOST = 256 << 10
TEXT_CHARS_AT_MOST = 20_000
NAMES_AT_MOST = 500
_MAIL_HEADS = ("From", "To", "Cc", "Date", "Subject")


@dataclass(frozen=True, slots=True)
class Preview:
    """What there is to show; of kind `none` a code says why."""

    kind: Literal["picture", "text", "none"]
    png: bytes = b""
    text: str = ""
    page: int = 1
    pages: int = 1
    code: str = ""


def preview(path: Path, media_type: str, *, page: int = 1, width_px: int = 1000) -> Preview:
    """A page of a file as a picture of about that width, or its text; never fails on what the file holds.

    Args:
        page: counted from 1; one beyond the last shows the last.
    """
    width_px = min(max(width_px, 16), WIDTH_PX_AT_MOST)
    try:
        if not path.is_file():
            return Preview("none", code="evidence.file.damaged")
        if media_type == known.PDF:
            return _pdf(path, page, width_px)
        if media_type in FORMATS:
            return _picture(path, media_type, page, width_px)
        if media_type == known.MAIL:
            return Preview("text", text=_clipped(_mail(path)))
        if media_type == known.ZIP:
            return Preview("text", text=_clipped(_names(path)))
        if media_type.startswith("text/") or media_type in (known.JSON, "image/svg+xml"):
            return _text(path)
    except PictureTooLarge:
        return Preview("none", code="evidence.file.too_large_to_show")
    except HOSTILE:
        return Preview("none", code="evidence.file.damaged")
    return Preview("none", code="evidence.preview.none")


def _pdf(path: Path, page: int, width_px: int) -> Preview:
    try:
        drawn, number, pages = drawn_page(path, page, width_px)
    except PdfRefused as refused:
        return Preview("none", code=f"evidence.file.{'encrypted' if refused.locked else 'damaged'}")
    return Preview("picture", png=_png(drawn), page=number, pages=pages)


def _picture(path: Path, media_type: str, page: int, width_px: int) -> Preview:
    from PIL import ImageOps

    with opened_picture(path, media_type) as picture:
        pages = int(getattr(picture, "n_frames", 1)) if media_type == known.TIFF else 1
        number = min(max(page, 1), pages)
        if number > 1:
            picture.seek(number - 1)
        longest = width_px * max(1.0, picture.height / picture.width)
        picture.draft("RGB", (width_px, int(longest)))
        refuse_if_heavy(picture)
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((width_px, max(1, PIXELS_AT_MOST // width_px)))
        return Preview("picture", png=_png(upright), page=number, pages=pages)


def _png(picture: "Image.Image") -> bytes:
    if picture.mode not in ("1", "L", "RGB", "RGBA"):
        transparent = picture.mode in ("LA", "PA") or "transparency" in picture.info
        picture = picture.convert("RGBA" if transparent else "RGB")
    buffer = io.BytesIO()
    # Colour profiles and EXIF of a hostile picture stay behind.
    picture.info.clear()
    picture.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _text(path: Path) -> Preview:
    encoding = encoding_of_file(path) or Encoding("", certain=False)
    with path.open("rb") as stream:
        content = stream.read(TEXT_BYTES_AT_MOST)
    code = "" if encoding.certain else "evidence.file.encoding_uncertain"
    return Preview("text", text=_clipped(decode(content, encoding)), code=code)


def _names(path: Path) -> str:
    with opened_package(path) as package:
        names = package.namelist()
    more = ["…"] if len(names) > NAMES_AT_MOST else []
    return "\n".join(names[:NAMES_AT_MOST] + more)


def _mail(path: Path) -> str:
    mail = parsed_mail(path)
    heads = [
        f"{name}: {decoded(mail, name)}" for name in ("From", "To", "Cc", "Date", "Subject") if name in mail
    ]
    attached = [str(part.get_filename()) for part in mail.walk() if part.get_filename() is not None]
    return "\n".join([*heads, *(f"+ {name}" for name in attached), "", _body(mail)])


def _body(mail: "Message") -> str:
    for part in mail.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/plain" and isinstance(content, bytes):
            return decode_named(content, part.get_content_charset())
    return ""


def _clipped(text: str) -> str:
    """Text that a widget can take: no NUL, no half characters, not endless."""
    plain = text[:TEXT_CHARS_AT_MOST].replace("\0", "\ufffd")
    return plain.encode("utf-8", "replace").decode()
