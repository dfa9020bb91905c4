"""What the pages of a pack are drawn with, and small pieces that they share."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from workbench.packpages.marking import Marks, PartStart, link
from workbench.packpages.model import PackContent, PageRange
from workbench.packpages.words import PackWords
from workbench.typesetting.flowables import Field, key_values
from workbench.typesetting.model import Numbering, Section
from workbench.typesetting.style import CELL, QUIET, TextStyle

SMALL = CELL.but(size=8.5, leading=13.0)
SMALL_QUIET = SMALL.but(colour=QUIET)
NO_PAGES = "—"
# Longer page numbers, with a long prefix, go on in a second line.
_ONE_LINE = 22


@dataclass(frozen=True, slots=True)
class Paper:
    """The content, where its exhibits stand in the run, the language, and what is noted while drawing."""

    content: PackContent
    ranges: Mapping[str, PageRange]
    words: PackWords
    marks: Marks

    def pages_of(self, key: str) -> str:
        """The pages of an exhibit or a group as stamped, such as `000012–000015`."""
        found = self.ranges.get(key)
        return self.words.pages(found.first_text, found.last_text) if found else NO_PAGES

    def page_count(self, key: str) -> str:
        """How many pages an exhibit or a group has."""
        found = self.ranges.get(key)
        return str(found.pages) if found else NO_PAGES

    @property
    def total_pages(self) -> int:
        """How many pages the run of this pack has."""
        exhibits = (self.ranges.get(entry.key) for entry in self.content.catalogue.included)
        return sum(found.pages for found in exhibits if found)

    @property
    def whole_run(self) -> str:
        """First and last page of the run."""
        found = [
            self.ranges[entry.key] for entry in self.content.catalogue.included if entry.key in self.ranges
        ]
        return self.words.pages(found[0].first_text, found[-1].last_text) if found else NO_PAGES

    @property
    def widest_range(self) -> str:
        """The longest text that `pages_of` gives, so that a column can hold it on one line."""
        shown = (self.pages_of(entry.key) for entry in self.content.catalogue.included)
        return max((text for text in shown if len(text) <= _ONE_LINE), key=len, default=NO_PAGES)

    def link(self, shown: str, target: str, style: TextStyle = CELL) -> Flowable:
        """A text that leads to another part."""
        return link(self.marks, shown, target, style)

    def page_link(self, key: str, style: TextStyle = CELL) -> Flowable:
        """The pages of a part, leading there."""
        return self.link(self.pages_of(key), key, style)

    def exhibit_links(self, labels: Iterable[str]) -> list[Flowable]:
        """Exhibits with their pages below each other, each leading there."""
        return [
            self.link(
                self.words.say("exhibit_at", label=label, pages=self.pages_of(f"exhibit:{label}")),
                f"exhibit:{label}",
                SMALL,
            )
            for label in labels
        ]

    def section(
        self,
        key: str,
        title: str,
        flowables: Sequence[Flowable],
        *,
        landscape: bool = False,
        numbering: Numbering = Numbering.PRINTED,
        heading: bool = True,
    ) -> Section:
        """A part of the pack that begins on a page of its own."""
        return Section(
            title,
            [PartStart(self.marks, key), *flowables],
            heading=heading,
            in_contents=False,
            numbering=numbering,
            landscape=landscape,
        )


def form(pairs: Iterable[tuple[str, str]], *, wide: bool = True) -> Flowable:
    """Labels and values, one a row or two."""
    fields = [Field(label, value or " ", wide=wide) for label, value in pairs]
    return key_values(fields, pairs=1 if wide else 2)
