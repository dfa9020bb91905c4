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
from accuracy_model import LANGUAGES, Figure, Measure  # noqa: E402

MISSED, USAGE = 1, 2


def measures() -> list[Measure]:
    """Every measure: the `MEASURE` of each module in packaging/measures, in the order of the page."""
    names = sorted(path.stem for path in (HERE / "measures").glob("*.py"))
    found: list[Measure] = [importlib.import_module(f"measures.{name}").MEASURE for name in names]
    return sorted(found, key=lambda measure: measure.order)


def main(arguments: list[str]) -> int:
    """Measure; 0 all bounds met, 1 one was not, 2 wrong usage."""
    known = measures()
    chosen = _parser([measure.name for measure in known]).parse_args(arguments)
    folder: Path = chosen.folder
    wanted = [measure for measure in known if not chosen.only or measure.name in chosen.only]
    ready = [measure for measure in wanted if all((folder / name).is_file() for name in measure.files)]
    for measure in wanted:
        if measure not in ready:
            print(f"{measure.name}: passed over, needs {', '.join(measure.files)}")
    if not ready:
        return USAGE
    results = {measure.name: _measured(measure, folder) for measure in ready}
    if chosen.write:
        _write(ready, results, [measure.name for measure in known])
    return MISSED if any(figure.met is False for told in results.values() for figure in told) else 0


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


def _write(ready: Sequence[Measure], results: dict[str, list[Figure]], order: Sequence[str]) -> None:
    day = datetime.now(UTC).date().isoformat()
    sections = {
        language: {
            measure.name: accuracy_page.section(measure, results[measure.name], day, language)
            for measure in ready
        }
        for language in LANGUAGES
    }
    accuracy_page.write(ROOT / "docs", sections, order)
    print("\nWrote docs/accuracy.md and docs/accuracy.zh-CN.md")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
