"""Reading the pages of a document and their boundaries, and building the tree of a new one.

The page list of the library below looks at all pages whenever it is asked for one; here each is met once.
Source: ISO 32000-1 7.7.3 (page tree, inherited attributes).
"""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from workbench.binding.boxes import NoArea, View, view_of
from workbench.binding.model import Rect

_CORNERS = 4
_FARTHEST = 60
_BRANCH = 64
# Besides boundaries and content; whatever else a page has is not what it shows.
_SHOWN = ("/UserUnit", "/Group", "/Annots", "/Contents")
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_KEPT = frozenset((*_SHOWN, *_INHERITED, "/Type", "/Parent"))


def pages_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The pages of a document in order.

    Raises: pikepdf.PdfError when the tree is no tree.
    """
    # Asking for the number lets the library look for loops and mend what hangs in the tree twice.
    left = len(pdf.pages)
    waiting = [pdf.Root.Pages]
    while waiting:
        node = waiting.pop()
        kids = node.get("/Kids")
        if isinstance(kids, Array):
            waiting.extend(reversed(kids.as_list()))
            continue
        left -= 1
        yield node
    if left:
        raise pikepdf.PdfError("the page tree does not hold its pages")


def view_of_page(page: pikepdf.Object) -> View:
    """What is seen of a page.

    Raises: NoArea.
    """
    media = inherited(page, "/MediaBox")
    if media is None:
        raise NoArea
    crop = inherited(page, "/CropBox")
    rotation = inherited(page, "/Rotate")
    unit = page.get("/UserUnit", 1)
    return view_of(_box(media), None if crop is None else _box(crop), _number(rotation or 0), _number(unit))


def taken_out(source: pikepdf.Pdf, page: pikepdf.Object) -> pikepdf.Object:
    """What a page shows, as an object that is no page of the source and holds on to nothing else there."""
    shown = Dictionary({key: page[key] for key in _SHOWN if key in page})
    for key in _INHERITED:
        found = inherited(page, key)
        if found is not None:
            shown[key] = found
    return source.make_indirect(shown)


def strip(page: pikepdf.Object) -> None:
    """Leave nothing of a page but what it shows."""
    for key in _INHERITED:
        found = inherited(page, key)
        if found is not None:
            page[key] = found
    for key in set(map(str, page.keys())) - _KEPT:
        del page[key]


def set_box(page: pikepdf.Object, box: Rect) -> None:
    """Let this be all of a page."""
    if "/CropBox" in page:
        del page["/CropBox"]
    page.MediaBox = Array([round(side, 4) for side in box])


def hang(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object]) -> None:
    """Make these the pages of a new document, in a tree that is nowhere wide."""
    root = pdf.Root.Pages
    level = [(page, 1) for page in pages]
    while len(level) > _BRANCH:
        level = [_node(pdf, level[first : first + _BRANCH]) for first in range(0, len(level), _BRANCH)]
    _gather(root, level)


def inherited(page: pikepdf.Object, key: str) -> object:
    """An attribute of a page, or of what it hangs on."""
    node: object = page
    for _ in range(_FARTHEST):
        if not isinstance(node, Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def _node(pdf: pikepdf.Pdf, members: list[tuple[pikepdf.Object, int]]) -> tuple[pikepdf.Object, int]:
    node = pdf.make_indirect(Dictionary(Type=Name.Pages))
    return node, _gather(node, members)


def _gather(node: pikepdf.Object, members: list[tuple[pikepdf.Object, int]]) -> int:
    node.Kids = Array([member for member, _ in members])
    node.Count = count = sum(pages for _, pages in members)
    for member, _ in members:
        member.Parent = node
    return count


def _box(found: object) -> list[float]:
    if not isinstance(found, Array) or len(found) != _CORNERS:
        raise NoArea
    return [_number(side) for side in found.as_list()]


def _number(found: object) -> float:
    try:
        return float(found)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise NoArea from None
