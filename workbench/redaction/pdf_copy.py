"""Builds a PDF anew: pages with something to hide as pictures, the others as they are drawn, nothing else."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.redaction.painting import Box, paint
from workbench.redaction.pdf_kept import CannotStay, broken, opened_for_keeping, strip_page
from workbench.redaction.pdf_words import opened_pdf, rendered
from workbench.redaction.shared_drawings import SharedDrawings
from workbench.redaction.shared_fonts import Uses, fonts_used, prune_fonts
from workbench.redaction.shared_pictures import draws_one_of, pictures_under, with_masks

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image

# Above this a page is a photograph or a scan, which JPEG keeps well enough to be read.
LOSSLESS_BYTES_AT_MOST = 3 << 20
_JPEG = {"quality": 92, "subsampling": 0}


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as a picture that fills it, in points and compressed."""

    width: float
    height: float
    stream: bytes
    dictionary: Mapping[str, Any]


class PdfCopier:
    """Makes copies of one file; pages once drawn or stripped are not made again."""

    def __init__(self, path: Path, boxes: Sequence[Box]) -> None:
        self._path = path
        self._boxes = boxes
        self._pages: dict[int, DrawnPage] = {}
        self._unable: set[int] = set()
        self._fonts: dict[int, Uses] = {}
        self._source: pikepdf.Pdf | None = None
        with opened_pdf(path) as document:
            self.pages = len(document)
        self._open_source()

    @property
    def unable(self) -> frozenset[int]:
        """Pages that cannot stay as they are; a copy may have found more of them."""
        return frozenset(self._unable)

    def copy(self, drawn: Iterable[int]) -> bytes:
        """The file with these pages as pictures."""
        import pikepdf

        fresh = pikepdf.new()
        wanted = self._with_fonts_pruned(set(drawn) | self._unable)
        self._draw(wanted)
        for number in range(1, self.pages + 1):
            if number in wanted or self._source is None:
                _append(fresh, self._pages[number])
            else:
                fresh.pages.append(self._source.pages[number - 1])
        fresh.remove_unreferenced_resources()
        written = io.BytesIO()
        fresh.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        return written.getvalue()

    def _with_fonts_pruned(self, wanted: set[int]) -> set[int]:
        """What is to be drawn, with the pages whose fonts would tell letters of others."""
        every = set(range(1, self.pages + 1))
        source = self._source
        while source is not None and every - wanted:
            try:
                covered = [self._fonts_of(number) for number in sorted(wanted)]
                kept = {number: self._fonts_of(number) for number in sorted(every - wanted)}
                stuck = prune_fonts(source, covered, kept)
            except broken():
                stuck = every - wanted
            if not stuck:
                break
            self._unable |= stuck
            wanted |= stuck
        return wanted

    def _fonts_of(self, number: int) -> Uses:
        if self._source is not None and number not in self._fonts:
            self._fonts[number] = fonts_used(self._source.pages[number - 1])
        return self._fonts[number]

    def close(self) -> None:
        """Let go of the file."""
        if self._source is not None:
            self._source.close()

    def _open_source(self) -> None:
        every = set(range(1, self.pages + 1))
        try:
            source = opened_for_keeping(self._path)
        except broken():
            self._unable = every
            return
        if len(source.pages) != self.pages:
            self._unable = every
            return
        self._source = source
        covered = {box.page for box in self._boxes}
        under = pictures_under(self._path, self._boxes)
        try:
            under = with_masks((source.pages[number - 1] for number in covered & every), under)
            drawings = SharedDrawings(source, self._path, self._boxes)
        except _unkeepable():
            self._unable = every
            return
        for number in every - covered:
            try:
                in_part = drawings.in_part(source.pages[number - 1])
                strip_page(source, source.pages[number - 1])
                if in_part or draws_one_of(source.pages[number - 1], under):
                    self._unable.add(number)
            except _unkeepable():
                self._unable.add(number)

    def _draw(self, wanted: set[int]) -> None:
        missing = sorted(wanted - self._pages.keys())
        if not missing:
            return
        with opened_pdf(self._path) as document:
            for number in missing:
                page = document[number - 1]
                picture, size = rendered(page), page.get_size()
                page.close()
                paint(picture, [box for box in self._boxes if box.page == number])
                self._pages[number] = _compressed(picture, size)


def _unkeepable() -> tuple[type[Exception], ...]:
    return (CannotStay, *broken())


def _compressed(picture: "Image.Image", size: tuple[float, float]) -> DrawnPage:
    picture = _plainest(picture)
    columns, rows = picture.size
    grey = picture.mode == "L"
    dictionary = {"Width": columns, "Height": rows, "ColorSpace": "DeviceGray" if grey else "DeviceRGB"}
    stream = _png_stream(picture)
    colours = 1 if grey else 3
    filtered = {"Predictor": 15, "Colors": colours, "BitsPerComponent": 8, "Columns": columns}
    encoding: dict[str, Any] = {"Filter": "FlateDecode", "DecodeParms": filtered}
    if len(stream) > LOSSLESS_BYTES_AT_MOST:
        written = io.BytesIO()
        picture.save(written, "JPEG", **_JPEG)
        stream, encoding = written.getvalue(), {"Filter": "DCTDecode"}
    return DrawnPage(size[0], size[1], stream, dictionary | encoding)


def _plainest(picture: "Image.Image") -> "Image.Image":
    from PIL import ImageChops

    red, green, blue = picture.split()
    colourful = ImageChops.difference(red, green).getbbox() or ImageChops.difference(green, blue).getbbox()
    return picture if colourful else red


def _png_stream(picture: "Image.Image") -> bytes:
    """The rows as PNG filters and compresses them, which PDF reads as they are.

    Source: ISO 32000-1, 7.4.4.4 (predictors of PNG).
    """
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=6)
    content, place = written.getvalue(), 8
    pieces: list[bytes] = []
    while place < len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        if content[place + 4 : place + 8] == b"IDAT":
            pieces.append(content[place + 8 : place + 8 + length])
        place += 12 + length
    return b"".join(pieces)


def _append(fresh: "pikepdf.Pdf", drawn: DrawnPage) -> None:
    import pikepdf

    picture = pikepdf.Stream(fresh, drawn.stream)
    picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture.BitsPerComponent = 8
    for key, value in drawn.dictionary.items():
        picture[f"/{key}"] = _pdf_value(value)
    width, height = round(drawn.width, 4), round(drawn.height, 4)
    content = f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode()
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, width, height],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=fresh.make_indirect(picture))),
        Contents=fresh.make_stream(content),
    )
    fresh.pages.append(pikepdf.Page(page))


def _pdf_value(value: Any) -> Any:
    import pikepdf

    if isinstance(value, str):
        return pikepdf.Name(f"/{value}")
    return (
        pikepdf.Dictionary({f"/{key}": each for key, each in value.items()})
        if isinstance(value, dict)
        else value
    )
