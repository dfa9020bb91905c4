"""A list of evidence as words in rows and columns, whatever file it is then written to."""

from dataclasses import dataclass

from workbench.catalogue.columns import Line, ListColumn, chosen_columns
from workbench.catalogue.model import CatalogueGroup, CatalogueSheet
from workbench.catalogue.words import CatalogueWords

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of the list: the exhibit's key, its cells, and whether something is to be seen to."""

    key: str
    cells: tuple[str, ...]
    included: bool


@dataclass(frozen=True, slots=True)
class ListGroup:
    """The lines of a group under its title."""

    key: str
    title: str
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class ListTable:
    """All that is written: title and marks, what stands above, the lines, what stands below."""

    title: str
    marks: tuple[str, ...]
    head: tuple[Pair, ...]
    columns: tuple[ListColumn, ...]
    titles: tuple[str, ...]
    groups: tuple[ListGroup, ...]
    foot: tuple[Pair, ...]


def list_table(sheet: CatalogueSheet, words: CatalogueWords) -> ListTable:
    """The list in words; an outer one holds nothing but what goes out.

    Raises: UserError about the columns.
    Source: 证据规定 19 (signature, date, copies by the number of opposing parties).
    """
    columns = chosen_columns(sheet.options)
    catalogue = sheet.catalogue
    groups = catalogue.outward_groups if sheet.options.outer else catalogue.groups
    return ListTable(
        title=words.title(sheet),
        marks=_marks(sheet, words),
        head=_head(sheet, words),
        columns=columns,
        titles=tuple(words.say(f"col_{column.key}") for column in columns),
        groups=tuple(_group(sheet, group, columns, words) for group in groups if group.entries),
        foot=_foot(sheet, words),
    )


def _marks(sheet: CatalogueSheet, words: CatalogueWords) -> tuple[str, ...]:
    marks = [] if sheet.options.outer else [words.say("mark_internal")]
    if sheet.head.demo:
        marks.append(words.say("mark_demo"))
    return tuple(marks)


def _head(sheet: CatalogueSheet, words: CatalogueWords) -> tuple[Pair, ...]:
    head = sheet.head
    return (
        (words.say("head_case"), head.case_title),
        (words.say("head_court_no"), head.court_no),
        (words.say("head_submitted_by"), head.submitted_by),
        (words.say("head_opponent"), words.listed(head.opponents)),
        (words.say("head_case_no"), head.case_no),
    )


def _group(
    sheet: CatalogueSheet, group: CatalogueGroup, columns: tuple[ListColumn, ...], words: CatalogueWords
) -> ListGroup:
    entries = group.included if sheet.options.outer else group.entries
    lines = (Line(sheet, group, entry, words) for entry in entries)
    rows = (
        ListRow(line.entry.key, tuple(column.cell(line) for column in columns), line.entry.included)
        for line in lines
    )
    return ListGroup(group.key, words.group_title(group), tuple(rows))


def _foot(sheet: CatalogueSheet, words: CatalogueWords) -> tuple[Pair, ...]:
    included = sheet.catalogue.included
    counts = {"groups": len(sheet.catalogue.outward_groups), "exhibits": len(included)}
    total = words.say("foot_total", **counts)
    if sheet.spans and all(entry.row.id in sheet.spans for entry in included):
        pages = sum(sheet.spans[entry.row.id].pages for entry in included)
        total = words.say("foot_total_pages", **counts, pages=pages)
    copies = max(len(sheet.head.opponents), 1)
    return (
        (words.say("foot_total_label"), total),
        (words.say("foot_copies_label"), words.say("foot_copies", copies=copies)),
        (words.say("foot_signature"), ""),
        (words.say("foot_date"), words.say("foot_date_blank")),
    )
