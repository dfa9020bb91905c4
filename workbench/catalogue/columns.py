"""The columns of a list of evidence: which there are, which go out, and what stands in them."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.catalogue.model import CatalogueEntry, CatalogueGroup, CatalogueOptions, CatalogueSheet
from workbench.catalogue.words import CatalogueWords
from workbench.errors import Problem, UserError


@dataclass(frozen=True, slots=True)
class Line:
    """An exhibit on its way into the list."""

    sheet: CatalogueSheet
    group: CatalogueGroup
    entry: CatalogueEntry
    words: CatalogueWords


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: `weight` is its share of the width, `fits` what stands in it on one line at least.

    What stands in a `whole` column is not broken, unless it is very long.
    """

    key: str
    cell: Callable[[Line], str]
    weight: float = 0.0
    fits: str = ""
    whole: bool = False

    @property
    def outward(self) -> bool:
        """Whether it may stand in the outward list."""
        return self.key in OUTWARD


def _stated(text: str | None, line: Line) -> str:
    return text or ("" if line.sheet.options.outer else line.words.say("not_stated"))


def _number(line: Line) -> str:
    return line.entry.label or "—"


def _title(line: Line) -> str:
    if line.sheet.options.outer:
        return line.entry.row.title
    own = line.words.say("own_number", number=line.entry.row.number)
    return f"{line.entry.row.title}\n{own}"


def _form(line: Line) -> str:
    return line.words.wording.name("evidence_forms", line.entry.row.form)


def _note(line: Line) -> str:
    row = line.entry.row
    no_original = line.words.wording.name("original_reasons", row.why_no_original)
    parts = [no_original, row.note or "", row.withdrawn_reason or ""]
    if line.entry.missing:
        parts.insert(0, line.words.missing(line.entry.missing))
    return "\n".join(part for part in parts if part)


def _pages(line: Line) -> str:
    span = line.sheet.spans.get(line.entry.row.id)
    if span is not None:
        return str(span.pages)
    return str(line.entry.row.pages or "")


def _kind(line: Line) -> str:
    return line.words.wording.name("evidence_kinds", line.entry.row.kind)


def _stance(line: Line) -> str:
    return line.words.say(f"stance_{line.entry.row.stance}")


def _page_range(line: Line) -> str:
    return line.words.pages(line.sheet.spans.get(line.entry.row.id))


def _review(line: Line) -> str:
    return line.words.review(line.sheet.reviews.get(line.entry.row.id))


# Source: 证据规定 19 (number, name, source, object and content of proof); the rest is court practice.
COLUMNS = (
    ListColumn("label", _number, fits="10-10"),
    ListColumn("group", lambda line: str(line.group.number or "—"), fits="组别"),
    ListColumn("title", _title, 2.0, fits="五个字宽度"),
    ListColumn("kind", _kind, fits="电子数据"),
    ListColumn("formed_on", lambda line: line.words.day(line.entry.row.formed_on), fits="2026-09-28"),
    ListColumn("source", lambda line: _stated(line.entry.row.source, line), 1.8, fits="四字来源"),
    ListColumn("purpose", lambda line: _stated(line.entry.row.purpose, line), 3.6, fits="六个字的宽度"),
    ListColumn("copies", lambda line: str(line.entry.row.copies), fits="份数"),
    ListColumn("pages", _pages, fits="页数"),
    ListColumn("page_range", _page_range, 0.2, fits="000012", whole=True),
    ListColumn("form", _form, 0.6, fits="原件形式"),
    ListColumn("hash", lambda line: line.entry.row.sha256, 1.6, fits="0123456789ab"),
    ListColumn("holder", lambda line: line.entry.row.holder or "", 0.6, fits="原件保管"),
    ListColumn("review", _review, 0.3, fits="三性审查"),
    ListColumn("stance", _stance, fits="不利"),
    ListColumn("outward", lambda line: line.words.outward(line.entry), 1.1, fits="是否提交"),
    ListColumn("note", _note, 1.8, fits="备注四字"),
)
# A column that is added stays inside until somebody says otherwise here.
OUTWARD = (
    "label", "group", "title", "kind", "formed_on", "source", "purpose", "copies", "pages", "page_range",
    "form", "hash",
)  # fmt: skip
BY_KEY = {column.key: column for column in COLUMNS}

OUTER_USUAL = ("label", "title", "source", "purpose", "page_range")
INNER_USUAL = (
    "label", "title", "kind", "formed_on", "source", "purpose", "copies", "pages", "page_range", "form",
    "holder", "review", "stance", "outward", "note",
)  # fmt: skip


def chosen_columns(options: CatalogueOptions) -> tuple[ListColumn, ...]:
    """The columns of a list in their order; the form is shown inside and, on demand, outside.

    Raises: UserError `catalogue.unknown_column`, or `.inner_column` when one would leave with the outer list.
    """
    keys = list(options.columns or (OUTER_USUAL if options.outer else INNER_USUAL))
    problems = [problem for key in keys if (problem := _problem(key, options)) is not None]
    if problems:
        raise UserError(problems)
    if options.show_form and "form" not in keys:
        keys.append("form")
    if options.show_form is False:
        keys = [key for key in keys if key != "form"]
    return tuple(column for column in COLUMNS if column.key in keys)


def _problem(key: str, options: CatalogueOptions) -> Problem | None:
    column = BY_KEY.get(key)
    if column is None:
        known = " ".join(each.key for each in COLUMNS if each.outward or not options.outer)
        return Problem("columns", "catalogue.unknown_column", {"value": key[:40], "known": known})
    if options.outer and not column.outward:
        return Problem("columns", "catalogue.inner_column", {"value": key})
    return None
