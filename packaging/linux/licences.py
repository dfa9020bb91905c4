"""The package's copyright file, written from the list of parts that lies in the built program."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linux.project import ROOT

SBOM = "sbom.cdx.json"
PLACE = "opt/case-workbench"
_CLASSIFIER = "License :: "
_CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
_COMMON = Path("/usr/share/common-licenses")
_COMMON_NAMES = {"Apache-2.0", "GPL-2", "GPL-3", "LGPL-2.1", "LGPL-3", "MPL-2.0"}


@dataclass(frozen=True, slots=True)
class Part:
    """A component that the program carries."""

    name: str
    version: str
    licence: str

    @property
    def told(self) -> str:
        """Name and version."""
        return f"{self.name} {self.version}".strip()


def copyright_text(built: Path) -> str:
    """The machine-readable copyright file of a package.

    Source: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
    """
    found = parts_of(built)
    stanzas = [_header(), _files("*", "2026 The Case Workbench authors", "MIT")]
    apart = {part: folders for part in found if (folders := _folders(part, built))}
    inside = [part for part in found if part not in apart]
    if inside:
        who = "\n ".join(f"the authors of {part.told} ({part.licence})" for part in inside)
        stanzas.append(_files(f"{PLACE}/case-workbench", who, _joined(inside)))
    for part, folders in apart.items():
        stanzas.append(_files("\n ".join(folders), f"the authors of {part.told}", part.licence))
    names = {name for part in found for name in _single(part.licence)} | {"MIT"}
    stanzas += [_licence(name) for name in sorted(names)]
    return "\n".join(stanzas)


def parts_of(built: Path) -> list[Part]:
    """The components in the program's own list, in order; none when it has no list."""
    path = built / SBOM
    if not path.is_file():
        return []
    listed = json.loads(path.read_text(encoding="utf-8")).get("components", [])
    parts = {Part(one["name"], one.get("version", ""), _licence_of(one)) for one in listed}
    return sorted(parts, key=lambda part: (part.name.lower(), part.version))


def _licence_of(component: dict[str, Any]) -> str:
    said = []
    for entry in component.get("licenses", []):
        licence = entry.get("license", {})
        said.append(entry.get("expression") or licence.get("id") or licence.get("name") or "")
    # A classifier says less than the name that stands beside it.
    named = [word for word in said if word and not word.startswith(_CLASSIFIER)]
    classified = [_CLASSIFIED.get(last, last) for word in said if (last := word.rpartition(":: ")[2])]
    words = " and ".join(sorted({_short(word) for word in named or classified}))
    return words or "see-licenses-folder"


def _short(words: str) -> str:
    """A licence's name without spaces, as the format asks; `or` and `and` between names stay."""
    names = re.split(r"\s+(or|and)\s+", words.replace("(", "").replace(")", ""), flags=re.IGNORECASE)
    return " ".join(
        name.lower() if name.lower() in ("or", "and") else re.sub(r"[^\w.+-]+", "-", name.strip()).strip("-")
        for name in names
    )


def _folders(part: Part, built: Path) -> list[str]:
    """The places under _internal that bear a part's name."""
    wanted = _bare(part.name)
    inside = built / "_internal"
    found = sorted(path for path in inside.iterdir() if path.is_dir()) if inside.is_dir() else []
    return [
        f"{PLACE}/_internal/{path.name}/*"
        for path in found
        if _bare(re.sub(r"(-[\d.]+\S*)?\.(dist-info|libs)$", "", path.name)) == wanted
    ]


def _bare(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _joined(parts: list[Part]) -> str:
    names = sorted({name for part in parts for name in _single(part.licence)} | {"MIT"})
    return " and ".join(names)


def _single(expression: str) -> list[str]:
    return re.split(r" (?:or|and) ", expression)


def _header() -> str:
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Case Workbench\n"
        "Comment: The list of all parts is /opt/case-workbench/sbom.cdx.json, the text of every licence\n"
        " lies in /opt/case-workbench/licenses.\n"
    )


def _files(files: str, who: str, licence: str) -> str:
    return f"Files: {files}\nCopyright: {who}\nLicense: {licence}\n"


def _licence(name: str) -> str:
    if name == "MIT":
        lines = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n", 2)[2].strip().splitlines()
        body = "".join(f" {line}\n" if line else " .\n" for line in lines)
        return f"License: MIT\n{body}"
    common = re.sub(r"-only$|-or-later$|\.0-only$|\.0-or-later$", "", name)
    common = common.replace("GPL-3.0", "GPL-3").replace("GPL-2.0", "GPL-2")
    place = f" On Debian systems it also is {_COMMON / common}.\n" if common in _COMMON_NAMES else ""
    return f"License: {name}\n The text lies in /opt/case-workbench/licenses.\n{place}"
