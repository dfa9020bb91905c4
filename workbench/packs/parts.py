"""The pages of a pack in their order: our own around the exhibits, each with its bookmark and page label."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.binding.model import Link, Part
from workbench.binding.structure import COUNTED
from workbench.packpages.model import Drawn, PageRange
from workbench.packs.model import page_text
from workbench.packs.planning import Exhibit, Plan
from workbench.wording.messages import Messages


@dataclass(frozen=True, slots=True)
class OwnPages:
    """Everything that is drawn for a pack."""

    front: Drawn
    dividers: Drawn
    sheets: Drawn
    back: Drawn


def ranges_of(plan: Plan) -> dict[str, PageRange]:
    """The pages of every exhibit and of every group, by their keys."""
    options = plan.order.options
    found: dict[str, PageRange] = {}
    number = plan.first

    def span(first: int, last: int) -> PageRange:
        texts = (page_text(options.prefix, options.digits, each) for each in (first, last))
        return PageRange(first, last, *texts)

    for exhibit in plan.exhibits:
        found[exhibit.key] = span(number, number + exhibit.measured.pages - 1)
        number += exhibit.measured.pages
    for group in plan.catalogue.outward_groups:
        members = [found[entry.key] for entry in group.included]
        found[group.key] = span(members[0].first, members[-1].last)
    return found


def parts_of(plan: Plan, own: OwnPages, ranges: Mapping[str, PageRange]) -> tuple[Part, ...]:
    """All parts in the order in which they are bound."""
    return tuple(_parts(plan, own, ranges, Messages(plan.order.options.language)))


def lengths(drawn: Drawn) -> dict[str, int]:
    """How many pages each part of our own has, by its key in the order of the pages."""
    starts = sorted(drawn.starts.items(), key=lambda item: item[1])
    ends = [start for _, start in starts[1:]] + [drawn.pages]
    return {key: end - start for (key, start), end in zip(starts, ends, strict=True)}


def _parts(plan: Plan, own: OwnPages, ranges: Mapping[str, PageRange], messages: Messages) -> Iterator[Part]:
    for key in lengths(own.front):
        yield _own(own.front, key, messages.text(f"packs.part_{key}"), messages.text("packs.label_front"))
    exhibits = {exhibit.key: exhibit for exhibit in plan.exhibits}
    for group in plan.catalogue.outward_groups:
        number = str(group.number)
        title = messages.text("packs.part_group", {"number": number, "title": group.title})
        label = messages.text("packs.label_group", {"number": number})
        several = lengths(own.dividers)[group.key] > 1
        yield _own(own.dividers, group.key, title, label + COUNTED if several else label)
        for entry in group.included:
            yield _exhibit(exhibits[entry.key], own.sheets, ranges[entry.key], messages)
    for key in lengths(own.back):
        yield _own(own.back, key, messages.text(f"packs.part_{key}"), messages.text("packs.label_back"))


def _own(drawn: Drawn, key: str, title: str, label: str) -> Part:
    first, count = drawn.starts[key], lengths(drawn)[key]
    return Part(key, title, drawn.pdf, first, count, label=label, links=_links(drawn, first, count))


def _exhibit(exhibit: Exhibit, sheets: Drawn, pages: PageRange, messages: Messages) -> Part:
    detail = {**exhibit.about, "first": pages.first_text, "last": pages.last_text}
    code = "packs.part_exhibit" if pages.pages > 1 else "packs.part_exhibit_page"
    title = messages.text(code, detail)
    if exhibit.sheet:
        first, count = sheets.starts[exhibit.key], exhibit.measured.pages
        links = _links(sheets, first, count)
        return Part(exhibit.key, title, sheets.pdf, first, count, level=1, numbered=True, links=links)
    return Part(
        exhibit.key,
        title,
        exhibit.pages,
        count=exhibit.measured.pages,
        level=1,
        numbered=True,
        mark=exhibit.mark,
        prints=exhibit.measured.prints,
        layered=exhibit.measured.layered,
    )


def _links(drawn: Drawn, first: int, count: int) -> tuple[Link, ...]:
    return tuple(
        Link(area.page - first, area.rect, area.target)
        for area in drawn.links
        if first <= area.page < first + count
    )
