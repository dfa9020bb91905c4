"""The handbook as an archival PDF: cover, contents, chapters with bookmarks, pictures and page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from reportlab.platypus.flowables import Flowable

from workbench.handbook.html import key_spans
from workbench.handbook.model import (
    Block,
    Code,
    Heading,
    KeysHere,
    KeyTable,
    Line,
    Listing,
    Paragraph,
    Picture,
    Remark,
    Table,
    plain,
)
from workbench.handbook.reading import chapter
from workbench.handbook.sources import groups, picture_data
from workbench.moment import BRANCH_ZONE
from workbench.typesetting.document import build
from workbench.typesetting.flowables import (
    Column,
    Content,
    Span,
    contents,
    figure,
    gap,
    heading,
    long_table,
    text,
)
from workbench.typesetting.model import DocumentSpec, Numbering, Section
from workbench.typesetting.stack import Stack
from workbench.typesetting.style import ACCENT, BODY, CELL, MM, SUBTITLE, TINT, TITLE
from workbench.typesetting.tables import Cell, Grid, Look, Row, Share
from workbench.typesetting.text import TextBlock
from workbench.wording.messages import Language

WARNING_GROUND = "#FFF3DC"
HIGHEST_PICTURE = 95 * MM
# What the file says it was made at: the edition, so that equal sources give equal bytes.
MADE_AT = datetime(2026, 11, 22, tzinfo=BRANCH_ZONE)
_BOX = Look(padding_x=9.0, padding_y=7.0, line=0.0)
_COLUMNS = {"zh": ("键", "作用"), "en": ("Key", "What it does")}
_CONTENTS = {"zh": "目录", "en": "Contents"}
_FOLIO = {"zh": "第 {page} 页/共 {pages} 页", "en": "Page {page} of {pages}"}
_WESTERN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})


def write(path: Path, language: Language, keys: Sequence[KeyTable], *, title: str, note: str) -> None:
    """Draw and write it; equal sources give equal bytes."""
    writer = _Writer(language, keys)
    cover: list[Flowable] = [gap(180.0), text(title, TITLE), text(note, SUBTITLE)]
    sections = [
        Section(title, cover, heading=False, in_contents=False, numbering=Numbering.NONE),
        Section(_CONTENTS[language], [contents()], in_contents=False, numbering=Numbering.NONE),
        *writer.chapters(),
    ]
    spec = DocumentSpec(
        title=title,
        author="Case Workbench",
        subject=note,
        made_at=MADE_AT,
        running_title=title,
        folio=_FOLIO[language],
        language="zh-CN" if language == "zh" else "en",
    )
    build(spec, sections, path)


class _Writer:
    """Turns blocks into what is set on pages."""

    def __init__(self, language: Language, keys: Sequence[KeyTable]) -> None:
        self._language: Language = language
        self._keys = tuple(keys)
        self._body = BODY if language == "zh" else BODY.but(align="left", leading=16.5)

    def chapters(self) -> Iterator[Section]:
        for group in groups(self._language):
            for one in group.chapters:
                read = chapter(one, self._language)
                yield Section(self._words(read.title), list(self._all(read.blocks[1:])))

    def _all(self, blocks: Iterable[Block], indent: float = 0.0) -> Iterator[Flowable]:
        for block in blocks:
            yield from self._block(block, indent)

    def _block(self, block: Block, indent: float) -> Iterator[Flowable]:
        match block:
            case Heading():
                yield heading(self._words(block.text), block.level - 1, in_contents=False)
            case Paragraph():
                yield text(self._spans(block.line), self._body.but(indent=indent))
            case Listing():
                yield from self._listing(block, indent)
            case Table():
                yield self._table(block)
            case Code():
                yield self._box([TextBlock(self._words(block.text), CELL)], TINT)
            case Remark():
                ground = WARNING_GROUND if block.is_warning else TINT
                yield self._box(list(self._all(block.blocks)), ground)
            case Picture():
                data = picture_data(block.name, self._language)
                yield figure(data, self._words(block.words), name=block.name, max_height=HIGHEST_PICTURE)
            case KeysHere():
                for table in self._keys:
                    yield from self._key_table(table)

    def _listing(self, listing: Listing, indent: float) -> Iterator[Flowable]:
        style = self._body.but(indent=1.8, space_after=3.0)
        for place, (first, *rest) in enumerate(listing.items):
            marker = "•" if listing.start is None else f"{listing.start + place}."
            line = first.line if isinstance(first, Paragraph) else ()
            item = TextBlock(self._spans(line), style, marker=marker)
            yield _Shifted(item, indent * style.size) if indent else item
            yield from self._all(rest if isinstance(first, Paragraph) else (first, *rest), indent + 1.8)

    def _table(self, table: Table) -> Flowable:
        widths = [
            max(len(plain(row[place])) for row in (table.head, *table.rows))
            for place in range(len(table.head))
        ]
        columns = [
            Column(self._words(plain(cell)), weight=min(max(width, 6), 30) ** 0.7)
            for cell, width in zip(table.head, widths, strict=True)
        ]
        return long_table(columns, [[self._spans(cell) for cell in row] for row in table.rows])

    def _key_table(self, table: KeyTable) -> Iterator[Flowable]:
        yield heading(self._words(table.title), 2, in_contents=False)
        first, second = _COLUMNS[self._language]
        rows: list[list[Content]] = [
            [self._spans(key_spans(keys)), self._words(meaning)] for keys, meaning in table.keys
        ]
        yield long_table([Column(first, weight=1.0), Column(second, weight=2.0)], rows)

    def _box(self, inside: list[Flowable], ground: str) -> Flowable:
        return Grid([Share(1.0)], [Row([Cell(Stack(inside), fill=ground)])], look=_BOX)

    def _spans(self, line: Line) -> list[Span]:
        colours = {"code": ACCENT, "key": ACCENT}
        return [
            Span(
                self._words(span.text),
                bold=span.look in ("bold", "key") or None,
                colour=ACCENT if span.link else colours.get(span.look),
            )
            for span in line
        ]

    def _words(self, words: str) -> str:
        """English in plain signs: the text font draws quotes and dots as wide as ideographs."""
        return words.translate(_WESTERN) if self._language == "en" else words


class _Shifted(Flowable):
    """A block that begins further right: an item of a list in a list, with its marker."""

    def __init__(self, block: TextBlock, by: float) -> None:
        super().__init__()
        self._block, self._by = block, by
        self.spaceBefore, self.spaceAfter = block.getSpaceBefore(), block.getSpaceAfter()

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As high as the block in the room that is left."""
        self.width, self.height = (
            available_width,
            self._block.wrap(available_width - self._by, available_height)[1],
        )
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Where the block splits."""
        parts = self._block.split(available_width - self._by, available_height)
        return [_Shifted(part, self._by) for part in parts]

    def draw(self) -> None:
        """Draw the block."""
        self._block.drawOn(self.canv, self._by, 0)
