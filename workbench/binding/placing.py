"""Pages of many sources placed in one document, nothing re-encoded; sources are read when it is written."""

import contextlib
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from workbench.binding.boxes import View
from workbench.binding.cleaning import clean
from workbench.binding.layers import Layers
from workbench.binding.lettering import Lettering
from workbench.binding.measuring import opened
from workbench.binding.model import Bound, BoundPart, Numbers, Part
from workbench.binding.pages import hang, pages_of, set_box, taken_out, view_of_page
from workbench.binding.prints import contents_of
from workbench.binding.stamping import Stamper, Words
from workbench.binding.structure import add_labels, add_links, add_outline, labels_of
from workbench.typesetting.archival import FLAVOUR, describe
from workbench.typesetting.characters import one_line
from workbench.typesetting.model import DocumentSpec
from workbench.watch import UNWATCHED, Watch

PROGRESS = "binding.pages"
_PIECE = 1 << 20
_Opened = tuple[pikepdf.Pdf, list[pikepdf.Object]]


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
    with pikepdf.new() as pdf:
        binder = _Binder(pdf, order, watch)
        for part in order.parts:
            binder.add(part)
        binder.finish()
        pdf.save(
            path,
            deterministic_id=True,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            min_version="1.7",
        )
        labels = labels_of(zip(order.parts, binder.lie, strict=True), order.numbers)
        return Bound(path, len(labels), _sha256(path), tuple(binder.lie), labels, binder.fonts)


class _Binder:
    """A document that grows by parts."""

    def __init__(self, pdf: pikepdf.Pdf, order: Order, watch: Watch) -> None:
        self._pdf = pdf
        self._order = order
        self._watch = watch
        self._layers = Layers(pdf)
        letters = _lettering(order)
        letters.embed(pdf, f"{order.spec.title} {order.spec.made_at.isoformat()} {order.numbers}")
        self._letters = letters
        self._stamper = Stamper(letters)
        self._own: dict[int, _Opened] = {}
        self._placed: list[pikepdf.Object] = []
        self._numbered = 0
        self.lie: list[BoundPart] = []
        self.fonts = letters.names

    def add(self, part: Part) -> None:
        """Place the pages of a part behind those that are there."""
        first, number = len(self._placed), self._order.numbers.first + self._numbered
        with self._opened(part.source) as (source, pages):
            end = None if part.count is None else part.first + part.count
            for page in pages[part.first : end]:
                self._place(source, page, part)
        count = len(self._placed) - first
        if part.numbered:
            self.lie.append(BoundPart(part.key, first, count, number, number + count - 1))
        else:
            self.lie.append(BoundPart(part.key, first, count))

    def finish(self) -> None:
        """What refers to pages: bookmarks, labels, links; and what the file says of itself."""
        for source, _ in self._own.values():
            source.close()
        order = self._order
        hang(self._pdf, self._placed)
        pairs = list(zip(order.parts, self.lie, strict=True))
        targets = {lies.key: self._placed[lies.first_page] for lies in self.lie}
        for part, lies in pairs:
            for place in sorted({link.page for link in part.links}):
                links = [link for link in part.links if link.page == place]
                add_links(self._pdf, self._placed[lies.first_page + place], links, targets)
        add_outline(self._pdf, pairs, self._placed)
        add_labels(self._pdf, pairs, order.numbers)
        self._layers.settle()
        self._pdf.Root.Lang = pikepdf.String(order.spec.language)
        describe(self._pdf, order.spec, part=FLAVOUR[0] if order.archival else "")

    def _place(self, source: pikepdf.Pdf, page: pikepdf.Object, part: Part) -> None:
        self._watch.check()
        view = view_of_page(page) if part.numbered else None
        placed = self._pdf.copy_foreign(taken_out(source, page))
        placed.Type = pikepdf.Name.Page
        self._placed.append(placed)
        if view is not None:
            self._stamp(placed, view, part.mark)
            self._watch.progress(self._numbered, self._order.numbers.total, PROGRESS)

    def _stamp(self, page: pikepdf.Object, view: View, mark: str) -> None:
        numbers = self._order.numbers
        words = Words(
            numbers.text(numbers.first + self._numbered),
            numbers.folio.format(page=self._numbered + 1, pages=numbers.total),
            one_line(mark),
        )
        self._numbered += 1
        stamped = self._stamper.stamped(view, words)
        own = contents_of(page)
        page.Contents = pikepdf.Array([self._pdf.make_stream(stamped.operators), *own])
        page.Rotate = view.rotation
        set_box(page, stamped.box)
        self._letters.lend_to(page)

    @contextlib.contextmanager
    def _opened(self, source: Path | bytes) -> Iterator[_Opened]:
        if isinstance(source, bytes):
            yield self._own_pages(source)
            return
        with opened(source) as pdf:
            clean(pdf)
            self._layers.take_over(pdf)
            yield pdf, list(pages_of(pdf))

    def _own_pages(self, source: bytes) -> _Opened:
        """Pages of our own, which several parts share."""
        found = self._own.get(id(source))
        if found is None:
            pdf = pikepdf.open(io.BytesIO(source))
            clean(pdf)
            found = self._own[id(source)] = pdf, list(pages_of(pdf))
            intents = pdf.Root.get("/OutputIntents")
            if intents is not None and "/OutputIntents" not in self._pdf.Root:
                self._pdf.Root.OutputIntents = self._pdf.copy_foreign(pdf.make_indirect(intents))
        return found


def _lettering(order: Order) -> Lettering:
    numbers = order.numbers
    folio = numbers.folio.format(page="0123456789", pages="")
    marks = {part.mark for part in order.parts if part.numbered}
    return Lettering([folio, *sorted(marks)], [f"{numbers.prefix}0123456789"])


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
