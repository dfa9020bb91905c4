"""Fills the fields of a template: what was typed stands over what the program knows; all that is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workbench.errors import Problem
from workbench.letters.markup import parse_condition
from workbench.letters.model import Field, FieldView, Origin, Value
from workbench.letters.template import Condition, Template
from workbench.letters.values import rows_of, shown, too_long
from workbench.rulebook.reading import Rulebook

Mask = Callable[[str, str], str]


def filled(
    template: Template, typed: Mapping[str, Value], known: Mapping[str, Value], mask: Mask, book: Rulebook
) -> tuple[FieldView, ...]:
    """Every field with its value, where it comes from, and what is wrong with it.

    Args: known holds values by source; mask takes a kind of data and a text.
    """
    values: dict[str, tuple[Value | None, Origin]] = {
        field.key: _value(field, typed, known) for field in template.fields
    }
    plain = {key: value for key, (value, _) in values.items()}
    return tuple(_view(field, *values[field.key], plain, mask, book) for field in template.fields)


def holds(condition: Condition, values: Mapping[str, Value | None]) -> bool:
    """Whether a condition holds for the values."""
    value = values.get(condition.field)
    if condition.values:
        return (value in condition.values) != condition.negated
    present = value not in (None, "", [])
    return present != condition.negated


def _value(
    field: Field, typed: Mapping[str, Value], known: Mapping[str, Value]
) -> tuple[Value | None, Origin]:
    if field.key in typed:
        return typed[field.key], "typed"
    if field.source and known.get(field.source) not in (None, "", []):
        return known[field.source], "program"
    if field.default:
        return field.default, "program"
    return None, "missing"


def _view(
    field: Field,
    value: Value | None,
    origin: Origin,
    values: Mapping[str, Value | None],
    mask: Mask,
    book: Rulebook,
) -> FieldView:
    required = field.required
    if field.required_when and not required:
        condition = parse_condition(field.required_when)
        required = condition is not None and holds(condition, values)
    if field.mask and value is not None:
        value = _masked(field, value, mask)
    problems = [*too_long(field, value)]
    if origin == "missing" and required:
        problems.append(Problem(f"fields.{field.key}", "letter.field_missing", names_of(field)))
    return FieldView(field, value, shown(field, value, book), origin, required, tuple(problems))


def names_of(field: Field) -> dict[str, str]:
    """What a sentence about a field needs."""
    return {"field": field.key, "label_zh": field.zh, "label_en": field.en}


def _masked(field: Field, value: Value, mask: Mask) -> Value:
    if isinstance(value, str):
        return mask(field.mask, value)
    if isinstance(value, list):
        return [[mask(field.mask, cell) for cell in row] for row in rows_of(value)]
    return value
