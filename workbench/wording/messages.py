"""Sentences for codes, in the reader's language; the window and the command line both ask here."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from workbench.errors import MachineError, Problem, UserError, WorkbenchError

Language = Literal["zh", "en"]
Sentences = dict[str, dict[str, str]]

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class _Lenient(dict[str, str]):
    """A detail that is not there reads `…` instead of failing while an error is being told."""

    def __missing__(self, key: str) -> str:
        return "…"


class Messages:
    """Reads resources/messages/<capability>.yaml when one of its codes is first needed."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def sentence(self, problem: Problem | MachineError) -> str:
        """The sentence of a problem or of a machine error."""
        return self.text(problem.code, problem.detail)

    def sentences(self, error: WorkbenchError) -> list[str]:
        """Every sentence of an error: one for each problem of a UserError."""
        if isinstance(error, UserError):
            return [self.sentence(problem) for problem in error.problems]
        if isinstance(error, MachineError):
            return [self.sentence(error)]
        return [str(error)]

    def text(self, code: str, detail: Mapping[str, str] | None = None) -> str:
        """The sentence of a code; an unknown code is shown readably with its details."""
        known = self._sentences(code)
        if known is None:
            return _fallback(code, detail or {})
        template = known[self.language]
        if self.language == "en":
            # The text font draws curly quotes as wide as an ideograph, which tears English words apart.
            template = template.translate(_STRAIGHT)
        return template.format_map(_Lenient(detail or {}))

    def _sentences(self, code: str) -> dict[str, str] | None:
        name = code.partition(".")[0]
        for guess in (name, f"{name}s", name.removesuffix("s")):
            if code in (known := _load(guess)):
                return known[code]
        for name in _file_names():
            if code in (known := _load(name)):
                return known[code]
        return None


@cache
def _load(name: str) -> Sentences:
    source = files("resources") / "messages" / f"{name}.yaml"
    if not source.is_file():
        return {}
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(source.read_text(encoding="utf-8"), Loader=loader) or {}


def _file_names() -> list[str]:
    folder = files("resources") / "messages"
    return sorted(
        entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml")
    )


def _fallback(code: str, detail: Mapping[str, str]) -> str:
    words = code.rpartition(".")[2].replace("_", " ")
    facts = ", ".join(f"{key}: {value}" for key, value in detail.items())
    return f"{words} ({facts}) [{code}]" if facts else f"{words} [{code}]"
