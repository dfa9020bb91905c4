"""Sources are measured before they are bound, bound without a change, and found whole afterwards."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, String

from tests.unit.binding.conftest import Bind, add_page, words
from workbench.binding.checking import Expected, faults_of
from workbench.binding.measuring import measure
from workbench.binding.model import Bound, Measured, Numbers, Part

PDF = "application/pdf"
Written = Callable[..., Path]


def measured(path: Path) -> Measured:
    """What a PDF is."""
    return measure(str(path), PDF, str(path.with_name("prepared.pdf")))


def text_of(path: Path, page: int) -> str:
    """What a page says, as a reader finds it."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as document:
        return str(document[page].get_textpage().get_text_range())


def expected(made: Bound, prints: dict[str, tuple[str, ...]]) -> list[Expected]:
    """What must be found of the numbered parts."""
    numbers = Numbers()
    return [
        Expected(
            part.key,
            part.first_page,
            part.pages,
            prints[part.key],
            numbers.text(part.first_number or 0),
            numbers.text(part.last_number or 0),
        )
        for part in made.parts
    ]


def test_that_files_1_pdf_and_a1_pdf_and_two_of_the_same_name_in_different_folders_stay_apart(
    written: Written, bound: Bind
) -> None:
    """E2: files "1.pdf" and "A1.pdf", and two files of the same name: right pages under right rows."""
    names = ("1.pdf", "A1.pdf", "north/1.pdf", "south/1.pdf")
    paths = [written(name, words(f"{name} first"), words(f"{name} second")) for name in names]
    parts = [
        Part(f"exhibit:1-{place}", name, path, count=2, numbered=True, prints=measured(path).prints)
        for place, (name, path) in enumerate(zip(names, paths, strict=True), 1)
    ]
    made = bound(*parts, total=8)
    for place, name in enumerate(names):
        assert f"{name} first" in text_of(made.path, 2 * place)
        assert f"{2 * place + 2:06d}" in text_of(made.path, 2 * place + 1)
    prints = {part.key: part.prints for part in parts}
    assert faults_of(str(made.path), 8, expected(made, prints), made.fonts) == ()
    swapped = {**prints, "exhibit:1-1": prints["exhibit:1-3"], "exhibit:1-3": prints["exhibit:1-1"]}
    found = faults_of(str(made.path), 8, expected(made, swapped), made.fonts)
    assert {fault.page for fault in found} == {1, 2, 5, 6}
    assert [fault.code for fault in faults_of(str(made.path), 9, [], made.fonts)] == ["binding.pages_missing"]


def test_that_the_same_order_gives_the_same_bytes(written: Written, bound: Bind) -> None:
    path = written("a.pdf", words("one"), words("two"))
    part = Part("a", "A", path, count=2, numbered=True, mark="原件")
    first, second = (bound(part, total=2, name=name) for name in ("x.pdf", "y.pdf"))
    assert first.sha256 == second.sha256


def test_that_page_labels_are_the_stamped_numbers_also_where_they_get_another_digit(
    written: Written, bound: Bind
) -> None:
    own, path = written("own.pdf", words("cover"), words("contents")), written("a.pdf", *[words("x")] * 5)
    numbers = Numbers("甲", 3, 97)
    made = bound(
        Part("cover", "Cover", own, count=1, label="前-"),
        Part("contents", "Contents", own, first=1, label="前-"),
        Part("group", "", own, count=1, label="组1"),
        Part("a", "A", path, count=5, numbered=True),
        total=5,
        numbers=numbers,
    )
    stated = ("前-1", "前-2", "组1", "甲097", "甲098", "甲099", "甲100", "甲101")
    with pikepdf.open(made.path) as pdf:
        assert [str(page.label) for page in pdf.pages] == list(stated)
    assert made.labels == stated


def acting(pdf: pikepdf.Pdf) -> None:
    """Everything in a PDF that acts, calls out, plays or hides; and a field with what it shows."""
    run = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    launch = Dictionary(S=Name.Launch, F=String("calc.exe"))
    shown = pdf.make_stream(b"BT /F0 12 Tf 2 4 Td (SIGNED BY HAND) Tj ET")
    shown.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 20])))
    fonts = Dictionary(F0=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    shown.Resources = Dictionary(Font=fonts)
    field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), F=4)
    field.update(Dictionary(Rect=Array([50, 50, 250, 70]), AP=Dictionary(N=shown), A=run))
    mark = Dictionary(Type=Name.Annot, Subtype=Name.Highlight, Rect=Array([72, 695, 200, 720]), A=run, F=4)
    mark.QuadPoints = Array([72, 720, 200, 720, 72, 695, 200, 695])
    mark.C = Array([1, 1, 0])
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=launch)
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("hush"))
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("hidden")))
    content = b"/OC /L0 BDC BT /F0 24 Tf 72 400 Td (HIDDEN LAYER) Tj ET EMC " + words("shown")
    annotations = Array([pdf.make_indirect(each) for each in (field, mark, link, note)])
    page = add_page(pdf, content, Annots=annotations, AA=Dictionary(O=run))
    page.Resources.Properties = Dictionary(L0=layer)
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    pdf.Root.AcroForm = Dictionary(Fields=Array([annotations[0]]), NeedAppearances=True)
    pdf.Root.OpenAction = run
    pdf.attachments["secret.txt"] = b"attached"


def test_that_what_acts_or_is_attached_is_left_out_and_named_while_all_that_is_seen_stays(
    tmp_path: Path, bound: Bind
) -> None:
    path = tmp_path / "acting.pdf"
    with pikepdf.new() as pdf:
        acting(pdf)
        pdf.save(path)
    found = measured(path)
    assert found.left_out == (
        "binding.attachments",
        "binding.form",
        "binding.launch",
        "binding.notes",
        "binding.script",
    )
    source = Path(found.prepared)
    made = bound(Part("a", "A", source, numbered=True, layered=found.layered), total=1)
    with pikepdf.open(made.path) as pdf:
        everything = b" ".join(each.unparse(resolved=True) for each in pdf.objects)
        off = pdf.Root.OCProperties.D.OFF
        kinds = [annotation.Subtype for annotation in pdf.pages[0].Annots]
        assert [str(layer.Name) for layer in off] == ["hidden"]
    for word in (b"JavaScript", b"Launch", b"EmbeddedFile", b"OpenAction", b"/AA", b"AcroForm", b"hush"):
        assert word not in everything
    assert kinds == [Name.Highlight], "a mark that readers draw by themselves is gone"
    assert "SIGNED BY HAND" in text_of(made.path, 0)
    prints = {"a": found.prints}
    assert faults_of(str(made.path), 1, expected(made, prints), made.fonts) == ()


def locked(pdf: pikepdf.Pdf, path: Path) -> None:
    """Needs a password."""
    pdf.save(path, encryption=Encryption(user="1", owner="2"))


def cut(pdf: pikepdf.Pdf, path: Path) -> None:
    """The end is missing."""
    pdf.save(path)
    path.write_bytes(path.read_bytes()[:-200])


def torn(pdf: pikepdf.Pdf, path: Path) -> None:
    """Something in the middle is missing; the end is there."""
    pdf.save(path)
    content = path.read_bytes()
    path.write_bytes(content[:150] + content[250:])


def dynamic(pdf: pikepdf.Pdf, path: Path) -> None:
    """Its pages are drawn by the program that made it."""
    pdf.Root.NeedsRendering = True
    pdf.save(path)


def undrawn(pdf: pikepdf.Pdf, path: Path) -> None:
    """A field was filled in, and no picture of it is in the file."""
    field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("a"), V=String("filled"))
    field.Rect = Array([0, 0, 99, 20])
    pdf.pages[0].Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].Annots, NeedAppearances=True)
    pdf.save(path)


def without_pages(pdf: pikepdf.Pdf, path: Path) -> None:
    """Nothing to bind."""
    del pdf.pages[0]
    pdf.save(path)


def flat(pdf: pikepdf.Pdf, path: Path) -> None:
    """A page without any area."""
    pdf.pages[0].MediaBox = Array([0, 0, 0, 842])
    pdf.save(path)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (locked, "binding.encrypted"),
        (cut, "binding.truncated"),
        (torn, "binding.damaged"),
        (dynamic, "binding.dynamic_form"),
        (undrawn, "binding.form_not_drawn"),
        (without_pages, "binding.no_pages"),
        (flat, "binding.damaged"),
    ],
)
def test_that_a_source_which_cannot_be_bound_whole_says_why(
    spoil: Callable[[pikepdf.Pdf, Path], None], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        add_page(pdf, words("x"))
        spoil(pdf, path)
    assert measured(path).problem == code


def test_that_a_file_which_only_forbids_printing_is_bound_and_said_to_have_done_so(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        add_page(pdf, words("x"))
        pdf.save(path, encryption=Encryption(user="", owner="secret"))
    assert measured(path) == Measured(
        pages=1,
        prints=measured(path).prints,
        left_out=("binding.restrictions",),
        archival="binding.not_archival",
        prepared=str(path.with_name("prepared.pdf")),
    )


def test_that_marks_drawn_off_the_page_cannot_cover_or_imitate_its_number(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    off = {"/Rect": Array([300, -17, 590, -1]), "/Subtype": Name.FreeText, "/Contents": String("BJ000999")}
    ink = {
        "/Rect": Array([10, 10, 50, 50]),
        "/Subtype": Name.Ink,
        "/InkList": Array([Array([20, 20, 30, -9])]),
    }
    seen = {"/Rect": Array([72, 695, 200, 720]), "/Subtype": Name.Highlight}
    with pikepdf.new() as pdf:
        marks = [pdf.make_indirect(Dictionary(mark | {"/F": 4})) for mark in (off, ink, seen)]
        add_page(pdf, words("page"), Annots=Array(marks))
        pdf.save(source)
    found = measure(str(source), PDF, str(tmp_path / "b.pdf"))
    assert "binding.marks_beyond" in found.left_out
    with pikepdf.open(found.prepared) as pdf:
        assert [each.Subtype for each in pdf.pages[0].Annots] == [Name.Highlight]
