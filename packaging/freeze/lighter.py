"""Compiles modules for the built program: without docstrings, which nobody reads there; asserts stay."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, MutableMapping
from pathlib import Path
from types import CodeType

# These check by asserts that what they describe is described.
KEPT = re.compile(r"^numpy(\.|$)|^sqlalchemy\.(\w+\.)*events$")

# Packages that import every one of their parts, of which one is shipped; it is imported by its own name.
EMPTIED = frozenset({"holidays.countries", "holidays.financial"})

Entry = tuple[str, str, str]


def without_docstrings(source: bytes, name: str) -> CodeType:
    """The code of a module whose modules, classes and functions have no docstring.

    Raises: SyntaxError.
    """
    tree = ast.parse(source, name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            _drop_docstring(node)
    return compile(tree, name, "exec", dont_inherit=True, optimize=0)


def _drop_docstring(node: ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    first = node.body[0] if node.body else None
    if not isinstance(first, ast.Expr) or not isinstance(first.value, ast.Constant):
        return
    if isinstance(first.value.value, str):
        del node.body[0]
        if not node.body and not isinstance(node, ast.Module):
            node.body.append(ast.copy_location(ast.Pass(), first))


def make_lighter(entries: Iterable[Entry], code: MutableMapping[str, CodeType]) -> None:
    """Put lighter code in the place of what PyInstaller compiled, where there is a source."""
    for name, path, _kind in entries:
        if name in EMPTIED:
            code[name] = without_docstrings(b"", path)
        elif code.get(name) is not None and not KEPT.search(name):
            source = Path(path)
            if source.suffix == ".py" and source.is_file():
                code[name] = without_docstrings(source.read_bytes(), path)
