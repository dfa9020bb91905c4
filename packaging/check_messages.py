"""Sentences for codes: both languages, the same placeholders (`name_zh` beside `name_en`), none forgotten."""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("zh", "en")
FOLDERS = ("workbench", "db")

# Where the code stands among the arguments of what carries one.
CODE_POSITION = {"Problem": 1, "UserError.one": 1, "MachineError": 0}


class UniqueKeyLoader(yaml.SafeLoader):
    """A YAML loader that refuses a code written twice instead of keeping the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        """Return the mapping; raises yaml.YAMLError when a key is there twice."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.YAMLError(f"written twice: {', '.join(twice)}")
        return super().construct_mapping(node, deep=deep)


def placeholders(text: str) -> set[str]:
    """Return the names in braces; raises ValueError where braces do not match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def entry_complaints(code: str, sentences: object) -> Iterator[str]:
    """Yield what is wrong with the sentences of one code."""
    if not isinstance(sentences, dict):
        yield f"{code}: no sentences"
        return
    yield from (f"{code}: unknown key {key!r}" for key in sentences if key not in LANGUAGES)
    named: dict[str, set[str]] = {}
    for language in LANGUAGES:
        text = sentences.get(language)
        if not isinstance(text, str) or not text.strip():
            yield f"{code}: no {language}"
            continue
        try:
            named[language] = {name.removesuffix(f"_{language}") for name in placeholders(text)}
        except ValueError as error:
            yield f"{code}: {language}: {error}"
    if len(named) == len(LANGUAGES) and named["zh"] != named["en"]:
        yield f"{code}: placeholders differ: zh {sorted(named['zh'])}, en {sorted(named['en'])}"


def read_messages(folder: Path) -> tuple[set[str], list[str]]:
    """Return all codes that have sentences, and what is wrong with the files."""
    codes: dict[str, str] = {}
    complaints: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), UniqueKeyLoader) or {}
        except yaml.YAMLError as error:
            complaints.append(f"{path.name}: {error}")
            continue
        for code, sentences in content.items():
            if code in codes:
                complaints.append(f"{path.name}: {code} is also in {codes[code]}")
            codes[code] = path.name
            complaints += [f"{path.name}: {text}" for text in entry_complaints(code, sentences)]
    return set(codes), complaints


def carrier(node: ast.Call) -> str:
    """Return the name by which a call is known here: `Problem`, `UserError.one`, `MachineError`."""
    parts = ast.unparse(node.func).split(".")
    return ".".join(parts[-2:]) if parts[-1] == "one" else parts[-1]


def codes_used(source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, code) of every literal code in a source."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or carrier(node) not in CODE_POSITION:
            continue
        position = CODE_POSITION[carrier(node)]
        given = node.args[position : position + 1]
        given += [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        for argument in given:
            for part in (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.lineno, part.value


def missing_sentences(root: Path, codes: set[str]) -> Iterator[str]:
    """Yield the codes in the sources that no file gives a sentence to."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for line, code in codes_used(path.read_text(encoding="utf-8")):
                if code not in codes:
                    yield f"{name}:{line}: {code} has no sentence in resources/messages"


def main(root: Path = ROOT) -> int:
    """Print every complaint; return 1 if there is any."""
    codes, complaints = read_messages(root / "resources" / "messages")
    complaints += missing_sentences(root, codes)
    print("\n".join(complaints) or f"{len(codes)} codes have their sentences in both languages.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
