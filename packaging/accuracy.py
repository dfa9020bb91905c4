"""Measures how well texts are read, on a folder of labelled texts, and writes docs/accuracy.md."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
for folder in (ROOT, HERE):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

import accuracy_page  # noqa: E402 - the path above makes it findable
from accuracy_model import Figure, Measure  # noqa: E402

MISSED, USAGE = 1, 2


def names() -> list[str]:
    """The names of all measures: the modules of packaging/measures."""
    return sorted(path.stem for path in (HERE / "measures").glob("*.py"))


def measure_of(name: str) -> Measure:
    """The `MEASURE` of a module, which bears the module's name."""
    found: Measure = importlib.import_module(f"measures.{name}").MEASURE
    assert found.name == name, f"{found.name} is not the name of its module"
    return found


def main(arguments: list[str]) -> int:
    """Measure; 0 all bounds met, 1 one was not, 2 wrong usage."""
    chosen = _parser(names()).parse_args(arguments)
    folder: Path = chosen.folder
    results: dict[str, tuple[Measure, Sequence[Figure]]] = {}
    for name in chosen.only or names():
        measure = measure_of(name)
        if all((folder / file).is_file() for file in measure.files):
            results[name] = measure, _measured(measure, folder)
        else:
            print(f"{name}: passed over, needs {', '.join(measure.files)}")
    if not results:
        return USAGE
    if chosen.write:
        accuracy_page.write(ROOT / "docs", results, datetime.now(UTC).date().isoformat())
        print("\nWrote docs/accuracy.md and docs/accuracy.zh-CN.md")
    return MISSED if any(one.met is False for _, told in results.values() for one in told) else 0


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py accuracy", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the labelled texts lie")
    parser.add_argument("--only", action="append", choices=names, metavar="NAME", help=", ".join(names))
    parser.add_argument("--no-write", dest="write", action="store_false", help="print, leave docs/ as it is")
    return parser


def _measured(measure: Measure, folder: Path) -> list[Figure]:
    print(f"\n{measure.title.en}", flush=True)
    figures = list(measure.run(folder))
    for figure in figures:
        value = f"{figure.value:.3f}" if isinstance(figure.value, float) else figure.value
        verdict = {None: "", True: "ok", False: "NOT MET"}[figure.met]
        print(
            "  "
            + "  ".join(filter(None, (figure.what.en, str(value), figure.counted, figure.wanted, verdict)))
        )
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
