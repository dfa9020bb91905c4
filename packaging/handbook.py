"""Writes the handbook for those who read it without the program: docs/handbook.*, as HTML and PDF."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Without this the folder of this script would stand for the library `packaging`.
sys.path[0] = str(ROOT)
sys.path.append(str(ROOT / "packaging"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import handbook_html  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from ui.handbook.key_tables import key_tables  # noqa: E402
from ui.shell.languages import Languages  # noqa: E402
from workbench.handbook.model import KeyTable  # noqa: E402
from workbench.wording.messages import Language  # noqa: E402

DOCS = ROOT / "docs"
SUMS = DOCS / "handbook.sha256"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
TITLES = {"zh": "投诉案件工作台 使用手册", "en": "Case Workbench Handbook"}
NOTES = {
    "zh": "版本 {version} · 程序里按 F1 打开的是同一本手册",
    "en": "Version {version} · the same handbook that F1 opens in the program",
}
SOURCES = (
    "resources/handbook/**/*.md", "resources/handbook/contents.yaml", "resources/handbook/images/**/*.png",
    "packaging/handbook*.*", "workbench/handbook/*.py",
)  # fmt: skip
MOST_BYTES = 4_000_000


def main() -> int:
    """Write the four files, or check that they are those of the sources. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py handbook", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is out of date")
    parser.add_argument("--out", type=Path, default=DOCS, help="default: docs/")
    chosen = parser.parse_args()
    keys = keys_by_language()
    if chosen.check:
        return check(keys)
    made = list(write(chosen.out, keys))
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")
        if path.stat().st_size > MOST_BYTES:
            print(f"{path.name} is larger than {MOST_BYTES / 1e6:.0f} MB", file=sys.stderr)
            return 1
    if chosen.out == DOCS:
        lines = [f"{sum_of_sources(keys)}  sources", *(f"{sum_of(path)}  {path.name}" for path in made)]
        SUMS.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


def keys_by_language() -> dict[Language, tuple[KeyTable, ...]]:
    """The tables of shortcuts, read from the window's pages in each language."""
    present = QApplication.instance()
    application = present if isinstance(present, QApplication) else QApplication([])
    languages = Languages(application)
    tables: dict[Language, tuple[KeyTable, ...]] = {}
    for language in LANGUAGES:
        languages.speak(language)
        tables[language] = key_tables()
    languages.fall_silent()
    return tables


def write(out: Path, keys: dict[Language, tuple[KeyTable, ...]]) -> Iterator[Path]:
    """Write each file and tell where it is."""
    # Drawing costs a second to import, which the check does without.
    import handbook_pdf

    for language in LANGUAGES:
        title, note = TITLES[language], NOTES[language].format(version=version())
        name = f"handbook.{handbook_html.LANG[language]}"
        html, pdf = out / f"{name}.html", out / f"{name}.pdf"
        page = handbook_html.page(language, keys[language], title=title, note=note)
        html.write_text(page, "utf-8", newline="\n")
        yield html
        handbook_pdf.write(pdf, language, keys[language], title=title, note=note)
        yield pdf


def check(keys: dict[Language, tuple[KeyTable, ...]]) -> int:
    """Compare the sums that were kept with those of the sources and of the files: nothing is drawn."""
    lines = (line.split("  ", 1) for line in SUMS.read_text("utf-8").splitlines()) if SUMS.is_file() else ()
    kept = {name: digest for digest, name in lines}
    stale = [] if kept.pop("sources", "") == sum_of_sources(keys) else ["its sources"]
    for name, known in kept.items():
        path = DOCS / name
        if not path.is_file() or sum_of(path) != known:
            stale.append(name)
    if stale:
        print(f"The handbook in docs/ is not that of {', '.join(stale)}: python3 packaging/dev.py handbook")
    return 1 if stale else 0


def sum_of_sources(keys: dict[Language, tuple[KeyTable, ...]]) -> str:
    """One sum over all that the files are made of."""
    digest = hashlib.sha256(repr((version(), sorted(keys.items()))).encode())
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def sum_of(path: Path) -> str:
    """The sum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def version() -> str:
    """That of the project."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


if __name__ == "__main__":
    sys.exit(main())
