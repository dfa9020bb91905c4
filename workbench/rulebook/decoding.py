"""Strict reading of plain data into rows: every unknown, missing or wrongly typed field is reported."""

import types
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from workbench.errors import Problem

T = TypeVar("T")


class _Refused(Exception):
    """The value does not fit; the problem is already noted."""


class Decoder:
    """Turns the rows of one file into dataclasses and collects what is wrong with them in `problems`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def row(self, row_type: type[T], raw: object, row_id: str) -> T | None:
        """The row, or none when something was wrong with it."""
        try:
            record: T = self._record(row_type, raw, row_id, "")
            return record
        except _Refused:
            return None

    def refuse(self, code: str, row_id: str, path: str, **detail: str) -> None:
        """Notes a problem at a place of the file."""
        place = f"{self.file}:{row_id}" + (f".{path}" if path else "")
        self.problems.append(Problem(place, code, {"file": self.file, "row": row_id, "field": path} | detail))

    def _record(self, row_type: Any, raw: object, row_id: str, path: str) -> Any:
        if not isinstance(raw, Mapping):
            raise self._wrong_type(row_id, path, "mapping", raw)
        known = _schema(row_type)
        before = len(self.problems)
        for name in raw:
            if name not in known:
                self.refuse("rulebook.unknown_field", row_id, _join(path, str(name)))
        values: dict[str, Any] = {}
        for name, (hint, required) in known.items():
            if name in raw:
                with suppress(_Refused):
                    values[name] = self._value(hint, raw[name], row_id, _join(path, name))
            elif required:
                self.refuse("rulebook.missing_field", row_id, _join(path, name))
        if len(self.problems) > before:
            raise _Refused
        return row_type(**values)

    def _value(self, hint: Any, raw: object, row_id: str, path: str) -> Any:
        origin = get_origin(hint)
        if origin in (types.UnionType, Union):
            inner = next(part for part in get_args(hint) if part is not types.NoneType)
            return None if raw is None else self._value(inner, raw, row_id, path)
        if origin is tuple:
            return self._sequence(get_args(hint)[0], raw, row_id, path)
        if origin is Literal:
            if raw in get_args(hint):
                return raw
            raise self._wrong_type(row_id, path, " | ".join(map(str, get_args(hint))), raw)
        if is_dataclass(hint) and isinstance(hint, type):
            return self._record(hint, raw, row_id, path)
        # type() and not isinstance(): `true` must not pass for the number 1.
        if type(raw) is hint:
            return raw
        raise self._wrong_type(row_id, path, "date" if hint is date else hint.__name__, raw)

    def _sequence(self, hint: Any, raw: object, row_id: str, path: str) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise self._wrong_type(row_id, path, "list", raw)
        values = []
        for index, item in enumerate(raw):
            with suppress(_Refused):
                values.append(self._value(hint, item, row_id, f"{path}[{index}]"))
        return tuple(values)

    def _wrong_type(self, row_id: str, path: str, expected: str, raw: object) -> _Refused:
        self.refuse("rulebook.wrong_type", row_id, path, expected=expected, found=repr(raw)[:80])
        return _Refused()


def thawed(row_type: Any, plain: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that were kept as JSON, with their dates as dates; what is no date stays as it is."""
    known: dict[str, tuple[Any, ...]] = dict(_schema(row_type))
    return {name: _date_of(known.get(name, (None,))[0], value) for name, value in plain.items()}


def _date_of(hint: Any, value: Any) -> Any:
    if isinstance(value, str) and (hint is date or date in get_args(hint)):
        with suppress(ValueError):
            return date.fromisoformat(value)
    return value


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@cache
def _schema(row_type: type[Any]) -> dict[str, tuple[Any, bool]]:
    """Field names of a row with their type and whether they must stand in the file."""
    hints = get_type_hints(row_type)
    return {
        part.name: (hints[part.name], part.default is MISSING and part.default_factory is MISSING)
        for part in fields(row_type)
    }
