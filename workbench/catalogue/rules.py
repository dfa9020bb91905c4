"""How exhibits are grouped and numbered, which go out, and what their list must still state."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from workbench.catalogue.model import (
    Catalogue,
    CatalogueEntry,
    CatalogueGroup,
    Choice,
    GroupRow,
    LeftOut,
    PlaceRow,
)
from workbench.evidence.model import EvidenceRow, Stance
from workbench.rulebook.reading import Rulebook

TITLE_MAX_CHARS = 120
REASON_MAX_CHARS = 500
GROUPS_AT_MOST = 200

PROPOSED = "proposed:"
# What exhibits are about that prove a step of the refusal, or nothing that the rule pack names.
STEPS, OTHERS = "F", ""
# What may be told of an exhibit outside; every other field is emptied before a pack is drawn.
OUTWARD_FIELDS = (
    "id", "complaint_id", "case_no", "number", "title", "original_name", "kind", "source", "form",
    "formed_on", "why_no_original", "copies", "added_at", "added_by", "revision", "sha256", "sm3",
    "size_bytes", "media_type", "pages", "purpose",
)  # fmt: skip
_OUTWARD_BLANKS: Mapping[str, Any] = {
    "holder": None,
    "stance": Stance.NEUTRAL.value,
    "settlement_talk": False,
    "note": None,
    "withdrawn_at": None,
    "withdrawn_reason": None,
}
NO_PLACE = PlaceRow("", None, None, None, None)

# Source: 证据规定 19 (each item numbered and named; source, object and content of proof stated); kind and
# form are asked because 民事诉讼法 66 and 证据规定 11 make the weight of an exhibit depend on them.
REQUIRED = ("title", "kind", "source", "form", "purpose")
# Source: 民诉解释 111; 证据规定 90(5): a copy that nobody compared needs the reason.
UNCOMPARED = ("copy_unchecked",)
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Material:
    """What a catalogue is arranged from; `inner_papers` are digests of papers that may never go out."""

    rows: Sequence[EvidenceRow]
    groups: Sequence[GroupRow] = ()
    places: Mapping[str, PlaceRow] = field(default_factory=dict)
    inner_papers: Collection[str] = ()


def arrange(material: Material, book: Rulebook) -> Catalogue:
    """The catalogue: groups as kept, what nobody placed where it belongs, numbers for what goes out.

    Proposed groups stand in the order of the rule pack behind those that are kept; what nobody placed stands
    by the day it was formed, behind what somebody placed. Groups without a title are still to be named.
    Source: 证据规定 19; grouping by element in dispute and then by time is court practice.
    """
    order = {about: place for place, about in enumerate(topics(book))}
    kept = [_Bin(group.id, group.title, group.element_id, kept=True) for group in material.groups]
    by_id = {each.id: each for each in kept}
    by_topic = {each.about: each for each in reversed(kept)}
    for row in material.rows:
        place = material.places.get(row.id, NO_PLACE)
        target = by_id.get(place.group_id or "")
        if target is not None and place.position is not None:
            target.placed.append((place.position, row.number, row))
            continue
        about = topic_of(row, book, order)
        target = by_topic.setdefault(about, _Bin(f"{PROPOSED}{about}", "", about, kept=False))
        target.loose.append(row)
    proposed = [each for each in by_topic.values() if not each.kept]
    proposed.sort(key=lambda each: order.get(each.about or OTHERS, len(order)))
    entry_of = partial(_entry, material=material, book=book)
    groups = [
        CatalogueGroup(0, each.id, each.title, each.about, tuple(map(entry_of, each.rows())), each.kept)
        for each in (*kept, *proposed)
    ]
    return Catalogue(tuple(_numbered(groups)), settled=bool(material.groups) and not proposed)


def topics(book: Rulebook) -> Iterable[str]:
    """What groups can be about, in their order: elements, kinds of items, steps of the refusal, others."""
    for ground in book.refusal_grounds.values():
        yield from (element.id for element in ground.elements)
    yield from dict.fromkeys(section_of(item_id) for item_id in book.evidence_items)
    yield from (STEPS, OTHERS)


def topic_of(row: EvidenceRow, book: Rulebook, order: Mapping[str, int]) -> str:
    """What an exhibit is about first of all: an element before an item, an item before a step.

    Args:
        order: the place of each topic.
    """
    elements = [target for target in row.proves if "." in target and target in order]
    if elements:
        return min(elements, key=order.__getitem__)
    items = [section_of(target) for target in row.proves if target in book.evidence_items]
    if items:
        return min(items, key=order.__getitem__)
    return STEPS if any(target in book.refusal_flow for target in row.proves) else OTHERS


def section_of(item_id: str) -> str:
    """The section of the evidence list that an item stands in, such as `P` for `P-04`."""
    return item_id.partition("-")[0]


def bar_of(row: EvidenceRow, inner_papers: Collection[str], book: Rulebook) -> LeftOut | None:
    """What keeps an exhibit from going out as long as nobody decides; nothing for what may go.

    Only exhibits that speak for us or are neutral go of themselves.
    Source: 民诉解释 107 (settlement talk may not be used later); that inner papers never go is ours, so is
    that a person has to weigh what speaks against us.
    """
    if row.withdrawn:
        return LeftOut.WITHDRAWN
    items = (book.evidence_items.get(target) for target in row.proves)
    if row.sha256 in inner_papers or any(item is not None and item.internal for item in items):
        return LeftOut.INTERNAL
    if row.settlement_talk:
        return LeftOut.SETTLEMENT
    if row.stance not in (Stance.FAVOURABLE, Stance.NEUTRAL):
        return LeftOut.ADVERSE
    return None


def outward(catalogue: Catalogue) -> Catalogue:
    """The same catalogue with what goes out only, and of that only what the outward list may say."""
    groups = (
        replace(group, entries=tuple(map(_outward_entry, group.included)))
        for group in catalogue.outward_groups
    )
    return Catalogue(tuple(groups), catalogue.settled)


def _outward_entry(entry: CatalogueEntry) -> CatalogueEntry:
    row = EvidenceRow(**_OUTWARD_BLANKS, **{name: getattr(entry.row, name) for name in OUTWARD_FIELDS})
    return CatalogueEntry(entry.label, row, included=True)


def missing_of(row: EvidenceRow) -> tuple[str, ...]:
    """The names of the fields that the list must state of an exhibit and that are empty."""
    missing = [name for name in REQUIRED if not getattr(row, name)]
    if row.form in UNCOMPARED and not row.why_no_original:
        missing.append("why_no_original")
    return tuple(missing)


def _entry(row: EvidenceRow, *, material: Material, book: Rulebook) -> CatalogueEntry:
    place = material.places.get(row.id, NO_PLACE)
    bar = bar_of(row, material.inner_papers, book)
    if place.choice is Choice.OUT and not (bar and bar.final):
        bar = LeftOut.CHOSEN_OUT
    elif place.choice is Choice.IN and place.reason and not (bar and bar.final):
        bar = None
    missing = () if bar is not None and bar.final else missing_of(row)
    return CatalogueEntry("", row, bar is None, bar, missing, place.choice, place.reason)


def _numbered(groups: Iterable[CatalogueGroup]) -> Iterable[CatalogueGroup]:
    """Numbers without holes for what goes out: who reads the list cannot tell what was left out."""
    number = 0
    for group in groups:
        if not group.included:
            yield group
            continue
        number += 1
        entries, place = [], 0
        for entry in group.entries:
            place += entry.included
            entries.append(replace(entry, label=f"{number}-{place}") if entry.included else entry)
        yield replace(group, number=number, entries=tuple(entries))


@dataclass(slots=True)
class _Bin:
    """A group while it is filled."""

    id: str
    title: str
    about: str | None
    kept: bool
    placed: list[tuple[int, int, EvidenceRow]] = field(default_factory=list)
    loose: list[EvidenceRow] = field(default_factory=list)

    def rows(self) -> list[EvidenceRow]:
        placed = [row for *_, row in sorted(self.placed, key=lambda each: each[:2])]
        return [*placed, *sorted(self.loose, key=lambda row: (row.formed_on or _LAST, row.number))]
