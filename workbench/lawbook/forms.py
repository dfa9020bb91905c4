"""A rule as a form: every open field as text that a person can read and type, and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, get_args, get_origin, get_type_hints

from workbench.errors import Problem, UserError
from workbench.lawbook.allowed import open_fields
from workbench.rulebook.amending import plain
from workbench.rulebook.model import Citation, RuleRow

FieldKind = Literal["text", "number", "yes_no", "date", "choice", "words", "pairs", "citations"]
YES, NO = "yes", "no"
_PAIR = "|"
_PLACE = ("law", "article", "paragraph", "item")


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """An open field: its kind, what it holds as text, and the answers of a choice.

    Lists stand one a line: words, `中文 | English` for pairs, and ids such as BXF2015.16.3 for citations.
    """

    name: str
    kind: FieldKind
    text: str
    choices: tuple[str, ...] = ()
    may_be_empty: bool = True


def form_of(table: str, row: RuleRow) -> tuple[FieldSpec, ...]:
    """The open fields of a row with what they hold."""
    hints = get_type_hints(type(row))
    return tuple(_spec(name, hints[name], getattr(row, name)) for name in open_fields(table, row))


def read_form(table: str, row: RuleRow, typed: Mapping[str, str]) -> dict[str, Any]:
    """The fields whose text says something else than the row, as plain data.

    Raises: UserError naming every field that cannot be read.
    """
    specs = {spec.name: spec for spec in form_of(table, row)}
    hints = get_type_hints(type(row))
    read: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, text in typed.items():
        spec = specs.get(name)
        if spec is None:
            open_ = ", ".join(specs)
            problems.append(Problem(f"fields.{name}", "rule.field_fixed", {"field": name, "open": open_}))
        elif text.strip() != spec.text.strip():
            try:
                read[name] = _read(spec, hints[name], text.strip())
            except UserError as refused:
                problems += refused.problems
    if problems:
        raise UserError(problems)
    return read


def shown_fields(row: RuleRow) -> tuple[tuple[str, str], ...]:
    """Every field of a row that holds anything, as text; for reading the row in full."""
    hints = get_type_hints(type(row))
    found = []
    for part in fields(row):
        value = getattr(row, part.name)
        if value not in ("", (), None):
            found.append((part.name, _text(_kind(hints[part.name]), value)))
    return tuple(found)


def _spec(name: str, hint: Any, value: Any) -> FieldSpec:
    kind = _kind(hint)
    inner = _inner(hint)
    choices = tuple(map(str, get_args(inner))) if kind == "choice" else ()
    return FieldSpec(name, kind, _text(kind, value), choices, kind in ("text", "words", "pairs", "citations"))


def _inner(hint: Any) -> Any:
    """The type of a value that may be absent."""
    if get_origin(hint) is not Literal and type(None) in get_args(hint):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def _kind(hint: Any) -> FieldKind:
    inner = _inner(hint)
    if get_origin(inner) is Literal:
        return "choice"
    if get_origin(inner) is tuple:
        held = get_args(inner)[0]
        if held is Citation:
            return "citations"
        return "pairs" if {part.name for part in _parts(held)} == {"zh", "en"} else "words"
    plain_kinds: dict[Any, FieldKind] = {int: "number", bool: "yes_no", date: "date"}
    return plain_kinds.get(inner, "text")


def _parts(held: Any) -> tuple[Any, ...]:
    return fields(held) if hasattr(held, "__dataclass_fields__") else ()


def _text(kind: FieldKind, value: Any) -> str:
    if value is None:
        return ""
    match kind:
        case "yes_no":
            return YES if value else NO
        case "citations":
            return "\n".join(_place(each) for each in value)
        case "pairs":
            return "\n".join(f"{each.zh} {_PAIR} {each.en}" for each in value)
        case "words":
            return "\n".join(
                each if isinstance(each, str) else json.dumps(plain(each), ensure_ascii=False, default=str)
                for each in value
            )
        case _:
            return str(value)


def _place(citation: Citation) -> str:
    """Law, article, paragraph, item with dots; two dots in a row stand for an item without a paragraph."""
    return ".".join(getattr(citation, name) for name in _PLACE).rstrip(".")


def _read(spec: FieldSpec, hint: Any, text: str) -> Any:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not text and type(None) in get_args(hint):
        return None
    match spec.kind:
        case "number":
            return _number(spec, text)
        case "yes_no":
            if text not in (YES, NO):
                raise _wrong(spec, f"{YES} | {NO}", text)
            return text == YES
        case "citations":
            return [_citation(spec, line) for line in lines]
        case "pairs":
            return [_pair(spec, line) for line in lines]
        case "words":
            return lines
        case _:
            return text


def _number(spec: FieldSpec, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise UserError.one(f"fields.{spec.name}", "rule.not_a_number", found=text[:40]) from None


def _citation(spec: FieldSpec, line: str) -> dict[str, str]:
    parts = line.split(".")
    if len(parts) > len(_PLACE) or not all(parts[:2]) or not parts[-1]:
        raise _wrong(spec, "BXF2015.16.3", line)
    return {name: part for name, part in zip(_PLACE, parts, strict=False) if part}


def _pair(spec: FieldSpec, line: str) -> dict[str, str]:
    zh, bar, en = (part.strip() for part in line.partition(_PAIR))
    if not (zh and bar and en):
        raise _wrong(spec, f"中文 {_PAIR} English", line)
    return {"zh": zh, "en": en}


def _wrong(spec: FieldSpec, expected: str, found: str) -> UserError:
    detail = {"field": spec.name, "expected": expected, "found": found[:80]}
    return UserError([Problem(f"fields.{spec.name}", "rule.wrong_type", detail)])
