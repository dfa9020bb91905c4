"""The list of parts of the built program (CycloneDX), made by its tool and cut down to what is shipped."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

Component = dict[str, Any]
# Fonts as their files are called -> what they are.
FONTS = {
    "HanaMinB-scaled.ttf": ("HanaMinB", "LicenseRef-Hanazono OR OFL-1.1"),
    "NotoEmoji-scaled.ttf": ("Noto Emoji", "OFL-1.1"),
    "NotoSans-Regular.ttf": ("Noto Sans", "OFL-1.1"),
    "NotoSansSC-Bold.ttf": ("Noto Sans SC Bold", "OFL-1.1"),
    "NotoSansSC-Regular.ttf": ("Noto Sans SC Regular", "OFL-1.1"),
    "WorkbenchKai-Regular.ttf": ("LXGW WenKai, a part under another name", "OFL-1.1"),
    "WorkbenchSong-Regular.ttf": ("Noto Serif SC, a part under another name", "OFL-1.1"),
    "WorkbenchSong-SemiBold.ttf": ("Noto Serif SC SemiBold, a part under another name", "OFL-1.1"),
}


def from_environment(pyproject: Path) -> dict[str, Any]:
    """What the tool says of the whole environment that this runs in."""
    tool = [str(Path(sys.executable).with_name("cyclonedx-py")), "environment", "--output-reproducible"]
    tool += ["--pyproject", str(pyproject), "--mc-type", "application", sys.executable]
    said = subprocess.run(tool, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    document: dict[str, Any] = json.loads(said)
    return document


def cut_down(
    document: dict[str, Any], shipped: Mapping[str, Distribution], more: Iterable[Component]
) -> dict[str, Any]:
    """The list with the shipped distributions, what their wheels say they hold, and `more`."""
    kept = [part for part in document.get("components", []) if _normal(part["name"]) in shipped]
    added = [part for found in shipped.values() for part in inside_of(found)]
    components: dict[tuple[str, str], Component] = {}
    for part in [*kept, *added, *more]:
        components.setdefault((part["name"], part.get("version", "")), part)
    for number, part in enumerate(components.values()):
        part.setdefault("bom-ref", f"part-{number}")
    known = {part["bom-ref"] for part in components.values()}
    known.add(document.get("metadata", {}).get("component", {}).get("bom-ref", ""))
    return document | {
        "components": sorted(components.values(), key=lambda part: (part["name"], part.get("version", ""))),
        "dependencies": [
            entry | {"dependsOn": [ref for ref in entry.get("dependsOn", []) if ref in known]}
            for entry in document.get("dependencies", [])
            if entry["ref"] in known
        ],
    }


def inside_of(found: Distribution) -> list[Component]:
    """The native libraries that a wheel says it holds, in a list of its own."""
    parts: list[Component] = []
    for path in found.files or ():
        if ".dist-info" in path.parts[0] and "sboms" in path.parts and path.name.endswith(".json"):
            document = json.loads(Path(str(path.locate())).read_text(encoding="utf-8"))
            for part in document.get("components", []):
                plain = {
                    key: part[key] for key in ("type", "name", "version", "purl", "licenses") if key in part
                }
                parts.append(plain | {"group": found.metadata["Name"]})
    return parts


def beside_wheels(qt_version: str, libraries: Mapping[str, str]) -> list[Component]:
    """Parts that are no wheel: the interpreter, Qt, libraries of the building machine, fonts.

    Args:
        libraries: shared library -> version of the package that it came from.
    """
    python = platform.python_version()
    parts: list[Component] = [
        _part("application", "PyInstaller bootloader", "", "GPL-2.0-or-later WITH Bootloader-exception"),
        _part("framework", "CPython", python, "PSF-2.0") | {"purl": f"pkg:generic/cpython@{python}"},
        _part("framework", "Qt", qt_version, "LGPL-3.0-only") | {"purl": f"pkg:generic/qt@{qt_version}"},
    ]
    parts += [_part("library", name, version, "") for name, version in sorted(libraries.items())]
    parts += [_part("data", f"{name} ({file})", "", licence) for file, (name, licence) in FONTS.items()]
    return parts


def missing_in(document: dict[str, Any], shipped: Iterable[str]) -> list[str]:
    """Shipped distributions that do not stand in the list; there must be none."""
    listed = {_normal(part["name"]) for part in document["components"]}
    return sorted(set(shipped) - listed - {"case-workbench"})


def _part(kind: str, name: str, version: str, licence: str) -> Component:
    part: Component = {"type": kind, "name": name}
    if version:
        part["version"] = version
    if licence:
        part["licenses"] = [{"expression": licence}]
    return part


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
