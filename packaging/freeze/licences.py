"""The licence texts of everything shipped, gathered from wheels, from the system and from texts kept here."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path

from freeze import system

TEXTS = Path(__file__).resolve().parent / "texts"
_IS_TEXT = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)([./_-]|$)", re.IGNORECASE)
_IS_CODE = re.compile(r"\.(py|pyc|pyi|so|json)$")
# Wheels without their text -> the texts kept here.
KEPT = {
    "jieba": ("jieba.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "rjieba": ("rjieba.txt",),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
# Licences that would bind the whole program. What offers another choice, or is only linked to, is none.
_BINDING = re.compile(r"\bA?GPL|GNU (Affero )?General Public")
_WEAKER = re.compile(r"LGPL|Lesser")
_BOOTLOADER = "pyinstaller"
_BOOTLOADER_NOTE = (
    "The program is started by PyInstaller's bootloader, which is under the GPL 2.0 or later with an\n"
    "exception that allows it in programs under any licence; it stands in pyinstaller/COPYING.txt.\n"
)


def texts_of(found: Distribution) -> list[Path]:
    """The licence texts that a wheel brings, or those kept here for it."""
    inside = [
        Path(str(path.locate()))
        for path in found.files or ()
        if ".dist-info" in path.parts[0]
        and _IS_TEXT.search(path.as_posix())
        and not _IS_CODE.search(path.name)
    ]
    return inside or [TEXTS / name for name in KEPT.get(found.metadata["Name"].lower().replace("_", "-"), ())]


def gather(target: Path, shipped: Mapping[str, Distribution], libraries: list[str]) -> list[str]:
    """Write all texts below `target`, a folder for each part; returns the parts that have none.

    Args:
        libraries: names of shared libraries of the building machine that are shipped.
    """
    shutil.rmtree(target, ignore_errors=True)
    lacking = []
    for name, found in [*shipped.items(), (_BOOTLOADER, distribution(_BOOTLOADER))]:
        if name == "case-workbench":
            continue
        if not _copy(texts_of(found), target / name):
            lacking.append(name)
    root = Path(__file__).resolve().parent.parent.parent
    _copy([root / "LICENSE"], target / "case-workbench")
    _copy(sorted((root / "resources" / "fonts").glob("LICENSE-*.txt")), target / "fonts")
    if not _copy([python_text()], target / "python"):
        lacking.append("python")
    owners = system.owners(libraries)
    for name in libraries:
        text = Path("/usr/share/doc") / owners.get(name, "") / "copyright"
        if not _copy([text], target / "system" / name):
            lacking.append(name)
    return lacking


def python_text() -> Path:
    """Where the licence of the interpreter lies."""
    candidates = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "copyright",
    ]
    return next((path for path in candidates if path.exists()), candidates[0])


def overview(shipped: Mapping[str, Distribution]) -> list[dict[str, str]]:
    """Name, version and licence of every shipped distribution, as pip-licenses reads them."""
    names = [found.metadata["Name"] for found in shipped.values()]
    tool = [
        str(Path(sys.executable).with_name("pip-licenses")),
        "--from=mixed",
        "--format=json",
        "--with-system",
    ]
    said = subprocess.run([*tool, "--packages", *names], capture_output=True, text=True, check=True).stdout
    rows: list[dict[str, str]] = json.loads(said)
    return rows


def binding(rows: list[dict[str, str]]) -> list[str]:
    """The distributions that may only be shipped under the GPL or AGPL; there must be none."""
    return [row["Name"] for row in rows if _is_binding(row["License"])]


def _is_binding(licence: str) -> bool:
    choices = re.split(r"\s+OR\s+|;", licence)
    return all(_BINDING.search(choice) and not _WEAKER.search(choice) for choice in choices)


def write_overview(target: Path, rows: list[dict[str, str]]) -> None:
    """Write the list of what is shipped under which licence beside the texts."""
    lines = ["The texts of every licence lie in the folders beside this file.\n", _BOOTLOADER_NOTE]
    lines += [f"{row['Name']} {row['Version']}: {row['License']}" for row in rows]
    (target / "README.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")


def _copy(texts: list[Path], target: Path) -> bool:
    there = [path for path in texts if path.is_file()]
    for path in there:
        target.mkdir(parents=True, exist_ok=True)
        beside = target / path.name
        number = 2
        while beside.exists():
            beside = target / f"{path.stem}-{number}{path.suffix}"
            number += 1
        shutil.copyfile(path, beside)
    return bool(there)
