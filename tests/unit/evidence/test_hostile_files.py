"""Files made to break whoever reads them: each is told by name, and the next one is read."""

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from workbench.evidence.apart import examine_apart, facts_apart, find_apart, look_apart
from workbench.evidence.framing import Frame
from workbench.evidence.preview import Wanted

Make = Callable[[], bytes]


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def paper(pages: int = 3, size: tuple[float, float] = (200, 400)) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=size)
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = pdf.make_stream(f"BT /F 20 Tf 20 300 Td (Premium {number}) Tj ET".encode())
    return pdf


def cut_pdf() -> bytes:
    whole = saved(paper(40))
    return whole[: len(whole) // 2]


def looping_pages() -> bytes:
    pdf = paper()
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)
    return saved(pdf)


def plainly(pdf: pikepdf.Pdf) -> bytes:
    return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def counting_too_many() -> bytes:
    return plainly(paper()).replace(b"/Count 3", b"/Count 9")


def page_that_is_nowhere() -> bytes:
    content = plainly(paper(9))
    kids = content[content.index(b"/Kids") :].split(b"]")[0]
    last = kids.split()[-3]
    return content.replace(kids, kids.replace(last + b" 0 R", b"99 0 R"))


def deep_page_tree() -> bytes:
    pdf = paper(1)
    node = pdf.pages[0].obj
    for _ in range(5000):
        above = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([node]), Count=1))
        node.Parent = above
        node = above
    pdf.Root.Pages = node
    return saved(pdf)


def deep_array() -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"]" * 200_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


def broken_xref() -> bytes:
    return plainly(paper()).replace(b"startxref\n", b"startxref\n9")


def locked(user: str) -> Make:
    return lambda: saved(paper(), encryption=pikepdf.Encryption(owner="owner", user=user))


def swelling_contents() -> bytes:
    """A page whose contents unpack to 1.5 GB."""
    packing = zlib.compressobj(1)
    start = packing.compress(bytes(1 << 20)) + packing.flush(zlib.Z_FULL_FLUSH)
    again = packing.compress(bytes(1 << 20)) + packing.flush(zlib.Z_FULL_FLUSH)
    pdf = paper(1)
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(start + again * 1536)
    page.Contents.stream_dict.Filter = Name.FlateDecode
    return saved(pdf)


def huge_png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def noise(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((200, 200), 80).convert("RGB").save(buffer, kind)
    return buffer.getvalue()


@dataclass(frozen=True)
class Case:
    """A file, whether a page of it is shown, and what keeps it out of a pack or is noted of it."""

    make: Make
    shown: bool = False
    fault: str | None = None
    notes: tuple[str, ...] = ()


CASES = {
    "cut": Case(cut_pdf, fault="evidence.file.truncated", notes=("evidence.file.irregular",)),
    "looping": Case(looping_pages, shown=True, fault="evidence.file.damaged"),
    "counting": Case(counting_too_many, shown=True, notes=("evidence.file.irregular",)),
    "nowhere": Case(
        page_that_is_nowhere,
        shown=True,
        fault="evidence.file.truncated",
        notes=("evidence.file.irregular",),
    ),
    "deep tree": Case(deep_page_tree, fault="evidence.file.damaged"),
    "deep array": Case(deep_array, fault="evidence.file.damaged"),
    "broken xref": Case(broken_xref, shown=True, notes=("evidence.file.irregular",)),
    "locked": Case(locked("user"), fault="evidence.file.encrypted"),
    "restricted": Case(locked(""), shown=True, notes=("evidence.file.restricted",)),
    "wide": Case(lambda: saved(paper(1, (14_400, 14_400))), shown=True),
    "huge PNG": Case(huge_png, fault="evidence.file.too_large_to_show"),
    "cut PNG": Case(lambda: noise("PNG")[:9000], shown=True, fault="evidence.file.truncated"),
    "cut JPEG": Case(lambda: noise("JPEG")[:9000], shown=True, fault="evidence.file.truncated"),
}


@pytest.mark.parametrize("name", CASES)
def test_that_a_hostile_file_is_shown_or_told_by_name(tmp_path: Path, name: str) -> None:
    case, path = CASES[name], tmp_path / "file"
    path.write_bytes(case.make())
    media_type = facts_apart(path, "file").media_type
    shown = look_apart(path, media_type, Wanted(frame=Frame(200)))
    assert (shown.kind == "picture") == case.shown
    assert bool(shown.code) == (not case.shown or name.startswith("cut"))
    examined = examine_apart(path, media_type)
    assert [fault.code for fault in examined.faults] == ([case.fault] if case.fault else [])
    assert examined.notes == case.notes


def test_that_a_page_that_would_fill_the_memory_ends_its_reader_and_nothing_else(tmp_path: Path) -> None:
    bomb, plain = tmp_path / "bomb", tmp_path / "plain"
    bomb.write_bytes(swelling_contents())
    plain.write_bytes(saved(paper()))
    assert facts_apart(bomb, "bomb").pages == 1
    shown = look_apart(bomb, "application/pdf", Wanted())
    assert (shown.kind, shown.code.partition(".")[0]) == ("none", "confined")
    assert look_apart(plain, "application/pdf", Wanted()).kind == "picture"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_that_words_are_found_where_they_are_drawn(tmp_path: Path, turned: int) -> None:
    """The areas hold all the ink of a page on which nothing else stands."""
    path = tmp_path / "file"
    pdf = paper(2)
    for page in pdf.pages:
        page.rotate(turned, relative=False)
        page.mediabox = Array([10, 30, 210, 420])
    path.write_bytes(saved(pdf))
    found = find_apart(path, "application/pdf", "pReMium 2")
    assert [place.page for place in found.places] == [2]
    drawn = look_apart(path, "application/pdf", Wanted(page=2, frame=Frame(400))).raster
    assert drawn is not None
    picture = Image.frombytes(drawn.mode, (drawn.width, drawn.height), drawn.pixels).convert("L")
    ink = picture.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert ink is not None
    area = found.places[0].areas[0]
    sides = (
        area.left * drawn.width,
        area.top * drawn.height,
        area.right * drawn.width,
        area.bottom * drawn.height,
    )
    assert all(abs(found - inked) <= 6 for found, inked in zip(sides, ink, strict=True))
    assert not find_apart(path, "application/pdf", "Praemie").places


def test_that_values_typed_into_a_form_are_on_the_page(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    ink = pdf.make_stream(b"0 0 50 50 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 50, 50])
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=pikepdf.String("answer"),
            V=pikepdf.String("no"),
            Rect=[25, 25, 75, 75],
            F=4,
            AP=Dictionary(N=ink),
        )
    )
    pdf.pages[0].Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    path = tmp_path / "form"
    path.write_bytes(saved(pdf))
    drawn = look_apart(path, "application/pdf", Wanted(frame=Frame(100))).raster
    assert drawn is not None
    picture = Image.frombytes(drawn.mode, (drawn.width, drawn.height), drawn.pixels)
    assert picture.getpixel((50, 50)) == (0, 0, 0)
