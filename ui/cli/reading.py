"""Reads the JSON that people hand in, and says where it is wrong."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from workbench.errors import MachineError, Problem, UserError

MAX_BYTES = 64 * 1024 * 1024

Form = TypeVar("Form")


def read_text(source: str) -> str:
    """The text of a file, or of standard input for `-`.

    Raises: UserError when it is missing, too large or not UTF-8.
    """
    if source == "-":
        raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        try:
            with Path(source).open("rb") as file:
                raw = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            raise UserError.one("file", "cli.file_missing", path=source) from None
        except IsADirectoryError:
            raise UserError.one("file", "cli.file_is_folder", path=source) from None
        except OSError as error:
            raise MachineError("machine.disk_error", path=source, reason=str(error.strerror)) from error
    if len(raw) > MAX_BYTES:
        raise UserError.one("file", "cli.file_too_large", limit=f"{MAX_BYTES // 1024 // 1024} MB")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError.one("file", "cli.not_utf8", position=str(error.start)) from None


def read_json(source: str) -> Any:
    """The JSON value of a file or of standard input.

    Raises: UserError naming line and column of the first mistake.
    """
    text = read_text(source)
    try:
        return json.loads(text, parse_constant=_no_constants)
    except json.JSONDecodeError as error:
        place = {"line": str(error.lineno), "column": str(error.colno), "reason": error.msg}
        raise UserError.one("file", "cli.bad_json", **place) from None
    except RecursionError:
        raise UserError.one("file", "cli.too_deep") from None


def validated(form: type[Form], value: Any) -> Form:
    """The value as a form; null counts as left out.

    Raises: UserError listing every unknown field, missing field and wrong type by its place.
    """
    from pydantic import TypeAdapter, ValidationError

    if not isinstance(value, dict):
        raise UserError.one("file", "cli.not_an_object")
    try:
        return TypeAdapter(form).validate_python(_without_nulls(value))
    except ValidationError as error:
        problems = [_problem(str(found["type"]), found["loc"], found["input"]) for found in error.errors()]
        raise UserError(problems) from None


def renamed(problems: tuple[Problem, ...], rename: Callable[[str], str]) -> UserError:
    """The same problems under the names that the form uses."""
    return UserError(replace(problem, field=rename(problem.field)) for problem in problems)


def _problem(kind: str, place: tuple[int | str, ...], given: object) -> Problem:
    field = ".".join(str(part) for part in place)
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return Problem(field, "cli.unknown_field", {"field": field})
    if kind == "missing":
        return Problem(field, "cli.missing_field", {"field": field})
    expected = {"string_type": "text", "bool_type": "true/false", "bool_parsing": "true/false"}.get(kind)
    if expected is None:
        expected = "list" if "tuple" in kind or "list" in kind else "object"
    return Problem(field, "cli.wrong_type", {"expected": expected, "given": type(given).__name__})


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _without_nulls(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [_without_nulls(part) for part in value]
    return value


def _no_constants(name: str) -> None:
    raise UserError.one("file", "cli.no_number", value=name)
