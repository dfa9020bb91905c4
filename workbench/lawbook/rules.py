"""Whether a decision about a rule can stand: every reason why not, by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.lawbook.allowed import allowed, open_fields
from workbench.lawbook.model import RuleDraft
from workbench.rulebook.amending import DATED, UNSURE, Deed, Standing, overlaid
from workbench.rulebook.model import RuleRow
from workbench.rulebook.reading import Rulebook, all_citations
from workbench.text import clean_input, is_blank

REASON_LEAST_CHARS, REASON_MOST_CHARS = 4, 2000
TEXT_MOST_CHARS = 4000
# A hundred years in days; what no calendar reaches is refused by the clocks themselves.
NUMBER_MOST = 10_000_000_000
AMOUNT_MOST = 36_500
_TEXTS = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Examined:
    """What was typed, read; `effective_from` none and `fields` empty when there are problems."""

    effective_from: date | None
    reason: str
    fields: Mapping[str, Any]
    problems: tuple[Problem, ...]


def row_of(book: Rulebook, table: str, row_id: str) -> RuleRow:
    """A row by the names that come from outside.

    Raises: UserError `rulebook.unknown_table`, `rule.unknown_row`.
    """
    row = book.rows_of(table).get(row_id)
    if row is None:
        raise UserError.one("row", "rule.unknown_row", table=table, row=row_id[:60])
    return row


def examine(deed: Deed, draft: RuleDraft, book: Rulebook, today: date) -> Examined:
    """Everything that is wrong with a decision as typed.

    Raises: UserError when there is no such row.
    """
    row = row_of(book, draft.table, draft.row_id)
    standing = book.standing(draft.table, draft.row_id)
    reason, problems = _reason(draft.reason)
    effective_from, late = _effective(draft, _first_day(draft, book), today)
    problems += late
    problems += _deed_problems(deed, draft, row, standing)
    fields: dict[str, Any] = {}
    if deed == "change":
        fields, wrong = _fields(draft, row, book)
        problems += wrong
    return Examined(effective_from, reason, fields, tuple(problems))


def _reason(typed: str) -> tuple[str, list[Problem]]:
    cleaned, problems = clean_input(typed, field="reason", max_chars=REASON_MOST_CHARS)
    reason = cleaned.strip()
    found = [problem for problem in problems if problem.level == "error"]
    if len(reason) < REASON_LEAST_CHARS:
        found.append(Problem("reason", "rule.reason_needed"))
    return reason, found


def _first_day(draft: RuleDraft, book: Rulebook) -> date:
    """The first day of the first edition."""
    return min(row.valid_from for row in book.rows_of(draft.table).rows if row.id == draft.row_id)


def _effective(draft: RuleDraft, first: date, today: date) -> tuple[date | None, list[Problem]]:
    try:
        day = parse_date(draft.effective_from, "effective_from")
    except UserError as refused:
        return None, list(refused.problems)
    shown = {"date": day.isoformat(), "first": first.isoformat(), "today": today.isoformat()}
    if day < first:
        return day, [Problem("effective_from", "rule.before_edition", shown)]
    if draft.table not in DATED and day > today:
        return day, [Problem("effective_from", "rule.not_in_advance", shown)]
    return day, []


def _deed_problems(deed: Deed, draft: RuleDraft, row: RuleRow, standing: Standing) -> list[Problem]:
    named = {"row": draft.row_id}
    may = allowed(draft.table)
    if deed in ("switch_on", "switch_off") and not may.switch:
        return [Problem("row", "rule.not_switched", named)]
    if deed == "switch_on" and row.certainty == UNSURE:
        return [Problem("row", "rule.confirm_first", named)]
    if deed == "take_back" and (not standing.history or standing.by == ""):
        return [Problem("row", "rule.nothing_to_take_back", named)]
    if deed == "change" and not may.fields:
        return [Problem("row", "rule.not_changed_here", named)]
    return []


def _fields(draft: RuleDraft, row: RuleRow, book: Rulebook) -> tuple[dict[str, Any], list[Problem]]:
    """The changed fields as plain data, and what is wrong with each."""
    problems: list[Problem] = []
    open_ = open_fields(draft.table, row)
    if not draft.fields:
        return {}, [Problem("fields", "rule.nothing_given")]
    for name in draft.fields:
        if name not in open_:
            problems.append(
                Problem(f"fields.{name}", "rule.field_fixed", {"field": name, "open": ", ".join(open_)})
            )
    kept = {name: _cleaned(value) for name, value in draft.fields.items() if name in open_}
    made, wrong = overlaid(row, kept, f"{draft.table}.yaml")
    problems += [_at_field(problem) for problem in wrong]
    if made is None:
        return {}, problems
    problems += [problem for name in kept for problem in _value_problems(name, getattr(made, name), row)]
    problems += [
        Problem("fields.citations", "rule.unknown_law", {"law": citation.law})
        for citation in all_citations(made)
        if citation.law not in book.laws
    ]
    problems += [
        Problem("fields.channels", "rule.unknown_channel", {"value": code[:40]})
        for code in (kept.get("channels") or ())
        if code not in book.channels
    ]
    if made.valid_to is not None and made.valid_to < row.valid_from:
        problems.append(
            Problem("fields.valid_to", "rule.ends_before_start", {"first": row.valid_from.isoformat()})
        )
    return kept, problems


def _cleaned(value: Any) -> Any:
    """Text without outer blanks; what is no text as it is."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {str(name): _cleaned(each) for name, each in value.items()}
    return value


def _at_field(problem: Problem) -> Problem:
    """A mistake of a file as one of the form's field."""
    path = problem.detail.get("field", "")
    return Problem(f"fields.{path}", f"rule.{problem.code.removeprefix('rulebook.')}", problem.detail)


def _value_problems(name: str, value: Any, row: RuleRow) -> list[Problem]:
    place = f"fields.{name}"
    if isinstance(value, str):
        _, found = clean_input(value, field=place, max_chars=TEXT_MOST_CHARS)
        errors = [problem for problem in found if problem.level == "error"]
        if name in _TEXTS and is_blank(value):
            errors.append(Problem(place, "rule.text_needed"))
        return errors
    if isinstance(value, int) and not isinstance(value, bool):
        least, most = (1, AMOUNT_MOST) if name == "amount" else (0, NUMBER_MOST)
        if name == "points":
            least, most = -100, 100
        if not least <= value <= most:
            return [Problem(place, "rule.out_of_range", {"least": str(least), "most": str(most)})]
    if name == "amount" and value is None and getattr(row, "amount", None) is not None:
        return [Problem(place, "rule.amount_needed")]
    return []
