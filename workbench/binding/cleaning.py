"""What of a source goes into the bound copy: what its pages show, and nothing that acts or hides.

Source: ISO 32000-1 12.5 (annotations), 12.6 (actions), 12.7 (forms), 8.11 (layers).
"""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.binding.model import Rect
from workbench.binding.pages import pages_of, view_of_page

# Marks that readers draw by themselves when the file brings no picture of them.
_DRAWN_BY_READERS = frozenset(
    f"/{kind}"
    for kind in (
        "Highlight", "Underline", "Squiggly", "StrikeOut", "Ink", "Line", "Square", "Circle", "Polygon",
        "PolyLine", "FreeText",
    )
)  # fmt: skip
_OF_A_MARK = frozenset(
    f"/{key}"
    for key in (
        "Type", "Subtype", "Rect", "Contents", "C", "IC", "CA", "Border", "BS", "BE", "F", "QuadPoints",
        "InkList", "L", "LE", "Vertices", "DA", "DS", "Q", "RD", "LL", "LLE", "Cap", "CL",
    )
)  # fmt: skip
_MULTIMEDIA = frozenset(("/Screen", "/Movie", "/Sound", "/RichMedia", "/3D"))
_ACTS = {
    "/JavaScript": "binding.script",
    "/Launch": "binding.launch",
    "/SubmitForm": "binding.launch",
    "/ImportData": "binding.launch",
    "/URI": "binding.web_links",
    "/GoToR": "binding.launch",
    "/GoToE": "binding.launch",
    "/Rendition": "binding.multimedia",
}
_PLACES = ("/Rect", "/QuadPoints", "/L", "/Vertices", "/CL", "/InkList")
_FAR = 40
# A line has a width; what lies farther off the page would lie on its stamp. In units of the page.
_BEYOND = 2.0


class NotWhole(Exception):
    """The pages cannot be shown as their author meant them; `code` says why."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def clean(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """Reduce an opened source to what its pages show; nothing is written to the file.

    What annotations and form fields show becomes content of the page. Returns codes of what was left out.
    Raises: NotWhole.
    """
    if bool(pdf.Root.get("/NeedsRendering", False)):
        raise NotWhole("binding.dynamic_form")
    left_out = set(_of_the_document(pdf))
    annotated = [page for page in pages_of(pdf) if page.get("/Annots") is not None]
    if annotated:
        for page in annotated:
            left_out.update(_of_annotations(page))
        _draw_annotations(pdf)
    for page in annotated:
        if not _keep_marks(page):
            left_out.add("binding.marks_beyond")
    if any("/AA" in page for page in pages_of(pdf)):
        left_out.add("binding.script")
    return tuple(sorted(left_out))


def _of_the_document(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    names = root.get("/Names")
    if isinstance(names, Dictionary):
        if "/JavaScript" in names:
            yield "binding.script"
        if "/EmbeddedFiles" in names:
            yield "binding.attachments"
    if "/AA" in root:
        yield "binding.script"
    yield from _of_action(root.get("/OpenAction"))
    if pdf.is_encrypted:
        yield "binding.restrictions"


def _of_annotations(page: pikepdf.Object) -> Iterator[str]:
    for annotation in _annotations(page):
        kind = str(annotation.get("/Subtype", ""))
        if kind == "/FileAttachment":
            yield "binding.attachments"
        if kind == "/Text":
            yield "binding.notes"
        if kind in _MULTIMEDIA:
            yield "binding.multimedia"
        if kind == "/Widget":
            yield "binding.form"
            if _lacks_picture(annotation):
                raise NotWhole("binding.form_not_drawn")
        if "/AA" in annotation:
            yield "binding.script"
        yield from _of_action(annotation.get("/A"))


def _of_action(action: object) -> Iterator[str]:
    """What an action and those after it would do, as far as anyone would chain them."""
    for _ in range(_FAR):
        if not isinstance(action, Dictionary):
            return
        code = _ACTS.get(str(action.get("/S", "")))
        if code:
            yield code
        action = action.get("/Next")


def _lacks_picture(field: pikepdf.Object) -> bool:
    """Whether a reader would draw a form field from its value because the file brings no picture of it."""
    pictures = field.get("/AP")
    if isinstance(pictures, Dictionary) and pictures.get("/N") is not None:
        return False
    node: object = field
    kind, value = "", ""
    for _ in range(_FAR):
        if not isinstance(node, Dictionary):
            break
        kind = kind or str(node.get("/FT", ""))
        value = value or str(node.get("/V", ""))
        node = node.get("/Parent")
    return kind in ("/Tx", "/Ch") and bool(value.strip())


def _draw_annotations(pdf: pikepdf.Pdf) -> None:
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/NeedAppearances" in form:
        del form["/NeedAppearances"]
    pdf.flatten_annotations("all")


def _keep_marks(page: pikepdf.Object) -> bool:
    """Keep what readers draw; returns whether all of it lies on the page, none on the stamp."""
    marks = [annotation for annotation in _annotations(page) if _is_mark(annotation)]
    area = view_of_page(page).area
    kept = [_mark(annotation) for annotation in marks if _lies_within(annotation, area)]
    if "/Annots" in page:
        del page["/Annots"]
    if kept:
        page.Annots = Array(kept)
    return len(kept) == len(marks)


def _lies_within(annotation: pikepdf.Object, area: Rect) -> bool:
    """Whether every place that a mark names is on the page."""
    sides: list[float] = []
    for key in _PLACES:
        given = annotation.get(key)
        if not isinstance(given, Array):
            continue
        for each in given.as_list():
            numbers = each.as_list() if isinstance(each, Array) else [each]
            try:
                sides += [float(number) for number in numbers]
            except (TypeError, ValueError):
                return False
    return all(area[0] - _BEYOND <= x <= area[2] + _BEYOND for x in sides[::2]) and all(
        area[1] - _BEYOND <= y <= area[3] + _BEYOND for y in sides[1::2]
    )


def _is_mark(annotation: pikepdf.Object) -> bool:
    return str(annotation.get("/Subtype", "")) in _DRAWN_BY_READERS and "/AP" not in annotation


def _mark(annotation: pikepdf.Object) -> Dictionary:
    mark = Dictionary({key: annotation[key] for key in sorted(_OF_A_MARK) if key in annotation})
    mark.Type = Name.Annot
    return mark


def _annotations(page: pikepdf.Object) -> list[pikepdf.Object]:
    found = page.get("/Annots")
    if not isinstance(found, Array):
        return []
    return [annotation for annotation in found.as_list() if isinstance(annotation, Dictionary)]
