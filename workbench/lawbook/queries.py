"""What stands in the rule book: lines to list, one rule in full, and what a search finds."""

from dataclasses import dataclass
from datetime import date

from workbench.lawbook.allowed import Allowed, allowed
from workbench.lawbook.rules import row_of
from workbench.rulebook.amending import Standing, StandingState
from workbench.rulebook.confirming import citation_confirmed
from workbench.rulebook.model import Certainty, RuleRow
from workbench.rulebook.reading import Rulebook
from workbench.text import search_key


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule to list: what it says, how sure it is, who decided about it.

    `confirmed`: by itself, or as a place of a law that was confirmed as a whole.
    """

    table: str
    id: str
    zh: str
    en: str
    cited_zh: str
    cited_en: str
    certainty: Certainty
    state: StandingState
    confirmed: bool
    active: bool
    valid_from: date
    valid_to: date | None
    by: str
    on: date | None

    @property
    def key(self) -> str:
        """The line's name among all tables."""
        return f"{self.table}/{self.id}"


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """A rule in full: the row as it stands, as it was shipped, its editions and its history."""

    table: str
    row: RuleRow
    shipped: RuleRow
    editions: tuple[RuleRow, ...]
    standing: Standing
    allowed: Allowed
    line: RuleLine


def awaits_confirmation(line: RuleLine) -> bool:
    """Whether the row rests on a law and no person of this workspace has confirmed it."""
    return not line.confirmed and line.certainty != "design"


def rule_lines(book: Rulebook, table: str) -> tuple[RuleLine, ...]:
    """The newest edition of every row of a table, in the order of the file.

    Raises: UserError `rulebook.unknown_table`.
    """
    return tuple(_line(book, table, row) for row in book.rows_of(table).values())


def rule_sheet(book: Rulebook, shipped: Rulebook, table: str, row_id: str) -> RuleSheet:
    """A rule in full.

    Raises: UserError `rulebook.unknown_table`, `rule.unknown_row`.
    """
    row = row_of(book, table, row_id)
    return RuleSheet(
        table=table,
        row=row,
        shipped=row_of(shipped, table, row_id),
        editions=tuple(each for each in book.rows_of(table).rows if each.id == row_id),
        standing=book.standing(table, row_id),
        allowed=allowed(table),
        line=_line(book, table, row),
    )


def matching(lines: tuple[RuleLine, ...], text: str) -> tuple[RuleLine, ...]:
    """The lines that hold every word of a text in id, wording or citation."""
    words = [search_key(word) for word in text.split()]
    return tuple(line for line in lines if all(word in _key(line) for word in words))


def rules_found(
    book: Rulebook, tables: tuple[str, ...], text: str, *, limit: int = 8
) -> tuple[RuleLine, ...]:
    """The rules that a search over several tables finds, exact ids first."""
    typed = search_key(text.strip())
    if not typed:
        return ()
    lines = [line for table in tables for line in matching(rule_lines(book, table), text)]
    return tuple(sorted(lines, key=lambda line: _nearness(line, typed))[:limit])


def _nearness(line: RuleLine, typed: str) -> tuple[bool, bool]:
    return search_key(line.id) != typed, not search_key(line.cited_zh).startswith(typed)


def _key(line: RuleLine) -> str:
    parts = (line.id, line.zh, line.en, line.cited_zh, line.cited_en)
    return search_key(" ".join(parts))


def _line(book: Rulebook, table: str, row: RuleRow) -> RuleLine:
    standing = book.standing(table, row.id)
    place = getattr(row, "place", None)
    cited = (place,) if place is not None else row.citations
    return RuleLine(
        table=table,
        id=row.id,
        zh=row.zh,
        en=row.en,
        cited_zh="；".join(book.cite(each, "zh") for each in cited if each.law in book.laws),
        cited_en="; ".join(book.cite(each, "en") for each in cited if each.law in book.laws),
        certainty=row.certainty,
        state=standing.state,
        confirmed=bool(row.verified_by) or (place is not None and citation_confirmed(book, place)),
        active=row.active,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        by=standing.by,
        on=standing.on,
    )
