"""Bookmarks, page labels and links of the bound document, all made from the same places.

Source: ISO 32000-1 12.3.3 (outline), 12.4.2 (page labels), 12.5.6.5 (links).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from workbench.binding.model import BoundPart, Link, Numbers, Part

# A label that ends like this is followed by a number, which runs on from part to part.
COUNTED = "-"


def add_outline(
    pdf: pikepdf.Pdf, parts: Iterable[tuple[Part, BoundPart]], pages: Sequence[pikepdf.Object]
) -> None:
    """One bookmark for each part that has a title, below the last one of a higher level."""
    with pdf.open_outline() as outline:
        above: list[tuple[int, OutlineItem]] = []
        for part, lies in parts:
            if not part.title:
                continue
            item = OutlineItem(part.title, _top(pages[lies.first_page]))
            while above and above[-1][0] >= part.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((part.level, item))
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def add_labels(pdf: pikepdf.Pdf, parts: Iterable[tuple[Part, BoundPart]], numbers: Numbers) -> None:
    """Let readers show the stamped number of each page that has one, and the part's label elsewhere."""
    labels: list[object] = []
    counted: Counter[str] = Counter()
    for part, lies in parts:
        if lies.first_number is not None:
            labels += _numbered(lies.first_page, lies.first_number, lies.pages, numbers)
        elif part.label.endswith(COUNTED):
            labels += [lies.first_page, _label(part.label, counted[part.label] + 1)]
            counted[part.label] += lies.pages
        else:
            labels += [lies.first_page, Dictionary(P=String(part.label))]
    pdf.Root.PageLabels = Dictionary(Nums=Array(labels))


def _top(page: pikepdf.Object) -> Array:
    return Array([page, Name.Fit])


def labels_of(parts: Iterable[tuple[Part, BoundPart]], numbers: Numbers) -> tuple[str, ...]:
    """The label of every page, as readers show it."""
    found: list[str] = []
    counted: Counter[str] = Counter()
    for part, lies in parts:
        for place in range(lies.pages):
            if lies.first_number is not None:
                found.append(numbers.text(lies.first_number + place))
            elif part.label.endswith(COUNTED):
                counted[part.label] += 1
                found.append(f"{part.label}{counted[part.label]}")
            else:
                found.append(part.label)
    return tuple(found)


def _numbered(page: int, number: int, pages: int, numbers: Numbers) -> list[object]:
    """A label counts without leading zeros, so a new one begins where the number gets another digit."""
    labels: list[object] = []
    end = number + pages
    while number < end:
        length = len(str(number))
        labels += [page, _label(numbers.prefix + "0" * (numbers.digits - length), number)]
        following = min(10**length, end)
        page, number = page + following - number, following
    return labels


def _label(prefix: str, start: int) -> Dictionary:
    return Dictionary(P=String(prefix), S=Name.D, St=start)


def add_links(
    pdf: pikepdf.Pdf, page: pikepdf.Object, links: Sequence[Link], targets: Mapping[str, pikepdf.Object]
) -> None:
    """Make the areas of a page lead where they say; an area without a target stays plain."""
    made = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array(list(link.rect)),
                Border=Array([0, 0, 0]),
                F=4,
                Dest=_top(targets[link.target]),
            )
        )
        for link in links
        if link.target in targets
    ]
    if made:
        page.Annots = Array(made)
