"""Takes from the pages that stay everything that is not seen on them."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.evidence.hostile import HOSTILE

if TYPE_CHECKING:
    import pikepdf

PAGE_KEYS = frozenset(
    {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit"}
)
# What hangs on a resource without being drawn with it.
UNSEEN_KEYS = frozenset(
    {
        "/AF",
        "/Alternates",
        "/LastModified",
        "/Measure",
        "/Metadata",
        "/OPI",
        "/PieceInfo",
        "/PtData",
        "/Ref",
        "/StructParent",
        "/StructParents",
        "/Thumb",
    }
)
_MARKING = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_BY_NAME = frozenset({"/XObject", "/Font", "/Pattern", "/ExtGState"})
_DEPTH_AT_MOST = 60


class CannotStay(ValueError):
    """The page shows or holds something that cannot be taken over as it is, such as layers."""


def broken() -> tuple[type[Exception], ...]:
    """What comes out of pikepdf where a file is not as it should be."""
    import pikepdf

    return (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        pikepdf.ForeignObjectError,
        pikepdf.DataDecodingError,
        *HOSTILE,
    )


def opened_for_keeping(path: Path) -> "pikepdf.Pdf":
    """The document with annotations and form fields drawn into its pages, as they are seen.

    Raises: what `broken` lists.
    """
    import pikepdf

    source = pikepdf.open(path)
    if any("/Annots" in page for page in source.pages):
        source.generate_appearance_streams()
        source.flatten_annotations("screen")
    return source


def readable(path: Path) -> Path | bytes:
    """The document for reading; the words of notes and form fields are drawn into the pages they stand on."""
    import pikepdf

    try:
        with pikepdf.open(path) as plain:
            if not any(_has_notes(page) for page in plain.pages):
                return path
        written = io.BytesIO()
        with opened_for_keeping(path) as source:
            source.save(written)
    except broken():
        return path
    return written.getvalue()


def _has_notes(page: "pikepdf.Page") -> bool:
    import pikepdf

    notes = page.obj.get("/Annots")
    if not isinstance(notes, pikepdf.Array):
        return False
    return any(
        isinstance(note, pikepdf.Dictionary) and note.get("/Subtype") != pikepdf.Name.Link for note in notes
    )


def strip_page(source: "pikepdf.Pdf", page: "pikepdf.Page") -> None:
    """Leave on a page what is drawn and nothing else: no annotations, names, marks, metadata, thumbnails.

    Raises: CannotStay; what `broken` lists.
    """
    import pikepdf

    for key in _INHERITED:
        value = inherited(page.obj, key)
        if value is not None:
            page.obj[key] = value
    for key in set(page.obj.keys()) - PAGE_KEYS:
        del page.obj[key]
    for holder in held(page.obj):
        if "/OC" in holder or holder.get("/Type") in (pikepdf.Name.OCG, pikepdf.Name.OCMD):
            raise CannotStay("layers")
        if isinstance(holder, pikepdf.Stream) and "/F" in holder:
            raise CannotStay("a file outside")
        for key in UNSEEN_KEYS & set(holder.keys()):
            del holder[key]
        if holder.get("/Type") == pikepdf.Name.Page or _is_form(holder):
            _tidy(source, holder)


def inherited(node: Any, key: str) -> Any:
    """What a page or those it belongs to say of something, none where nobody does."""
    for _ in range(_DEPTH_AT_MOST):
        if node is None or key in node:
            break
        node = node.get("/Parent")
    return node.get(key) if node is not None else None


def _is_form(holder: Any) -> bool:
    import pikepdf

    return isinstance(holder, pikepdf.Stream) and holder.get("/Subtype") == pikepdf.Name.Form


def _tidy(source: "pikepdf.Pdf", drawn: Any) -> None:
    """Drop marked content, whose properties hold replacement texts, and resources that draw nothing here.

    Pages may share their resources: what only another page draws must not come along.
    """
    import pikepdf

    is_page = not isinstance(drawn, pikepdf.Stream)
    instructions = pikepdf.parse_content_stream(pikepdf.Page(drawn) if is_page else drawn)
    if any(each.operands and each.operands[0] == pikepdf.Name.OC for each in instructions):
        raise CannotStay("layers")
    kept = [each for each in instructions if str(each.operator) not in _MARKING]
    if len(kept) < len(instructions):
        content = pikepdf.unparse_content_stream(kept)
        if is_page:
            drawn.Contents = source.make_stream(content)
        else:
            drawn.write(content)
    used = {str(part) for each in kept for part in each.operands if isinstance(part, pikepdf.Name)}
    if "/Resources" in drawn:
        drawn.Resources = _pruned(drawn.Resources, used)
    elif used:
        raise CannotStay("resources of another")


def _pruned(resources: Any, used: set[str]) -> Any:
    import pikepdf

    left = pikepdf.Dictionary()
    for kind, named in resources.items():
        if kind == "/Properties":
            continue
        if kind in _BY_NAME:
            named = pikepdf.Dictionary({name: each for name, each in named.items() if name in used})
        left[kind] = named
    return left


def held(root: Any) -> Iterator[Any]:
    """Every dictionary and stream that a page draws with, each once."""
    import pikepdf

    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Any, int]] = [(root, 0)]
    while waiting:
        each, depth = waiting.pop()
        if depth > _DEPTH_AT_MOST:
            raise CannotStay("too deep")
        if each.is_indirect:
            if each.objgen in seen:
                continue
            seen.add(each.objgen)
        if isinstance(each, pikepdf.Array):
            children = list(each)
        else:
            yield each
            children = [value for key, value in each.items() if key != "/Parent"]
        waiting += [
            (child, depth + 1) for child in children if isinstance(child, pikepdf.Object) and _branches(child)
        ]


def _branches(child: Any) -> bool:
    import pikepdf

    return isinstance(child, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream))
