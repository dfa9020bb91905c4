"""Values of fields: read as typed, kept as JSON, and shown as a Chinese letter writes them."""

from __future__ import annotations

from datetime import date
from typing import Any

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.letters.markup import parse_citation
from workbench.letters.model import Field, Value
from workbench.money import capital_amount, format_amount, parse_amount
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, half_width

MAX_ROWS = 200
CELL_MARK = "｜"

_YES_NO = {"yes": "yes", "no": "no", "是": "yes", "否": "no", "有": "yes", "无": "no", "y": "yes", "n": "no"}


def accept_typed(field: Field, typed: Any, book: Rulebook) -> Value | None:
    """The value of a field as typed; none when it is emptied.

    Lists are rows of cells, or lines of text with `｜` between the cells.
    Raises: UserError saying what is wrong, under `fields.<key>`.
    """
    place = f"fields.{field.key}"
    match field.kind:
        case "list":
            rows = _rows(field, typed, place)
            return rows or None
        case "citations":
            return _citations(typed, place, book) or None
    text = _clean(str(typed) if isinstance(typed, str | int) else "", place, field)
    if not text:
        return None
    match field.kind:
        case "date":
            return parse_date(text, place).isoformat()
        case "amount":
            return parse_amount(text, field=place)
        case "yes_no":
            return _listed(field, text, _YES_NO, place)
        case "choice":
            names = {name: one.value for one in field.options for name in (one.value, one.zh, one.en.lower())}
            return _listed(field, text, names, place)
    return text


def shown(field: Field, value: Value | None, book: Rulebook, form: str = "") -> str:
    """What a letter prints for a value: dates with 年月日, amounts in capitals and figures."""
    if value is None or value == "":
        return ""
    match field.kind:
        case "date":
            return long_day(date.fromisoformat(str(value)))
        case "amount":
            return amount(int(str(value)), form)
        case "choice":
            return next((one.zh for one in field.options if one.value == value), str(value))
        case "yes_no":
            return "是" if value == "yes" else "否"
        case "citations":
            return "、".join(cited(str(one), book) for one in value) if isinstance(value, list) else ""
        case "list":
            return "；".join("，".join(cell for cell in row if cell) for row in rows_of(value))
    return str(value)


def rows_of(value: Value | None) -> list[list[str]]:
    """The rows of a list."""
    if not isinstance(value, list):
        return []
    return [list(row) if isinstance(row, list) else [str(row)] for row in value]


def long_day(day: date) -> str:
    """`2026年11月21日`, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def amount(fen: int, form: str = "") -> str:
    """`人民币壹万元整（￥10,000.00）`; as figures `10,000.00元`."""
    if form == "figures":
        return f"{format_amount(fen)}元"
    return f"人民币{capital_amount(fen)}（￥{format_amount(fen)}）"


def cited(text: str, book: Rulebook) -> str:
    """A citation such as `BXF2015 16(2)` written out, or the text where it is none."""
    citation = parse_citation(text)
    if citation is None or citation.law not in book.laws:
        return text
    return book.cite_long(citation, "zh")


def citation_text(citation: Citation) -> str:
    """A citation as templates and fields write it: `BXF2015 16(2)`."""
    inner = "".join(f"({part})" for part in (citation.paragraph, citation.item) if part)
    return f"{citation.law} {citation.article}{inner}".strip()


def too_long(field: Field, value: Value | None) -> tuple[Problem, ...]:
    """Whether a value has more characters than the field takes."""
    if not field.max_len or value is None or isinstance(value, int):
        return ()
    length = (
        len(value) if isinstance(value, str) else sum(len(cell) for row in rows_of(value) for cell in row)
    )
    if length <= field.max_len:
        return ()
    detail = {"field": field.key, "limit": str(field.max_len), "length": str(length)}
    return (Problem(f"fields.{field.key}", "letter.field_too_long", detail),)


def _clean(typed: str, place: str, field: Field) -> str:
    # What is too long is kept and told on the sheet: nothing that somebody typed is thrown away.
    cleaned, problems = clean_input(typed, field=place, max_chars=max(field.max_len * 4, 20_000))
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        raise UserError(errors)
    return cleaned.strip()


def _listed(field: Field, text: str, names: dict[str, str], place: str) -> str:
    value = names.get(text) or names.get(half_width(text).lower())
    if value is None:
        detail = {"field": field.key, "value": text[:40], "choices": ", ".join(dict.fromkeys(names.values()))}
        raise UserError.one(place, "letter.not_a_choice", **detail)
    return value


def _rows(field: Field, typed: Any, place: str) -> list[list[str]]:
    given = typed.splitlines() if isinstance(typed, str) else typed
    if not isinstance(given, list | tuple):
        raise UserError.one(place, "letter.not_a_list", field=field.key)
    width = max(len(field.columns), 1)
    rows: list[list[str]] = []
    for row in given:
        cells = row.replace("|", CELL_MARK).split(CELL_MARK) if isinstance(row, str) else row
        cells = [row] if isinstance(row, str) and width == 1 else cells
        if not isinstance(cells, list | tuple) or len(cells) > width:
            raise UserError.one(place, "letter.row_too_wide", field=field.key, columns=str(width))
        cleaned = [_clean(str(cell), place, field) for cell in cells]
        if any(cleaned):
            rows.append(cleaned + [""] * (width - len(cleaned)))
    if len(rows) > MAX_ROWS:
        raise UserError.one(place, "letter.too_many_rows", field=field.key, limit=str(MAX_ROWS))
    return rows


def _citations(typed: Any, place: str, book: Rulebook) -> list[str]:
    given = typed.replace("；", "\n").replace(";", "\n").splitlines() if isinstance(typed, str) else typed
    if not isinstance(given, list | tuple):
        raise UserError.one(place, "letter.not_a_list", field=place)
    found = []
    for one in given:
        if not str(one).strip():
            continue
        citation = parse_citation(str(one))
        if citation is None or citation.law not in book.laws:
            raise UserError.one(place, "letter.unknown_citation", text=str(one).strip()[:60])
        found.append(citation_text(citation))
    return list(dict.fromkeys(found))
