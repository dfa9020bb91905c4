"""What a row that can be read may still get wrong: no text, an end before its start, a circle."""

from collections.abc import Iterable, Iterator, Sequence

from workbench.rulebook.checking_periods import period_findings
from workbench.rulebook.model import RuleRow

# Fields by which a row names another of its own table.
CHAINS = ("next", "limited_by", "same_as", "parent")
Finding = tuple[str, str, str]


def row_findings(row: RuleRow) -> Iterator[Finding]:
    """Code, row and field of everything that is wrong with one row."""
    for name in ("zh", "en"):
        if not getattr(row, name).strip():
            yield "rulebook.no_text", row.id, name
    if row.valid_to is not None and row.valid_to < row.valid_from:
        yield "rulebook.ends_before_start", row.id, "valid_to"
    starts, ends = getattr(row, "starts_when", None), getattr(row, "ends_when", None)
    if starts is not None and starts == ends:
        yield "rulebook.circular", row.id, "ends_when"


def circular_findings(rows: Sequence[RuleRow]) -> Iterator[Finding]:
    """Rows whose chain leads back to themselves."""
    for name in CHAINS:
        following = {row.id: getattr(row, name, None) for row in rows}
        for row_id in following:
            if _comes_back(row_id, following):
                yield "rulebook.circular", row_id, name


def findings(rows: Sequence[RuleRow]) -> Iterable[Finding]:
    """Everything that is wrong with the rows of a table."""
    for row in rows:
        yield from row_findings(row)
    yield from circular_findings(rows)
    yield from period_findings(rows)


def _comes_back(start: str, following: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    row_id = following.get(start)
    while row_id is not None and row_id not in seen:
        if row_id == start:
            return True
        seen.add(row_id)
        row_id = following.get(row_id)
    return False
