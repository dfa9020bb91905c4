"""The labels of the case file: all that the pages ask for are there, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import resources
import workbench.casefile

SOURCES = sorted(Path(workbench.casefile.__path__[0]).glob("*.py"))
CODES = yaml.safe_load((Path(resources.__path__[0]) / "messages" / "casefile.yaml").read_text("utf-8"))
CASELESS = {code.removeprefix("casefile.") for code in CODES}


def asked() -> Iterator[tuple[str, bool]]:
    """Labels in the sources, and whether only their beginning stands there."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value.removeprefix("casefile."), False
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                yield str(node.values[0].value), True


def said() -> Iterator[tuple[str, bool]]:
    """Labels given to `say`, and whether only their beginning stands there."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".say") and node.args):
                continue
            for given in ast.walk(node.args[0]):
                if isinstance(given, ast.JoinedStr) and isinstance(given.values[0], ast.Constant):
                    yield str(given.values[0].value), True
                elif isinstance(given, ast.Constant) and re.fullmatch(
                    r"[a-z_]+(\.[a-z_]*[a-z])+", str(given.value)
                ):
                    yield str(given.value), False


def test_that_every_label_that_is_said_exists() -> None:
    missing = [
        label
        for label, begins in set(said())
        if not (any(code.startswith(label) for code in CASELESS) if begins else label in CASELESS)
    ]
    assert missing == []


def test_that_no_label_is_left_over() -> None:
    found = set(asked())
    whole = {label for label, begins in found if not begins}
    heads = tuple(label for label, begins in found if begins and "." in label)
    # What only the command line says.
    whole |= {"written"}
    assert sorted(code for code in CASELESS if code not in whole and not code.startswith(heads)) == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_that_no_chinese_stands_in_english_labels(code: str) -> None:
    assert not re.search("[一-鿿]", CODES[code]["en"])
