"""Reads YAML and remembers on which line everything stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbench.errors import UserError

Path = tuple[str | int, ...]
Lines = dict[Path, int]


def load_with_lines(text: str, file: str) -> tuple[dict[str, Any], Lines]:
    """The mapping that a text holds, and the line of every part by its path; a block's is its first line.

    Raises: UserError `letter.template_bad_yaml` with the line, or `letter.template_key_twice`.
    """
    import yaml

    loader = yaml.SafeLoader(text)
    try:
        node = loader.get_single_node()
        value = None if node is None else loader.construct_document(node)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        reason = str(getattr(error, "problem", None) or error)
        raise _refused(file, line, "letter.template_bad_yaml", reason=reason[:200]) from error
    finally:
        loader.dispose()
    if not isinstance(value, dict):
        raise _refused(file, 1, "letter.template_bad_yaml", reason="key: value")
    lines: Lines = {}
    twice: list[tuple[int, str]] = []
    _walk(node, (), lines, lambda line, key: twice.append((line, key)))
    if twice:
        raise _refused(file, twice[0][0], "letter.template_key_twice", key=twice[0][1])
    return value, lines


def _walk(node: Any, path: Path, lines: Lines, doubled: Callable[[int, str], None]) -> None:
    line = node.start_mark.line + 1
    # The text of a block begins below the sign that opens it.
    lines[path] = line + 1 if getattr(node, "style", None) in ("|", ">") else line
    if node.id == "mapping":
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                doubled(key.start_mark.line + 1, str(key.value))
            seen.add(key.value)
            _walk(value, (*path, str(key.value)), lines, doubled)
            if value.id == "scalar" and getattr(value, "style", None) not in ("|", ">"):
                lines[*path, str(key.value)] = key.start_mark.line + 1
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            _walk(value, (*path, index), lines, doubled)


def _refused(file: str, line: int, code: str, **detail: str) -> UserError:
    place = {"file": file, "line": str(line)}
    return UserError.one(f"{file}:{line}", code, **place, **detail)
