"""What follows PyInstaller: libraries made smaller, licences, list of parts, what the build tells of itself.

Run by `dev.py build` with the interpreter of the environment: the recipe knows only that one.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from importlib.metadata import Distribution, version
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
if str(HERE.parent) not in sys.path:
    sys.path.insert(0, str(HERE.parent))

from freeze import doubles, icu, licences, pressing, sbom, shipped, sizes, stripping, system  # noqa: E402 - found by the path above

LINUX = sys.platform.startswith("linux")
# Ubuntu 22.04 has it: a program that asks for a newer one would not start there.
NEWEST_GLIBC = (2, 35)
INTERNAL = "_internal"


def project() -> dict[str, str]:
    """Name and version, as the project states them."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"name": stated["name"], "version": stated["version"]}


def moment() -> int:
    """When this state of the project was made, in seconds: the same sources give the same product."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(stated or said_by_git("log", "-1", "--format=%ct") or time.time())


def said_by_git(*words: str) -> str:
    """What git says; nothing where there is no git or no repository."""
    try:
        return subprocess.run(
            ["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        return ""


def finish(folder: Path, update_key: Path | None) -> list[str]:
    """Make the product of what PyInstaller collected; returns what is wrong with it."""
    if update_key:
        target = folder / INTERNAL / "resources" / "keys" / "update.pub"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(update_key, target)
    if LINUX:
        for library in (folder / INTERNAL).rglob("libicudata.so.*"):
            if not library.is_symlink():
                icu.shrink(library)
        doubles.join(folder / INTERNAL)
        stripping.strip(folder)
        link = folder / "workbench"
        link.unlink(missing_ok=True)
        link.symlink_to(shipped.PROJECT)
    pressing.press(folder / INTERNAL)
    closure = shipped.runtime_closure()
    return [*told_of_parts(folder, closure), *told_of_itself(folder)]


def told_of_parts(folder: Path, closure: Mapping[str, Distribution]) -> list[str]:
    """Write licences and the list of parts; returns what is wrong."""
    names = {path.name for path in (folder / INTERNAL).glob("*.so*")}
    taken = {name for name in names if system.BUNDLED.match(name) and not name.startswith("libpython")}
    lacking = licences.gather(folder / "licenses", closure, sorted(taken))
    rows = licences.overview(closure)
    licences.write_overview(folder / "licenses", rows)
    more = sbom.beside_wheels(version("PySide6-Essentials"), system.versions(taken))
    document = sbom.cut_down(sbom.from_environment(ROOT / "pyproject.toml"), closure, more)
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "sbom.cdx.json").write_text(text + "\n", encoding="utf-8")
    return [
        *(f"No licence text is known for {name}." for name in lacking),
        *(f"{name} may only be shipped under the GPL." for name in licences.binding(rows)),
        *(f"{name} does not stand in the list of parts." for name in sbom.missing_in(document, closure)),
    ]


def told_of_itself(folder: Path) -> list[str]:
    """Write build.json; returns what is wrong: a glibc that is too new."""
    machine = platform.machine().lower().replace("amd64", "x86_64")
    kind = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    facts: dict[str, object] = {
        **project(),
        "platform": f"{kind}-{machine}",
        "python": platform.python_version(),
        "qt": version("PySide6-Essentials"),
        "commit": said_by_git("rev-parse", "HEAD"),
        "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment())),
    }
    wrong = []
    if LINUX:
        from linux.needs import needs_of

        needs = needs_of(folder)
        facts |= {"glibc": ".".join(map(str, needs.glibc)), "glibc_asked_by": list(needs.newest)}
        print(f"Newest glibc asked for: {facts['glibc']} (by {', '.join(needs.newest[:3])})")
        if needs.glibc > NEWEST_GLIBC:
            wrong = [
                f"The program asks for glibc {facts['glibc']}, not for {NEWEST_GLIBC[0]}.{NEWEST_GLIBC[1]}."
            ]
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    (folder / INTERNAL / "build.json").write_text(text + "\n", encoding="utf-8")
    return wrong


def main(arguments: list[str]) -> int:
    """Finish a product and print its sizes; 0 done, 1 something is wrong with it."""
    options = argparse.ArgumentParser(description=main.__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--update-key", type=Path, metavar="FILE")
    options.add_argument("--packed", action="store_true")
    chosen = options.parse_args(arguments)
    wrong = finish(chosen.folder, chosen.update_key)
    found = sizes.parts(chosen.folder)
    print("\n".join(sizes.table(found)))
    packed = sizes.packed_mb(chosen.folder) if chosen.packed else None
    if packed is not None:
        print(f"Packed: {packed:.1f} MB")
    wrong += sizes.excess(sizes.total_mb(found), packed)
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
