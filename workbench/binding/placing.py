"""Pages of many sources placed in one document, nothing re-encoded and none of them held in memory.

The library below copies what it takes over from another document into memory; the merging of its command line
does not. So sources are merged in a file first, and pages are stamped in that one.
"""

import hashlib
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from workbench.binding.layers import settle_layers
from workbench.binding.lettering import Lettering
from workbench.binding.model import Bound, BoundPart, Numbers, Part
from workbench.binding.pages import pages_of, set_box, strip, view_of_page
from workbench.binding.prints import contents_of
from workbench.binding.stamping import Stamper, Words
from workbench.binding.structure import add_labels, add_links, add_outline, labels_of
from workbench.evidence.hashing import sha256_of
from workbench.typesetting.archival import FLAVOUR, describe
from workbench.typesetting.characters import one_line
from workbench.typesetting.model import DocumentSpec
from workbench.watch import UNWATCHED, Watch

PROGRESS = "binding.pages"
_OF_A_DOCUMENT = ("/Type", "/Pages")
_MERGING = {
    "empty": "",
    "removeUnreferencedResources": "no",
    "streamData": "preserve",
    "objectStreams": "disable",
    "keepFilesOpen": "n",
    "noWarn": "",
    "suppressRecovery": "",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What to bind: parts in order, the run of numbers, what the file says of itself, whether it is PDF/A."""

    parts: tuple[Part, ...]
    numbers: Numbers
    spec: DocumentSpec
    archival: bool = False


def bind(order: Order, path: Path, watch: Watch = UNWATCHED) -> Bound:
    """Write the document; the same order gives the same bytes.

    Raises: UserError `typesetting.no_glyph` for each character of a stamp that cannot be drawn; what pikepdf
        raises for a source that was not measured before; OSError; what `watch.check` raises.
    """
    letters = _lettering(order)
    pairs = list(zip(order.parts, _places(order), strict=True))
    with _merged(order, path.parent) as pdf:
        watch.check()
        pages = list(pages_of(pdf))
        _reduce(pdf, order)
        letters.embed(pdf, f"{order.spec.title} {order.spec.made_at.isoformat()} {order.numbers}")
        stamping = _Stamping(pdf, order.numbers, letters, watch)
        for part, lies in pairs:
            for page in pages[lies.first_page : lies.first_page + lies.pages]:
                strip(page)
                if part.numbered:
                    stamping.stamp(page, part.mark)
        _refer(pdf, pages, pairs, order)
        pdf.save(
            path,
            # The identity is ours; the library would hash the whole file for another, or take one by chance.
            static_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            min_version="1.7",
        )
    labels = labels_of(pairs, order.numbers)
    lie = tuple(lies for _, lies in pairs)
    return Bound(path, len(pages), sha256_of(path), lie, labels, letters.names)


@contextmanager
def _merged(order: Order, folder: Path) -> Iterator[pikepdf.Pdf]:
    """The pages of all parts in order, in a file beside the target."""
    with TemporaryDirectory(prefix="merge-", dir=folder) as scratch:
        merged = Path(scratch) / "merged.pdf"
        files: dict[int, str] = {}
        for part in order.parts:
            if id(part.source) not in files:
                files[id(part.source)] = _file_of(part.source, Path(scratch) / f"{len(files)}.pdf")
        pages = [{"file": files[id(part.source)], "range": _range(part)} for part in order.parts]
        pikepdf.Job({**_MERGING, "pages": pages, "outputFile": str(merged)}).run()
        with pikepdf.open(merged) as pdf:
            yield pdf


def _file_of(source: Path | bytes, path: Path) -> str:
    if isinstance(source, Path):
        return str(source)
    path.write_bytes(source)
    return str(path)


def _range(part: Part) -> str:
    return f"{part.first + 1}-{part.first + part.count}"


def _places(order: Order) -> Iterator[BoundPart]:
    """Where each part lies."""
    page, number = 0, order.numbers.first
    for part in order.parts:
        if part.numbered:
            yield BoundPart(part.key, page, part.count, number, number + part.count - 1)
            number += part.count
        else:
            yield BoundPart(part.key, page, part.count)
        page += part.count


def _reduce(pdf: pikepdf.Pdf, order: Order) -> None:
    """Take out what came along of the documents that the pages are from."""
    for key in set(map(str, pdf.Root.keys())).difference(_OF_A_DOCUMENT):
        del pdf.Root[key]
    identity = pikepdf.String(_identity(order))
    pdf.trailer["/ID"] = pikepdf.Array([identity, identity])
    own = next((part.source for part in order.parts if isinstance(part.source, bytes)), None)
    if own is not None:
        with pikepdf.open(io.BytesIO(own)) as source:
            intents = source.Root.get("/OutputIntents")
            if intents is not None:
                pdf.Root.OutputIntents = pdf.copy_foreign(source.make_indirect(intents))


def _identity(order: Order) -> bytes:
    """What tells this document from all others: what it says of itself, its numbers, and what it shows."""
    digest = hashlib.sha256(f"{order.spec} {order.numbers}".encode())
    for part in order.parts:
        digest.update(f"{part.key} {part.mark} {part.prints}".encode())
        if isinstance(part.source, bytes):
            digest.update(part.source)
    return digest.digest()[:16]


class _Stamping:
    """Puts the stamps on the numbered pages, in their order."""

    def __init__(self, pdf: pikepdf.Pdf, numbers: Numbers, letters: Lettering, watch: Watch) -> None:
        self._pdf = pdf
        self._numbers = numbers
        self._letters = letters
        self._stamper = Stamper(letters)
        self._watch = watch
        self._done = 0

    def stamp(self, page: pikepdf.Object, mark: str) -> None:
        """The next page of the run."""
        self._watch.check()
        numbers = self._numbers
        words = Words(
            numbers.text(numbers.first + self._done),
            numbers.folio.format(page=self._done + 1, pages=numbers.total),
            one_line(mark),
        )
        view = view_of_page(page)
        stamped = self._stamper.stamped(view, words)
        own = contents_of(page)
        page.Contents = pikepdf.Array([self._pdf.make_stream(stamped.operators), *own])
        page.Rotate = view.rotation
        set_box(page, stamped.box)
        self._letters.lend_to(page)
        self._done += 1
        self._watch.progress(self._done, numbers.total, PROGRESS)


def _refer(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object], pairs: Sequence[tuple[Part, BoundPart]], order: Order
) -> None:
    """What refers to pages: bookmarks, labels, links; and what the file says of itself."""
    targets = {lies.key: pages[lies.first_page] for _, lies in pairs}
    for part, lies in pairs:
        for place in sorted({link.page for link in part.links}):
            links = [link for link in part.links if link.page == place]
            add_links(pdf, pages[lies.first_page + place], links, targets)
    add_outline(pdf, pairs, pages)
    add_labels(pdf, pairs, order.numbers)
    if any(part.layered for part in order.parts):
        settle_layers(pdf)
    pdf.Root.Lang = pikepdf.String(order.spec.language)
    describe(pdf, order.spec, part=FLAVOUR[0] if order.archival else "")


def _lettering(order: Order) -> Lettering:
    numbers = order.numbers
    folio = numbers.folio.format(page="0123456789", pages="")
    marks = {part.mark for part in order.parts if part.numbered}
    return Lettering([folio, *sorted(marks)], [f"{numbers.prefix}0123456789"])
