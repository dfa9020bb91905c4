"""How large the built program is, part by part, and the ceilings that it must keep."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# As `du` counts.
MB = 1 << 20
# The one place of both ceilings: the folder, and the same as .tar.xz. The folder had 292 when this was set:
# 60 are fonts (30 of them rare characters), 25 are OpenBLAS in numpy, 18 are pandas. Packed it had 104.5:
# fonts hardly shrink, and modules lie pressed in the program, else the folder would be 39 larger.
UNPACKED_MB = 300
PACKED_MB = 107
_SMALL_MB = 2.0
_MODULES = "modules (program)"
_FONTS = "resources/fonts"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the product and its size in bytes."""

    name: str
    size_bytes: int


def part_of(path: Path) -> str:
    """The part that a file belongs to, by its path in the product."""
    names = path.parts
    if len(names) == 1:
        return _MODULES if not path.suffix or path.suffix == ".exe" else path.name
    if names[0] != "_internal":
        return names[0]
    if names[1:3] == ("resources", "fonts"):
        return _FONTS
    if names[1:4] == ("PySide6", "Qt", "lib") and names[4].startswith("libicu"):
        return "ICU (Qt)"
    return re.sub(r"(\.libs|\.dist-info|_raw)$|-[\d.]+\.dist-info$", "", names[1]).split(".so")[0]


def parts(folder: Path) -> list[Part]:
    """Every part of a product, largest first; links weigh nothing, for what they name is counted."""
    sizes: dict[str, int] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = part_of(path.relative_to(folder))
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    return sorted((Part(name, size) for name, size in sizes.items()), key=lambda part: -part.size_bytes)


def total_mb(found: Iterable[Part]) -> float:
    """The whole in MB."""
    return sum(part.size_bytes for part in found) / MB


def table(found: list[Part]) -> list[str]:
    """The lines of the table: the larger parts one by one, the others in one line, the whole at the end."""
    large = [part for part in found if part.size_bytes >= _SMALL_MB * MB]
    rest = found[len(large) :]
    rows = [(part.name, part.size_bytes / MB) for part in large]
    rows += [(f"{len(rest)} smaller parts", total_mb(rest))] if rest else []
    rows.append(("the whole", total_mb(found)))
    width = max(len(name) for name, _ in rows)
    return [f"{name:<{width}}  {size:7.1f} MB" for name, size in rows]


def packed_mb(folder: Path) -> float:
    """The size of the product as .tar.xz, in MB."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "product.tar.xz"
        command = ["tar", "-C", str(folder.parent), "-cJf", str(target), folder.name]
        # As packages are pressed: linux/pressing.py.
        environment = os.environ | {"XZ_OPT": "--x86 --lzma2=preset=6"}
        subprocess.run(command, check=True, env=environment)
        return target.stat().st_size / MB


def excess(unpacked: float, packed: float | None) -> list[str]:
    """What passes its ceiling, in words; empty when all is well."""
    wrong = []
    if unpacked > UNPACKED_MB:
        wrong.append(f"The program has {unpacked:.1f} MB; the ceiling is {UNPACKED_MB}.")
    if packed is not None and packed > PACKED_MB:
        wrong.append(f"Packed it has {packed:.1f} MB; the ceiling is {PACKED_MB}.")
    return wrong
