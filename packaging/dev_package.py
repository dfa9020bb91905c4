"""Packages of the built program for Linux: a .deb, and an archive that runs from any folder."""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import dev_environment
from dev_environment import ROOT, Failure
from dev_system import EXIT_MACHINE
from linux.deb import DebParts, build_deb
from linux.needs import Needs, needs_of
from linux.portable import LAUNCHED, build_portable
from linux.project import Project, moment, project

KINDS = ("deb", "portable")
LEVEL = 6
# Ubuntu 22.04. What is built on a newer system may need more; that is said, and stands in the package.
OLDEST_GLIBC = (2, 35)


class Log:
    """Says every line on the screen and in a file."""

    def __init__(self, path: Path) -> None:
        path.write_text("", encoding="utf-8")
        self._path = path

    def say(self, line: str) -> None:
        """Write a line with its moment."""
        print(line)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ} {line}\n")


def run(arguments: list[str]) -> int:
    """Make the packages and tell their sizes; 0 when all were made."""
    chosen = _options().parse_args(arguments)
    built = Path(chosen.source).resolve()
    out = Path(chosen.out).resolve()
    _require_built(built)
    out.mkdir(parents=True, exist_ok=True)
    log = Log(out / "package.log")
    asked = project(chosen.as_version)
    log.say(f"{asked.name} {asked.version} for {asked.machine}, from {built}")
    try:
        needs = needs_of(built)
        _tell_needs(needs, log)
        for kind in chosen.kinds or KINDS:
            started = time.process_time()
            path = _make(kind, asked, needs, chosen)
            spent = time.process_time() - started
            log.say(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB ({kind}, {spent:.0f} s of CPU here)")
    except Failure as failure:
        log.say(f"failed: {failure}")
        raise
    return 0


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="dev.py package", description=run.__doc__)
    options.add_argument(
        "kinds", nargs="*", choices=[*KINDS, []], metavar="KIND", help="deb, portable (default: both)"
    )
    options.add_argument("--from", dest="source", default=ROOT / "dist" / "case-workbench", metavar="DIR")
    options.add_argument("--out", default=ROOT / "dist", metavar="DIR", help="default: dist/")
    options.add_argument("--level", type=int, choices=range(10), default=LEVEL, help="of xz; 1 for a trial")
    options.add_argument("--as-version", metavar="VERSION", help="another version, to try an upgrade")
    return options


def _require_built(built: Path) -> None:
    if not platform.system() == "Linux":
        raise Failure(
            "These packages are for Linux; see packaging/README.md for Windows and macOS.", EXIT_MACHINE
        )
    missing = [name for name in LAUNCHED if not (built / name).is_file()]
    if missing:
        raise Failure(f"No built program in {built} ({', '.join(missing)} missing): run dev.py build first.")


def _tell_needs(needs: Needs, log: Log) -> None:
    log.say(f"needs: {', '.join(needs.depends)}; recommends: {', '.join(needs.recommends) or 'nothing'}")
    if needs.glibc > OLDEST_GLIBC:
        named = ", ".join(needs.newest[:5])
        log.say(f"warning: needs glibc {_dotted(needs.glibc)}, newer than Ubuntu 22.04 has, for {named}")


def _make(kind: str, asked: Project, needs: Needs, chosen: argparse.Namespace) -> Path:
    built, out = Path(chosen.source).resolve(), Path(chosen.out).resolve()
    if kind == "portable":
        return build_portable(built, asked, out, glibc=_dotted(needs.glibc), level=chosen.level)
    with tempfile.TemporaryDirectory(prefix="manuals-") as scratch:
        _write_manuals(Path(scratch), asked.version)
        return build_deb(DebParts(built, needs, Path(scratch)), asked, out, level=chosen.level)


def _write_manuals(folder: Path, version: str) -> None:
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    interpreter = dev_environment.python()
    if not interpreter.is_file():
        raise Failure(
            "The man pages are written from the program's help: run dev.py setup first.", EXIT_MACHINE
        )
    for language in ("zh", "en"):
        script = ROOT / "packaging" / "linux" / "manual.py"
        command = [str(interpreter), str(script), str(folder), language, version, day]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Failure(f"The man pages could not be written: {done.stderr.strip()[-2000:]}")


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
