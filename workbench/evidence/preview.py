"""A look at a stored file, drawn without trusting it: a page as pixels, a text, or what it is made of."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from workbench.evidence import signatures as known
from workbench.evidence.charset import Encoding, decode
from workbench.evidence.content_type import encoding_of_file
from workbench.evidence.framing import Frame
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.html_text import text_of_html
from workbench.evidence.listings import Listed, tar_listing, zip_listing
from workbench.evidence.mail_parts import look_at_mail
from workbench.evidence.office_text import OFFICE, office_text
from workbench.evidence.pdf_pages import PdfRefused, drawn_page
from workbench.evidence.pictures import (
    FORMATS,
    PictureTooLarge,
    opened_picture,
    refuse_if_heavy,
    whatever_is_left,
)
from workbench.evidence.raster import Raster, plainly, raster_of
from workbench.evidence.text_parts import plain_text, text_part

MAIL_CHARS_AT_MOST = 200_000
PAGE_BYTES_AT_MOST = 4 << 20
TEXT_CHARS_AT_MOST = 20_000
NAMES_AT_MOST = 500


@dataclass(frozen=True, slots=True)
class Preview:
    """What there is to show; of kind `none` a code says why.

    `size`: that of the page at scale 1. `heads`: names and values that stand above the text. `items`: files
    inside this one, of `count`. `encoding`: in which a text was read; `page` and `pages` count its parts.
    """

    kind: Literal["picture", "text", "none"]
    raster: Raster | None = None
    text: str = ""
    page: int = 1
    pages: int = 1
    code: str = ""
    size: tuple[float, float] = (0, 0)
    heads: tuple[tuple[str, str], ...] = ()
    items: tuple[Listed, ...] = ()
    count: int = 0
    encoding: str = ""

    @property
    def png(self) -> bytes:
        """The page as a PNG file; empty when there is none."""
        return self.raster.png() if self.raster else b""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which page or part, how large, turned how, and a text in which encoding."""

    page: int = 1
    frame: Frame = field(default_factory=Frame)
    encoding: str = ""


def preview(path: Path, media_type: str, *, page: int = 1, width_px: int = 1000) -> Preview:
    """A page of a file as a picture of about that width, or the beginning of its text.

    Args:
        page: counted from 1; one beyond the last shows the last.
    """
    shown = look(path, media_type, Wanted(page, Frame(width_px)))
    if shown.kind != "text":
        return shown
    return replace(shown, text=written_out(shown)[:TEXT_CHARS_AT_MOST])


def written_out(shown: Preview) -> str:
    """All that a text preview says, in one text: headers, names of files inside, the text."""
    lines = [f"{name}: {value}" for name, value in shown.heads]
    lines += [f"+ {item.name}" if shown.heads else item.name for item in shown.items]
    lines += ["…"] if shown.count > len(shown.items) else []
    lines += [""] if shown.heads else []
    return "\n".join([*lines, shown.text] if shown.text or not lines or shown.heads else lines)


def look(path: Path, media_type: str, wanted: Wanted) -> Preview:
    """A page or a part of a file; never fails on what the file holds, but for MemoryError."""
    try:
        if not path.is_file():
            return Preview("none", code="evidence.file.damaged")
        if media_type == known.PDF:
            return _pdf(path, wanted)
        if media_type in FORMATS:
            return _picture_or_part(path, media_type, wanted)
        if media_type == known.MAIL:
            return _mail(path, wanted)
        if media_type in known.ARCHIVES:
            return _archive(path, media_type)
        if media_type in OFFICE:
            text = plain_text(office_text(path, media_type))
            return Preview("text", text=text, code="evidence.office.words_only")
        if media_type == known.HTML:
            return _web_page(path, wanted)
        if media_type.startswith("text/") or media_type in (known.JSON, "image/svg+xml"):
            return _text(path, wanted)
    except PictureTooLarge:
        return Preview("none", code="evidence.file.too_large_to_show")
    except HOSTILE:
        return Preview("none", code="evidence.file.damaged")
    return Preview("none", code="evidence.preview.none")


def _pdf(path: Path, wanted: Wanted) -> Preview:
    try:
        drawn = drawn_page(path, wanted.page, wanted.frame)
    except PdfRefused as refused:
        return Preview("none", code=f"evidence.file.{'encrypted' if refused.locked else 'damaged'}")
    raster = raster_of(drawn.picture)
    return Preview("picture", raster, page=drawn.number, pages=drawn.pages, size=drawn.size)


def _picture_or_part(path: Path, media_type: str, wanted: Wanted) -> Preview:
    """What is left of a picture that is cut off is shown as such."""
    try:
        return _picture(path, media_type, wanted)
    except OSError as error:
        if "truncated" not in str(error):
            raise
    with whatever_is_left():
        return replace(_picture(path, media_type, wanted), code="evidence.file.truncated")


def _picture(path: Path, media_type: str, wanted: Wanted) -> Preview:
    from PIL import Image, ImageOps

    frame = wanted.frame
    with opened_picture(path, media_type) as picture:
        pages = int(getattr(picture, "n_frames", 1)) if media_type == known.TIFF else 1
        number = min(max(wanted.page, 1), pages)
        if number > 1:
            picture.seek(number - 1)
        stored = picture.size
        # A camera held upright stores the picture lying, and tells only afterwards.
        share = max(frame.drawn_at(stored), frame.drawn_at(stored[::-1]))
        picture.draft("RGB", (int(stored[0] * share) + 1, int(stored[1] * share) + 1))
        refuse_if_heavy(picture)
        upright = plainly(ImageOps.exif_transpose(picture))
        lying = (upright.width > upright.height) == (stored[0] > stored[1])
        size = stored if lying else stored[::-1]
        share = frame.drawn_at(size)
        target = max(1, round(size[0] * share)), max(1, round(size[1] * share))
        if upright.size != target:
            upright = upright.resize(target, Image.Resampling.LANCZOS, reducing_gap=2.0)
        drawn = upright.rotate(-frame.turned, expand=True) if frame.turned else upright
        natural = size if frame.turned % 180 == 0 else size[::-1]
        return Preview("picture", raster_of(drawn), page=number, pages=pages, size=natural)


def _mail(path: Path, wanted: Wanted) -> Preview:
    mail = look_at_mail(path, wanted.encoding)
    items = [Listed(each.name, each.size_bytes, each.place, each.media_type) for each in mail.attachments]
    return Preview(
        "text",
        text=plain_text(mail.text[:MAIL_CHARS_AT_MOST]),
        code="evidence.mail.from_html" if mail.from_html else "",
        heads=tuple((name, plain_text(value)) for name, value in mail.heads),
        items=tuple(items[:NAMES_AT_MOST]),
        count=len(items),
    )


def _archive(path: Path, media_type: str) -> Preview:
    listing = zip_listing if media_type == known.ZIP else tar_listing
    items, count = listing(path, NAMES_AT_MOST)
    return Preview("text", items=items, count=count)


def _web_page(path: Path, wanted: Wanted) -> Preview:
    encoding = encoding_of_file(path) or Encoding("", certain=False)
    if wanted.encoding:
        encoding = Encoding(wanted.encoding, certain=True)
    with path.open("rb") as stream:
        page = decode(stream.read(PAGE_BYTES_AT_MOST), encoding)
    text = plain_text(text_of_html(page)[:MAIL_CHARS_AT_MOST])
    return Preview("text", text=text, code="evidence.page.words_only", encoding=encoding.name)


def _text(path: Path, wanted: Wanted) -> Preview:
    part = text_part(path, wanted.page, wanted.encoding)
    code = "" if part.encoding.certain else "evidence.file.encoding_uncertain"
    return Preview(
        "text", text=part.text, page=part.number, pages=part.parts, code=code, encoding=part.encoding.name
    )
