"""The version information that Windows shows of the program's files, from the project's own version."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([{tables}]),
    VarFileInfo([VarStruct("Translation", [0x0804, 1200, 0x0409, 1200])]),
  ],
)
"""
# Language and code page of each table: simplified Chinese and English, both in Unicode.
_NAMES = {"080404B0": "投诉案件工作台", "040904B0": "Case Workbench"}


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """The four numbers that Windows compares; what follows the release (rc1, .dev2) is not among them.

    Raises: ValueError when the version does not begin with a number.
    """
    release = re.match(r"\d+(\.\d+)*", version)
    if release is None:
        raise ValueError(f"no version: {version!r}")
    numbers = [int(part) for part in release.group().split(".")][:4]
    first, second, third, fourth = numbers + [0] * (4 - len(numbers))
    return first, second, third, fourth


def version_text(version: str, file_name: str) -> str:
    """The resource in the form that PyInstaller reads."""
    tables = []
    for code, name in _NAMES.items():
        words = {
            "FileDescription": name,
            "FileVersion": version,
            "InternalName": "case-workbench",
            "LegalCopyright": "MIT",
            "OriginalFilename": file_name,
            "ProductName": name,
            "ProductVersion": version,
        }
        structs = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
        tables.append(f"StringTable({code!r}, [{structs}])")
    return _TEXT.format(numbers=version_numbers(version), tables=", ".join(tables))


def version_file(folder: Path, file_name: str) -> str:
    """Write the resource for one of the program's files; returns where."""
    stated = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    target = folder / f"{file_name}.version.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(version_text(stated["project"]["version"], file_name), encoding="utf-8")
    return str(target)
