"""Ceilings on files, functions, parameters and widget classes; small parts are what a newcomer can read."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("workbench", "ui", "db", "packaging", "tests")
LINES_PER_FILE = 400
LINES_PER_FUNCTION = 50
LINES_PER_WIDGET_CONSTRUCTOR = 40
PARAMETERS = 6
WIDGET_SUFFIXES = ("Page", "Form", "Dialog", "Widget", "View")

# "path" or "path::Class.function" -> why it may pass the ceiling.
EXEMPT: dict[str, str] = {}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, Function, bool]]:
    """Yield every function with its dotted name and whether it is a method."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield prefix + child.name, child, isinstance(node, ast.ClassDef)
            yield from functions(child, f"{prefix}{child.name}.")
        elif isinstance(child, ast.ClassDef):
            yield from functions(child, f"{prefix}{child.name}.")
        else:
            yield from functions(child, prefix)


def line_count(node: Function) -> int:
    """Return the lines of a function from `def` to its end, decorators and docstring included."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def parameter_count(node: Function, is_method: bool) -> int:
    """Return the number of parameters that a caller may give, without self or cls."""
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args]
    is_static = any(isinstance(mark, ast.Name) and mark.id == "staticmethod" for mark in node.decorator_list)
    if is_method and not is_static:
        named = named[1:]
    collecting = [extra for extra in (arguments.vararg, arguments.kwarg) if extra]
    return len(named) + len(arguments.kwonlyargs) + len(collecting)


def is_widget(node: ast.ClassDef) -> bool:
    """Tell by its bases whether a class is something on the screen."""
    names = [ast.unparse(base).split("[")[0].split(".")[-1] for base in node.bases]
    return any(is_widget_name(name) for name in names)


def is_widget_name(name: str) -> bool:
    """Tell whether a base class is a Qt widget, or one of ours by its suffix."""
    if name.startswith("Q"):
        return not name.endswith(("Object", "Model", "Runnable", "Thread", "Delegate", "Event", "Validator"))
    return name.endswith(WIDGET_SUFFIXES)


def excesses(name: str, source: str) -> Iterator[tuple[str, str]]:
    """Yield (place, what is too large) for the source of one file; `name` is its path from the root."""
    lines = source.count("\n")
    if lines > LINES_PER_FILE:
        yield name, f"{lines} lines, ceiling {LINES_PER_FILE}"
    if name.startswith("tests/"):
        return
    tree = ast.parse(source, name)
    in_window = name.startswith("ui/")
    widgets = [node.name for node in tree.body if isinstance(node, ast.ClassDef) and is_widget(node)]
    if in_window and len(widgets) > 1:
        yield name, f"{len(widgets)} widget classes ({', '.join(widgets)}), ceiling 1"
    for dotted, node, is_method in functions(tree):
        place = f"{name}::{dotted}"
        is_constructor = in_window and is_method and node.name == "__init__"
        ceiling = LINES_PER_WIDGET_CONSTRUCTOR if is_constructor else LINES_PER_FUNCTION
        if line_count(node) > ceiling:
            yield place, f"{line_count(node)} lines, ceiling {ceiling}"
        if parameter_count(node, is_method) > PARAMETERS:
            yield place, f"{parameter_count(node, is_method)} parameters, ceiling {PARAMETERS}"


def sources(root: Path) -> Iterator[Path]:
    """Yield the Python files that are held to the ceilings; migrations are history and stay as they are."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            if "versions" not in path.parts:
                yield path


def main(root: Path = ROOT) -> int:
    """Print every excess and every exemption that is no longer needed; return 1 if there is any."""
    found: dict[str, list[str]] = {}
    for path in sources(root):
        for place, excess in excesses(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")):
            found.setdefault(place, []).append(excess)
    complaints = [
        f"{place}: {text}" for place, texts in found.items() if place not in EXEMPT for text in texts
    ]
    complaints += [f"{place}: exempt without need" for place in EXEMPT if place not in found]
    complaints += [
        f"{place}: exempt without a reason" for place, reason in EXEMPT.items() if not reason.strip()
    ]
    print("\n".join(complaints) or "All files, functions and parameter lists are within their ceilings.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
