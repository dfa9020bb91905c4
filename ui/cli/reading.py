"""Reads the JSON that people hand in, and says where it is wrong."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from workbench.errors import Problem, UserError
from workbench.text import clean_input

MAX_BYTES = 64 * 1024 * 1024
LONGEST_INTEGER = 40

Form = TypeVar("Form")


def read_text(source: str) -> str:
    """The text of a file, or of standard input for `-`.

    Raises: UserError when it is missing, too large or not UTF-8.
    """
    raw = read_bytes(source)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError.one("file", "cli.not_utf8", position=str(error.start)) from None


def read_bytes(source: str) -> bytes:
    """What a file holds, or standard input for `-`.

    Raises: UserError when it is missing or too large.
    """
    raw = _read(source)
    if len(raw) > MAX_BYTES:
        raise UserError.one("file", "cli.file_too_large", limit=f"{MAX_BYTES // 1024 // 1024} MB")
    return raw


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
    try:
        with Path(source).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UserError.one("file", "cli.file_missing", path=source) from None
    except IsADirectoryError:
        raise UserError.one("file", "cli.file_is_folder", path=source) from None
    except OSError as error:
        raise UserError.one("file", "cli.file_unreadable", path=source, reason=str(error.strerror)) from error
    except ValueError:  # half a character or a NUL in the name
        raise UserError.one("file", "cli.file_missing", path=source) from None


def read_json(source: str) -> Any:
    """The JSON value of a file or of standard input.

    Raises: UserError naming line and column of the first mistake, the field that stands there twice, or every
        field with half a character in it.
    """
    text = read_text(source)
    if not text.strip():
        raise UserError.one("file", "cli.file_empty")
    try:
        value = json.loads(
            text, parse_constant=_no_number, parse_int=_integer, object_pairs_hook=_without_doubles
        )
        broken = list(_broken(value, ()))
    except json.JSONDecodeError as error:
        raise UserError.one("file", "cli.bad_json", line=str(error.lineno), column=str(error.colno)) from None
    except RecursionError:
        raise UserError.one("file", "cli.too_deep") from None
    if broken:
        raise UserError(broken)
    return value


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
        problems = [_problem(str(found["type"]), found["loc"]) for found in error.errors()]
        raise UserError(problems) from None


def renamed(problems: tuple[Problem, ...], rename: Callable[[str], str]) -> UserError:
    """The same problems under the names that the form uses."""
    return UserError(replace(problem, field=rename(problem.field)) for problem in problems)


def _broken(value: Any, place: tuple[str, ...]) -> Iterator[Problem]:
    """Every half of a character, which no file and no database keeps, by its place."""
    if isinstance(value, str):
        _, found = clean_input(value, field=".".join(place), max_chars=len(value))
        yield from (problem for problem in found if problem.level == "error")
    elif isinstance(value, dict):
        for name, part in value.items():
            shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
            yield from _broken(name, (*place, shown))
            yield from _broken(part, (*place, shown))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _broken(part, (*place, str(number)))


def _problem(kind: str, place: tuple[int | str, ...]) -> Problem:
    field = ".".join(str(part) for part in place)
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return Problem(field, "cli.unknown_field", {"field": field})
    if kind == "missing":
        return Problem(field, "cli.missing_field", {"field": field})
    if kind == "string_type":
        return Problem(field, "cli.not_text")
    if kind.startswith("bool_"):
        return Problem(field, "cli.not_yes_or_no")
    if kind.startswith("int_"):
        return Problem(field, "cli.not_a_whole_number")
    return Problem(field, "cli.not_a_list" if "tuple" in kind or "list" in kind else "cli.not_an_object")


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _without_nulls(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [_without_nulls(part) for part in value]
    return value


def _integer(digits: str) -> int:
    return int(digits) if len(digits) <= LONGEST_INTEGER else _no_number(f"{digits[:LONGEST_INTEGER]}…")


def _no_number(name: str) -> NoReturn:
    raise UserError.one("file", "cli.no_number", value=name)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    counted = Counter(name for name, _ in pairs)
    twice = [name for name, count in counted.items() if count > 1]
    if twice:
        raise UserError(Problem(name, "cli.field_twice", {"field": name}) for name in twice)
    return dict(pairs)


def refuse_pictures(source: str) -> None:
    """Make sure that a file is no picture, PDF or other document whose words cannot be read as text.

    Raises: UserError `cli.no_text_in_pictures`, `cli.no_text_in_document`.
    """
    from workbench.evidence.content_type import media_type_of
    from workbench.evidence.signatures import OFD, OLE, PDF, ZIP

    path = Path(source)
    try:
        found = media_type_of(path, path.name) if source != "-" and path.is_file() else ""
    except (OSError, ValueError):
        return
    if found.startswith("image/") or found in {PDF, OFD}:
        raise UserError.one("file", "cli.no_text_in_pictures", type=found)
    if found.startswith(("audio/", "video/", "application/vnd.", "application/ms")) or found in {ZIP, OLE}:
        raise UserError.one("file", "cli.no_text_in_document", type=found)
